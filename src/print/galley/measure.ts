import { type BreakRule, weightier } from '../breaking/break-rules.ts'
import type { Galley, Slug } from '../breaking/galley.ts'
import { filledAbove } from './grid.ts'
import { boxesIn, boxOf, type Extent, extentOf, type LineGrid, lineAt, middleOf } from './geometry.ts'
import { linesOf } from './lines.ts'
import { isInline } from './normalize.ts'
import { ruler } from './ruler.ts'

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

/** The page that a column is measured for, CSS pixels. */
export interface PageMeasure {
  /** Of the type area. */
  readonly height: number
  /** From line to line of the baseline grid; 0 for a column that keeps to none. */
  readonly line: number
}

interface Reading {
  readonly slugs: Slug[]
  readonly places: SlugPlace[]
  readonly origin: number
  readonly noteOfCall: NoteOfCall
  readonly page: PageMeasure
  /** What a break after the last block would break. */
  keep: BreakRule
  /** Lines that the last heading must still have below it. */
  headed: number
  forced: boolean
}

/** Of line heights, CSS pixels. */
const rounding = 0.02

/** Lines that a heading keeps below it. */
const linesUnderHeading = 2

/** A listing or table up to this share of the page is short. */
const shortShare = 1 / 3

/** Lines up to which a listing is short, and rows up to which a table is. */
const shortListing = 10
const shortTable = 8

/** A row of more lines than this is not lost when it stands alone. */
const loneRow = 2.5

