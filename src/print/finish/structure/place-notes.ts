import type { StructureType } from '../../tags/planned-tag.ts'
import { isInline, isNode, type Kid, type TagNode, type TagTree } from './tag-tree.ts'

/** What a note may stand in: blocks follow each other there. */
const holders: ReadonlySet<StructureType> = new Set<StructureType>([
  'Art',
  'BlockQuote',
  'Div',
  'Document',
  'LBody',
  'Sect',
])

/**
 * The notes at the foot of pages where they are read: right after the block that holds their first call; a table or a
 * term is over before. By what they follow, in order; under a node itself stand those with which its content begins.
 */
export interface NotePlaces {
  readonly after: ReadonlyMap<Kid, readonly TagNode[]>
  readonly atHead: ReadonlyMap<TagNode, readonly TagNode[]>
}

/** `order` are the notes' ids in order of their first calls, a note that another one calls after it. */
export function placeNotes(tree: TagTree, order: readonly string[]): NotePlaces {
  const after = new Map<Kid, TagNode[]>()
  const atHead = new Map<TagNode, TagNode[]>()
  for (const id of order) {
    const note = tree.notes.get(id)
    if (note === undefined) continue
    const call = tree.calls.get(id)
    const last = tree.document.kids.at(-1)
    const place = (call && placeBehind(call)) ?? (last && { after: last })
    if (place === undefined) continue
    if ('head' in place) atHead.set(place.head, [...(atHead.get(place.head) ?? []), note])
    else after.set(place.after, [...(after.get(place.after) ?? []), note])
  }
  return { after, atHead }
}

function placeBehind(call: TagNode): { readonly after: Kid } | { readonly head: TagNode } | undefined {
  let block = outermostTable(call) ?? call
  for (let around = block.parent; around !== undefined; around = block.parent) {
    if (around.tag.type === 'LI' && block.tag.type === 'Lbl') {
      const body = around.kids.find((kid) => isNode(kid) && kid.tag.type === 'LBody')
      if (body !== undefined && isNode(body)) return { head: body }
    }
    if (holders.has(around.tag.type)) return { after: endOfLine(around, block) }
    block = around
  }
  // What is called in a note comes after that note.
  return block.tag.type === 'Note' ? { after: block } : undefined
}

function outermostTable(node: TagNode): TagNode | undefined {
  let table: TagNode | undefined
  for (let at: TagNode | undefined = node; at !== undefined; at = at.parent) if (at.tag.type === 'Table') table = at
  return table
}

/** The last of the words that a holder of words has in a row. */
function endOfLine({ kids }: TagNode, kid: Kid): Kid {
  if (!isInline(kid)) return kid
  const from = kids.indexOf(kid)
  const next = kids.findIndex((other, index) => index > from && !isInline(other))
  return kids[(next < 0 ? kids.length : next) - 1] ?? kid
}
