import type { Heading } from '../model/book.ts'
import type { MatterName } from '../model/settings.ts'
import type { RenderedBook, RenderedSection } from '../model/rendered.ts'
import { type Address, type Addresses, hrefFrom, isContents, packageFiles } from './addresses.ts'
import { sectionName } from './titles.ts'

/** A line of the table of contents. */
export interface NavPoint {
  readonly label: string
  readonly href: string
  /** Whether it stands for a heading inside a section: for the panel of the reading system, not for the page. */
  readonly heading: boolean
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

/** The table of contents, in the order of the text: parts hold their chapters, sections what is listed below them. */
export function tableOfContents(book: RenderedBook, addresses: Addresses): NavPoint[] {
  interface Open {
    readonly level: number
    readonly children: NavPoint[]
  }
  const top: NavPoint[] = []
  let path: Open[] = [{ level: -1, children: top }]
  let inPart = false
  for (const section of book.sections) {
    if (section.matter !== undefined && unlisted.has(section.matter)) continue
    if (section.kind === 'part') inPart = true
    if (section.placement !== 'body') inPart = false
    const level = section.kind === 'part' ? 0 : section.depth + (inPart ? 1 : 0)
    path = path.filter((open) => open.level < level)
    const children = headingPoints(section.headings, addresses)
    path.at(-1)?.children.push({
      label: sectionName(section, book),
      href: hrefFrom('', { file: addresses.files.get(section.id) ?? '' }),
      heading: false,
      children,
    })
    path.push({ level, children })
  }
  return top
}

function headingPoints(headings: readonly Heading[], addresses: Addresses): NavPoint[] {
  return headings.flatMap((heading) => {
    const children = headingPoints(heading.children, addresses)
    const place: Address | undefined = addresses.places.get(heading.id)
    if (place === undefined || heading.text.trim() === '') return children
    return [{ label: heading.text, href: hrefFrom('', place), heading: true, children }]
  })
}

/** Where the cover, the title page, the contents and the text are. */
export function landmarks(book: RenderedBook, addresses: Addresses): Landmark[] {
  const { labels, sections } = book
  const at = (section: RenderedSection | undefined, type: string, label: string): Landmark[] =>
    section === undefined ? [] : [{ type, label, href: addresses.files.get(section.id) ?? '' }]
  const text = sections.find((section) => section.placement === 'body')
  return [
    { type: 'cover', label: labels.cover, href: packageFiles.cover },
    ...at(
      sections.find((section) => section.matter === 'title'),
      'titlepage',
      labels.titlePage,
    ),
    ...at(sections.find(isContents), 'toc', labels.contents),
    ...at(text, 'bodymatter', text === undefined ? '' : sectionName(text, book)),
  ]
}
