import type { Root } from 'hast'
import { visit } from '../model/visit.ts'
import { mayMove } from './media-type.ts'
import type { Picture } from './pictures.ts'

/** What the package document says of a book's accessibility (EPUB Accessibility 1.1, 2.2), as its content shows it. */
export interface Accessibility {
  readonly accessModes: readonly string[]
  /** Sets of modes each of which is enough to read the book, comma-separated. */
  readonly sufficientModes: readonly string[]
  readonly features: readonly string[]
  readonly hazards: readonly string[]
  /** In English. */
  readonly summary: string
}

/** Describes the content of a book. No conformance is claimed: that takes a person to look. */
export function describeAccess(trees: readonly Root[], pictures: Iterable<Picture>): Accessibility {
  let images = 0
  let described = 0
  let formulas = 0
  for (const tree of trees) {
    visit(tree, 'element', ({ tagName, properties }) => {
      if (tagName === 'math') formulas++
      if (tagName !== 'img' && tagName !== 'svg') return
      if (properties['role'] === 'presentation' || properties['ariaHidden'] === 'true') return
      images++
      if (isNamed(properties['alt']) || isNamed(properties['ariaLabel']) || isNamed(properties['ariaLabelledBy'])) {
        described++
      }
    })
  }
  const allDescribed = images === described
  const still = [...pictures].every(({ mediaType, bytes }) => !mayMove(mediaType, bytes))
  return {
    accessModes: images > 0 ? ['textual', 'visual'] : ['textual'],
    sufficientModes: [...(allDescribed ? ['textual'] : []), ...(images > 0 ? ['textual,visual'] : [])],
    features: [
      'displayTransformability',
      'readingOrder',
      'structuralNavigation',
      'tableOfContents',
      ...(images > 0 && allDescribed ? ['alternativeText'] : []),
      ...(formulas > 0 ? ['MathML'] : []),
    ],
    hazards: [still ? 'none' : 'unknown'],
    summary: summarise(images, described, formulas),
  }
}

function isNamed(name: unknown): boolean {
  return typeof name === 'string' && name.trim() !== ''
}

function summarise(images: number, described: number, formulas: number): string {
  const sentences = [
    'The text flows and takes the size, spacing and colours of the reading system.',
    'Headings, a table of contents and landmarks give its structure; notes are linked with their calls, both ways.',
  ]
  if (images > 0) sentences.push(`Pictures: ${images}, of which ${described} with alternative text.`)
  if (formulas > 0) sentences.push('Formulas are MathML.')
  return sentences.join(' ')
}
