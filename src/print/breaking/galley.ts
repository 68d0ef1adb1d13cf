import type { BreakRule } from './break-rules.ts'

/**
 * What a page break never cuts: a line of type, a table row, a picture. The name is the compositor's for a line cast in
 * one piece. Lengths in CSS pixels from the top of the galley.
 */
export interface Slug {
  readonly top: number
  readonly bottom: number
  /** What a page break before this slug would break. */
  readonly before: BreakRule
  /** The author asks for a page break here. */
  readonly forced: boolean
  /** Indices of the notes whose first call stands on this slug, in order. */
  readonly notes: readonly number[]
  /** Height of the table head to be repeated above this slug where a page begins with it. */
  readonly head: number
  /** Begins a block of running text, whose lines stand on the baseline grid of the page. */
  readonly onGrid: boolean
  /** Of the space above, what only brings the slug to the grid of the galley. */
  readonly filled: number
  /** An empty line of a listing: white where a page ends with it. */
  readonly isBlank?: boolean
}

/** One column of type, broken into slugs in reading order. */
export type Galley = readonly Slug[]

/** Height of a note's slugs, `from` up to but not including `to`, with the table head repeated above the first. */
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
  /** From one line of the baseline grid to the next. */
  readonly line: number
  /** Spreads never run a line short or long. */
  readonly isFixed?: boolean
}

export type Side = 'recto' | 'verso'

/** Consecutive slugs of one note on one page: `from` up to but not including `to`. */
export interface NotePiece {
  readonly note: number
  readonly from: number
  readonly to: number
}

/** Lines that a page is longer than the type area, or shorter. */
export type Depth = -1 | 0 | 1

/** What stands on one page: slugs `from` up to but not including `to` of the galley, and pieces of notes. */
export interface PagePlan {
  readonly from: number
  readonly to: number
  readonly pieces: readonly NotePiece[]
  readonly depth: Depth
}

/** A rule that could not be kept. Pages count from 0 within the galley. */
export type Strain =
  /** Earlier notes of the same slug fill the page: this one starts on a later page than its call. */
  | { readonly kind: 'note-deferred'; readonly note: number; readonly page: number }
  /** A slug is higher than a page. */
  | { readonly kind: 'overfull'; readonly slug: number; readonly page: number; readonly excess: number }
  /** The page ends before a slug that should have stayed with what is above it. */
  | { readonly kind: 'turn'; readonly rule: BreakRule; readonly slug: number; readonly page: number }
  /** The page ends inside a note, before a slug of it that should have stayed with what is above it. */
  | {
      readonly kind: 'note-turn'
      readonly rule: BreakRule
      readonly note: number
      readonly slug: number
      readonly page: number
    }
  /** The last page of a chapter has fewer than four lines. */
  | { readonly kind: 'short-last-page'; readonly slug: number; readonly page: number }
  /** The page is a line longer than the one facing it. */
  | { readonly kind: 'long-alone'; readonly slug: number; readonly page: number }

export interface GalleyPlan {
  readonly pages: readonly PagePlan[]
  readonly strains: readonly Strain[]
}
