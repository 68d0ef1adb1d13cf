import type { Nodes } from 'mdast'
import type { Book, Note, Section } from '../model/book.ts'
import type { Manuscript } from '../model/manuscript.ts'
import type { Figure } from '../model/markdown-nodes.ts'
import type { MatterName } from '../model/settings.ts'
import { expectChapter } from './expect-chapter.ts'
import type { Block, ExpectedChapter, ExpectedEvent, ExpectedNote, Piece } from './expected.ts'
import { normalise } from './normalise.ts'

/** A section as the editions must hold it. */
export interface ExpectedSection {
  readonly id: string
  readonly title: string
  readonly matter?: MatterName
  /** Opener first; nothing for generated matter. */
  readonly blocks: readonly Block[]
  /** In the order in which they are printed: by first call, a note called in another after it. */
  readonly notes: readonly ExpectedNote[]
}

export interface ExpectedBook {
  readonly sections: readonly ExpectedSection[]
  /** What the book made of each note; absent for a note that it does not have. */
  readonly notes: ReadonlyMap<ExpectedNote, Note>
  readonly events: readonly ExpectedEvent[]
  /** What the manuscript says at an anchor of the book that tells an event. */
  readonly tellings: ReadonlyMap<string, ExpectedEvent>
}

/** Lays the text of the manuscript over the sections of the book: what both editions must hold, in reading order. */
export function expectBook(manuscript: Manuscript, book: Book): ExpectedBook {
  const { figures, anchors } = placesOf(book)
  const items = [...manuscript.front, ...manuscript.body, ...manuscript.back]
  const chapters = new Map(
    items.flatMap((item) => {
      if (item.kind !== 'chapter') return []
      const chapter = expectChapter(item.chapter, (path, offset) => figures.get(`${path}:${offset}`))
      return [[chapter.path, chapter] as const]
    }),
  )
  const called = new Set<ExpectedNote>()
  const sections = book.sections.flatMap((section): ExpectedSection[] => {
    const chapter = section.path === undefined ? undefined : chapters.get(section.path)
    const own = chapter === undefined ? [] : book.sections.filter((other) => other.path === section.path)
    const text = chapter === undefined ? [] : textOf(section, own, chapter, book)
    return [
      {
        id: section.id,
        title: section.title,
        ...(section.matter !== undefined && { matter: section.matter }),
        blocks: section.kind === 'matter' ? [] : [...opener(section, text), ...text],
        notes: notesCalledIn(text, called),
      },
    ]
  })
  // A chapter without a section would be lost without a trace.
  const printed = new Set(book.sections.map((section) => section.path))
  for (const { path, blocks } of chapters.values()) {
    if (!printed.has(path)) sections.push({ id: path, title: '', blocks, notes: notesCalledIn(blocks, called) })
  }
  const events = [...chapters.values()].flatMap((chapter) => chapter.events)
  return {
    sections,
    notes: pairNotes([...called], book),
    events,
    tellings: new Map(
      events.flatMap((event) => {
        const anchor = anchors.get(`${event.path}:${event.origin.start?.offset}`)
        return anchor === undefined ? [] : [[anchor, event] as const]
      }),
    ),
  }
}

/** What of a chapter's text stands in one of its sections, the section's title first. */
function textOf(section: Section, own: readonly Section[], chapter: ExpectedChapter, book: Book): readonly Block[] {
  const index = own.indexOf(section)
  const next = own
    .slice(index + 1)
    .map((other) => titleIndex(other, chapter))
    .find((at) => at >= 0)
  const title = titleIndex(section, chapter)
  const blocks = chapter.blocks.slice(index === 0 ? 0 : Math.max(0, title), next)
  const [first] = chapter.blocks
  // The title of a book that is one file is printed by the title page.
  const isBookTitle = index === 0 && title !== 0 && first?.heading?.level === 1 && isTitleOf(first, book)
  const text = isBookTitle ? blocks.slice(1) : blocks
  const heading = chapter.blocks[title]
  return heading === undefined ? text : [heading, ...text.filter((block) => block !== heading)]
}

/** Index of the heading that gave a section its title; -1 where it comes from elsewhere. */
function titleIndex(section: Section, chapter: ExpectedChapter): number {
  const offset = section.titleNodes.find((node) => node.position !== undefined)?.position?.start.offset
  if (offset === undefined) return -1
  return chapter.blocks.findIndex(
    ({ heading }) => heading !== undefined && heading.start <= offset && offset < heading.end,
  )
}

function isTitleOf(block: Block, book: Book): boolean {
  const text = block.pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('')
  return book.sections.some(({ matter }) => matter === 'title') && normalise(text) === normalise(book.settings.title)
}

/** What the press prints above a section's text: its label, and its title where the text does not begin with it. */
function opener(section: Section, text: readonly Block[]): Block[] {
  const pieces: Piece[] = []
  if (section.label !== undefined) pieces.push({ kind: 'generated', text: section.label })
  const offset = section.titleNodes.find((node) => node.position !== undefined)?.position?.start.offset
  const heading = text[0]?.heading
  const isWritten = offset !== undefined && heading !== undefined && heading.start <= offset && offset < heading.end
  if (!isWritten) pieces.push({ kind: 'generated', text: section.title })
  return pieces.length === 0 ? [] : [{ pieces }]
}

function notesCalledIn(blocks: readonly Block[], called: Set<ExpectedNote>): ExpectedNote[] {
  const notes: ExpectedNote[] = []
  const read = (some: readonly Block[]): void => {
    for (const piece of some.flatMap((block) => block.pieces)) {
      if (piece.kind !== 'call' || called.has(piece.note)) continue
      called.add(piece.note)
      notes.push(piece.note)
      read(piece.note.blocks)
    }
  }
  read(blocks)
  return notes
}

/** A note of the book stands where one of the manuscript stands. */
function pairNotes(expected: readonly ExpectedNote[], book: Book): Map<ExpectedNote, Note> {
  const paths = new Map(book.sections.map((section) => [section.id, section.path]))
  const known = new Map(book.notes.map((note) => [`${paths.get(note.section)}:${note.position?.start.offset}`, note]))
  const pairs = new Map<ExpectedNote, Note>()
  for (const note of expected) {
    const own = known.get(`${note.path}:${note.origin.start?.offset}`)
    if (own !== undefined) pairs.set(note, own)
  }
  return pairs
}

/** Empty where the author wrote a number. */
function captionLabel({ children }: Figure): string | undefined {
  return children.find((child) => child.type === 'caption')?.label
}

/** Labels of figures, numbers of formulas and anchors of events, by where in the source they stand. */
function placesOf(book: Book) {
  const figures = new Map<string, string>()
  const anchors = new Map<string, string>()
  const paths = new Map(book.sections.map((section) => [section.id, section.path]))
  const read = (node: Nodes, path: string | undefined): void => {
    const place = `${path}:${node.position?.start.offset}`
    if (node.type === 'figure') figures.set(place, captionLabel(node) ?? node.label)
    if (node.type === 'equation') figures.set(place, node.number)
    if (node.type === 'event' || node.type === 'eventAnchor') anchors.set(place, node.id)
    if ('children' in node) for (const child of node.children) read(child, path)
  }
  for (const { tree, titleNodes, path } of book.sections) for (const node of [tree, ...titleNodes]) read(node, path)
  for (const { children, section } of book.notes) for (const node of children) read(node, paths.get(section))
  return { figures, anchors }
}
