import type { Nodes, Text } from 'mdast'
import type { Point, Position } from 'unist'
import type { VFile } from 'vfile'
import { visit } from '../../model/visit.ts'
import type { Passage } from '../draft.ts'

/** The text of a block, and where in it an event is told. */
export interface EventContext {
  readonly text: string
  readonly from: number
  readonly to: number
  /** Where a stretch of the text stands in the file; `undefined` where the file has it in other letters. */
  readonly place: (from: number, to: number) => Position | undefined
}

interface Piece {
  readonly from: number
  readonly to: number
  readonly node: Text
}

const blocks: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell'])

/** The context of every inline event below a node that stands in a block of words, as long as events are directives. */
export function contextsIn(root: Passage['root'], file: VFile): ReadonlyMap<Nodes, EventContext> {
  const contexts = new Map<Nodes, EventContext>()
  let block: Nodes | undefined
  visit<Nodes>(root, (node) => {
    if (blocks.has(node.type)) block = node
    if (node.type === 'textDirective' && block !== undefined && !contexts.has(node)) readBlock(block, file, contexts)
  })
  return contexts
}

function readBlock(block: Nodes, file: VFile, contexts: Map<Nodes, EventContext>): void {
  const pieces: Piece[] = []
  const told: { readonly node: Nodes; readonly from: number; readonly to: number }[] = []
  let text = ''
  const read = (node: Nodes): void => {
    if (node.type === 'text') {
      pieces.push({ from: text.length, to: text.length + node.value.length, node })
      text += node.value
    } else if (node.type === 'inlineCode') text += node.value
    else if (node.type === 'break') text += ' '
    else if ('children' in node) {
      const from = text.length
      for (const child of node.children) read(child)
      if (node.type === 'textDirective' && node.name === 'event') told.push({ node, from, to: text.length })
    }
  }
  read(block)
  const place = (from: number, to: number): Position | undefined => {
    const piece = pieces.find((one) => one.from <= from && to <= one.to)
    return piece && placeIn(file, piece.node, text.slice(from, to))
  }
  for (const { node, from, to } of told) if (!contexts.has(node)) contexts.set(node, { text, from, to, place })
}

/** Where some words of a node stand. */
function placeIn(file: VFile, { position }: Text, words: string): Position | undefined {
  const { start, end } = position ?? {}
  if (start?.offset === undefined || end?.offset === undefined) return undefined
  const source = String(file).slice(start.offset, end.offset)
  const at = source.indexOf(words)
  return at < 0
    ? undefined
    : { start: pointAfter(start, source, at), end: pointAfter(start, source, at + words.length) }
}

function pointAfter({ line, column, offset = 0 }: Point, source: string, length: number): Point {
  const before = source.slice(0, length).split(/\r\n|\r|\n/)
  const last = before.at(-1) ?? ''
  return {
    line: line + before.length - 1,
    column: before.length === 1 ? column + last.length : last.length + 1,
    offset: offset + length,
  }
}
