import type { Chapter } from './chapter.ts'
import { groupHeight, wholeNote } from './note-queue.ts'
import { firstTop, tolerance, topBelow } from './page-column.ts'

/** What stands on a page that begins with some slug and ends before `to`, as far as no earlier page matters. */
export interface Extent {
  readonly to: number
  /** Height of the body. */
  readonly body: number
  /** Notes called on the page, in order. */
  readonly notes: readonly number[]
  /** Height of all of them, and of the last with what is called within it. */
  readonly noteHeight: number
  readonly lastHeight: number
}

/** Heights of notes with all that is called within them, by note index. */
export class NoteHeights {
  readonly #known = new Map<number, number>()
  readonly #notes: Chapter['notes']

  constructor(notes: Chapter['notes']) {
    this.#notes = notes
  }

  of(note: number): number {
    const known = this.#known.get(note) ?? groupHeight(this.#notes, wholeNote(this.#notes, note))
    this.#known.set(note, known)
    return known
  }
}

/**
 * All ends of a page that begins with slug `next`: as far as the body reaches, CSS pixels, or the author asks for a
 * new page; at least one slug.
 */
export function extentsFrom({ galley, frame }: Chapter, heights: NoteHeights, next: number, most: number): Extent[] {
  const extents: Extent[] = []
  let body = 0
  let notes: readonly number[] = []
  let noteHeight = 0
  let lastHeight = 0
  for (let slug = next; slug < galley.length; slug += 1) {
    const own = galley[slug]
    if (own === undefined || (slug > next && own.forced)) break
    const top = slug === next ? firstTop(galley, slug) : topBelow(galley, slug, body, frame.line)
    body = top + own.bottom - own.top
    if (body > most + tolerance && slug > next) break
    if (own.notes.length > 0) {
      notes = [...notes, ...own.notes]
      for (const note of own.notes) {
        lastHeight = heights.of(note)
        noteHeight += lastHeight
      }
    }
    extents.push({ to: slug + 1, body, notes, noteHeight, lastHeight })
  }
  return extents
}
