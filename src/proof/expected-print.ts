import type { Book, Section } from '../model/book.ts'
import type { PageMap, PlacedLink, PlacedNote } from '../model/editions.ts'
import type { ExpectedBook, ExpectedSection } from './expected-book.ts'
import type { Block, ExpectedLink, ExpectedNote, Piece } from './expected.ts'
import type { Ledger } from './ledger.ts'
import { normalise } from './normalise.ts'
import { isAddress, plainAddress, shownAddress } from './link-address.ts'

/** A section as the PDF must hold it. */
export interface PrintedSection extends Omit<ExpectedSection, 'notes'> {
  /** Notes at the foot of its pages, in order. */
  readonly notes: readonly Block[]
}

/** What the PDF must hold: the text with the addresses of its links, notes where the settings want them. */
export interface ExpectedPrint {
  readonly sections: readonly PrintedSection[]
  /** What the page map says of each note, those of links included. */
  readonly placed: ReadonlyMap<ExpectedNote, PlacedNote>
}

/** Links whose addresses the page map does not have, and those it has beside, are told to the ledger. */
export function expectPrint(expected: ExpectedBook, book: Book, pageMap: PageMap, ledger: Ledger): ExpectedPrint {
  const printer = new Printer(expected, book, pageMap, ledger)
  const sections = expected.sections.map((section) => printer.section(section))
  printer.unusedLinks()
  return { sections: withEndnotes(sections, book), placed: printer.placed }
}

/** A section with the notes that it calls. */
interface Printed extends ExpectedSection {
  readonly noteBlocks: readonly Block[]
}

class Printer {
  readonly placed = new Map<ExpectedNote, PlacedNote>()
  readonly #noted: boolean
  readonly #ledger: Ledger
  /** For each address the notes that its links call, one after another. */
  readonly #slots = new Map<string, PlacedLink[]>()
  readonly #linkNotes = new Map<PlacedLink, ExpectedNote>()
  readonly #blocks = new Map<ExpectedNote, readonly Block[]>()
  readonly #called = new Set<ExpectedNote>()

  constructor(expected: ExpectedBook, book: Book, pageMap: PageMap, ledger: Ledger) {
    this.#noted = book.settings.print.links === 'notes'
    this.#ledger = ledger
    const notes = new Map(pageMap.notes.map((note) => [note.id, note]))
    for (const [note, { id }] of expected.notes) {
      const own = notes.get(id)
      if (own !== undefined) this.placed.set(note, own)
    }
    for (const link of pageMap.links) {
      const address = plainAddress(link.address)
      this.#slots.set(address, [...(this.#slots.get(address) ?? []), ...link.calls.map(() => link)])
    }
  }

