import { breakPages } from '../breaking/break-pages.ts'
import { type Cut, cutBefore, divideColumn } from './divide.ts'
import { boxOf, contentWidth } from './geometry.ts'
import { measure } from './measure.ts'
import { tell } from './told.ts'

/** Least height of a picture whose caption takes its room, as a share of the measure. */
const leastPicture = 0.4

/**
 * Puts a table with its caption into a box as wide as a page is high, which `layTurned` turns on its side. Returns what
 * undoes it; nothing for a table that cannot be turned, since it stands in something else or notes are called in it.
 */
export function turn(table: HTMLTableElement): (() => void) | undefined {
  if (table.closest('.turned-page') !== null) return undefined
  const figure = table.parentElement?.matches('figure.table-figure') === true ? table.parentElement : undefined
  return turnBlock(figure ?? table)
}

/** Puts what the author wants turned into boxes for it, and tells of what cannot be alone on a page. */
export function turnAsAsked(root: Element): void {
  const asked = new Set<Element>()
  for (const element of root.querySelectorAll('.turned')) {
    asked.add(element.closest('figure') ?? element.closest('p, table') ?? element)
  }
  for (const block of asked) {
    if (block.closest('.turned-page') === null && turnBlock(block) === undefined) tell(block, 'turned-alone', 0)
  }
}

function turnBlock(block: Element): (() => void) | undefined {
  if (block.parentElement?.matches('[data-stone="galleys"] > section') !== true) return undefined
  if (block.querySelector('a[data-note]') !== null) return undefined
  const page = document.createElement('div')
  page.className = 'turned-page'
  const side = document.createElement('div')
  side.className = 'turned-side'
  block.before(page)
  side.append(block)
  page.append(side)
  return () => {
    page.replaceWith(block)
  }
}

/** Divides what is to be turned into pages of the measure, and turns it. */
export function layTurned(root: Element): void {
  for (const page of root.querySelectorAll('.turned-page:not(.is-laid)')) {
    const side = page.firstElementChild
    if (side === null) continue
    fitPictures(side, contentWidth(page))
    const cuts = cutsIn(side, contentWidth(page))
    const parts = divideColumn(side, cuts).map((content) => {
      const further = document.importNode(page, false)
      const inner = document.importNode(side, false)
      further.classList.add('continued')
      inner.append(content)
      further.append(inner)
      return further
    })
    // A page of a spread that runs long would have room for a line more.
    page.before(pageBreak())
    page.after(...parts, pageBreak())
    for (const one of [page, ...parts]) one.classList.add('is-laid', ...(parts.length > 0 ? ['is-divided'] : []))
  }
}

function pageBreak(): Element {
  const mark = document.createElement('div')
  mark.className = 'page-break'
  return mark
}

/** Sets pictures as large as the side has room beside their caption. */
function fitPictures(side: Element, room: number): void {
  const pictures = [...side.querySelectorAll<HTMLElement>('img, svg')].filter((picture) => !picture.closest('table'))
  if (pictures.length === 0) return
  for (const picture of pictures) picture.style.height = '0'
  const words = Math.max(...[...side.children].map((block) => boxOf(block).height))
  for (const picture of pictures) {
    const height = Math.max(room * leastPicture, (room - words) / pictures.length)
    Object.assign(picture.style, { width: '100%', height: 'auto', maxHeight: `${height}px` })
  }
}

/** Cuts into pages of the given width. */
function cutsIn(side: Element, room: number): readonly Cut[] {
  const galley = measure(side, () => undefined, { height: room, line: 0 })
  const line = Number.parseFloat(getComputedStyle(side).lineHeight)
  const frame = { height: room, separation: 0, line, isFixed: true }
  const input = { galley: galley.slugs, notes: [], frame, firstSide: 'recto' as const }
  const { pages } = breakPages({ ...input, endsInHyphen: () => false })
  return pages.slice(1).map(({ from }) => cutBefore(side, galley, from))
}

/** Whether a page, turned, has room for each row of a table that stands in a box for that. */
export function rowsFit(table: HTMLTableElement): boolean {
  const page = table.closest('.turned-page')
  const room = page === null ? 0 : contentWidth(page)
  const head = table.tHead === null ? 0 : boxOf(table.tHead).height
  return [...table.tBodies].flatMap(({ rows }) => [...rows]).every((row) => boxOf(row).height + head <= room)
}
