import type { TableCell } from 'mdast'
import { visit } from 'unist-util-visit'
import { report } from '../../diagnostics/report.ts'
import type { Passage } from '../draft.ts'

/**
 * Reports cells with anything in them that a table has no column for, and gives it one: GitHub leaves them out (GitHub Flavored
 * Markdown, 4.10).
 */
export function widenTables(passages: readonly Passage[]): void {
  for (const { root, source } of passages) {
    visit(root, 'table', (table) => {
      const columns = table.children[0]?.children.length ?? 0
      const align = Array.from({ length: columns }, (_, column) => table.align?.[column] ?? null)
      for (const row of table.children) {
        const last = row.children.findLastIndex(isFilled)
        const cell = row.children[columns]
        if (last < columns || cell === undefined) continue
        report(source.file, 'table-cells', cell, { found: row.children.length, columns })
        while (align.length <= last) align.push(null)
      }
      table.align = align
    })
  }
}

/** A picture or a note call may stand alone. */
function isFilled({ children }: TableCell): boolean {
  return children.some((child) => child.type !== 'text' || child.value.trim() !== '')
}
