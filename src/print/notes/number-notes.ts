import type { Parents } from 'hast'
import { visit } from '../../model/visit.ts'
import type { RenderedBook } from '../../model/rendered.ts'
import { markOf } from '../galley/marks.ts'
import { hasClass } from './element.ts'
import type { PrintBook, PrintNote } from './print-book.ts'

/** The traditional order of reference marks (The Chicago Manual of Style 14.25). */
const symbols: readonly string[] = ['*', '†', '‡', '§', '‖', '¶']

/** What print counts notes with: at the end of chapter or book, where symbols cannot be told apart, always figures. */
export function symbolsOf({ settings }: RenderedBook): readonly string[] | undefined {
  return settings.notes.marks === 'symbols' && settings.print.notes === 'page' ? symbols : undefined
}

/**
 * Puts the notes in the order in which the printed text calls them, one called in another after it, and gives them marks
 * in one sequence. Its trees are changed.
 */
export function numberNotes(book: PrintBook): PrintBook {
  const { settings } = book
  const byId = new Map(book.notes.map((note) => [note.id, note]))
  const ordered = new Map<string, PrintNote>()
  const style = { byPage: false, symbols: symbolsOf(book), language: settings.language }
  let count = 0
  const take = (note: PrintNote): void => {
    if (ordered.has(note.id)) return
    ordered.set(note.id, { ...note, mark: markOf(count, style) })
    count += 1
    takeCalled(note.tree)
  }
  const takeCalled = (tree: Parents): void => {
    visit(tree, 'element', ({ properties }) => {
      const note = byId.get(String(properties['dataNote'] ?? ''))
      if (note !== undefined) take(note)
    })
  }
  for (const { file, depth, tree } of book.sections) {
    // Chapters below another go on with its numbers.
    if (file !== undefined && depth === 0 && settings.notes.number !== 'book') count = 0
    takeCalled(tree)
  }
  for (const note of book.notes) take(note)
  for (const { tree } of [...book.sections, ...ordered.values()]) setMarks(tree, ordered)
  for (const { tree, mark } of ordered.values()) setOwnMark(tree, mark, book)
  return { ...book, notes: [...ordered.values()] }
}

function setMarks(tree: Parents, notes: ReadonlyMap<string, PrintNote>): void {
  visit(tree, 'element', (node) => {
    const note = notes.get(String(node.properties['dataNote'] ?? ''))
    if (note !== undefined) node.children = [{ type: 'text', value: note.mark }]
  })
}

function setOwnMark(tree: Parents, mark: string, { labels }: RenderedBook): void {
  visit(tree, 'element', (node) => {
    if (!hasClass(node, 'note-mark')) return
    node.children = [{ type: 'text', value: mark }]
    node.properties['ariaLabel'] = `${mark}. ${labels.backToText}`
  })
}
