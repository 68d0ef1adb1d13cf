import type { Heading } from '../model/book.ts'
import type { RenderedBook, RenderedSection } from '../model/rendered.ts'
import type { OutlineEntry } from './finish/outline.ts'
import type { Inspection } from './galley/protocol.ts'
import { sheetOf, toPoints } from './geometry.ts'

/** Front matter that nobody looks for in a list of contents. */
const unlisted = new Set(['half-title', 'title', 'copyright', 'dedication', 'epigraph'])

/** Bookmarks for every section and heading; chapters stand below their part, nested chapters below their parent. */
export function outlineOf(rendered: RenderedBook, found: Inspection): OutlineEntry[] {
  const sheet = sheetOf(rendered.settings.print.trim).height
  const place = (id: string) => ({ page: found.anchors[id] ?? 0, height: sheet - toPoints(found.heights[id] ?? 0) })
  const headingEntry = ({ id, text, children }: Heading): OutlineEntry[] => {
    const below = children.flatMap(headingEntry)
    return found.anchors[id] === undefined || text === '' ? below : [{ title: text, ...place(id), children: below }]
  }
  const root: Branch = { depth: -2, children: [] }
  const open: Branch[] = [root]
  for (const section of rendered.sections) {
    if (section.title === '' || (section.matter !== undefined && unlisted.has(section.matter))) continue
    const depth = depthOf(section)
    while ((open.at(-1)?.depth ?? -2) >= depth) open.pop()
    const children = section.headings.flatMap(headingEntry)
    const entry = { title: titleOf(section), ...place(section.id), children }
    open.at(-1)?.children.push(entry)
    open.push({ depth, children })
  }
  return root.children
}

interface Branch {
  readonly depth: number
  readonly children: OutlineEntry[]
}

/** A part holds the chapters of the body that follow it; front and back matter stand beside the parts. */
function depthOf(section: RenderedSection): number {
  return section.kind === 'part' || section.placement !== 'body' ? -1 : section.depth
}

function titleOf({ label, title }: RenderedSection): string {
  return label === undefined ? title : `${label}. ${title}`
}
