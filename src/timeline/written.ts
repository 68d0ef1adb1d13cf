import type { Unit } from './when.ts'

/** A year, month or day as it is written; the context gives the year that is missing. */
interface WrittenCalendar {
  readonly kind: 'calendar'
  readonly year?: number
  readonly month?: number
  readonly day?: number
}

/** A season or quarter by its number in EDTF; without a year so many turns of it after the date before: 0 is that year's. */
interface WrittenSeason {
  readonly kind: 'season'
  readonly season: number
  readonly year?: number
  readonly turn?: number
}

interface WrittenYears {
  readonly kind: 'decade' | 'century'
  readonly first: number
}

/** "The nineties": the context gives the century. */
interface WrittenShortDecade {
  readonly kind: 'short-decade'
  readonly tens: number
}

interface WrittenInterval {
  readonly kind: 'interval'
  readonly from: WrittenSingle
  readonly to: WrittenSingle | 'open'
}

/** So many units after the date before it; of a `span` all the time up to there, `same` the unit itself. */
interface WrittenRelative {
  readonly kind: 'shift' | 'span' | 'same'
  readonly unit: Unit
  /** Negative before it; 0 for `same`. */
  readonly amount: number
}

export type WrittenSingle = WrittenCalendar | WrittenSeason | WrittenYears | WrittenShortDecade

/** What the words of a date say by themselves. */
export type Written = WrittenSingle | WrittenInterval | WrittenRelative

/** A date found in a text. */
export interface Finding {
  readonly from: number
  readonly to: number
  readonly written: Written
  /** "About", "early", "the end of": not exactly that time. */
  readonly loose: boolean
  /** The word that leads into it, in lower case: `in`, `since`; empty where there is none. */
  readonly lead: string
  /** Whether something says that it is a date: a word that leads into it, or its place. */
  readonly introduced: boolean
  /** Counted from Lady Day, in the Julian calendar: "January 1659/60". */
  readonly oldStyle?: true
}
