import type { Html, Link, Nodes, Paragraph, PhrasingContent, Root } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Position } from 'unist'
import { SKIP, visit } from '../../model/visit.ts'
import type { VFile } from 'vfile'
import { report } from '../../diagnostics/report.ts'
import { label } from './container.ts'
import { runsCode } from './chunk-options.ts'
import type { Passages } from './passages.ts'
import { splitText } from './split-text.ts'
import { vanished } from './vanished.ts'

/**
 * What bookdown adds to running text: references `\@ref(fig:x)`, labels `(\#tab:x)`, text references `(ref:x) …` and
 * inline code `` `r …` ``.
 *
 * See <https://bookdown.org/yihui/bookdown/markdown-extensions-by-bookdown.html>.
 */
export function bookdownText(tree: Root, file: VFile, passages: Passages): void {
  const source = String(file)
  if (!/\(ref:|\(\\?#|@ref\(|`\s*r\s/.test(source)) return
  textReferences(tree)
  labels(tree)
  visit(tree, 'text', (node, index, parent) => {
    if (parent === undefined || index === undefined) return undefined
    const split = splitText(node, source, passages.places, /\\?@ref\(([^()\s]+)\)/g, ([, target = ''], position) => [
      reference(target, position),
    ])
    if (split === undefined) return undefined
    parent.children.splice(index, 1, ...split)
    return [SKIP, index + split.length]
  })
  if (!runsCode(file)) return
  forOtherOutput(tree)
  visit(tree, 'inlineCode', (node, index, parent) => {
    if (!/^r\s+\S/.test(node.value) || parent === undefined || index === undefined) return
    report(file, 'chunk-run', node, { label: node.value })
    parent.children.splice(index, 1, vanished(node))
  })
}

const opening = /^`r if ?\(knitr:{2,3}is_(html|latex)_output\(\)\) ?(['"])$/

/** Blocks between inline code that gives them to one kind of output: those for the web are the book's. */
function forOtherOutput(tree: Root): void {
  for (const [index, node] of tree.children.entries()) {
    const [, output, quote] = opening.exec(node.type === 'paragraph' ? toString(node) : '') ?? []
    if (quote === undefined) continue
    const end = tree.children.findIndex((later, at) => at > index && toString(later).trim() === `${quote}\``)
    if (end === -1) continue
    tree.children = tree.children.map((child, at) =>
      at === index || at === end || (at > index && at < end && output === 'latex') ? vanished(child) : child,
    )
  }
}

/** bookdown prints the number alone, after a word of the author's. */
function reference(target: string, position: Position | undefined): Link {
  return { type: 'link', url: `#${target}`, children: [], data: { numberOnly: true }, ...(position && { position }) }
}

/** `(ref:label) words`, a paragraph of its own, gives the words for a caption `(ref:label)`. */
function textReferences(tree: Root): void {
  const words = new Map<string, readonly PhrasingContent[]>()
  visit(tree, 'paragraph', (node, index, parent) => {
    const [first, ...rest] = node.children
    const match = first?.type === 'text' ? /^\(ref:([\w-]+)\)\s+/.exec(first.value) : null
    if (match === null || first?.type !== 'text' || parent === undefined || index === undefined) return undefined
    words.set(match[1] ?? '', [{ ...first, value: first.value.slice(match[0].length) }, ...rest])
    parent.children.splice(index, 1, vanished(node))
    return [SKIP, index + 1]
  })
  visit(tree, 'paragraph', (node) => {
    const [only, ...others] = node.children
    if (only?.type !== 'text' || others.length > 0) return
    const given = words.get(/^\(ref:([\w-]+)\)$/.exec(only.value.trim())?.[1] ?? '')
    if (given !== undefined) node.children = [...given]
  })
}

const labelled = /^\s*\(#([\w:./-]+)\)\s*/

/** `(\#tab:x)` at the head of a caption, and `(\#eq:x)` in a formula, are the id of what they stand in. */
function labels(tree: Root): void {
  visit(tree, (node) => {
    if (node.type === 'math' || node.type === 'inlineMath') {
      const match = /\s*\(\\#(eq:[\w./-]+)\)\s*/.exec(node.value)
      if (match === null) return
      node.value = node.value.replace(match[0], '\n').trim()
      node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id: match[1] } }
      // What is drawn is made of these where the parser left them.
      if (node.data.hChildren !== undefined) node.data.hChildren = [{ type: 'text', value: node.value }]
      return
    }
    if (node.type !== 'containerDirective' || (node.name !== 'table' && node.name !== 'figure')) return
    const caption = node.children.find(
      (child): child is Paragraph => child.type === 'paragraph' && startsWithLabel(child),
    )
    const [first] = caption?.children ?? []
    if (caption === undefined || first?.type !== 'text') return
    const match = labelled.exec(first.value)
    if (match === null) return
    first.value = first.value.slice(match[0].length)
    node.attributes = { ...node.attributes, id: match[1] ?? '' }
    if (caption.data?.directiveLabel !== true) Object.assign(caption, label(caption.children))
  })
}

function startsWithLabel(paragraph: Nodes): boolean {
  const first = 'children' in paragraph ? paragraph.children[0] : undefined
  return first?.type === 'text' && labelled.test(first.value)
}

/** A heading that says where a part or the appendix begins: `# (PART) Title {-}`. */
export interface Division {
  readonly kind: 'part' | 'appendix'
  readonly title: string
}

/**
 * Takes the headings out that bookdown makes parts of, and tells which stand before the chapter's own title.
 */
export function takeDivisions(tree: Root): Division[] {
  const divisions: Division[] = []
  tree.children = tree.children.map((node) => {
    if (node.type !== 'heading' || node.depth !== 1) return node
    const match = /^\((PART|APPENDIX)\\?\*?\)\s*(.*)$/.exec(toString(node))
    if (match === null) return node
    divisions.push({ kind: match[1] === 'PART' ? 'part' : 'appendix', title: match[2] ?? '' })
    const gone: Html = vanished(node)
    return gone
  })
  return divisions
}
