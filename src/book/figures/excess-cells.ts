import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { report } from '../../diagnostics/report.ts'
import type { Passage } from '../draft.ts'

/** Reports cells that a table has no column for: GFM says that they are not printed (GitHub Flavored Markdown, 4.10). */
export function reportExcessCells(passages: readonly Passage[]): void {
  for (const { root, source } of passages) {
    visit(root, 'table', (table) => {
      const columns = table.children[0]?.children.length ?? 0
      for (const row of table.children) {
        const cell = row.children.slice(columns).find((excess) => toString(excess).trim() !== '')
        if (cell !== undefined) report(source.file, 'table-cells', cell, { found: row.children.length, columns })
      }
    })
  }
}
