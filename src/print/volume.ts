import type { PageEntry, PageStart } from '../model/editions.ts'
import type { Fault, Inspection, PrintedPicture } from './galley/protocol.ts'
import type { PrintBook } from './notes/print-book.ts'
import type { Run } from './runs.ts'

/** A run whose pages are built. */
export interface BuiltRun {
  readonly run: Run
  /** Its pages in order, `index` from 0. */
  readonly pages: readonly PageEntry[]
  /** Page indices from 0 within the run. */
  readonly found: Inspection
}

/** Where a note and its calls came to stand; page indices. */
export interface FoundNote {
  readonly id: string
  readonly mark: string
  readonly calls: readonly number[]
  readonly starts: number
  readonly ends: number
}

/** What was found on finished pages; indices are those of `pages`. */
export interface Findings {
  readonly pages: readonly PageEntry[]
  readonly starts: readonly PageStart[]
  readonly anchors: Readonly<Record<string, number>>
  /** CSS pixels from the top of the page, by element id. */
  readonly heights: Readonly<Record<string, number>>
  /** In order of first call. */
  readonly notes: readonly FoundNote[]
  /** Pages whose text is notes at the end of a chapter or of the book, and nothing else. */
  readonly endnotePages: readonly number[]
  readonly faults: readonly Fault[]
  readonly pictures: readonly PrintedPicture[]
  /** Addresses of the pictures that the browser cannot show. */
  readonly damaged: readonly string[]
}

/** Puts together what was found in runs that follow each other. */
export function findingsOf(book: PrintBook, runs: readonly BuiltRun[]): Findings {
  const anchors: Record<string, number> = {}
  const heights: Record<string, number> = {}
  const spans = new Map<string, { mark: string; starts: number; ends: number }>()
  const pages: PageEntry[] = []
  const starts: PageStart[] = []
  const endnotePages: number[] = []
  const pictures: PrintedPicture[] = []
  for (const { found, pages: own } of runs) {
    const first = pages.length
    for (const [id, page] of Object.entries(found.anchors)) anchors[id] = first + page
    Object.assign(heights, found.heights)
    for (const { id, mark, starts, ends } of found.notes) {
      spans.set(id, { mark, starts: first + starts, ends: first + ends })
    }
    starts.push(...found.starts)
    endnotePages.push(...found.endnotePages.map((page) => first + page))
    pictures.push(...found.pictures.map((picture) => ({ ...picture, page: first + picture.page })))
    pages.push(...own.map((entry, index) => ({ ...entry, index: first + index })))
  }
  const notes = book.notes.flatMap(({ id, calls }) => {
    const span = spans.get(id)
    return span === undefined ? [] : [{ id, ...span, calls: calls.map((call) => anchors[call] ?? -1) }]
  })
  return {
    pages,
    starts,
    anchors,
    heights,
    notes,
    endnotePages,
    faults: runs.flatMap(({ found }) => found.faults),
    pictures: largest(pictures),
    damaged: runs.flatMap(({ found }) => found.damaged),
  }
}

/** Each picture once, where it is printed largest. */
function largest(pictures: readonly PrintedPicture[]): readonly PrintedPicture[] {
  const found = new Map<string, PrintedPicture>()
  for (const picture of pictures) {
    if (picture.width > (found.get(picture.address)?.width ?? 0)) found.set(picture.address, picture)
  }
  return [...found.values()]
}
