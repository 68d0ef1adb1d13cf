import type { Nodes, Text } from 'mdast'
import type { Position } from 'unist'
import type { VFile } from 'vfile'
import { type TextPlaces, textPlaces } from '../../model/text-places.ts'
import { placeText } from '../../model/text-source.ts'
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
  const source = String(file)
  const places = textPlaces(source)
  let block: Nodes | undefined
  visit<Nodes>(root, (node) => {
    if (blocks.has(node.type)) block = node
    if (node.type !== 'textDirective' || node.name !== 'event' || block === undefined || contexts.has(node)) return
    readBlock(block, source, places, contexts)
  })
  return contexts
}

function readBlock(block: Nodes, source: string, places: TextPlaces, contexts: Map<Nodes, EventContext>): void {
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
    const offsets = piece && placeText(piece.node, source).offsets
    const [start, end] = [from, to].map((index) => offsets?.[index - (piece?.from ?? 0)])
    return start === undefined || end === undefined ? undefined : places.position(start, end)
  }
  for (const { node, from, to } of told) if (!contexts.has(node)) contexts.set(node, { text, from, to, place })
}
