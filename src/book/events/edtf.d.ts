/** What the parser of the package `edtf` gives; it comes without types. */
declare module 'edtf' {
  /** Bits of unspecified or qualified digits, `YYYYMMDD` from the lowest; `true` for the whole. */
  type Mask = number | boolean

  interface ParsedDate {
    /** Absent for a date with unspecified digits that is the end of an interval. */
    readonly type?: 'Date'
    /** Year, month from 0, day, hours, minutes, seconds: as many as were written. */
    readonly values: readonly number[]
    readonly unspecified?: Mask
    readonly uncertain?: Mask
    readonly approximate?: Mask
    /** Minutes east of UTC; `null` where none was written. */
    readonly offset?: number | null
  }

  interface ParsedSeason {
    readonly type: 'Season'
    /** Year and number of the season, 21 to 41. */
    readonly values: readonly [number, number]
    readonly unspecified?: Mask
    readonly uncertain?: Mask
    readonly approximate?: Mask
  }

  interface ParsedYear {
    readonly type: 'Year'
    readonly values: readonly [number]
    /** How many digits are significant. */
    readonly significant?: number
  }

  interface ParsedDecadeOrCentury {
    readonly type: 'Decade' | 'Century'
    readonly values: readonly [number]
  }

  interface ParsedInterval {
    readonly type: 'Interval'
    /** `Infinity` for an open end (`..`), `null` for an unknown one. */
    readonly values: readonly [ParsedDate | ParsedSeason | number | null, ParsedDate | ParsedSeason | number | null]
  }

  interface ParsedList {
    /** `Set`: one of its members, written in brackets; `List`: all of them, in braces. */
    readonly type: 'Set' | 'List'
    readonly values: readonly (ParsedDate | readonly [ParsedDate, ParsedDate])[]
    readonly earlier?: boolean
    readonly later?: boolean
  }

  type Parsed = ParsedDate | ParsedSeason | ParsedYear | ParsedDecadeOrCentury | ParsedInterval | ParsedList

  /** Throws where the text is no EDTF. */
  export function parse(text: string, constraints?: { readonly level?: number }): Parsed

  /** `offset: false` keeps the parser from asking for the time zone of the machine. */
  export const defaults: { offset: boolean }
}
