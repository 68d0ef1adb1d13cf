import type { Root } from 'hast'
import { isAboutAccess } from '../diagnostics/catalogue.ts'
import { visit } from '../model/visit.ts'
import type { RenderedBook } from '../model/rendered.ts'
import { mayMove } from './media-type.ts'
import type { Picture } from './pictures.ts'

/**
 * What the package document says of a book's accessibility (EPUB Accessibility 1.1, 2.2), in the words of the Schema.org
 * Accessibility Properties for Discoverability Vocabulary, as its content shows it.
 */
export interface Accessibility {
  readonly accessModes: readonly string[]
  /** Sets of modes each of which is enough to read the book, comma-separated. */
  readonly sufficientModes: readonly string[]
  readonly features: readonly string[]
  readonly hazards: readonly string[]
  readonly summary: string
  /** BCP 47 tag of the summary. */
  readonly language: string
  /** Who stands for it that the book conforms; absent where nobody does. */
  readonly certifier: string | undefined
}

/** What there is in the text that a reader must see or work out. */
interface Content {
  readonly images: number
  readonly described: number
  readonly formulas: number
  readonly ruby: number
}

/**
 * Describes the content of a book. That it conforms to the standard is claimed only where somebody stands for it, and where
 * nothing is reported that keeps people from reading it, whether or not the author silences it.
 */
export function describeAccess(
  book: RenderedBook,
  trees: readonly Root[],
  pictures: Iterable<Picture>,
  pageList: boolean,
): Accessibility {
  const content = readContent(trees)
  const { images, described } = content
  const allDescribed = images === described
  return {
    accessModes: images > 0 ? ['textual', 'visual'] : ['textual'],
    sufficientModes: [...(allDescribed ? ['textual'] : []), ...(images > 0 ? ['textual,visual'] : [])],
    features: features(book, content, pageList),
    hazards: [...pictures].some(({ mediaType, bytes }) => mayMove(mediaType, bytes))
      ? ['noSoundHazard', 'unknownFlashingHazard', 'unknownMotionSimulationHazard']
      : ['none'],
    summary: summarise(book, content, pageList),
    language: book.access.language,
    certifier: allDescribed && !hasOpenReports(book) ? certifierOf(book) : undefined,
  }
}

function readContent(trees: readonly Root[]): Content {
  const content = { images: 0, described: 0, formulas: 0, ruby: 0 }
  for (const tree of trees) {
    visit(tree, 'element', ({ tagName, properties }) => {
      if (tagName === 'math') content.formulas++
      if (tagName === 'ruby') content.ruby++
      if (tagName !== 'img' && tagName !== 'svg') return
      if (properties['role'] === 'presentation' || properties['ariaHidden'] === 'true') return
      content.images++
      const { alt, ariaLabel, ariaLabelledBy } = properties
      if ([alt, ariaLabel, ariaLabelledBy].some(isNamed)) content.described++
    })
  }
  return content
}

function isNamed(name: unknown): boolean {
  return typeof name === 'string' && name.trim() !== ''
}

function features(
  { settings, sections }: RenderedBook,
  { images, described, formulas, ruby }: Content,
  pageList: boolean,
): string[] {
  return [
    'ARIA',
    'displayTransformability',
    'readingOrder',
    'structuralNavigation',
    'tableOfContents',
    ...(sections.some(({ matter }) => matter === 'index') ? ['index'] : []),
    ...(pageList ? ['pageBreakMarkers', 'pageNavigation'] : []),
    ...(images > 0 && images === described ? ['alternativeText'] : []),
    ...(formulas > 0 ? ['MathML'] : []),
    ...(ruby > 0 ? ['rubyAnnotations'] : []),
    ...(settings.vertical === true ? ['verticalWriting'] : []),
  ]
}

function hasOpenReports({ file, files }: RenderedBook): boolean {
  return [file, ...files].some(({ messages }) => messages.some(({ ruleId }) => isAboutAccess(ruleId)))
}

/** The certifier of the settings; else the publisher, or who wrote the book, stands for it (EPUB Accessibility 1.1, 5.3.3). */
function certifierOf({ settings: { certifier, publisher, authors } }: RenderedBook): string | undefined {
  return [certifier, publisher, authors[0]?.name].find(isNamed)
}

function summarise({ access }: RenderedBook, { images, described, formulas }: Content, pageList: boolean): string {
  const sentences = [
    access.flow,
    access.structure,
    ...(images === 0 ? [] : [images === described ? access.described : access.undescribed]),
    ...(formulas === 0 ? [] : [access.formulas]),
    ...(pageList ? [access.pages] : []),
  ]
  // Scripts without spaces between words have none between sentences either.
  return sentences.join(/[\u3002]$/.test(access.flow) ? '' : ' ')
}
