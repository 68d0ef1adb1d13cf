import type { Element, Root } from 'hast'
import { visit } from '../model/visit.ts'

/**
 * Says of every head of cells that raw HTML left without a word whether it is about its column or its row, in place: one
 * that stands first in a row with cells is about these. One with nothing in it, as in the corner of a table, heads nothing.
 */
export function scopeTableHeads(tree: Root): void {
  visit(tree, 'element', (row, _, group) => {
    if (row.tagName !== 'tr') return
    const cells = row.children.filter((child) => child.type === 'element')
    const inHead = group?.type === 'element' && group.tagName === 'thead'
    const hasData = cells.some(({ tagName }) => tagName === 'td')
    for (const [index, cell] of cells.entries()) {
      if (cell.tagName !== 'th') continue
      if (isEmpty(cell)) {
        cell.tagName = 'td'
        delete cell.properties['scope']
      } else if (!isScoped(cell)) cell.properties['scope'] = index === 0 && hasData && !inHead ? 'row' : 'col'
    }
  })
}

function isScoped({ properties }: Element): boolean {
  return typeof properties['scope'] === 'string' || properties['headers'] !== undefined
}

function isEmpty({ children }: Element): boolean {
  return children.every((child) => child.type === 'comment' || (child.type === 'text' && child.value.trim() === ''))
}
