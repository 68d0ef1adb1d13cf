import type { Root } from 'mdast'
import type { Extension } from 'micromark-util-types'
import { visit } from '../../model/visit.ts'
import type { VFile } from 'vfile'
import { mathFlow } from './math-flow.ts'
import { mathText } from './math-text.ts'
import { dollar } from './math-tokens.ts'

/** Formulas in TeX, between dollars. */
export const bookMath: Extension = { text: { [dollar]: mathText }, flow: { [dollar]: mathFlow } }

/** In a table `\|` is a bar, in a formula too: that is what lets one stand in a cell (GitHub Flavored Markdown, 4.10). */
export function barsInCells(tree: Root, file: VFile): void {
  if (!String(file).includes('\\|')) return
  visit(tree, 'tableCell', (cell) => {
    visit(cell, 'inlineMath', (formula) => {
      formula.value = formula.value.replaceAll('\\|', '|')
    })
  })
}

/**
 * Marks formulas amid a paragraph that are for display, by the class `math-display`: those between two dollars that have
 * the lines they stand on to themselves, punctuation aside. Within a line two dollars are taken for one, as kramdown does.
 */
export function markDisplayMath(tree: Root, file: VFile): void {
  const source = String(file)
  if (!source.includes('$$')) return
  visit(tree, 'inlineMath', (node) => {
    const start = node.position?.start.offset
    const end = node.position?.end.offset
    if (start === undefined || end === undefined || !source.startsWith('$$', start)) return
    const before = source.slice(source.lastIndexOf('\n', start - 1) + 1, start)
    const after = /^[^\n]*/.exec(source.slice(end))?.[0] ?? ''
    if (!/^[\s>]*$/.test(before) || !/^[\s.,;:]*$/.test(after)) return
    node.data = { ...node.data, hProperties: { className: ['language-math', 'math-display'] } }
  })
}
