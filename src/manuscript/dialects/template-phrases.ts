import type { Html, Nodes, Paragraph, PhrasingContent, Root } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { SKIP, visit } from '../../model/visit.ts'
import type { VFile } from 'vfile'
import type { Passages } from './passages.ts'
import { splitText } from './split-text.ts'
import { readTag, single } from './template-blocks.ts'
import type { Tag } from './template-tags.ts'
import { vanished } from './vanished.ts'

/**
 * Tags of template engines amid the text. A figure ends the paragraph, and what follows begins another; of the rest
 * nothing is printed.
 */
export function templatePhrases(tree: Root, file: VFile, passages: Passages): void {
  const source = String(file)
  const tags = new Map<Nodes, Tag>()
  visit(tree, 'text', (text, index, parent) => {
    if (parent === undefined || index === undefined || !text.value.includes('{%')) return undefined
    const split = splitText(text, source, passages.places, /\{%[^\n]*?%\}/g, ([written], position) => {
      const mark: Html = vanished({ position })
      tags.set(mark, { written, start: position?.start.offset ?? 0 })
      return [mark]
    })
    if (split === undefined) return undefined
    parent.children.splice(index, 1, ...split)
    return [SKIP, index + split.length]
  })
  if (tags.size === 0) return

  visit(tree, (node, index, parent) => {
    if (node.type === 'paragraph' && parent !== undefined && index !== undefined) {
      if (!node.children.some((child) => tags.has(child))) return undefined
      const blocks = divided(node)
      const siblings: readonly Nodes[] = parent.children
      Object.assign(parent, { children: siblings.toSpliced(index, 1, ...blocks) })
      return [SKIP, index + blocks.length]
    }
    const tag = tags.get(node)
    // Amid a title or a cell no figure can stand.
    if (tag !== undefined) standIn(node, tag)
    return undefined
  })

  function divided(paragraph: Paragraph): Nodes[] {
    const blocks: Nodes[] = []
    let words: PhrasingContent[] = []
    for (const child of paragraph.children) {
      const tag = tags.get(child)
      const given = tag === undefined ? [] : standIn(child, tag)
      if (given.every(({ type }) => type === 'html')) words.push(child)
      else {
        close()
        blocks.push(...given)
      }
    }
    close()
    return blocks

    /** Brackets around a figure go with the words that are not there. */
    function close(): void {
      const isEmpty =
        !/[\p{L}\p{N}]/u.test(toString(words)) && words.every(({ type }) => type === 'text' || type === 'html')
      const [start, end] = [words[0]?.position?.start, words.at(-1)?.position?.end]
      if (!isEmpty)
        blocks.push({ type: 'paragraph', children: words, ...(start && end && { position: { start, end } }) })
      words = []
    }
  }

  function standIn(node: Nodes, tag: Tag): Nodes[] {
    const read = readTag(node, tag)
    return /^(?:end|raw$|else)/.test(read.name) ? [vanished(node)] : single(read, file, passages)
  }
}
