import { type Calendar, type Day, dayNumber, daysIn, newYearsDay, toGregorianDay } from './calendar.ts'
import type { CalendarDate, EventDate, Member, Season, SingleDate, Span } from './event-date.ts'

/** A day of the Gregorian calendar, as it was where the event was, and, where the date has a time, the minute in UTC. */
export interface Moment extends Day {
  /** From the beginning of that day; leaves it by the offset from UTC. Seconds are its fractions. */
  readonly minute: number
}

/** First possible moment; `undefined` where a date is open or unknown at its start, or in an unknown year. `~` and `?` widen nothing. */
export function earliest(date: EventDate, calendar: Calendar = 'gregorian'): Moment | undefined {
  switch (date.kind) {
    case 'interval':
      return typeof date.from === 'object' ? earliest(date.from, calendar) : undefined
    case 'choice': {
      if (date.orEarlier) return undefined
      const firsts = date.members.map((member) => earliest(startOf(member), calendar))
      return firsts.includes(undefined)
        ? undefined
        : firsts.reduce((least, moment) => (isAfter(least, moment) ? moment : least))
    }
    default:
      return boundOf(date, firstDay(date, calendar), calendar)
  }
}

/** Last possible moment; `undefined` where a date is open or unknown at its end, or in an unknown year. */
export function latest(date: EventDate, calendar: Calendar = 'gregorian'): Moment | undefined {
  switch (date.kind) {
    case 'interval':
      return typeof date.to === 'object' ? latest(date.to, calendar) : undefined
    case 'choice': {
      if (date.orLater) return undefined
      const lasts = date.members.map((member) => latest('from' in member ? member.to : member, calendar))
      return lasts.includes(undefined)
        ? undefined
        : lasts.reduce((most, moment) => (isAfter(moment, most) ? moment : most))
    }
    default:
      return boundOf(date, lastDay(date, calendar), calendar)
  }
}

function startOf(member: Member): SingleDate {
  return 'from' in member ? member.from : member
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
export function isAnyYear({ digits }: Span): boolean {
  return digits !== undefined && /^-?XXXX$/.test(digits)
}

export function compareMoments(one: Moment, other: Moment): number {
  return (dayNumber(one) - dayNumber(other)) * 1440 + one.minute - other.minute
}

export function isAfter(one: Moment | undefined, other: Moment | undefined): boolean {
  return one !== undefined && other !== undefined && compareMoments(one, other) > 0
}

/** ISO 8601; years beyond four digits with a sign and six digits or more, as ECMA-262 writes them. */
export function isoDay({ year, month, day }: Day): string {
  const digits = String(Math.abs(year))
  const isShort = year >= 0 && year <= 9999
  const years = isShort ? digits.padStart(4, '0') : `${year < 0 ? '-' : '+'}${digits.padStart(6, '0')}`
  return `${years}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** First day in the date's own calendar. */
function firstDay(date: SingleDate, calendar: Calendar): Day {
  const { least: year } = date.year
  if (date.kind === 'season') return { year, month: seasonMonths(date).least, day: 1 }
  const { month, day } = componentsOf(date)
  if (calendar === 'old-style' && !isInOneMonth(month, day)) return { year, month: 3, day: newYearsDay }
  return { year, month: month?.least ?? 1, day: day?.least ?? 1 }
}

/** Last day in the date's own calendar. */
function lastDay(date: SingleDate, calendar: Calendar): Day {
  const { most: year } = date.year
  if (date.kind === 'season') {
    const { most } = seasonMonths(date)
    const [month, ofYear] = most > 12 ? [most - 12, year + 1] : [most, year]
    return { year: ofYear, month, day: daysIn(month, ofYear, calendar === 'gregorian' ? calendar : 'julian') }
  }
  const { month, day } = componentsOf(date)
  if (calendar === 'old-style' && !isInOneMonth(month, day)) return { year, month: 3, day: newYearsDay - 1 }
  const last = month?.most ?? 12
  return { year, month: last, day: Math.min(day?.most ?? 31, daysIn(last, year, calendar)) }
}

function componentsOf(date: SingleDate): Pick<CalendarDate, 'month' | 'day'> {
  return date.kind === 'date' ? date : {}
}

/** Whether a date of old style lies in one month that no new year divides, or on a day of March. */
function isInOneMonth(month: Span | undefined, day: Span | undefined): boolean {
  if (month === undefined || month.least !== month.most) return false
  return month.least !== 3 || (day !== undefined && day.least === day.most)
}

function boundOf(date: SingleDate, own: Day, calendar: Calendar): Moment | undefined {
  if (isAnyYear(date.year)) return undefined
  // Seasons are of the year as it is counted today.
  const day = toGregorianDay(own, calendar === 'old-style' && date.kind === 'season' ? 'julian' : calendar)
  const time = date.kind === 'date' ? date.time : undefined
  if (time === undefined) return { ...day, minute: 0 }
  const minute = time.hours * 60 + time.minutes + time.seconds / 60 - (time.offset ?? 0)
  return { ...day, minute }
}
