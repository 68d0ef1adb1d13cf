import type { Root } from 'hast'
import { visit } from '../model/visit.ts'

/** How many elements of that name a tree holds; the frame around a table is not counted as a figure. */
export function countElements(tree: Root, name: 'figure' | 'table'): number {
  let count = 0
  visit(tree, 'element', (element) => {
    const { className } = element.properties
    const framesTable = Array.isArray(className) && className.includes('table-figure')
    if (element.tagName === name && !framesTable) count += 1
  })
  return count
}
