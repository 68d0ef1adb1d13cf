import type { Root } from 'hast'
import type { RenderedBook } from '../model/rendered.ts'
import { visit } from '../model/visit.ts'

/** How many elements of that name a tree holds; the frame around a table is not counted as a figure. */
function countElements(tree: Root, name: 'figure' | 'table'): number {
  let count = 0
  visit(tree, 'element', (element) => {
    const { className } = element.properties
    const framesTable = Array.isArray(className) && className.includes('table-figure')
    if (element.tagName === name && !framesTable) count += 1
  })
  return count
}

/** How many of them there are in the text of a book, pages of the press left out. */
export function countInText({ sections, notes }: RenderedBook, name: 'figure' | 'table'): number {
  const written = sections.filter((section) => section.kind !== 'matter')
  return [...written, ...notes].reduce((sum, { tree }) => sum + countElements(tree, name), 0)
}
