import { breakRules } from '../breaking/break-rules.ts'
import { type Cut, cutBefore, divideColumn } from './divide.ts'
import { boxOf } from './geometry.ts'
import { type MeasuredGalley, measure } from './measure.ts'
import { normalize } from './normalize.ts'
import { cellPlaces, endSpansAt, rowsOf } from './table-grid.ts'
import { tell } from './told.ts'

/** A row higher than this share of the page is divided. */
const mostOfPage = 0.5

/** Least height of what a cell is divided into, as a share of the page. */
const leastOfPage = 0.1

/**
 * Divides rows of tables that are too high for a page of the given height, CSS pixels, into several rows each, between
 * which the page may turn. The order of the text stays: where more than one cell would go on, each gets a row of its own.
 */
export function divideRows(root: Element, pageHeight: number): void {
  const high = [...root.querySelectorAll('table')]
    .filter(({ parentElement }) => !parentElement?.closest('table, .turned-page'))
    .flatMap((table) => rowsOf(table).map((row) => ({ table, row, height: boxOf(row).height })))
    .filter(({ table, row, height }) => height > pageHeight * mostOfPage && row.parentElement !== table.tHead)
  for (const { table, row, height } of high) {
    if (height > pageHeight) tell(row, 'row-divided', 0)
    endSpans(table, row)
    const cells = [...row.cells].filter(
      (cell) => cell.textContent.trim() !== '' || cell.querySelector('img, svg') !== null,
    )
    const rows = cells.slice(0, -1).every((cell) => innerHeight(cell) <= pageHeight * leastOfPage)
      ? [row]
      : inRowsOfTheirOwn(table, row, cells)
    for (const own of rows) divideLastCell(own, pageHeight)
  }
}

/** Lets no cell of a row reach into another. */
function endSpans(table: HTMLTableElement, row: HTMLTableRowElement): void {
  endSpansAt(row)
  const rows = rowsOf(table)
  const next = rows[rows.indexOf(row) + 1]
  if (next !== undefined && next.parentElement === row.parentElement) endSpansAt(next)
}

function innerHeight(cell: Element): number {
  const { slugs } = read(cell)
  return (slugs.at(-1)?.bottom ?? 0) - (slugs[0]?.top ?? 0)
}

/** The content of a cell as a column of type. */
function read(cell: Element): MeasuredGalley {
  return measure(columnIn(cell), () => undefined, { height: Number.POSITIVE_INFINITY, line: 0 })
}

function columnIn(cell: Element): Element {
  const inside = cell.firstElementChild
  if (inside?.matches('.cell')) return inside
  const column = document.createElement('div')
  column.className = 'cell'
  const run = document.createElement('div')
  run.className = 'run'
  run.append(...cell.childNodes)
  column.append(run)
  cell.append(column)
  normalize(run)
  return column
}

function inRowsOfTheirOwn(
  table: HTMLTableElement,
  row: HTMLTableRowElement,
  cells: readonly HTMLTableCellElement[],
): HTMLTableRowElement[] {
  const columns = Math.max(...cellPlaces(table).map(({ cell, column }) => column + cell.colSpan))
  const [, ...others] = cells
  const added = others.map((cell) => {
    const own = document.createElement('tr')
    own.append(cell)
    return own
  })
  row.replaceChildren(...cells.slice(0, 1))
  row.after(...added)
  for (const cell of cells) cell.colSpan = columns
  return [row, ...added]
}

/** Moves what does not fit into the first part of a row's last filled cell to further rows. */
function divideLastCell(row: HTMLTableRowElement, pageHeight: number): void {
  const cell = [...row.cells].findLast((own) => own.textContent.trim() !== '' || own.querySelector('img, svg') !== null)
  if (cell === undefined) return
  const column = columnIn(cell)
  const cuts = cutsIn(column, pageHeight * leastOfPage, pageHeight * mostOfPage)
  for (const { node } of cuts) markThrough(node, column)
  const parts = divideColumn(column, cuts)
  const rows = parts.map((part) => {
    const next = document.importNode(row, false)
    next.removeAttribute('id')
    for (const own of row.cells) {
      const copy = document.createElement('td')
      copy.className = `${own.className} continued`
      copy.colSpan = own.colSpan
      for (const name of ['data-tag', 'data-spot']) {
        const key = own.getAttribute(name)
        if (key !== null) copy.setAttribute(name, key)
      }
      if (own === cell) {
        const inside = document.importNode(column, false)
        inside.append(part)
        copy.append(inside)
      }
      next.append(copy)
    }
    next.removeAttribute('data-told')
    return next
  })
  for (const upper of [row, ...rows].slice(0, -1)) upper.classList.add('goes-on')
  row.after(...rows)
}

/** Marks what a cut goes through: no space belongs between its parts. */
function markThrough(node: Node, column: Element): void {
  for (let at: Node | null = node; at !== null && at !== column; at = at.parentNode) {
    if (at instanceof Element) at.classList.add('goes-on')
  }
}

/** Cuts at the first good place after the least height, and wherever the part would else be too high. */
function cutsIn(column: Element, least: number, most: number): Cut[] {
  const galley = read(column.parentElement ?? column)
  const cuts: Cut[] = []
  let top = galley.slugs[0]?.top ?? 0
  for (const [index, slug] of galley.slugs.entries()) {
    const height = (galley.slugs[index - 1]?.bottom ?? top) - top
    if (index === 0 || (breakRules[slug.before].strain > 0 ? slug.bottom - top <= most : height < least)) continue
    cuts.push(cutBefore(column, galley, index))
    top = slug.top
  }
  return cuts
}
