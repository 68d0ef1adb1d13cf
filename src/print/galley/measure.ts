import { type Galley, type Reluctance, reluctance, type Slug } from '../breaking/galley.ts'
import { boxOf, type Extent, extentOf, type LineGrid, lineAt, middleOf } from './geometry.ts'
import { linesOf } from './lines.ts'
import { isInline } from './normalize.ts'

/** Where a slug stands in the document: a line of a block of text, or a block as a whole (line 0). */
export interface SlugPlace {
  readonly block: Element
  readonly line: number
  /** Absent for a block that is one slug. */
  readonly grid?: LineGrid
}

/** A galley read from the document; `places` runs parallel to `slugs`. */
export interface MeasuredGalley {
  readonly slugs: Galley
  readonly places: readonly SlugPlace[]
}

/** Index of the note whose first call an element is, `undefined` for any other call. */
export type NoteOfCall = (call: Element) => number | undefined

interface Reading {
  readonly slugs: Slug[]
  readonly places: SlugPlace[]
  readonly origin: number
  readonly noteOfCall: NoteOfCall
  /** Reluctance that the last block puts on a break after it. */
  keep: Reluctance
  forced: boolean
}

/** Reads the slugs of a column of type, in CSS pixels from its top. */
export function measure(column: Element, noteOfCall: NoteOfCall): MeasuredGalley {
  const reading: Reading = {
    slugs: [],
    places: [],
    origin: extentOf(column).top,
    noteOfCall,
    keep: reluctance.free,
    forced: false,
  }
  readChildren(column, reading)
  return { slugs: reading.slugs, places: reading.places }
}

function readChildren(container: Element, reading: Reading): void {
  for (const child of container.children) if (!isInline(child)) readBlock(child, reading)
}

function readBlock(block: Element, reading: Reading): void {
  if (block.matches('.page-break')) {
    reading.forced = true
    return
  }
  const heads = block.matches('h1, h2, h3, h4, h5, h6, header, dt, .admonition-title, .summary, .listing-title')
  // An ornament between scenes does not end a page, nor begin one; an attribution belongs to the words above it.
  const isOrnament = block.matches('hr')
  const follows = isOrnament ? reluctance.single : block.matches('.attribution') ? reluctance.kept : reluctance.free
  if (reading.slugs.length > 0 && follows > reading.keep) reading.keep = follows
  if (block instanceof HTMLTableElement) readTable(block, reading)
  else if (isWhole(block)) readWhole(block, reading)
  else if (hasBlocks(block)) readChildren(block, reading)
  else if (!printsNothing(block)) readLines(block, reading)
  if (isOrnament) reading.keep = reluctance.single
  // An entry of the contents goes with the first one below it.
  if (heads || block.matches('figure.table-figure > figcaption, .contents a:has(+ ol)')) reading.keep = reluctance.kept
}

/** Whether a block, such as an empty paragraph, only makes room between others: none at the edge of a page. */
export function printsNothing(block: Element): boolean {
  const printed = 'img, svg, math, hr, li, table, tr, td, th, colgroup, col'
  return block.textContent.trim() === '' && !block.matches(printed) && block.querySelector(printed) === null
}

function hasBlocks(block: Element): boolean {
  return [...block.children].some((child) => !isInline(child))
}

/** Whether a block is never divided between pages. */
function isWhole(block: Element): boolean {
  if (block.matches('header, img, svg, hr')) return true
  if (block.matches('figure')) return !block.matches('.divisible') && block.querySelector('table') === null
  const display = getComputedStyle(block).display
  return display === 'flex' || display === 'grid' || display.endsWith('math')
}

function readLines(block: Element, reading: Reading): void {
  const grid = linesOf(block)
  const notes = new Map<number, number[]>()
  for (const call of block.querySelectorAll('a[data-note]')) {
    const note = reading.noteOfCall(call)
    if (note === undefined) continue
    const line = lineAt(grid, middleOf(extentOf(call)))
    notes.set(line, [...(notes.get(line) ?? []), note])
  }
  const heading = block.matches('h1, h2, h3, h4, h5, h6, figcaption')
  const last = grid.tops.length - 1
  for (const [line, top] of grid.tops.entries()) {
    const inside = heading ? reluctance.whole : line === 1 || line === last ? reluctance.single : reluctance.free
    const extent = { top, bottom: grid.tops[line + 1] ?? grid.bottom }
    push(reading, extent, line === 0 ? reluctance.free : inside, notes.get(line) ?? [], 0, { block, line, grid })
  }
}

function readWhole(block: Element, reading: Reading): void {
  push(reading, extentOf(block), reluctance.free, notesIn(block, reading), 0, { block, line: 0 })
}

function readTable(table: HTMLTableElement, reading: Reading): void {
  const { caption, tHead } = table
  for (const top of [caption, tHead]) {
    if (top === null) continue
    readWhole(top, reading)
    reading.keep = reluctance.kept
  }
  const head = tHead === null ? 0 : boxOf(tHead).height
  const rows = [...table.rows].filter((row) => row.parentElement !== tHead)
  let spanned = 0
  for (const [index, row] of rows.entries()) {
    const alone = index === 1 || index === rows.length - 1 ? reluctance.single : reluctance.free
    const before = spanned > 0 ? reluctance.whole : index === 0 ? reluctance.free : alone
    push(reading, extentOf(row), before, notesIn(row, reading), head, { block: row, line: 0 })
    spanned = Math.max(spanned - 1, ...[...row.cells].map((cell) => cell.rowSpan - 1))
  }
}

function notesIn(block: Element, reading: Reading): number[] {
  return [...block.querySelectorAll('a[data-note]')].flatMap((call) => reading.noteOfCall(call) ?? [])
}

function push(
  reading: Reading,
  extent: Extent,
  before: Reluctance,
  notes: readonly number[],
  head: number,
  place: SlugPlace,
): void {
  const strongest = before > reading.keep ? before : reading.keep
  reading.slugs.push({
    top: extent.top - reading.origin,
    bottom: extent.bottom - reading.origin,
    before: strongest,
    forced: reading.forced && reading.slugs.length > 0,
    notes,
    head,
  })
  reading.places.push(place)
  reading.keep = reluctance.free
  reading.forced = false
}
