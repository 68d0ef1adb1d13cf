import type { Code, Html, InlineCode, Node, Root } from 'mdast'
import type { LeafDirective } from 'mdast-util-directive'
import { visit } from '../../model/visit.ts'
import type { VFile } from 'vfile'
import { report } from '../../diagnostics/report.ts'
import { texLanguage } from './tex-blocks.ts'
import { pageBreaks, placeCommands, settingCommands } from './tex-names.ts'

/**
 * What a chapter holds of TeX: commands that end a page end one here too, those that only say how TeX is to set the text
 * vanish, and the rest is reported. What prints something is printed as it was written.
 */
export function rawTex(tree: Root, file: VFile): void {
  if (String(file).includes('\\')) settleCommands(tree, file)
  settleParagraphs(tree)
}

function settleCommands(tree: Root, file: VFile): void {
  const leftOut: { readonly node: InlineCode; readonly name: string }[] = []
  visit(tree, (node, index, parent) => {
    if (node.type === 'code' && node.lang === texLanguage) reportBlock(node, file)
    if (node.type !== 'inlineCode' || node.data?.texCommand === undefined || !parent || index === undefined) return
    const name = node.data.texCommand
    delete node.data.texCommand
    if (placeCommands.has(name)) leftOut.push({ node, name })
    if (settingCommands.has(name) || placeCommands.has(name)) parent.children[index] = vanished(node)
    else if (pageBreaks.has(name)) parent.children[index] = pageBreak(node)
    else report(file, 'tex-raw', node, { found: node.value })
  })
  const [first] = leftOut
  if (first !== undefined) {
    const names = [...new Set(leftOut.map(({ name }) => `\\${name}`))].sort()
    report(file, 'tex-left-out', first.node, { count: leftOut.length, names: names.join(', ') })
  }
}

function reportBlock(node: Code, file: VFile): void {
  node.lang = 'latex'
  report(file, 'tex-raw', node.position?.start, { found: node.value.split('\n', 1)[0] ?? '' })
}

/** A comment without words: it keeps the place that the source has for it. */
function vanished({ position }: Node): Html {
  return { type: 'html', value: '<!-- -->', ...(position && { position }) }
}

function pageBreak({ position }: Node): LeafDirective {
  return { type: 'leafDirective', name: 'page-break', attributes: {}, children: [], ...(position && { position }) }
}

/** Takes page breaks out of the paragraphs they were written in, and drops paragraphs in which nothing is left. */
function settleParagraphs(tree: Root): void {
  visit(tree, 'paragraph', (paragraph, index, parent) => {
    const { children } = paragraph
    if (!parent || index === undefined) return undefined
    const isSpent = children.every(
      (child) =>
        child.type === 'break' ||
        (child.type === 'html' && child.value === '<!-- -->') ||
        isPageBreak(child) ||
        (child.type === 'text' && child.value.trim() === ''),
    )
    if (!isSpent || children.length === 0) return undefined
    const kept = children.filter((child) => child.type === 'html' || isPageBreak(child))
    if (kept.length === 0) return undefined
    parent.children.splice(index, 1, ...(kept as typeof parent.children))
    return index + kept.length
  })
}

function isPageBreak(node: Node): boolean {
  return node.type === 'leafDirective'
}
