import { daysIn } from './calendar.ts'
import type { CalendarDate, EventDate, Season, Span } from './event-date.ts'

/** A day and, where the date has a time, the minute of that day in UTC. */
export interface Moment {
  /** Astronomical. */
  readonly year: number
  readonly month: number
  readonly day: number
  /** From 0; may leave the day by the offset from UTC. */
  readonly minute: number
}

/** First possible day; `undefined` where a date is open or unknown at its start, or in an unknown year. `~` and `?` widen nothing. */
export function earliest(date: EventDate): Moment | undefined {
  switch (date.kind) {
    case 'date':
      return firstOf(date)
    case 'rounded':
      return { year: date.year.least, month: 1, day: 1, minute: 0 }
    case 'season':
      if (isAnyYear(date.year)) return undefined
      return { year: date.year.least, month: seasonMonths(date).least, day: 1, minute: 0 }
    case 'interval':
      return typeof date.from === 'object' ? earliest(date.from) : undefined
    case 'choice': {
      if (date.orEarlier) return undefined
      const firsts = date.members.map((member) => firstOf('from' in member ? member.from : member))
      return firsts.reduce((least, moment) => (isAfter(least, moment) ? moment : least))
    }
  }
}

/** Last possible day; `undefined` where a date is open or unknown at its end, or in an unknown year. */
export function latest(date: EventDate): Moment | undefined {
  switch (date.kind) {
    case 'date':
      return lastOf(date)
    case 'rounded':
      return { year: date.year.most, month: 12, day: 31, minute: 0 }
    case 'season': {
      if (isAnyYear(date.year)) return undefined
      const { most } = seasonMonths(date)
      const year = date.year.most + (most > 12 ? 1 : 0)
      const month = most > 12 ? most - 12 : most
      return { year, month, day: daysIn(month, year), minute: 0 }
    }
    case 'interval':
      return typeof date.to === 'object' ? latest(date.to) : undefined
    case 'choice': {
      if (date.orLater) return undefined
      const lasts = date.members.map((member) => lastOf('from' in member ? member.to : member))
      return lasts.reduce((most, moment) => (isAfter(moment, most) ? moment : most))
    }
  }
}

/**
 * Months of a season, from 1; those of a winter that ends in the next year are more than 12. Seasons are the
 * meteorologist's; where the hemisphere is not said, the northern.
 */
export function seasonMonths({ season }: Season): Span {
  if (season <= 28) return quarter(3 + 3 * ((season - 21) % 4))
  if (season <= 32) return [quarter(9), quarter(12), quarter(3), quarter(6)][season - 29] ?? quarter(9)
  if (season <= 36) return quarter(1 + 3 * (season - 33))
  if (season <= 39) return { least: 1 + 4 * (season - 37), most: 4 + 4 * (season - 37) }
  return { least: 1 + 6 * (season - 40), most: 6 + 6 * (season - 40) }
}

function quarter(first: number): Span {
  return { least: first, most: first + 2 }
}

/** Whether no digit of a year is known: it has no bounds then. */
export function isAnyYear({ least, most }: Span): boolean {
  return least === 0 && most === 9999
}

export function compareMoments(one: Moment, other: Moment): number {
  return one.year - other.year || one.month - other.month || one.day - other.day || one.minute - other.minute
}

export function isAfter(one: Moment | undefined, other: Moment | undefined): boolean {
  return one !== undefined && other !== undefined && compareMoments(one, other) > 0
}

/** ISO 8601; years beyond four digits with a sign and six digits or more, as ECMA-262 writes them. */
export function isoDay({ year, month, day }: Moment): string {
  const digits = String(Math.abs(year))
  const isShort = year >= 0 && year <= 9999
  const years = isShort ? digits.padStart(4, '0') : `${year < 0 ? '-' : '+'}${digits.padStart(6, '0')}`
  return `${years}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function firstOf({ year, month, day, time }: CalendarDate): Moment | undefined {
  if (isAnyYear(year)) return undefined
  return { year: year.least, month: month?.least ?? 1, day: day?.least ?? 1, minute: minuteOf(time) }
}

function lastOf({ year, month, day, time }: CalendarDate): Moment | undefined {
  if (isAnyYear(year)) return undefined
  const lastMonth = month?.most ?? 12
  const lastDay = Math.min(day?.most ?? 31, daysIn(lastMonth, year.most))
  return { year: year.most, month: lastMonth, day: lastDay, minute: minuteOf(time) }
}

function minuteOf(time: CalendarDate['time']): number {
  return time === undefined ? 0 : time.hours * 60 + time.minutes + time.seconds / 60 - (time.offset ?? 0)
}
