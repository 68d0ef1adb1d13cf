import type { Element, Root } from 'hast'
import { SKIP, visit } from '../model/visit.ts'

/**
 * Says of every head of cells that raw HTML left without a word whether it is about its column or its row, in place: one
 * that stands first in a row with cells is about these. One with nothing in it, as in the corner of a table, heads nothing.
 * One that is but formulas is called by what is said in their place: many voices do not read formulas in heads.
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
        continue
      }
      if (!isScoped(cell)) cell.properties['scope'] = index === 0 && hasData && !inHead ? 'row' : 'col'
      const formulas = formulasOnly(cell)
      if (formulas !== undefined) cell.properties['ariaLabel'] ??= formulas
    }
  })
}

function isScoped({ properties }: Element): boolean {
  return typeof properties['scope'] === 'string' || properties['headers'] !== undefined
}

function isEmpty({ children }: Element): boolean {
  return children.every((child) => child.type === 'comment' || (child.type === 'text' && child.value.trim() === ''))
}

/** What is said in the place of the formulas of a cell that has nothing else in it. */
function formulasOnly(cell: Element): string | undefined {
  const words: string[] = []
  let hasMore = false
  visit(cell, (node) => {
    if (node.type === 'element' && node.tagName === 'math') {
      const { alttext } = node.properties
      if (typeof alttext === 'string') words.push(alttext)
      else hasMore = true
      return SKIP
    }
    hasMore ||=
      (node.type === 'text' && node.value.trim() !== '') || (node.type === 'element' && node.tagName === 'img')
    return undefined
  })
  return hasMore || words.length === 0 ? undefined : words.join(' ')
}
