/** Lets words be broken in tables that are wider than the measure otherwise. */
export function tightenTables(root: Element): void {
  const wide = [...root.querySelectorAll('table')].filter((table) => {
    const room = table.parentElement?.getBoundingClientRect().width ?? Number.POSITIVE_INFINITY
    return table.getBoundingClientRect().width > room + 0.5
  })
  for (const table of wide) table.classList.add('tight')
}

/**
 * Fixes the widths of a table's columns as they were laid out, so that its parts keep them when it is divided between
 * pages.
 */
export function freezeTables(root: Element): void {
  const frozen = [...root.querySelectorAll('table')].map((table) => ({ table, widths: columnWidths(table) }))
  for (const { table, widths } of frozen) {
    if (widths.length === 0) continue
    const group = document.createElement('colgroup')
    for (const width of widths) {
      const column = document.createElement('col')
      column.style.width = `${width}px`
      group.append(column)
    }
    for (const old of table.querySelectorAll('colgroup')) old.remove()
    const caption = table.querySelector('caption')
    if (caption === null) table.prepend(group)
    else caption.after(group)
    table.style.width = `${widths.reduce((sum, width) => sum + width, 0)}px`
    table.style.tableLayout = 'fixed'
  }
}

function columnWidths(table: HTMLTableElement): number[] {
  const rows = [...table.rows].filter((row) => row.closest('table') === table)
  const plain = rows.find((row) => [...row.cells].every((cell) => cell.colSpan === 1 && cell.rowSpan === 1))
  if (plain === undefined) return []
  const columns = Math.max(...rows.map((row) => [...row.cells].reduce((sum, cell) => sum + cell.colSpan, 0)))
  if (plain.cells.length !== columns) return []
  return [...plain.cells].map((cell) => cell.getBoundingClientRect().width)
}
