import type { Root, Text } from 'mdast'
import { SKIP, visit } from '../../model/visit.ts'
import type { VFile } from 'vfile'
import { report } from '../../diagnostics/report.ts'
import type { Passages } from './passages.ts'
import { splitText } from './split-text.ts'

const variable =
  /\{\{(?:\s*((?:site|page|book)\.[\w.]+)[^{}\n]*|[<%]\s*(?:(?:meta|var|param)\s+)?([a-z][^{}\n]*?)\s*[>%])\}\}/g

/** Marks the values that a template engine would put into a sentence, `{{ book.version }}`; {@link fillIn} fills them in. */
export function templateValues(tree: Root, file: VFile, passages: Passages): void {
  const source = String(file)
  if (!source.includes('{{')) return
  visit(tree, 'text', (node, index, parent) => {
    if (parent === undefined || index === undefined) return undefined
    const split = splitText(node, source, passages.places, variable, ([, value, shortcode = ''], position) => {
      const name = value ?? shortcode
      return [{ type: 'inlineCode', value: name, data: { variable: name }, ...(position && { position }) }]
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

/**
 * Puts the values of a book where the text names them. The name of any other is printed, so that the sentence has no hole,
 * and reported once in a file.
 */
export function fillIn(tree: Root, file: VFile, variables: ReadonlyMap<string, string>): void {
  const reported = new Set<string>()
  visit(tree, 'inlineCode', (node, index, parent) => {
    const name = node.data?.variable
    if (name === undefined || parent === undefined || index === undefined) return
    const value = name.startsWith('book.') ? variables.get(name.slice('book.'.length)) : undefined
    const text: Text = { type: 'text', value: value ?? '', ...(node.position && { position: node.position }) }
    if (value !== undefined) parent.children.splice(index, 1, text)
    else if (!reported.has(name)) report(file, 'template-value', node, { name })
    reported.add(name)
  })
}
