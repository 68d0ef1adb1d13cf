import { slack } from '../breaking/page-column.ts'
import { boxesIn, boxOf } from './geometry.ts'
import { pageStarts } from './page-starts.ts'
import { placeOf } from './place-of.ts'
import type { Fault, Inspection, PrintedPicture, SourcePlace } from './protocol.ts'
import { ruler } from './ruler.ts'
import { toldOn } from './told.ts'

/** Rounding of the layout, CSS pixels. */
const rounding = 0.75

/** Reads the finished pages: where every anchor and note landed. */
export function inspectPages(
  pages: readonly Element[],
  faults: readonly Fault[],
  damaged: readonly string[],
): Inspection {
  const anchors: Record<string, number> = {}
  const heights: Record<string, number> = {}
  const spans = new Map<string, { id: string; mark: string; starts: number; ends: number }>()
  const folios = new Set<string>()
  for (const [index, page] of pages.entries()) {
    const top = boxOf(page).top
    for (const element of page.querySelectorAll('[id]')) {
      anchors[element.id] = index
      heights[element.id] = Math.max(0, boxOf(element).top - top)
    }
    for (const part of page.querySelectorAll<HTMLElement>('.footnote[data-note]')) {
      const id = part.dataset['note'] ?? ''
      const mark = part.querySelector('.note-mark')?.textContent ?? ''
      const span = spans.get(id)
      if (span === undefined) spans.set(id, { id, mark, starts: index, ends: index })
      else span.ends = index
    }
    for (const folio of page.querySelectorAll<HTMLElement>('.folio[data-folio-of]')) {
      folios.add(folio.dataset['folioOf'] ?? '')
    }
  }
  return {
    pages: pages.length,
    anchors,
    starts: pageStarts(pages),
    endnotePages: [...pages.keys()].filter((index) => isOfEndnotes(pages[index])),
    heights,
    notes: [...spans.values()],
    faults,
    pictures: picturesOn(pages),
    damaged,
    folios: [...folios],
  }
}

function isOfEndnotes(page: Element | undefined): boolean {
  const blocks = [...(page?.querySelector('.page-body > section')?.children ?? [])]
  return blocks.length > 0 && blocks.every((block) => block.matches('.endnotes, .blank'))
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
    const found: Omit<Fault, 'section' | 'page'>[] = [
      ...toldOn(page),
      ...(over > rounding + slack ? [{ kind: 'overlap' as const, excess: over, at: placeOfLast(body) }] : []),
      ...tooWide(body),
      ...(notes === null ? [] : tooWide(notes)),
    ]
    return found.map((fault) => ({ ...fault, section, page: index }))
  })
}

function placeOfLast(body: Element): SourcePlace | undefined {
  const last = [...body.querySelectorAll('[data-at]')].at(-1)
  return last && placeOf(last)
}

/** What reaches past the measure, once a block. */
function tooWide(area: Element): Pick<Fault, 'kind' | 'excess' | 'at'>[] {
  const frame = boxOf(area)
  // In most books there is nothing, and one look tells.
  if (area.scrollWidth - area.clientWidth <= 1) return []
  const blocks = new Map<Element, number>()
  const walker = document.createTreeWalker(area)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Element ? !node.matches('img, svg, math, table') : !(node instanceof Text)) continue
    ruler.selectNode(node)
    const excess = Math.max(
      ...boxesIn(ruler).map(({ left, right }) => Math.max(right - frame.right, frame.left - left)),
    )
    if (excess <= rounding) continue
    const element = node instanceof Element ? node : node.parentElement
    const block = element?.closest('[data-at]') ?? area
    blocks.set(block, Math.max(blocks.get(block) ?? 0, excess))
  }
  return [...blocks].map(([block, excess]) => ({ kind: 'too-wide', excess, at: placeOf(block) }))
}
