import type { BlockContent, DefinitionContent, Paragraph, PhrasingContent, Root, RootContent, Text } from 'mdast'
import type { Point } from 'unist'
import { visit } from '../../model/visit.ts'
import type { VFile } from 'vfile'
import type { DefList, DefListDescription, DefListTerm } from '../../model/source-nodes.ts'

type Block = BlockContent | DefinitionContent | RootContent | DefListDescription

/**
 * Gathers definitions and the paragraphs before them into definition lists; every line of such a paragraph is a term.
 * A definition without a paragraph before it was none: it becomes the prose it was written as.
 */
export function definitionLists(tree: Root, file: VFile): void {
  const source = String(file)
  if (!/(?:^|[\s>])[:~][ \t]/.test(source)) return
  visit(tree, (node) => {
    if (!('children' in node)) return
    const blocks = node.children as Block[]
    if (blocks.some((block) => block.type === 'defListDescription') && node.type !== 'defList') {
      node.children = gather(blocks, source) as typeof node.children
    }
  })
}

function gather(blocks: readonly Block[], source: string): Block[] {
  const gathered: Block[] = []
  for (const block of blocks) {
    if (block.type !== 'defListDescription') {
      gathered.push(block)
      continue
    }
    trim(block)
    const before = gathered.at(-1)
    if (before?.type === 'defList') {
      describe(before, block)
    } else if (before?.type === 'paragraph') {
      gathered.pop()
      const list = gathered.at(-1)
      const terms = splitTerms(before, source)
      if (list?.type === 'defList') {
        list.children.push(...terms)
        describe(list, block)
      } else {
        gathered.push(newList(terms, before, block))
      }
    } else {
      gathered.push(...asProse(block))
    }
  }
  return gathered
}

function newList(terms: readonly DefListTerm[], before: Paragraph, block: DefListDescription): DefList {
  const list: DefList = { type: 'defList', children: [...terms] }
  if (before.position !== undefined) list.position = { ...before.position }
  describe(list, block)
  return list
}

function describe(list: DefList, block: DefListDescription): void {
  block.spread = isSpread([...list.children.slice(-1), ...block.children.slice(0, 1)]) || isSpread(block.children)
  list.children.push(block)
  if (list.position !== undefined && block.position !== undefined) list.position.end = block.position.end
}

function isSpread(blocks: readonly Block[]): boolean {
  return blocks.some((block, index) => {
    const before = blocks[index - 1]?.position?.end.line
    return before !== undefined && (block.position?.start.line ?? 0) > before + 1
  })
}

/** The container runs on over blank lines; what was written ends with its last block. */
function trim(block: DefListDescription): void {
  const end = block.children.at(-1)?.position?.end
  if (end !== undefined && block.position !== undefined) block.position.end = end
}

/** One term a line; a line ending inside emphasis or a link does not split. */
function splitTerms(paragraph: Paragraph, source: string): DefListTerm[] {
  const lines: PhrasingContent[][] = [[]]
  for (const node of paragraph.children) {
    if (node.type === 'break') {
      lines.push([])
    } else if (node.type === 'text' && node.value.includes('\n')) {
      splitLines(node, source).forEach((piece, index) => {
        if (index > 0) lines.push([])
        if (piece.value !== '') lines.at(-1)?.push(piece)
      })
    } else {
      lines.at(-1)?.push(node)
    }
  }
  return lines.filter((line) => line.length > 0).map(asTerm)
}

function splitLines(text: Text, source: string): Text[] {
  const pieces = text.value.split('\n')
  const { position } = text
  if (position?.start.offset === undefined) return pieces.map((value) => ({ type: 'text', value }))
  let lineStart = position.start.offset
  return pieces.map((value, index) => {
    const first = index === 0
    const lineEnd = source.indexOf('\n', lineStart)
    const indent = first ? 0 : (/^[\s>]*/.exec(source.slice(lineStart, lineEnd))?.[0].length ?? 0)
    const start: Point = first
      ? position.start
      : { line: position.start.line + index, column: indent + 1, offset: lineStart + indent }
    const width = (lineEnd === -1 ? source.length : lineEnd) - (start.offset ?? 0)
    const end: Point =
      index === pieces.length - 1 ? position.end : { line: start.line, column: start.column + width, offset: lineEnd }
    lineStart = lineEnd + 1
    return { type: 'text', value, position: { start, end } }
  })
}

function asTerm(children: PhrasingContent[]): DefListTerm {
  const start = children[0]?.position?.start
  const end = children.at(-1)?.position?.end
  return { type: 'defListTerm', children, ...(start && end ? { position: { start, end } } : {}) }
}

function asProse(block: DefListDescription): Block[] {
  const start = block.position?.start
  const [first, ...rest] = block.children
  if (first?.type !== 'paragraph')
    return [{ type: 'paragraph', children: [{ type: 'text', value: ':' }] }, ...block.children]
  const words = first.children[0]
  if (words?.type === 'text') {
    words.value = `: ${words.value}`
    if (words.position !== undefined && start !== undefined) words.position.start = start
  } else {
    first.children.unshift({ type: 'text', value: ': ' })
  }
  if (first.position !== undefined && start !== undefined) first.position.start = start
  return [first, ...rest]
}
