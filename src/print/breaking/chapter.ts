import type { Frame, Galley, Side } from './galley.ts'

/** A chapter to be broken. */
export interface Chapter {
  readonly galley: Galley
  /** Galleys of the book's notes, by note index. */
  readonly notes: readonly Galley[]
  readonly frame: Frame
  /** Of the first page. */
  readonly firstSide: Side
  /** Slugs that are known to end in a hyphen. */
  readonly hyphens: ReadonlySet<number>
  /** The same of notes, see `noteLine`. */
  readonly noteHyphens: ReadonlySet<string>
}

/** Names a slug of a note. */
export function noteLine(note: number, slug: number): string {
  return `${note}.${slug}`
}

/** How far a search looks. */
export interface Reach {
  /** Lines that a page may at most be short, where nothing asks it to end. */
  readonly white: number
  /** Looks by which a way may fall behind the best to the same slug. */
  readonly hope: number
  /** Only ways with less strain than this. */
  readonly strain: number
  /** Of several ways to divide a note only those with most on the page for what they strain, and spreads run short or long only full. */
  readonly brief: boolean
  /** Whether notes may start on a later page than their call. */
  readonly deferring: boolean
}
