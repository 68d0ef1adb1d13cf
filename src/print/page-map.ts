import type { PageEntry, PageMap } from '../model/editions.ts'
import type { RenderedBook } from '../model/rendered.ts'
import type { Inspection } from './galley/protocol.ts'

/** The page map from what was found on the finished pages. */
export function pageMapOf(rendered: RenderedBook, pages: readonly PageEntry[], found: Inspection): PageMap {
  const sections = new Map(rendered.notes.map(({ id, section }) => [id, section]))
  return {
    pages,
    anchors: sortedByKey(found.anchors),
    notes: found.notes.map(({ id, mark, calls, starts, ends }) => ({
      id,
      label: mark,
      chapter: sections.get(id) ?? '',
      calls,
      starts,
      ends,
    })),
    events: rendered.events.map(({ id, date, label, told }) => ({
      id,
      date,
      label,
      pages: unique(told.flatMap(({ anchor }) => (anchor === undefined ? [] : (found.anchors[anchor] ?? [])))),
    })),
  }
}

/** Printed page number by element id. */
export function folioLabels(found: Inspection, pages: readonly PageEntry[]): Record<string, string> {
  return Object.fromEntries(Object.entries(found.anchors).map(([id, index]) => [id, pages[index]?.label ?? '']))
}

function sortedByKey(record: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
}

function unique(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b)
}
