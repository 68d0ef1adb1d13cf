import type { Heading } from '../model/book.ts'
import type { MatterName } from '../model/settings.ts'
import type { RenderedBook, RenderedSection } from '../model/rendered.ts'
import { type Addresses, hrefFrom, isContents, packageFiles } from './addresses.ts'
import type { PageMark } from './page-marks.ts'
import { ownName, sectionName } from './titles.ts'

/** A line of the table of contents. */
export interface NavPoint {
  readonly kind: 'part' | 'section' | 'heading'
  readonly label: string
  readonly href: string
  /** BCP 47 tag. */
  readonly language: string
  /** Whether only the panel of the reading system shows it, and the page of contents does not. */
  readonly hidden: boolean
  /** Printed pages of contents that begin with it. */
  readonly marks?: readonly PageMark[]
  readonly children: readonly NavPoint[]
}

/** A place that a reading system knows the purpose of. */
export interface Landmark {
  /** A term of the EPUB Structural Semantics Vocabulary. */
  readonly type: string
  readonly label: string
  readonly href: string
}

/** Pages of matter that no table of contents lists. */
const unlisted: ReadonlySet<MatterName> = new Set([
  'half-title',
  'title',
  'copyright',
  'dedication',
  'epigraph',
  'contents',
])

/** Level of the headings below which the page of contents, like the printed one, does not go. */
const deepestShown = 2

interface Branch {
  readonly level: number
  readonly children: NavPoint[]
}

/**
 * The table of contents, in the order of the text and never empty: parts hold the chapters of the body that follow
 * them, chapters what is listed below them, all of them their headings. Sections without a name are left out.
 */
export function tableOfContents(book: RenderedBook, addresses: Addresses): readonly NavPoint[] {
  const root: Branch = { level: -1, children: [] }
  let open = [root]
  let inPart = false
  for (const section of book.sections) {
    const label = ownName(section, book.labels)
    if (label === undefined || (section.matter !== undefined && unlisted.has(section.matter))) continue
    if (section.kind === 'part') inPart = true
    else if (section.placement !== 'body') inPart = false
    const level = levelOf(section, inPart)
    open = open.filter((branch) => branch.level < level)
    const language = section.language ?? book.settings.language
    const branch: Branch = { level, children: headingPoints(section, section.headings, language, addresses) }
    open.at(-1)?.children.push({
      kind: section.kind === 'part' ? 'part' : 'section',
      label,
      href: addresses.files.get(section.id) ?? '',
      language,
      hidden: false,
      children: branch.children,
    })
    open.push(branch)
  }
  return root.children.length > 0 ? root.children : [wholeBook(book, addresses)]
}

function levelOf({ kind, placement, depth }: RenderedSection, inPart: boolean): number {
  if (kind === 'part' || placement !== 'body') return 0
  return depth + (inPart ? 1 : 0)
}

/** The page of contents shows the name of the section at the level of its headings where its depth is not 0. */
function headingPoints(
  section: RenderedSection,
  headings: readonly Heading[],
  language: string,
  addresses: Addresses,
): NavPoint[] {
  return headings.flatMap((heading): NavPoint[] => {
    const children = headingPoints(section, heading.children, language, addresses)
    const place = addresses.places.get(heading.id)
    if (place === undefined || heading.text.trim() === '') return children
    const hidden = heading.level + section.depth > deepestShown
    return [{ kind: 'heading', label: heading.text, href: hrefFrom('', place), language, hidden, children }]
  })
}

/** The one entry of a book in which nothing has a name. */
function wholeBook({ settings, sections }: RenderedBook, addresses: Addresses): NavPoint {
  const [first] = sections.filter((section) => section.placement === 'body')
  const href = addresses.files.get(first?.id ?? '') ?? packageFiles.cover
  return { kind: 'section', label: settings.title, href, language: settings.language, hidden: false, children: [] }
}

/** Where the cover, the title page, the contents and the text are. */
export function landmarks(book: RenderedBook, addresses: Addresses): Landmark[] {
  const { labels, sections } = book
  const place = (section: RenderedSection | undefined, type: string): Landmark[] =>
    section === undefined
      ? []
      : [{ type, label: sectionName(section, book), href: addresses.files.get(section.id) ?? '' }]
  return [
    { type: 'cover', label: labels.cover, href: packageFiles.cover },
    ...place(
      sections.find((section) => section.matter === 'title'),
      'titlepage',
    ),
    ...place(sections.find(isContents), 'toc'),
    ...place(
      sections.find((section) => section.placement === 'body'),
      'bodymatter',
    ),
  ]
}

/** A list of places that reading systems know: `loi` of figures, `lot` of tables. */
export interface FigureList {
  readonly type: 'loi' | 'lot'
  readonly label: string
  readonly entries: readonly { readonly label: string; readonly href: string }[]
}

/** The lists of figures and of tables that the book has. */
export function figureLists({ sections, figures }: RenderedBook, addresses: Addresses): readonly FigureList[] {
  return sections.flatMap(({ matter, title }): FigureList[] => {
    if (matter !== 'figures' && matter !== 'tables') return []
    const entries = figures.flatMap(({ id, kind, label, caption }) => {
      const place = addresses.places.get(id)
      return `${kind}s` === matter && place !== undefined
        ? [{ label: `${label}. ${caption}`, href: hrefFrom('', place) }]
        : []
    })
    return entries.length === 0 ? [] : [{ type: matter === 'figures' ? 'loi' : 'lot', label: title, entries }]
  })
}
