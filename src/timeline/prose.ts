import type { Node, Parent, Root, RootContent, Text } from 'mdast'
import { placeText } from '../model/text-source.ts'

/**
 * What a run of text is for: headings and captions name and tell nothing. The rows of a table that is a chronology tell;
 * those of any other are `cells`.
 */
export type PassageKind = 'prose' | 'note' | 'heading' | 'caption' | 'row' | 'cells'

/** A stretch of a passage that is marked as an event, or set in italics as titles are. */
export interface MarkedStretch {
  readonly from: number
  readonly to: number
  /** Of an event its date, as written. */
  readonly date?: string
}

/** The words of a paragraph, heading, cell or note, each character with its place in the source. */
export interface Passage {
  readonly kind: PassageKind
  readonly text: string
  /** Offset in the source of each character, -1 where it cannot be told. */
  readonly offsets: readonly number[]
  /** The node each character stands in, by number: characters of one number can be wrapped together. */
  readonly parents: readonly number[]
  /** Indices at which something stands that has no characters here: a note call, a picture, code. */
  readonly gaps: readonly number[]
  readonly events: readonly MarkedStretch[]
  readonly italics: readonly MarkedStretch[]
  /** Level of a heading, else 0. */
  readonly level: number
  /** Line in the source, from 1. */
  readonly line: number
  /** Offset of the end of a paragraph of the text itself, behind which a line of its own may be put; else undefined. */
  readonly end?: number
  /** Dates of events that stand on lines of their own right before or after. */
  readonly beside: readonly string[]
}

/** Stands for what is printed and is no word: code, a formula, a picture. */
const object = '\u{FFFC}'

const phrasingParents = new Set(['paragraph', 'heading', 'tableRow', 'defListTerm'])
const captionNames = new Set(['figure', 'table'])

/** Every passage of a chapter in reading order; code, formulas, addresses and raw HTML are left out. */
export function readProse(tree: Root, source: string, dateColumn: RegExp): readonly Passage[] {
  const passages: Passage[] = []

  function walk(node: Node & Partial<Parent>, kind: PassageKind): void {
    const children = node.children ?? []
    children.forEach((child, index) => {
      if (phrasingParents.has(child.type)) {
        const beside = [...eventDates(children, index, -1), ...eventDates(children, index, 1)]
        const own = child.type === 'heading' ? 'heading' : child.type === 'tableRow' ? rowKind(node, index) : kind
        const after = node.type === 'root' && child.type === 'paragraph' ? child.position?.end.offset : undefined
        collect(child, own, beside, after)
      } else if (child.type === 'footnoteDefinition') walk(child, 'note')
      else if (child.type === 'containerDirective') walk(child, captionNames.has(child.name) ? 'caption' : kind)
      else if ('children' in child) walk(child, kind)
    })
  }

  /** The first row of a table says what stands below it. */
  function rowKind({ children: [head] = [] }: Partial<Parent>, index: number): PassageKind {
    if (index === 0) return 'caption'
    const [first] = head?.type === 'tableRow' ? head.children : []
    return first !== undefined && dateColumn.test(plain(first).trim()) ? 'row' : 'cells'
  }

  function collect(block: RootContent, kind: PassageKind, beside: readonly string[], end?: number): void {
    const builder = new PassageBuilder(source)
    builder.add(block)
    const { notes, passage } = builder
    const isCaption = builder.isCaption && kind === 'prose'
    const level = block.type === 'heading' ? block.depth : 0
    const line = block.position?.start.line ?? 1
    passages.push({
      ...passage,
      kind: isCaption ? 'caption' : kind,
      level,
      line,
      beside,
      ...(end !== undefined && { end }),
    })
    for (const note of notes) collect(note, 'note', [])
  }

  walk(tree, 'prose')
  return passages
}

/** Dates of the events that stand on lines of their own right before or after a block, however many. */
function eventDates(siblings: readonly RootContent[], index: number, step: 1 | -1): string[] {
  const found: string[] = []
  for (let at = index + step; ; at += step) {
    const sibling = siblings[at]
    if (sibling?.type !== 'leafDirective' || sibling.name !== 'event') return found
    found.push(sibling.attributes?.['date'] ?? '')
  }
}

class PassageBuilder {
  readonly #source: string
  readonly #offsets: number[] = []
  readonly #parents: number[] = []
  readonly #gaps: number[] = []
  readonly #events: MarkedStretch[] = []
  readonly #italics: MarkedStretch[] = []
  readonly notes: RootContent[] = []
  #text = ''
  #parentCount = 0
  isCaption = false

  constructor(source: string) {
    this.#source = source
  }

  get passage() {
    return {
      text: this.#text,
      offsets: this.#offsets,
      parents: this.#parents,
      gaps: this.#gaps,
      events: this.#events,
      italics: this.#italics,
    }
  }

  add(parent: RootContent): void {
    if (!('children' in parent)) return
    const number = this.#parentCount++
    for (const child of parent.children) {
      this.#addChild(child, number)
      if (child.type === 'tableCell') this.#append('\n', undefined, number)
    }
  }

  #addChild(child: RootContent, parent: number): void {
    switch (child.type) {
      case 'text':
        return this.#addText(child, parent)
      case 'break':
        return this.#append('\n', child.position?.start.offset, parent)
      case 'inlineNote':
        this.notes.push(child)
        this.#gaps.push(this.#text.length)
        return
      case 'html':
        if (/^<(?:figcaption|caption)\b/i.test(child.value)) this.isCaption = true
        this.#gaps.push(this.#text.length)
        return
      case 'footnoteReference':
        this.#gaps.push(this.#text.length)
        return
      case 'emphasis':
        this.#italics.push(this.#stretch(() => this.add(child)))
        return
      case 'textDirective':
        if (child.name === 'event') {
          const date = child.attributes?.['date']
          this.#events.push({ ...this.#stretch(() => this.add(child)), ...(date != null && { date }) })
        } else if (child.name === 'lang') this.add(child)
        else this.#append(object, undefined, parent)
        return
      case 'link':
        // An address printed as it is has no words.
        if (/^(?:https?:|www\.)/i.test(plain(child))) this.#append(object, undefined, parent)
        else this.add(child)
        return
      default:
        if ('children' in child) this.add(child)
        else this.#append(object, undefined, parent)
    }
  }

  #stretch(addAll: () => void): { from: number; to: number } {
    const from = this.#text.length
    addAll()
    return { from, to: this.#text.length }
  }

  #addText(node: Text, parent: number): void {
    const { offsets } = placeText(node, this.#source)
    this.#text += node.value
    for (let index = 0; index < node.value.length; index++) {
      this.#offsets.push(offsets?.[index] ?? -1)
      this.#parents.push(parent)
    }
  }

  #append(character: string, offset: number | undefined, parent: number): void {
    if (character === object) this.#gaps.push(this.#text.length)
    this.#text += character
    this.#offsets.push(offset ?? -1)
    this.#parents.push(parent)
  }
}

function plain(node: RootContent): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(plain).join('') : ''
}
