import type { Heading, Section } from '../../model/book.ts'

/** A line of the contents, and what stands indented under it. */
export interface ContentsEntry {
  readonly id: string
  readonly kind: 'part' | 'section' | 'heading'
  readonly label?: string
  readonly title: string
  readonly entries: readonly ContentsEntry[]
}

type Growing = Omit<ContentsEntry, 'entries'> & { readonly depth: number; readonly entries: Growing[] }

/** Generated pages that a reader finds without being told where they are. */
const unlisted: ReadonlySet<string> = new Set([
  'half-title',
  'title',
  'copyright',
  'dedication',
  'epigraph',
  'contents',
])

/** Lines beyond which contents are no longer looked over but searched: some four pages. */
const mostEntries = 120

/**
 * What the contents list: sections with a title or a label, under their parts and under the chapters they belong to, and
 * the headings of the second level of those that are below no other: two levels are what a page of contents can show.
 * Headings are left out where contents with them would be too long.
 */
export function listContents(sections: readonly Section[]): ContentsEntry[] {
  const listed = sections.filter(
    (section) => !unlisted.has(section.matter ?? '') && (section.title !== '' || section.label !== undefined),
  )
  const count = listed.reduce((sum, section) => sum + 1 + listHeadings(section).length, 0)
  return nest(listed, count > mostEntries ? () => [] : listHeadings)
}

function nest(sections: readonly Section[], headings: (section: Section) => Growing[]): ContentsEntry[] {
  const top: Growing[] = []
  /** The entries that the next one may go under, outermost first. */
  let open: Growing[] = []
  for (const section of sections) {
    // A part takes in the chapters after it, but not the back matter.
    open = open.filter((entry) => {
      if (section.kind === 'part' || section.placement !== 'body') return false
      return entry.kind === 'part' || entry.depth < section.depth
    })
    const entry: Growing = {
      id: section.id,
      kind: section.kind === 'part' ? 'part' : 'section',
      ...(section.label === undefined ? {} : { label: section.label }),
      title: section.title,
      depth: section.depth,
      entries: headings(section),
    }
    ;(open.at(-1)?.entries ?? top).push(entry)
    open.push(entry)
  }
  return top
}

function listHeadings({ depth, headings }: Section): Growing[] {
  return depth === 0 ? headings.flatMap(listHeading) : []
}

function listHeading(heading: Heading): Growing[] {
  if (heading.level !== 2 || heading.text === '') return []
  return [{ id: heading.id, kind: 'heading', title: heading.text, depth: Number.POSITIVE_INFINITY, entries: [] }]
}