/** Reads the slugs of a column of type, in CSS pixels from its top. */
export function measure(column: Element, noteOfCall: NoteOfCall, page: PageMeasure): MeasuredGalley {
  const reading: Reading = {
    slugs: [],
    places: [],
    origin: extentOf(column).top,
    noteOfCall,
    page,
    keep: 'free',
    headed: 0,
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
  // An ornament between scenes does not end a page, nor begin one; an attribution belongs to the words above it.
  const isOrnament = block.matches('hr')
  const follows = isOrnament ? 'ornament' : block.matches('.attribution') ? 'attribution' : 'free'
  if (reading.slugs.length > 0) reading.keep = weightier(reading.keep, follows)
  if (block instanceof HTMLTableElement) readTable(block, reading)
  else if (isWhole(block)) readWhole(block, reading)
  else if (block.matches('ul, ol')) readList(block, reading)
  else if (hasBlocks(block)) readParts(block, reading)
  else if (!printsNothing(block)) readLines(block, reading)
  if (isOrnament) reading.keep = 'ornament'
  if (block.matches('p') && /[:：]$/u.test(block.textContent.trimEnd())) reading.keep = 'lead-in'
  if (block.matches('header, dt, .admonition-title, .summary, .listing-title')) reading.keep = 'heading'
  // An entry of the contents goes with the first one below it.
  if (block.matches('figure.table-figure > figcaption, .contents a:has(+ ol)')) reading.keep = 'caption'
  if (block.matches('h1, h2, h3, h4, h5, h6')) {
    reading.keep = 'heading'
    reading.headed = linesUnderHeading
  }
}

/**
 * Items of one line at the ends of a list are as lost alone as the lines at the ends of a paragraph. So are the first
 * and the last line of an item that has more, whatever they are a part of.
 */
function readList(list: Element, reading: Reading): void {
  const { slugs } = reading
  const starts = [...list.children].map((item) => {
    const start = slugs.length
    if (!isInline(item)) readBlock(item, reading)
    keepEnds(reading, start)
    return start
  })
  const [first = 0, second = 0] = starts
  const last = starts.at(-1) ?? 0
  if (starts.length < 2) return
  if (second - first === 1) keepWith(slugs, second, 'orphan')
  if (slugs.length - last === 1) keepWith(slugs, last, 'widow')
}

/** The lines of a stanza are blocks, and yet belong together. */
function readParts(block: Element, reading: Reading): void {
  const start = reading.slugs.length
  readChildren(block, reading)
  if (block.matches('.stanza')) keepEnds(reading, start)
}

/** Keeps two lines of what was read from a slug on to each page, whatever they are a part of. */
function keepEnds({ slugs, places }: Reading, start: number): void {
  if (slugs.length - start < 2) return
  if (places[start]?.grid !== undefined) keepWith(slugs, start + 1, 'orphan')
  if (places.at(-1)?.grid !== undefined) keepWith(slugs, slugs.length - 1, 'widow')
}

function keepWith(slugs: Slug[], index: number, rule: BreakRule): void {
  const slug = slugs[index]
  if (slug !== undefined) slugs[index] = { ...slug, before: weightier(slug.before, rule) }
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
  const last = grid.tops.length - 1
  const inside = insideOf(block, grid, reading)
  // A picture is not lost alone, as a line of words is.
  const arePictures = block.matches('.picture, .only-picture')
  const onGrid = Math.abs(Number.parseFloat(getComputedStyle(block).lineHeight) - reading.page.line) < rounding
  const blank = inside === 'code' || block.querySelector('br') !== null ? blankLines(block, grid) : none
  for (const [line, top] of grid.tops.entries()) {
    const extent = { top, bottom: grid.tops[line + 1] ?? grid.bottom }
    const isBlank = blank.has(line)
    const within = isBlank ? weightier(inside, 'blank-line') : inside
    const rule = line === 0 ? 'free' : weightier(within, arePictures ? 'free' : ruleWithin(line, last))
    const kind = { notes: notes.get(line) ?? [], onGrid: onGrid && line === 0, isBlank }
    push(reading, extent, rule, { block, line, grid }, kind)
  }
}

const none: ReadonlySet<number> = new Set()

/** Lines of a block on which nothing is drawn: empty ones of a listing, and what is between two line breaks. */
function blankLines(block: Element, grid: LineGrid): ReadonlySet<number> {
  ruler.selectNodeContents(block)
  const drawn = new Set(boxesIn(ruler).flatMap((box) => (box.width > 0 ? [lineAt(grid, middleOf(box))] : [])))
  return new Set([...grid.tops.keys()].filter((line) => !drawn.has(line)))
}

/** What a break before a line would break where it leaves a line of words alone. */
function ruleWithin(line: number, last: number): BreakRule {
  if (line === last) return 'widow'
  return line === 1 ? 'orphan' : 'free'
}

/** What a break between two lines of a block would break, away from its ends. */
function insideOf(block: Element, grid: LineGrid, { page }: Reading): BreakRule {
  if (block.matches('h1, h2, h3, h4, h5, h6, figcaption')) return 'whole'
  if (!block.matches('pre')) return 'free'
  const isShort = grid.tops.length <= shortListing && grid.bottom - (grid.tops[0] ?? 0) <= page.height * shortShare
  return isShort ? 'whole' : 'code'
}

function readWhole(block: Element, reading: Reading): void {
  push(reading, extentOf(block), 'free', { block, line: 0 }, { notes: notesIn(block, reading) })
}

function readTable(table: HTMLTableElement, reading: Reading): void {
  const { caption, tHead } = table
  for (const top of [caption, tHead]) {
    if (top === null) continue
    readWhole(top, reading)
    reading.keep = 'caption'
  }
  const { height, line } = reading.page
  const head = tHead === null ? 0 : boxOf(tHead).height
  const rows = [...table.rows].filter((row) => row.parentElement !== tHead)
  const isShort = rows.length <= shortTable && boxOf(table).height <= height * shortShare
  let spanned = 0
  let spanHeight = 0
  for (const [index, row] of rows.entries()) {
    const extent = extentOf(row)
    const rowHeight = extent.bottom - extent.top
    const nearEnd = index === 1 || index === rows.length - 1
    const lone = nearEnd && Math.min(rowHeight, heightAbove(rows, index)) < loneRow * line ? 'single-row' : 'free'
    const spans = spanned > 0 && spanHeight <= height * shortShare ? 'whole' : 'free'
    const between = index === 0 ? 'free' : isShort ? 'short-table' : 'row'
    const rule = weightier(weightier(between, lone), spans)
    const repeated = head === 0 || row.cells[0]?.matches('.continued') !== true ? head : head + paddingIn(tHead)
    push(reading, extent, rule, { block: row, line: 0 }, { notes: notesIn(row, reading), head: repeated })
    spanHeight = spanned > 0 ? spanHeight + rowHeight : rowHeight
    spanned = Math.max(spanned - 1, ...[...row.cells].map((cell) => cell.rowSpan - 1))
  }
}

/** Room that the cells of a repeated head and the rule below it leave to what was the middle of a row, see `print.css`. */
function paddingIn(head: Element | null): number {
  const cell = head?.querySelector('td, th') ?? null
  return cell === null ? 0 : Number.parseFloat(getComputedStyle(cell).paddingTop) || 0
}

/** Of the first row where the break is after it; what a break before the last row leaves alone is that row. */
function heightAbove(rows: readonly HTMLTableRowElement[], index: number): number {
  const [first] = rows
  return index === 1 && first !== undefined ? boxOf(first).height : Number.POSITIVE_INFINITY
}

function notesIn(block: Element, reading: Reading): number[] {
  return [...block.querySelectorAll('a[data-note]')].flatMap((call) => reading.noteOfCall(call) ?? [])
}

/** What of a slug is not the same for nearly all. */
interface SlugKind {
  readonly notes?: readonly number[]
  readonly head?: number
  readonly onGrid?: boolean
  readonly isBlank?: boolean
}

function push(reading: Reading, extent: Extent, before: BreakRule, place: SlugPlace, kind: SlugKind): void {
  const isHeading = place.block.matches('h1, h2, h3, h4, h5, h6')
  const headed = reading.headed > 0 && reading.headed < linesUnderHeading && !isHeading ? 'heading' : 'free'
  reading.slugs.push({
    top: extent.top - reading.origin,
    bottom: extent.bottom - reading.origin,
    before: weightier(weightier(before, reading.keep), headed),
    forced: reading.forced && reading.slugs.length > 0,
    notes: kind.notes ?? [],
    head: kind.head ?? 0,
    onGrid: kind.onGrid ?? false,
    filled: place.line === 0 ? filledAbove(place.block) : 0,
    isBlank: kind.isBlank ?? false,
  })
  reading.places.push(place)
  reading.keep = 'free'
  reading.forced = false
  const isHigh = extent.bottom - extent.top > 1.5 * reading.page.line
  // An ornament is no line of what is headed.
  if (!isHeading && !place.block.matches('hr')) reading.headed = isHigh ? 0 : Math.max(0, reading.headed - 1)
}
