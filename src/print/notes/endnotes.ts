import type { Element, Root } from 'hast'
import type { RenderedSection } from '../../model/rendered.ts'
import { listEndnotes } from './contents-entry.ts'
import { element, wordsIn } from './element.ts'
import { noteGroups, type PrintBook, type PrintNote } from './print-book.ts'

/** Takes the notes into the text: at the end of each chapter, or in a section of their own before the back matter. */
export function placeEndnotes(book: PrintBook): PrintBook {
  if (book.notes.length === 0) return book
  return book.settings.print.notes === 'chapter' ? atEndOfChapters(book) : inOwnSection(book)
}

function atEndOfChapters(book: PrintBook): PrintBook {
  const ends = new Map<string, Element>()
  for (const { last, notes } of groupsWithNotes(book)) {
    const own = element('h2', { className: ['endnotes-title'] }, [book.labels.notes])
    const title = endsInTitle(last, book.labels.notes) ? [] : [own]
    ends.set(last.id, container([...title, ...notes.map((note) => noteElement(note, last, book))]))
  }
  return {
    ...book,
    sections: book.sections.map((section) => {
      const end = ends.get(section.id)
      return end === undefined ? section : { ...section, tree: withChild(section.tree, end) }
    }),
  }
}

/** Whether the author has put the heading for the notes, as many do for websites. */
function endsInTitle({ title, tree }: RenderedSection, words: string): boolean {
  const last = tree.children.findLast((child) => child.type === 'element')
  const isHeading = last?.type === 'element' && /^h[1-6]$/.test(last.tagName)
  return isHeading && isSame(wordsIn(last), words) && !isSame(title, words)
}

function isSame(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.toLowerCase()
}

function inOwnSection(book: PrintBook): PrintBook {
  const title = book.labels.notes
  const opener = element('header', { className: ['opener'] }, [element('h1', { className: ['title'] }, [title])])
  const section: RenderedSection = {
    id: book.endnotes ?? 'notes',
    kind: 'matter',
    placement: 'back',
    depth: 0,
    title,
    tree: { type: 'root', children: [opener] },
    headings: [],
    notes: [],
  }
  const groups = groupsWithNotes(book).flatMap(({ first, notes }) => {
    const name = nameOf(first)
    const heading = name === '' ? [] : [element('h2', { className: ['endnotes-chapter'] }, [name])]
    return [...heading, ...notes.map((note) => noteElement(note, section, book))]
  })
  const back = book.sections.findIndex(({ placement }) => placement === 'back')
  const before = back < 0 ? book.sections : book.sections.slice(0, back)
  const after = back < 0 ? [] : book.sections.slice(back)
  const own = { ...section, tree: withChild(section.tree, container(groups)) }
  return { ...book, sections: listEndnotes([...before, own, ...after], own) }
}

interface NoteGroup {
  readonly first: RenderedSection
  readonly last: RenderedSection
  readonly notes: readonly PrintNote[]
}

function groupsWithNotes(book: PrintBook): NoteGroup[] {
  const bySection = Map.groupBy(book.notes, ({ section }) => section)
  return noteGroups(book.sections).flatMap((sections) => {
    const [first] = sections
    const last = sections.at(-1)
    const notes = sections.flatMap(({ id }) => bySection.get(id) ?? [])
    return first === undefined || last === undefined || notes.length === 0 ? [] : [{ first, last, notes }]
  })
}

/** Number and title, as the outline has them. */
function nameOf({ label, title }: RenderedSection): string {
  return [label, title].filter((words) => words !== undefined && words !== '').join('. ')
}

function container(children: readonly Element[]): Element {
  return element('section', { className: ['endnotes'], role: 'doc-endnotes' }, children)
}

function withChild(tree: Root, child: Element): Root {
  return { ...tree, children: [...tree.children, child] }
}

/** A note where it stands in the text; language and direction only where they are not those around it. */
function noteElement({ id, section, tree }: PrintNote, around: RenderedSection, book: PrintBook): Element {
  const home = book.sections.find((other) => other.id === section)
  const language = home?.language ?? book.settings.language
  const direction = home?.direction ?? book.direction
  const properties = {
    id,
    dataNote: id,
    className: ['footnote'],
    role: 'doc-footnote',
    ...(language !== (around.language ?? book.settings.language) && { lang: language }),
    ...(direction !== (around.direction ?? book.direction) && { dir: direction }),
  }
  return element(
    'aside',
    properties,
    tree.children.filter((child) => child.type !== 'doctype'),
  )
}
