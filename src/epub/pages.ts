import type { Element, Root } from 'hast'
import type { RenderedBook, RenderedNote, RenderedSection } from '../model/rendered.ts'
import { type Addresses, isContents, packageFiles } from './addresses.ts'
import { directionOf } from './direction.ts'
import { settleForeign } from './foreign.ts'
import { frameTables } from './frame-tables.ts'
import { closeHeadingGaps } from './heading-levels.ts'
import { sayLanguages } from './languages.ts'
import { resolveLinks } from './links.ts'
import { markNoteCalls, noteSection } from './notes.ts'
import { type Picture, placePictures } from './pictures.ts'
import { quietLandmarks } from './quiet-landmarks.ts'
import { sectionRole } from './roles.ts'
import { tidyForScreens } from './tidy.ts'
import { scopeTableHeads } from './table-heads.ts'
import { reachScrolling } from './scrolling.ts'
import { sectionName } from './titles.ts'
import { mendWordless } from './wordless.ts'
import { toXhtml } from './xhtml.ts'

/** A content document of the EPUB, before it is written. */
export interface Page {
  readonly file: string
  /** For the window; never empty. */
  readonly title: string
  /** BCP 47 tag. */
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  /** Division of the book, a term of the EPUB Structural Semantics Vocabulary. */
  readonly division: 'frontmatter' | 'bodymatter' | 'backmatter' | 'cover'
  /** Content of the body. */
  readonly tree: Root
  /** Values of `properties` in the manifest. */
  readonly properties: readonly string[]
}

/** A content document as a file of the EPUB. */
export interface WrittenPage extends Omit<Page, 'tree'> {
  readonly bytes: Uint8Array
}

/** Puts a page into the template of all, which `fill` fills, its content as XHTML. */
export function writePage({ tree, ...page }: Page, fill: FillPage): WrittenPage {
  return { ...page, bytes: new TextEncoder().encode(fill({ octavo: { ...page, body: toXhtml(tree) } })) }
}

/** The template of content documents, which names its values as fields of `octavo`. */
export type FillPage = (values: { readonly octavo: Omit<Page, 'tree'> & { readonly body: string } }) => string

const divisions = { front: 'frontmatter', body: 'bodymatter', back: 'backmatter' } as const

/** The pages of the book, one a section, in reading order; the contents are not among them. They take the trees of the book. */
export function sectionPages(
  book: RenderedBook,
  addresses: Addresses,
  pictures: ReadonlyMap<string, Picture>,
): readonly Page[] {
  const notes = Map.groupBy(book.notes, (note) => note.section)
  return book.sections
    .filter((section) => !isContents(section))
    .map((section) => {
      const file = addresses.files.get(section.id) ?? ''
      const tree: Root = { type: 'root', children: [sectionElement(section, notes.get(section.id) ?? [], book)] }
      tidyForScreens(tree) // What it takes out must not be linked.
      mendWordless(tree)
      closeHeadingGaps(tree)
      scopeTableHeads(tree)
      frameTables(tree)
      placePictures(tree, pictures)
      markNoteCalls(tree) // Calls become links like any other.
      resolveLinks(tree, file, addresses)
      quietLandmarks(tree)
      reachScrolling(tree)
      sayLanguages(tree)
      const foreign = settleForeign(tree)
      return {
        file,
        title: sectionName(section, book),
        language: section.language ?? book.settings.language,
        direction: section.language === undefined ? book.direction : directionOf(section.language),
        division: divisions[section.placement],
        tree,
        properties: [...(foreign.has('math') ? ['mathml'] : []), ...(foreign.has('svg') ? ['svg'] : [])],
      }
    })
}

function sectionElement(section: RenderedSection, notes: readonly RenderedNote[], book: RenderedBook): Element {
  const { type, role } = sectionRole(section)
  const content = section.tree.children.filter((child) => child.type !== 'doctype')
  return {
    type: 'element',
    tagName: 'section',
    properties: {
      id: section.id,
      className: ['section', section.kind, ...(section.role === undefined ? [] : [`role-${section.role}`])],
      ...(type === undefined ? {} : { 'epub:type': type }),
      ...(role === undefined ? {} : { role, ariaLabel: sectionName(section, book) }),
    },
    children: notes.length === 0 ? content : [...content, noteSection(notes, book.labels)],
  }
}

/** The page that shows the cover. */
export function coverPage({ labels, settings, direction }: RenderedBook, picture: Picture): Page {
  const image: Element = {
    type: 'element',
    tagName: 'img',
    properties: { src: picture.href, alt: `${labels.cover}: ${settings.title}`, role: 'doc-cover' },
    children: [],
  }
  const frame: Element = {
    type: 'element',
    tagName: 'section',
    properties: { 'epub:type': 'cover' },
    children: [image],
  }
  return {
    file: packageFiles.cover,
    title: labels.cover,
    language: settings.language,
    direction,
    division: 'cover',
    tree: { type: 'root', children: [frame] },
    properties: [],
  }
}
