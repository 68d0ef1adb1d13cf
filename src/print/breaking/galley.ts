/**
 * How unwelcome a page break is before a slug. A break is made at the lowest level that lets the page hold together;
 * a higher one is only tried when none of the lower levels leaves a page at all.
 */
export const reluctance = {
  /** Anywhere between two blocks, and between lines away from a paragraph's ends. */
  free: 0,
  /** The line before ends in a hyphen. */
  hyphen: 1,
  /** Would leave one line of a paragraph, or one row of a table, alone. */
  single: 2,
  /** Would part a heading from what it heads, or a caption from what it names. */
  kept: 3,
  /** Inside something that is meant to stay whole. */
  whole: 4,
} as const

export type Reluctance = (typeof reluctance)[keyof typeof reluctance]

/**
 * What a page break never cuts: a line of type, a table row, a picture. The name is the compositor's for a line cast in
 * one piece. Lengths in CSS pixels from the top of the galley.
 */
export interface Slug {
  readonly top: number
  readonly bottom: number
  /** Of a page break before this slug. */
  readonly before: Reluctance
  /** The author asks for a page break here. */
  readonly forced: boolean
  /** Indices of the notes whose first call stands on this slug, in order. */
  readonly notes: readonly number[]
  /** Height of the table head to be repeated above this slug where a page begins with it. */
  readonly head: number
}

/** One column of type, broken into slugs in reading order. */
export type Galley = readonly Slug[]

/** Height of a page's slugs, `from` up to but not including `to`, with the table head repeated above the first. */
export function heightOf(galley: Galley, from: number, to: number): number {
  const first = galley[from]
  const last = galley[to - 1]
  return first === undefined || last === undefined || to <= from ? 0 : last.bottom - first.top + first.head
}

/** Room on a page, in CSS pixels. */
export interface Frame {
  /** Of the type area, which body and notes share. */
  readonly height: number
  /** Between body and notes, the rule included. */
  readonly separation: number
  /** White space at the foot of the body beyond which a note is rather divided than kept whole. */
  readonly slack: number
}

/** Consecutive slugs of one note on one page: `from` up to but not including `to`. */
export interface NotePiece {
  readonly note: number
  readonly from: number
  readonly to: number
}

/** What stands on one page: slugs `from` up to but not including `to` of the galley, and pieces of notes. */
export interface PagePlan {
  readonly from: number
  readonly to: number
  readonly pieces: readonly NotePiece[]
}

/** A rule that could not be kept. */
export type Strain =
  /** Earlier notes of the same slug fill the page: this one starts on a later page than its call. */
  | { readonly kind: 'note-deferred'; readonly note: number; readonly page: number }
  /** A slug is higher than a page. */
  | { readonly kind: 'overfull'; readonly page: number; readonly excess: number }

export interface GalleyPlan {
  readonly pages: readonly PagePlan[]
  readonly strains: readonly Strain[]
}
