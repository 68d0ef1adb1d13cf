import type { PageMap } from '../model/editions.ts'
import type { PrintBook } from './notes/print-book.ts'
import type { Findings } from './volume.ts'

/** The page map from what was found on the finished pages. */
export function pageMapOf(book: PrintBook, found: Findings): PageMap {
  const known = new Map(book.notes.map((note) => [note.id, note]))
  const placed = found.notes.map(({ id, mark, calls, starts, ends }) => {
    const { section = '', address } = known.get(id) ?? {}
    return { note: { id, label: mark, chapter: section, calls, starts, ends }, address }
  })
  return {
    pages: found.pages,
    starts: found.starts,
    anchors: sortedByKey(found.anchors),
    notes: placed.flatMap(({ note, address }) => (address === undefined ? [note] : [])),
    links: placed.flatMap(({ note, address }) => (address === undefined ? [] : [{ ...note, address }])),
    events: book.events.map(({ id, date, label, told }) => ({
      id,
      date,
      label,
      pages: unique(told.flatMap(({ anchor }) => (anchor === undefined ? [] : (found.anchors[anchor] ?? [])))),
    })),
  }
}

function sortedByKey(record: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
}

function unique(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b)
}
