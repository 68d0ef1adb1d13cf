import type { Heading } from '../model/book.ts'
import type { Settings } from '../model/settings.ts'
import type { RenderedBook, RenderedSection } from '../model/rendered.ts'
import type { LinkTarget } from './finish/links.ts'
import type { OutlineEntry } from './finish/outline.ts'
import { sheetOf, toPoints } from './geometry.ts'
import type { Findings } from './volume.ts'

/** Front matter that nobody looks for in a list of contents. */
const unlisted = new Set(['half-title', 'title', 'copyright', 'dedication', 'epigraph'])

/** Where an element landed, `undefined` where it is on no page. */
export function targetIn(found: Findings, id: string, { print }: Settings): LinkTarget | undefined {
  const page = found.anchors[id]
  const top = found.heights[id]
  if (page === undefined || top === undefined) return undefined
  return { page, height: sheetOf(print).height - toPoints(top) }
}

/** Bookmarks for every section and heading; chapters stand below their part, nested chapters below their parent. */
export function outlineOf(rendered: RenderedBook, found: Findings): OutlineEntry[] {
  const place = (id: string) => targetIn(found, id, rendered.settings) ?? { page: 0, height: 0 }
  const headingEntry = ({ id, text, children }: Heading): OutlineEntry[] => {
    const below = children.flatMap(headingEntry)
    return found.anchors[id] === undefined || text === '' ? below : [{ title: text, ...place(id), children: below }]
  }
  const root: Branch = { depth: -2, children: [] }
  let open: Branch[] = [root]
  let placement: RenderedSection['placement'] | undefined
  for (const section of rendered.sections) {
    if (titleOf(section) === '' || (section.matter !== undefined && unlisted.has(section.matter))) continue
    // Front, body and back stand beside each other: nothing of one is below what is of another.
    if (section.placement !== placement) open = [root]
    placement = section.placement
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

/** A part holds the chapters that follow it. */
function depthOf(section: RenderedSection): number {
  return section.kind === 'part' ? -1 : section.depth
}

function titleOf({ label, title }: RenderedSection): string {
  return title === '' || label === undefined ? title || (label ?? '') : `${label}. ${title}`
}
