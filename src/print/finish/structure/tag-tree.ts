import type { PlannedTag, StructureType } from '../../tags/planned-tag.ts'
import type { Content, ContentKind } from './printed-tree.ts'

/** An element of the structure tree as it will be written. */
export interface TagNode {
  readonly tag: PlannedTag
  /** Absent for what no element of the text stands for. */
  readonly key?: number
  readonly parent: TagNode | undefined
  readonly kids: Kid[]
  /** What is to be read in place of its content. */
  readonly actualText?: string
}

export type Kid = TagNode | Content

export function isNode(kid: Kid): kid is TagNode {
  return 'tag' in kid
}

/** What may not hold words itself (ISO 32000-1, 14.8.4.3), and what its words are put into. */
const wrappers: ReadonlyMap<StructureType, StructureType> = new Map([
  ['Art', 'P'],
  ['BlockQuote', 'P'],
  ['Div', 'P'],
  ['Document', 'P'],
  ['Note', 'P'],
  ['Ruby', 'RB'],
  ['Sect', 'P'],
])

const inline: ReadonlySet<StructureType> = new Set<StructureType>([
  'Code',
  'Em',
  'Formula',
  'Link',
  'Quote',
  'Reference',
  'Ruby',
  'Span',
  'Strong',
])

/** Whether something takes part in a line. */
export function isInline(kid: Kid): boolean {
  return !isNode(kid) || (inline.has(kid.tag.type) && kid.tag.isBlock !== true)
}

/** What takes the place of marks that are drawn. */
const bullet = '•'

/**
 * Builds the structure tree of the book: what the plan wants, filled with what the browser marked. Content that comes later
 * for an element that is there already, since a page ended in it, goes on in it.
 */
export class TagTree {
  readonly document: TagNode
  /** Marked content that says nothing: rules, grounds. */
  readonly artifacts: Content[] = []
  /** Notes that stand at the foot of pages, by id; they have no place yet. */
  readonly notes = new Map<string, TagNode>()
  /** Calls of notes, by id of the note: the first in the book where it is known. */
  readonly calls = new Map<string, TagNode>()
  readonly #plan: readonly PlannedTag[]
  readonly #nodes = new Map<number, TagNode>()

  constructor(plan: readonly PlannedTag[], language: string) {
    this.#plan = plan
    this.document = { tag: { type: 'Document', language }, parent: undefined, kids: [] }
  }

  add(key: number | undefined, kind: ContentKind, content: Content): void {
    const node = key === undefined ? this.document : this.#nodeOf(key, kind)
    if (node === undefined) this.artifacts.push(content)
    else if (kind === 'marker') this.#markerOf(node).kids.push(content)
    else if (kind === 'link') node.kids.push(content)
    else if (kind === 'text' || node.tag.type === 'Figure' || node.tag.type === 'Formula') this.#append(node, content)
    else this.artifacts.push(content)
  }

  /** Puts in the cells in which nothing stands: columns are counted by cells. */
  fillTables(): void {
    for (const [key, tag] of this.#plan.entries()) {
      const isCell = tag.cell !== undefined || tag.type === 'TR'
      if (isCell && tag.parent !== undefined && this.#nodes.has(tag.parent)) this.#node(key)
    }
    for (const { tag, kids } of this.#nodes.values()) {
      if (tag.type === 'Table' || tag.type === 'TR') kids.sort((a, b) => orderOf(a) - orderOf(b))
    }
  }

  /** The node of a key, unless what is found there is only the painting of its box. */
  #nodeOf(key: number, kind: ContentKind): TagNode | undefined {
    const tag = this.#plan[key]
    if (tag === undefined) throw new Error(`The printed pages have a tag ${key.toString(36)} that was never given`)
    const isOwn = kind !== 'paint' || tag.type === 'Figure' || tag.type === 'Formula'
    return isOwn ? this.#node(key) : undefined
  }

  #node(key: number): TagNode {
    const known = this.#nodes.get(key)
    if (known !== undefined) return known
    const tag = this.#plan[key]
    if (tag === undefined) throw new Error(`No tag with the key ${key}`)
    const isLoose = tag.type === 'Note' && tag.parent === undefined
    const around = tag.parent === undefined ? this.document : this.#node(tag.parent)
    const node = isLoose ? { tag, key, parent: undefined, kids: [] } : this.#append(around, { tag, key })
    this.#nodes.set(key, node)
    if (isLoose) this.notes.set(tag.note ?? '', node)
    if (tag.calls !== undefined && (tag.calls.isFirst || !this.calls.has(tag.calls.note))) {
      this.calls.set(tag.calls.note, node)
    }
    return node
  }

  #append(around: TagNode, kid: Content): void
  #append(around: TagNode, kid: Pick<TagNode, 'tag' | 'key'>): TagNode
  #append(around: TagNode, kid: Content | Pick<TagNode, 'tag' | 'key'>): TagNode | undefined {
    const isWord = !('tag' in kid) || (inline.has(kid.tag.type) && kid.tag.isBlock !== true)
    const parent = isWord ? this.#lineIn(around) : around
    const added = 'tag' in kid ? { ...kid, parent, kids: [] } : kid
    parent.kids.push(added)
    return isNode(added) ? added : undefined
  }

  /** Where words in an element go that may not hold any: those that follow each other into one. */
  #lineIn(node: TagNode): TagNode {
    const type = wrappers.get(node.tag.type)
    if (type === undefined) return node
    const last = node.kids.at(-1)
    if (last !== undefined && isNode(last) && last.key === undefined && last.tag.type === type) return last
    const line: TagNode = { tag: { type, language: node.tag.language }, parent: node, kids: [] }
    node.kids.push(line)
    return line
  }

  /** The label of the item whose body a node is. */
  #markerOf(body: TagNode): TagNode {
    const item = body.parent
    if (body.tag.type !== 'LBody' || item === undefined) return body
    const known = item.kids.find((kid) => isNode(kid) && kid.tag.type === 'Lbl')
    if (known !== undefined && isNode(known)) return known
    const isDrawn = item.parent?.tag.numbering === 'Disc'
    const tag = { type: 'Lbl' as const, language: item.tag.language }
    const label: TagNode = { tag, parent: item, kids: [], ...(isDrawn && { actualText: bullet }) }
    item.kids.unshift(label)
    return label
  }
}

function orderOf(kid: Kid): number {
  return isNode(kid) ? (kid.key ?? 0) : 0
}
