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
 * Puts the formulas of a head that is nothing else into elements that have their names: tools that do not read formulas would
 * find no text in it. Only those may be called by `aria-label` in all versions of EPUB, and what is in one with the role `math`
 * can still be read piece by piece (WAI-ARIA 1.2, 5.4). The name is that of `alttext`.
 */
function nameFormulas(cell: Element): void {
  let hasWords = false
  visit(cell, (node) => {
    if (node.type === 'text' && node.value.trim() !== '') hasWords = true
    return node.type === 'element' && node.tagName === 'math' ? SKIP : undefined
  })
  if (hasWords) return
  visit(cell, 'element', (formula, index, parent) => {
    if (formula.tagName !== 'math' || parent === undefined || index === undefined) return undefined
    const { alttext } = formula.properties
    if (typeof alttext === 'string' && alttext.trim() !== '')
      parent.children[index] = {
        type: 'element',
        tagName: 'span',
        properties: { role: 'math', ariaLabel: alttext },
        children: [formula],
      }
    return SKIP
  })
}

function isScoped({ properties }: Element): boolean {
  return typeof properties['scope'] === 'string' || properties['headers'] !== undefined
}

function isEmpty({ children }: Element): boolean {
  return children.every((child) => child.type === 'comment' || (child.type === 'text' && child.value.trim() === ''))
}
