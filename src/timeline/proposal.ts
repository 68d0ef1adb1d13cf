/** How sure it is that a date is read right and tells an event. */
export type Sureness = 'sure' | 'likely' | 'doubtful'

/** What a date names, `relative` one that is counted from another. */
export type DateKind = 'day' | 'month' | 'season' | 'year' | 'decade' | 'century' | 'interval' | 'relative'

/** A stretch of a source text; offsets in UTF-16 code units, `to` after the last. */
export interface SourceStretch {
  readonly from: number
  readonly to: number
}

/** An event that the prose of a chapter seems to tell and that is not marked yet. */
export interface Proposal {
  /** Relative to the book's folder. */
  readonly path: string
  /** Of the date, both from 1. */
  readonly line: number
  readonly column: number
  /** The date as it is printed. */
  readonly text: string
  readonly sentence: string
  /** EDTF. */
  readonly date: string
  /** Present where the date is one of the Julian calendar. */
  readonly calendar?: 'julian'
  readonly kind: DateKind
  /** The year is not in the words. */
  readonly fromContext: boolean
  readonly sureness: Sureness
  /** Why it is so sure, and how the date was read: for people. */
  readonly why: string
  /** What the timeline would print. */
  readonly label: string
  /** Where it may be marked, best first; empty where it cannot. */
  readonly marks: readonly Mark[]
}

/**
 * A way to mark an event: its words put in brackets, the words of its date with a label, or a line of its own at an
 * offset behind the paragraph.
 */
export type Mark =
  | { readonly kind: 'words' | 'date'; readonly at: SourceStretch }
  | { readonly kind: 'line'; readonly at: number }
