import { boxOf } from './geometry.ts'
import type { Fault, Inspection, NoteTicket, PrintedPicture } from './protocol.ts'

/** Rounding of the layout, CSS pixels. */
const rounding = 0.75

/** Reads the finished pages: where every anchor and note landed. */
export function inspectPages(
  pages: readonly Element[],
  tickets: readonly NoteTicket[],
  faults: readonly Fault[],
  damaged: readonly string[],
): Inspection {
  const anchors: Record<string, number> = {}
  const heights: Record<string, number> = {}
  const spans = new Map<string, { starts: number; ends: number; mark: string }>()
  for (const [index, page] of pages.entries()) {
    const top = boxOf(page).top
    for (const element of page.querySelectorAll('[id]')) {
      anchors[element.id] = index
      heights[element.id] = Math.max(0, boxOf(element).top - top)
    }
    for (const part of page.querySelectorAll<HTMLElement>('.page-notes > [data-note]')) {
      const id = part.dataset['note'] ?? ''
      const mark = part.querySelector('.note-mark')?.textContent ?? ''
      const span = spans.get(id)
      if (span === undefined) spans.set(id, { starts: index, ends: index, mark })
      else span.ends = index
    }
  }
  const notes = tickets.flatMap(({ id, calls }) => {
    const span = spans.get(id)
    return span === undefined ? [] : [{ id, ...span, calls: calls.map((call) => anchors[call] ?? -1) }]
  })
  return { pages: pages.length, anchors, heights, notes, faults, pictures: picturesOn(pages), damaged }
}

function picturesOn(pages: readonly Element[]): PrintedPicture[] {
  const largest = new Map<string, PrintedPicture>()
  for (const [page, element] of pages.entries()) {
    for (const image of element.querySelectorAll('img')) {
      const width = printedWidth(image)
      if (width > (largest.get(image.src)?.width ?? 0)) largest.set(image.src, { address: image.src, width, page })
    }
  }
  return [...largest.values()]
}

/** The picture keeps its shape in a box that may have another. */
function printedWidth(image: HTMLImageElement): number {
  const { width, height } = boxOf(image)
  const { naturalWidth, naturalHeight } = image
  return naturalHeight === 0 ? 0 : Math.min(width, (height * naturalWidth) / naturalHeight)
}

/** Looks for type that leaves its place on finished pages: body over notes, lines past the measure. */
export function faultsOf(section: string, pages: readonly Element[]): Fault[] {
  return pages.flatMap((page, index) => {
    const body = page.querySelector('.page-body')
    if (body === null) return []
    const frame = boxOf(body)
    const notes = page.querySelector('.page-notes')
    const foot = notes === null ? frame.bottom : boxOf(notes).top
    const content = body.firstElementChild === null ? 0 : boxOf(body.firstElementChild).bottom
    const over = Math.max(content - foot, frame.top - foot)
    const wide = Math.max(...[body, notes].map((box) => (box === null ? 0 : box.scrollWidth - box.clientWidth)))
    const reduced = [...page.querySelectorAll<HTMLElement | MathMLElement>('[data-excess]')].map((element) => ({
      kind: element.matches('math') ? ('reduced' as const) : ('divided-row' as const),
      excess: Number(element.dataset['excess']),
    }))
    return [
      ...reduced.map((fault) => ({ ...fault, section, page: index })),
      ...(over > rounding ? [{ kind: 'overlap' as const, section, page: index, excess: over }] : []),
      ...(wide > 1 ? [{ kind: 'too-wide' as const, section, page: index, excess: wide }] : []),
    ]
  })
}
