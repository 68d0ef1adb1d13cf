import type { Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { report } from '../../diagnostics/report.ts'
import type { Passages } from './passages.ts'
import { splitText } from './split-text.ts'

const variable = /\{\{\s*((?:site|page|book)\.[\w.]+)[^{}\n]*\}\}/g

/**
 * Values that a template engine would put into a sentence, `{{ book.version }}`: their names are printed, since what they
 * stand for is not in the text. Each is reported once in a file.
 */
export function templateValues(tree: Root, file: VFile, passages: Passages): void {
  const source = String(file)
  if (!source.includes('{{')) return
  const reported = new Set<string>()
  visit(tree, 'text', (node, index, parent) => {
    if (parent === undefined || index === undefined) return undefined
    const split = splitText(node, source, passages.places, variable, ([, name = ''], position) => {
      if (!reported.has(name)) report(file, 'template-value', position, { name })
      reported.add(name)
      return [{ type: 'inlineCode', value: name, ...(position && { position }) }]
    })
    if (split === undefined) return undefined
    parent.children.splice(index, 1, ...split)
    return [SKIP, index + split.length]
  })
  // The marks that keep Jekyll from reading the code between them.
  visit(tree, 'code', (code) => {
    code.value = code.value.replace(/^[ \t]*\{%-?\s*(?:end)?raw\s*-?%\}[ \t]*(?:\n|$)/gm, '').replace(/\n$/, '')
  })
  visit(tree, 'html', (html) => {
    if (/\{%/.test(html.value)) html.value = html.value.replace(/\{%[\s\S]*?%\}/g, '')
  })
}
