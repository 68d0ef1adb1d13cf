/** A number of which some digits may be unspecified: every value it can have, both ends included. */
export interface Span {
  readonly least: number
  readonly most: number
  /** The digits as written, `X` for each that is unspecified; absent where all are known. */
  readonly digits?: string
}

/** A number that is known. */
export function exact(value: number): Span {
  return { least: value, most: value }
}

/** A component of a date that can be doubted by itself; a season counts as the month. */
export type Part = 'year' | 'month' | 'day'

/** The components that a date is uncertain (`?`) or approximate (`~`) in, from the year on; `%` is both. */
export interface Qualified {
  readonly uncertain: readonly Part[]
  readonly approximate: readonly Part[]
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
export interface RoundedYear extends Qualified {
  readonly kind: 'rounded'
  /** The number that was written, its exponent worked out. */
  readonly written: number
  readonly exponent?: number
  readonly significant?: number
  readonly year: Span
}

export interface Season extends Qualified {
  readonly kind: 'season'
  readonly year: Span
  /** 21 to 41, as numbered in EDTF. */
  readonly season: number
}

export type SingleDate = CalendarDate | RoundedYear | Season

/** One end of an interval: `open` has none, of `unknown` nobody knows when it was. */
export type End = SingleDate | 'open' | 'unknown'

export interface Interval {
  readonly kind: 'interval'
  readonly from: End
  readonly to: End
}

/** Of a choice, a date or all from one to another. */
export type Member = SingleDate | { readonly from: SingleDate; readonly to: SingleDate }

/** One of several dates, or all of them. */
export interface Choice {
  readonly kind: 'choice'
  readonly every: boolean
  readonly members: readonly Member[]
  readonly orEarlier: boolean
  readonly orLater: boolean
}

/** A date of an event: what EDTF (ISO 8601-2, levels 0 to 2) can say. */
export type EventDate = SingleDate | Interval | Choice

/** Every single date in one, in the order they are written in. */
export function singleDates(date: EventDate): readonly SingleDate[] {
  switch (date.kind) {
    case 'interval':
      return [date.from, date.to].filter((end) => typeof end === 'object')
    case 'choice':
      return date.members.flatMap((member) => ('from' in member ? [member.from, member.to] : [member]))
    default:
      return [date]
  }
}
