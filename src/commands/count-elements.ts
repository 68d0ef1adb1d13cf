import type { RenderedBook } from '../model/rendered.ts'
import { visit } from '../model/visit.ts'

/** How many figures and tables are in the text of a book, pages of the press left out; a table's frame is not counted as a figure. */
export function countInText({ sections, notes }: RenderedBook): { readonly figures: number; readonly tables: number } {
  const written = sections.filter((section) => section.kind !== 'matter')
  let figures = 0
  let tables = 0
  for (const { tree } of [...written, ...notes]) {
    visit(tree, 'element', ({ tagName, properties: { className } }) => {
      const framesTable = Array.isArray(className) && className.includes('table-figure')
      if (tagName === 'figure' && !framesTable) figures += 1
      if (tagName === 'table' && !framesTable) tables += 1
    })
  }
  return { figures, tables }
}
