import type { Element, Root } from 'hast'
import { toString } from 'hast-util-to-string'
import { visit } from '../model/visit.ts'

/** Signs that a phone has room for in a line. */
const narrowLine = 24

/**
 * Lets a keyboard reach what may be wider than the screen, in place, so that it can be scrolled without a finger (WCAG 2.2,
 * 2.1.1): frames of tables whose words do not fit beside each other, and long formulas.
 */
export function reachScrolling(tree: Root): void {
  visit(tree, 'element', (element) => {
    const { className } = element.properties
    const isWide =
      className?.includes('table-frame') === true
        ? widthOfTable(element) > narrowLine
        : className?.includes('math-display') === true && toString(element).length > narrowLine
    if (isWide) element.properties['tabIndex'] = 0
  })
}

/** Letters that a table has side by side at least: in each column those of its longest word. */
function widthOfTable(frame: Element): number {
  const columns: number[] = []
  visit(frame, 'element', (row) => {
    if (row.tagName !== 'tr') return
    const cells = row.children.filter((child) => child.type === 'element')
    for (const [column, cell] of cells.entries()) {
      const longest = Math.max(
        ...toString(cell)
          .split(/\s+/)
          .map((word) => word.length),
      )
      columns[column] = Math.max(columns[column] ?? 0, longest + 1)
    }
  })
  return columns.reduce((sum, width) => sum + width, 0)
}