  section(section: ExpectedSection): Printed {
    const blocks = section.blocks.map((block) => ({
      ...block,
      pieces: block.pieces.flatMap((piece) => (piece.kind === 'link' ? this.#call(piece.link) : [piece])),
    }))
    const notes = this.#notesIn(blocks)
    return { ...section, blocks, notes, noteBlocks: notes.flatMap((note) => withMark(note, this.#blocksOf(note))) }
  }

  unusedLinks(): void {
    for (const [address, rest] of this.#slots) {
      if (rest.length > 0) this.#ledger.place(address, undefined, 'the page map has a link to it that the text has not')
    }
  }

  #call(link: ExpectedLink): Piece[] {
    if (!this.#noted || isAddress(link.words, link.url)) return []
    const placed = this.#take(link)
    if (placed === undefined) {
      if (link.isCertain) this.#ledger.place(link.url, link.origin, 'the address of the link is printed in no note')
      return []
    }
    const known = this.#linkNotes.get(placed)
    const blocks: Block[] = [{ pieces: [{ kind: 'generated', text: placed.address }], isOfPress: true }]
    const note: ExpectedNote = known ?? {
      label: '',
      path: link.path,
      origin: link.origin,
      blocks,
      address: placed.address,
    }
    this.#linkNotes.set(placed, note)
    this.placed.set(note, placed)
    return [{ kind: 'call', note, origin: link.origin }]
  }

  /** Of an address that was written without a scheme print knows which it is. */
  #take({ url, isCertain }: ExpectedLink): PlacedLink | undefined {
    const addresses = isCertain ? [url] : [url, `https://${url}`, `http://${url}`]
    return addresses
      .map((address) => this.#slots.get(plainAddress(address)))
      .find((slots) => slots?.length)
      ?.shift()
  }

  /** In order of first call, a note called in another after it. */
  #notesIn(blocks: readonly Block[]): ExpectedNote[] {
    return blocks
      .flatMap(({ pieces }) => pieces)
      .flatMap((piece) => {
        if (piece.kind !== 'call' || this.#called.has(piece.note)) return []
        this.#called.add(piece.note)
        return [piece.note, ...this.#notesIn(this.#blocksOf(piece.note))]
      })
  }

  /** A note's text with the addresses of its links, each once, in parentheses. */
  #blocksOf(note: ExpectedNote): readonly Block[] {
    const known = this.#blocks.get(note)
    if (known !== undefined) return known
    const addresses = new Set<string>()
    const blocks = note.blocks.map((block) => ({
      ...block,
      pieces: block.pieces.flatMap((piece): Piece[] => {
        if (piece.kind !== 'link') return [piece]
        const { url, words, isCertain } = piece.link
        const address = shownAddress(url)
        if (!this.#noted || isAddress(words, url) || addresses.has(address)) return []
        addresses.add(address)
        const text = `(${address})`
        // Without a scheme print may say which is meant.
        return [isCertain ? { kind: 'generated', text } : { kind: 'gap', max: text.length + 'https://'.length }]
      }),
    }))
    this.#blocks.set(note, blocks)
    return blocks
  }
}

function withMark(note: ExpectedNote, blocks: readonly Block[]): Block[] {
  const [first, ...others] = blocks
  const marked: Block = { ...first, pieces: [{ kind: 'mark', note }, ...(first?.pieces ?? [])] }
  return [marked, ...others].map((block) => ({ ...block, note }))
}

/** Puts the notes at the foot of the pages, at the ends of chapters, or into a section before the back matter. */
function withEndnotes(sections: readonly Printed[], book: Book): readonly PrintedSection[] {
  const place = book.settings.print.notes
  const title: Block = { pieces: [{ kind: 'generated', text: book.labels.notes }], isOfPress: true }
  if (place === 'page') return sections.map(({ noteBlocks, ...section }) => ({ ...section, notes: noteBlocks }))
  const known = new Map(book.sections.map((section) => [section.id, section]))
  const groups = chaptersOf(sections, known)
  if (place === 'chapter') {
    return groups.flatMap(({ members, notes }) =>
      members.map((section, index) => {
        const head = endsInTitle(section, book.labels.notes) ? [] : [title]
        const own = notes.length > 0 && index === members.length - 1 ? [...head, ...notes] : []
        return { ...section, blocks: [...section.blocks, ...own], notes: [] }
      }),
    )
  }
  const named = groups.flatMap(({ name, notes }): Block[] =>
    notes.length === 0 ? [] : [{ pieces: [{ kind: 'generated', text: name }], isOfPress: true }, ...notes],
  )
  const plain = sections.map((section): PrintedSection => ({ ...section, notes: [] }))
  if (named.length === 0) return plain
  const own = { id: book.endnotes ?? '', title: book.labels.notes, blocks: [title, ...named], notes: [] }
  const back = plain.findIndex(({ id }) => known.get(id)?.placement === 'back')
  return plain.toSpliced(back < 0 ? plain.length : back, 0, own)
}

/** Whether the author wrote the heading for the notes. */
function endsInTitle({ blocks, title }: Printed, words: string): boolean {
  const last = blocks.at(-1)
  if (last?.heading === undefined || normalise(title) === normalise(words)) return false
  const text = last.pieces.map((piece) => (piece.kind === 'text' ? piece.text : '\u0000'))
  return normalise(text.join('')) === normalise(words) && !text.includes('\u0000')
}

interface Chapter {
  readonly name: string
  readonly members: Printed[]
  readonly notes: Block[]
}

/** Each chapter with those below it. */
function chaptersOf(sections: readonly Printed[], known: ReadonlyMap<string, Section>): Chapter[] {
  const chapters: Chapter[] = []
  let open: Section | undefined
  for (const section of sections) {
    const own = known.get(section.id)
    const isBelow = own?.kind === 'chapter' && own.depth > 0
    if (!isBelow || open?.kind !== 'chapter' || open.placement !== own.placement) {
      open = own
      const name = [own?.label ?? '', own?.title ?? ''].filter((words) => words !== '').join('. ')
      chapters.push({ name, members: [], notes: [] })
    }
    chapters.at(-1)?.members.push(section)
    chapters.at(-1)?.notes.push(...section.noteBlocks)
  }
  return chapters
}
