import type { BreakInput } from '../breaking/break-pages.ts'
import type { GalleyPlan, PagePlan } from '../breaking/galley.ts'
import { columnOf } from '../breaking/page-column.ts'
import { type Cut, cutBefore, divideColumn } from './divide.ts'
import { fillAbove } from './grid.ts'
import { type MeasuredGalley, printsNothing } from './measure.ts'
import type { PageSpec } from './protocol.ts'
import { cutHead, isExceeded } from './running-heads.ts'

/** A column of type, measured and broken. */
export interface LaidColumn {
  readonly element: Element
  readonly galley: MeasuredGalley
  readonly plan: GalleyPlan
  /** What the plan was made from. */
  readonly input: BreakInput
}

/** A note's column and the slugs its parts begin with, from the second part on. */
export interface LaidNote {
  readonly element: Element
  readonly galley: MeasuredGalley
}

/** Cuts to make, found while the layout still stands. */
interface Cuts {
  readonly column: readonly Cut[]
  readonly notes: ReadonlyMap<number, readonly Cut[]>
}

export function planCuts(laid: LaidColumn, notes: readonly LaidNote[]): Cuts {
  const bodies = laid.plan.pages.filter((page) => page.to > page.from).slice(1)
  const column = bodies.map((page) => cutBefore(laid.element, laid.galley, page.from))
  const divided = new Map<number, Cut[]>()
  for (const { pieces } of laid.plan.pages) {
    for (const { note, from } of pieces) {
      const own = notes[note]
      if (from === 0 || own === undefined) continue
      divided.set(note, [...(divided.get(note) ?? []), cutBefore(own.element, own.galley, from)])
    }
  }
  return { column, notes: divided }
}

/** Moves a laid column and its notes into pages. `specs` has one entry a page; `line` is that of the grid, CSS pixels. */
export function composePages(
  laid: LaidColumn,
  cuts: Cuts,
  notes: readonly LaidNote[],
  specs: readonly PageSpec[],
  line: number,
): HTMLElement[] {
  for (const { from, to } of laid.plan.pages) {
    for (const { slug, space } of columnOf(laid.galley.slugs, from, to, line).fillings) {
      const place = laid.galley.places[slug]
      if (place !== undefined) fillAbove(place.block, space)
    }
  }
  const bodies: (Element | DocumentFragment)[] = [laid.element, ...divideColumn(laid.element, cuts.column)]
  const noteParts = new Map<number, Element[]>()
  for (const [note, places] of cuts.notes) {
    const own = notes[note]
    if (own !== undefined) noteParts.set(note, inShells(own.element, divideColumn(own.element, places)))
  }
  return laid.plan.pages.map((page, index) => {
    const box = pageBox(specs[index])
    if (page.depth !== 0) box.dataset['depth'] = String(page.depth)
    const body = document.createElement('div')
    body.className = 'page-body'
    const part = page.to > page.from ? bodies.shift() : undefined
    if (part !== undefined) body.append(part instanceof Element ? part : shell(laid.element, part))
    if (body.firstElementChild !== null) markEdges(body.firstElementChild, index > 0)
    box.append(body, ...noteArea(page, notes, noteParts), ...furniture(specs[index]))
    return box
  })
}

function inShells(element: Element, parts: readonly DocumentFragment[]): Element[] {
  return parts.map((part) => shell(element, part))
}

/** A second box like the first, for what went on to another page. */
function shell(element: Element, content: DocumentFragment): Element {
  const box = document.importNode(element, false)
  box.removeAttribute('id')
  box.classList.add('continued')
  box.append(content)
  return box
}

/** Space above the first block of a page, and below the last, belongs to what is not there. */
function markEdges(column: Element, continued: boolean): void {
  if (continued) markEdge(column, 'at-head')
  markEdge(column, 'at-foot')
}

function markEdge(column: Element, edge: 'at-head' | 'at-foot'): void {
  let at = outermostChild(column, edge)
  while (at !== null && !at.matches('tr, td, th, colgroup, svg, math')) {
    at.classList.add(edge)
    if ([...at.childNodes].some((node) => node instanceof Text && node.data.trim() !== '')) return
    at = outermostChild(at, edge)
  }
}

/** The first or last child that prints anything; those before the edge that print nothing lose their height. */
function outermostChild(parent: Element, edge: 'at-head' | 'at-foot'): Element | null {
  let child = edge === 'at-head' ? parent.firstElementChild : parent.lastElementChild
  while (child !== null && printsNothing(child)) {
    child.classList.add('blank')
    child = edge === 'at-head' ? child.nextElementSibling : child.previousElementSibling
  }
  return child
}

function noteArea(page: PagePlan, notes: readonly LaidNote[], parts: ReadonlyMap<number, Element[]>): Element[] {
  if (page.pieces.length === 0) return []
  const area = document.createElement('div')
  area.className = 'page-notes'
  for (const { note, from } of page.pieces) {
    const element = from === 0 ? notes[note]?.element : parts.get(note)?.shift()
    if (element === undefined) continue
    markEdges(element, true)
    area.append(element)
  }
  if (page.pieces[0]?.from !== 0) area.classList.add('runs-on')
  return [area]
}

export function pageBox(spec: PageSpec | undefined): HTMLElement {
  const box = document.createElement('div')
  box.className = 'page'
  box.dataset['side'] = spec?.side ?? 'recto'
  return box
}

/** Running head and folio, hidden from the accessibility tree so that they become artifacts of the tagged PDF. */
function furniture(spec: PageSpec | undefined): Element[] {
  if (spec === undefined || spec.kind === 'plain' || spec.kind === 'blank') return []
  const head = document.createElement('div')
  head.className = spec.kind === 'opener' ? 'page-foot' : 'page-head'
  head.setAttribute('aria-hidden', 'true')
  const folio = document.createElement('span')
  folio.className = 'page-folio'
  folio.textContent = spec.folio
  const running = document.createElement('span')
  running.className = 'page-running'
  running.textContent = spec.runningHead
  if (spec.kind === 'opener') head.append(folio)
  else if (spec.side === 'verso') head.append(folio, running)
  else head.append(running, folio)
  return [head]
}

/**
 * Cuts off what leaves a finished page, lest the browser shrink the whole book to hold it, and shortens running heads
 * that are too long. Only those: a box that cuts off costs time, see `print.css`.
 */
export function cropPages(pages: readonly Element[]): void {
  for (const page of pages) {
    const head = page.querySelector('.page-running')
    if (head !== null) cutHead(head)
  }
  for (const page of pages.filter(isExceeded)) page.classList.add('cropped')
}
