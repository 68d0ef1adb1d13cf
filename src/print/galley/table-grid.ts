/** Where a cell of a table stands, counted from 0: rows through the whole table, columns with all spans laid out. */
export interface CellPlace {
  readonly cell: HTMLTableCellElement
  readonly row: number
  readonly column: number
}

/** Rows of a table itself, without those of tables inside it, in the order of the text. */
export function rowsOf(table: HTMLTableElement): HTMLTableRowElement[] {
  const groups = [...table.children].filter((child) => child.matches('thead, tbody, tfoot'))
  return groups.flatMap((group) => [...group.children].filter((child) => child instanceof HTMLTableRowElement))
}

/** The places of a table's cells. A cell that spans rows ends with its group (HTML, "forming a table"). */
export function cellPlaces(table: HTMLTableElement): CellPlace[] {
  const places: CellPlace[] = []
  /** Rows, from the one at hand on, that a cell from above fills in each column. */
  let filled: number[] = []
  let group: Element | null = null
  for (const [row, element] of rowsOf(table).entries()) {
    if (element.parentElement !== group) filled = []
    group = element.parentElement
    const above = filled
    filled = above.map((rows) => Math.max(0, rows - 1))
    let column = 0
    for (const cell of element.cells) {
      while ((above[column] ?? 0) > 0) column += 1
      places.push({ cell, row, column })
      for (let at = column; at < column + cell.colSpan; at += 1) filled[at] = cell.rowSpan - 1
      column += cell.colSpan
    }
    for (let at = 0; at < filled.length; at += 1) filled[at] ??= 0
  }
  return places
}

/**
 * Ends the cells that span rows across the given one, and lets an empty cell fill the rest of each, so that the table
 * can be divided there.
 */
export function endSpansAt(row: HTMLTableRowElement): void {
  const table = row.closest('table')
  if (table === null) return
  const rows = rowsOf(table)
  const index = rows.indexOf(row)
  const places = cellPlaces(table)
  const own = places.filter((place) => place.row === index)
  const crossing = places.filter(
    ({ cell, row: first }) =>
      first < index && first + cell.rowSpan > index && rows[first]?.parentElement === row.parentElement,
  )
  for (const { cell, row: first, column } of crossing.toSorted((a, b) => a.column - b.column)) {
    const filler = document.createElement('td')
    filler.rowSpan = first + cell.rowSpan - index
    filler.colSpan = cell.colSpan
    cell.rowSpan = index - first
    row.insertBefore(filler, own.find((place) => place.column > column)?.cell ?? null)
  }
}

/** Tells cells that come first or last in their row, but not in the table, since one from above stands beside them. */
export function markInnerCells(root: Element): void {
  for (const table of root.querySelectorAll('table:has([rowspan])')) {
    if (!(table instanceof HTMLTableElement)) continue
    const places = cellPlaces(table)
    const columns = Math.max(...places.map(({ cell, column }) => column + cell.colSpan))
    for (const { cell, column } of places) {
      if (column > 0 && cell.matches(':first-child')) cell.classList.add('inner-start')
      if (column + cell.colSpan < columns && cell.matches(':last-child')) cell.classList.add('inner-end')
    }
  }
}
