import type { Nodes, Paragraph, Parents, Root, Text } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { VFile } from 'vfile'
import { SKIP, visit } from '../../model/visit.ts'
import { type Attributes, attributesAt } from '../markdown/attributes.ts'
import { vanished } from './vanished.ts'

/** Attributes at the end of a text: on a line of their own, or at the end of a heading. */
const atEnd = /(?:^|\n|(?<=\S)[ \t]*)\{:([^{}\n]*)\}[ \t]*$/

/** Marks for a list of contents, which a book has of its own. */
const contents = /^(?:\[toc\]|\[\[_?toc_?\]\]|@\[toc\]|\$\{toc\}|\{\{?_?toc_?\}?\})$/i

/**
 * What kramdown adds to Markdown: attributes `{: #id .class}` behind a block or on the line below it, `{:toc}`, comments.
 * Classes are for style sheets; ids are kept.
 *
 * See <https://kramdown.gettalong.org/syntax.html#inline-attribute-lists>.
 */
export function kramdown(tree: Root, file: VFile): void {
  if (!/\{:|toc/i.test(String(file))) return
  visit(tree, (node, index, parent) => {
    if (node.type === 'text') return inPhrase(node, index, parent)
    if (
      (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'list') ||
      parent === undefined ||
      index === undefined
    ) {
      return undefined
    }
    if (
      node.type === 'list' ? /\n\{:toc\}\s*$/.test(toString(node)) : node.type === 'paragraph' && isMark(toString(node))
    ) {
      const siblings: Nodes[] = parent.children
      siblings.splice(index, 1, vanished(node))
      return skipTo(index + 1)
    }
    const last = node.type === 'list' ? undefined : node.children.at(-1)
    if (node.type === 'list' || last?.type !== 'text') return undefined
    const match = atEnd.exec(last.value)
    const attributes = match === null ? undefined : read(match[1] ?? '')
    if (match === null || attributes === undefined) return undefined
    if (node.type === 'paragraph' && node.children.length === 1 && match.index === 0) {
      return takeLine(node, index, parent, attributes)
    }
    const rest = last.value.slice(0, match.index)
    // The text keeps its place whole: what it loses is covered by it.
    if (rest === '') node.children.pop()
    else last.value = rest
    giveId(node, attributes)
    return undefined
  })
}

function skipTo(index: number): [typeof SKIP, number] {
  return [SKIP, index]
}

function isMark(text: string): boolean {
  return (
    contents.test(text.trim()) || /^\{::?(?:options|comment|nomarkdown)\b[^}]*\/?\}$|^\{:\/\w*\}$/.test(text.trim())
  )
}

interface Read extends Attributes {
  readonly toc: boolean
}

function read(written: string): Read | undefined {
  const words = written.trim()
  if (words === 'toc') return { classes: [], values: {}, toc: true }
  const found = attributesAt(`{${words}}`)
  return found === undefined ? undefined : { ...found.attributes, toc: false }
}

/** A line of its own speaks of the block before it. */
function takeLine(node: Paragraph, index: number, parent: Parents, attributes: Read) {
  const siblings: Nodes[] = parent.children
  const before = siblings[index - 1]
  siblings.splice(index, 1, vanished(node))
  if (before !== undefined) giveId(before, attributes)
  if (attributes.toc && before?.type === 'list') siblings.splice(index - 1, 1, vanished(before))
  return skipTo(index + 1)
}

function giveId(node: Nodes, { id, classes }: Attributes): void {
  if (id === undefined && !(node.type === 'heading' && classes.includes('unnumbered'))) return
  if (node.type === 'containerDirective') {
    node.attributes = { ...node.attributes, id: id ?? null }
    return
  }
  node.data = {
    ...node.data,
    hProperties: {
      ...node.data?.hProperties,
      ...(id === undefined ? {} : { id }),
      ...(classes.includes('unnumbered') && { className: ['unnumbered'] }),
    },
  }
}

/** `*words*{: .class}`, in which a class alone says nothing to a book. */
function inPhrase(node: Text, index: number | undefined, parent: Parents | undefined): undefined {
  const before = index === undefined ? undefined : parent?.children[index - 1]
  if (before === undefined || before.type === 'text' || !node.value.startsWith('{:')) return
  const [written, words = ''] = /^\{:([^{}\n]*)\}/.exec(node.value) ?? []
  const attributes = written === undefined ? undefined : read(words)
  if (written === undefined || attributes === undefined) return
  giveId(before, attributes)
  node.value = node.value.slice(written.length)
}
