import type { Element, Root } from 'hast'
import { SKIP, visit } from '../model/visit.ts'

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
        continue
      }
      if (!isScoped(cell)) cell.properties['scope'] = index === 0 && hasData && !inHead ? 'row' : 'col'
      nameFormulas(cell)
    }
  })
}

/**
 * Says the name of the formulas of a head that is nothing else in the attribute that tools read too: for them it would have
 * no text. The name is that of `alttext` (MathML Accessibility API Mappings 1.0, 3.1).
 */
function nameFormulas(cell: Element): void {
  const formulas: Element[] = []
  let hasWords = false
  visit(cell, (node) => {
    if (node.type === 'text' && node.value.trim() !== '') hasWords = true
    if (node.type !== 'element' || node.tagName !== 'math') return undefined
    formulas.push(node)
    return SKIP
  })
  if (hasWords) return
  for (const { properties } of formulas) {
    const { alttext } = properties
    if (typeof alttext === 'string' && alttext.trim() !== '') properties['ariaLabel'] = alttext
  }
}

function isScoped({ properties }: Element): boolean {
  return typeof properties['scope'] === 'string' || properties['headers'] !== undefined
}

function isEmpty({ children }: Element): boolean {
  return children.every((child) => child.type === 'comment' || (child.type === 'text' && child.value.trim() === ''))
}
