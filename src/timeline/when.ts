/** Units that dates are counted in. */
export type Unit = 'day' | 'week' | 'month' | 'year' | 'decade' | 'century'

/** A year, month or day. Years are astronomical: 0 is 1 BC. */
export interface CalendarWhen {
  readonly kind: 'calendar'
  readonly year: number
  readonly month?: number
  readonly day?: number
}

/** Seasons (21 to 24) and quarters (33 to 36) as numbered in EDTF. */
interface SeasonWhen {
  readonly kind: 'season'
  readonly year: number
  readonly season: number
}

/** Ten or a hundred years that share their first digits; `first` is the one with the smallest number. */
interface YearsWhen {
  readonly kind: 'decade' | 'century'
  readonly first: number
}

interface IntervalWhen {
  readonly kind: 'interval'
  readonly from: SingleWhen
  readonly to: SingleWhen | 'open'
}

export type SingleWhen = CalendarWhen | SeasonWhen | YearsWhen

/** When something was, as far as a text tells. */
export type When = SingleWhen | IntervalWhen

/** `~` about that time, `?` as far as can be told. */
export type Qualifier = '~' | '?' | ''

/** First and last possible day, both counted from 1970-01-01. */
export interface Days {
  readonly first: number
  readonly last: number
}

/** In EDTF (ISO 8601-2). */
export function toEdtf(when: When, qualifier: Qualifier = ''): string {
  switch (when.kind) {
    case 'interval':
      return `${toEdtf(when.from, qualifier)}/${when.to === 'open' ? '..' : toEdtf(when.to, qualifier)}`
    case 'season':
      return `${year(when.year)}-${when.season}${qualifier}`
    case 'decade':
      return `${year(when.first).slice(0, -1)}X${qualifier}`
    case 'century':
      return `${when.first < 0 ? `-${digits(Math.floor(-when.first / 100), 2)}` : year(when.first).slice(0, -2)}XX${qualifier}`
    case 'calendar': {
      const parts = [when.month, when.day].flatMap((part) => (part === undefined ? [] : digits(part, 2)))
      return [year(when.year), ...parts].join('-') + qualifier
    }
  }
}

/** The days a date can mean; an open end ends with its beginning. */
export function daysOf(when: When): Days {
  switch (when.kind) {
    case 'interval':
      return { first: daysOf(when.from).first, last: daysOf(when.to === 'open' ? when.from : when.to).last }
    case 'season': {
      const month = when.season > 32 ? 1 + 3 * (when.season - 33) : 3 * (when.season - 20)
      return { first: dayNumber(when.year, month, 1), last: dayNumber(when.year, month + 3, 0) }
    }
    case 'decade':
      return { first: dayNumber(when.first, 1, 1), last: dayNumber(when.first + 9, 12, 31) }
    case 'century':
      return { first: dayNumber(when.first, 1, 1), last: dayNumber(when.first + 99, 12, 31) }
    case 'calendar': {
      const { month = 1, day = 1 } = when
      const first = dayNumber(when.year, month, day)
      if (when.day !== undefined) return { first, last: first }
      return {
        first,
        last: when.month === undefined ? dayNumber(when.year, 12, 31) : dayNumber(when.year, month + 1, 0),
      }
    }
  }
}

/** The year in which a date begins. */
export function yearOf(when: When): number {
  if (when.kind === 'interval') return yearOf(when.from)
  return 'first' in when ? when.first : when.year
}

/** Whether a date names a month or a day. */
export function isFine(when: When): boolean {
  if (when.kind === 'interval') return isFine(when.from)
  return when.kind === 'season' || (when.kind === 'calendar' && when.month !== undefined)
}

/** Whether there is such a day. */
export function isPossible({ year: y, month, day }: CalendarWhen): boolean {
  if (month === undefined) return true
  if (month < 1 || month > 12) return false
  return day === undefined || (day >= 1 && day <= daysInMonth(y, month))
}

/** The date that lies so many units after another; before it for a negative number. No finer than the unit. */
export function shift(when: When, amount: number, unit: Unit): CalendarWhen | undefined {
  const start = when.kind === 'interval' ? (when.to === 'open' ? when.from : when.to) : when
  const anchor: CalendarWhen = start.kind === 'calendar' ? start : { kind: 'calendar', year: yearOf(start) }
  const { month, day } = anchor
  switch (unit) {
    case 'century':
      return { kind: 'calendar', year: anchor.year + 100 * amount }
    case 'decade':
      return { kind: 'calendar', year: anchor.year + 10 * amount }
    case 'year':
      return { kind: 'calendar', year: anchor.year + amount }
    case 'month': {
      if (month === undefined) return undefined
      const months = anchor.year * 12 + month - 1 + amount
      return { kind: 'calendar', year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 }
    }
    case 'week':
    case 'day': {
      if (month === undefined || day === undefined) return undefined
      return fromDayNumber(dayNumber(anchor.year, month, day) + amount * (unit === 'week' ? 7 : 1))
    }
  }
}

/** As much of a date as its unit tells: of a day its year. */
export function coarsen(when: When, unit: Unit): SingleWhen | undefined {
  const start = when.kind === 'interval' ? when.from : when
  if (unit === 'year') return { kind: 'calendar', year: yearOf(start) }
  if (unit === 'decade') return start.kind === 'decade' ? start : undefined
  if (unit === 'century') return start.kind === 'century' ? start : undefined
  if (start.kind !== 'calendar' || start.month === undefined) return undefined
  if (unit === 'month') return { kind: 'calendar', year: start.year, month: start.month }
  return unit === 'day' && start.day !== undefined ? start : undefined
}

export function dayNumber(y: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(y, month - 1, day) / 86_400_000
}

function fromDayNumber(number: number): CalendarWhen {
  const date = new Date(number * 86_400_000)
  return {
    kind: 'calendar',
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  }
}

function daysInMonth(y: number, month: number): number {
  return dayNumber(y, month + 1, 1) - dayNumber(y, month, 1)
}

function year(y: number): string {
  return `${y < 0 ? '-' : ''}${digits(Math.abs(y), 4)}`
}

function digits(number: number, length: number): string {
  return String(number).padStart(length, '0')
}
