import type { Element, Root } from 'hast'
import { toString } from 'hast-util-to-string'
import { visit } from '../model/visit.ts'

/** Letters that stand beside each other on a phone whose reader likes large type. */
const narrowLine = 24

/** Letters that stand beside each other on a phone as it comes, in words that may be hyphenated. */
const line = 60

/** Letters of a table that is no higher than a screen, however its columns fall. */
const screen = 400

/** Rows of such a table. */
const rowsOfScreen = 10

/**
 * Gives tables that may be wider than the screen a frame to scroll in, in place. What scrolls is never divided, and readers
 * that set pages cut off what is higher than one (CSS Fragmentation 4, 4.1); so tables of more than a screen get none, and
 * where their words do not fit beside each other these are divided.
 */
export function frameTables(tree: Root): void {
  visit(tree, 'element', (table, index, parent) => {
    if (table.tagName !== 'table' || !parent || index === undefined) return undefined
    const { width, rows } = sizeOf(table)
    if (width <= narrowLine) return 'skip'
    if (rows <= rowsOfScreen && toString(table).length <= screen) {
      const properties = { className: ['table-frame'] }
      parent.children[index] = { type: 'element', tagName: 'div', properties, children: [table] }
    } else if (width > line) {
      table.properties['className'] = [...(table.properties.className ?? []), 'crowded']
    }
    return 'skip'
  })
}

/** Letters that a table has side by side at least, those of the longest word in each column; and its rows. */
function sizeOf(table: Element): { width: number; rows: number } {
  const columns: number[] = []
  let rows = 0
  visit(table, 'element', (row) => {
    if (row.tagName !== 'tr') return
    rows += 1
    const cells = row.children.filter((child) => child.type === 'element')
    for (const [column, cell] of cells.entries()) {
      const longest = Math.max(
        ...toString(cell)
          .split(/\s+/)
          .map(({ length }) => length),
      )
      columns[column] = Math.max(columns[column] ?? 0, longest + 1)
    }
  })
  return { width: columns.reduce((sum, width) => sum + width, 0), rows }
}
