import { boxOf } from './geometry.ts'
import { cellPlaces } from './table-grid.ts'

/**
 * Fixes the widths of a table's columns as they were laid out, so that its parts keep them when it is divided between
 * pages.
 */
export function freezeTables(root: Element): void {
  const frozen = [...root.querySelectorAll('table')].map((table) => ({ table, widths: widthsOfColumns(table) }))
  for (const { table, widths } of frozen) setColumns(table, widths)
}

/** Gives the columns of a table these widths, CSS pixels. */
export function setColumns(table: HTMLTableElement, widths: readonly number[]): void {
  const group = document.createElement('colgroup')
  for (const width of widths) {
    const column = document.createElement('col')
    column.style.width = `${width}px`
    group.append(column)
  }
  for (const old of table.querySelectorAll(':scope > colgroup')) old.remove()
  const { caption } = table
  if (caption === null) table.prepend(group)
  else caption.after(group)
  table.style.width = `${widths.reduce((sum, width) => sum + width, 0)}px`
  table.style.tableLayout = 'fixed'
}

/** Widths of the columns; those that no cell begins or ends between share what they have. */
export function widthsOfColumns(table: HTMLTableElement): number[] {
  const edges = new Map<number, number>([[0, 0]])
  const box = boxOf(table)
  const toRight = getComputedStyle(table).direction === 'ltr'
  for (const { cell, column } of cellPlaces(table)) {
    const own = boxOf(cell)
    edges.set(column, toRight ? own.left - box.left : box.right - own.right)
    edges.set(column + cell.colSpan, toRight ? own.right - box.left : box.right - own.left)
  }
  const known = [...edges].toSorted(([a], [b]) => a - b)
  return known.flatMap(([column, edge], index) => {
    const [before, start] = known[index - 1] ?? [column, edge]
    const columns = column - before
    return Array.from({ length: columns }, () => (edge - start) / columns)
  })
}
