import { columnWidths } from './column-widths.ts'
import { setColumns, widthsOfColumns } from './freeze-tables.ts'
import { boxOf, contentWidth } from './geometry.ts'
import { ruler } from './ruler.ts'
import { settleColumns } from './settle-columns.ts'
import { cellPlaces } from './table-grid.ts'

/** Fewest rows, with the head, of which it can be said what their columns need. */
const fewestRows = 2

/** A table and the width of what it stands in, CSS pixels. */
export interface TableRoom {
  readonly table: HTMLTableElement
  readonly room: number
}

/**
 * Gives the columns of tables, whose cells go on over several lines, the widths for which they are lowest. The browser
 * divides the room by the longest cell of each column alone.
 *
 * All tables take each step together, since every look at a changed layout costs as much as laying out the book anew.
 */
export function balanceColumns(tables: readonly TableRoom[]): void {
  const open = tables.filter(({ table }) => table.rows.length >= fewestRows && table.querySelector('table') === null)
  for (const { table } of open) {
    table.style.width = 'max-content'
    table.style.maxWidth = 'none'
  }
  const wide = open
    .filter(({ table, room }) => boxOf(table).width > room)
    .map((own) => {
      const places = cellPlaces(own.table).filter(({ cell }) => cell.colSpan === 1)
      return { ...own, cells: places.map(({ cell, row, column }) => ({ row, column, ...extentOf(cell) })) }
    })
  for (const { table } of open) table.style.width = ''
  for (const { table } of wide) table.style.width = 'min-content'
  const measured = wide.map((own) => ({ ...own, least: widthsOfColumns(own.table) }))
  for (const { table } of open) {
    table.style.width = ''
    table.style.maxWidth = ''
  }
  for (const { table, room, cells, least } of measured) {
    const total = least.reduce((sum, width) => sum + width, 0)
    if (total < room) setColumns(table, settleColumns(cells, least, columnWidths(cells, least, room)))
  }
}

/** Lines of a cell that has all the room, and the width that its content would have on one, with the cell's padding. */
function extentOf(cell: HTMLTableCellElement): { readonly natural: number; readonly lines: number } {
  ruler.selectNodeContents(cell)
  const content = boxOf(ruler)
  const padding = boxOf(cell).width - contentWidth(cell)
  const lines = Math.max(1, Math.round(content.height / lineHeightOf(cell)))
  return { natural: content.width * lines + padding, lines }
}

function lineHeightOf(cell: Element): number {
  return Number.parseFloat(getComputedStyle(cell).lineHeight) || Number.POSITIVE_INFINITY
}
