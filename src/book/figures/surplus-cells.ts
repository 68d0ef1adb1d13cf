import type { TableCell, TableRow } from 'mdast'
import { visit } from '../../model/visit.ts'
import { report } from '../../diagnostics/report.ts'
import type { Passage } from '../draft.ts'

/**
 * Reports cells with anything in them that a table has no column for, and puts what they hold into the last column, each on
 * a line of its own: GitHub leaves them out (GitHub Flavored Markdown, 4.10).
 */
export function gatherSurplusCells(passages: readonly Passage[]): void {
  for (const { root, source } of passages) {
    visit(root, 'table', (table) => {
      const columns = table.children[0]?.children.length ?? 0
      for (const row of table.children) {
        const cell = row.children[columns]
        if (cell === undefined) continue
        if (row.children.slice(columns).some(isFilled)) {
          report(source.file, 'table-cells', cell, { found: row.children.length, columns })
        }
        gather(row, columns)
      }
    })
  }
}

function gather(row: TableRow, columns: number): void {
  const surplus = row.children.splice(columns)
  const last = row.children.at(-1)
  for (const cell of surplus.filter(isFilled)) {
    if (last === undefined) return
    last.children = isFilled(last) ? [...last.children, { type: 'break' }, ...cell.children] : cell.children
  }
}

/** A picture or a note call may stand alone. */
function isFilled({ children }: TableCell): boolean {
  return children.some((child) => child.type !== 'text' || child.value.trim() !== '')
}
