/** A number of which some digits may be unspecified: every value it can have, both ends included. */
export interface Span {
  readonly least: number
  readonly most: number
}

export interface Qualified {
  readonly uncertain: boolean
  readonly approximate: boolean
}

export interface TimeOfDay {
  readonly hours: number
  readonly minutes: number
  readonly seconds: number
  /** Minutes east of UTC, where the date says so. */
  readonly offset: number | undefined
}

/** A year, month or day. */
export interface CalendarDate extends Qualified {
  readonly kind: 'date'
  /** Astronomical: 0 is 1 BC. */
  readonly year: Span
  /** From 1. */
  readonly month?: Span
  readonly day?: Span
  readonly time?: TimeOfDay
}

/** A year written with an exponent or with fewer significant digits than it has. */
interface RoundedYear {
  readonly kind: 'rounded'
  readonly written: number
  readonly year: Span
}

export interface Season extends Qualified {
  readonly kind: 'season'
  readonly year: Span
  /** 21 to 41, as numbered in EDTF. */
  readonly season: number
}

export type SingleDate = CalendarDate | Season

/** One end of an interval: `open` has none, of `unknown` nobody knows when it was. */
export type End = SingleDate | 'open' | 'unknown'

export interface Interval {
  readonly kind: 'interval'
  readonly from: End
  readonly to: End
}

/** One of several dates, or all of them. */
interface Choice {
  readonly kind: 'choice'
  readonly every: boolean
  readonly members: readonly (CalendarDate | { readonly from: CalendarDate; readonly to: CalendarDate })[]
  readonly orEarlier: boolean
  readonly orLater: boolean
}

/** A date of an event: what EDTF (ISO 8601-2, levels 0 to 2) can say. */
export type EventDate = CalendarDate | RoundedYear | Season | Interval | Choice
