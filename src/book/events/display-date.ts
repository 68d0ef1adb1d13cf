import { isAnyYear, seasonMonths } from './bounds.ts'
import { CalendarText, type DateFields } from './calendar-text.ts'
import { type Calendar, daysIn, newYearsDay } from './calendar.ts'
import type { DateWords } from './date-wording.ts'
import { dateWordsFor } from './date-words.ts'
import {
  type CalendarDate,
  type End,
  type EventDate,
  exact,
  type Interval,
  type Part,
  type Season,
  type Span,
  type TimeOfDay,
} from './event-date.ts'

/**
 * Dates as a history of the language prints them. A date that is uncertain has a question mark after it, or after those of
 * its components that are; one that is approximate in any of them has "c." before it. Dates are those of one calendar.
 */
export class DateDisplay {
  readonly #text: CalendarText
  readonly #words: DateWords
  readonly #calendar: Calendar

  constructor(language: string, calendar: Calendar = 'gregorian') {
    this.#words = dateWordsFor(language)
    this.#text = new CalendarText(language, this.#words)
    this.#calendar = calendar
  }

  of(date: EventDate): string {
    switch (date.kind) {
      case 'date':
        return this.#calendarDate(date)
      case 'season':
        return this.#season(date)
      case 'rounded': {
        const { uncertain, written } = date
        const text = this.#roundedYear(written)
        return this.#words.circa(uncertain.length > 0 ? this.#text.doubted(text) : text)
      }
      case 'interval':
        return this.#interval(date)
      case 'choice': {
        const { every, members, orEarlier, orLater } = date
        const texts = members.map((member) =>
          'from' in member ? this.#interval({ kind: 'interval', from: member.from, to: member.to }) : this.of(member),
        )
        if (orEarlier) texts[0] = this.#words.until(texts[0] ?? '')
        if (orLater) texts[texts.length - 1] = this.#words.from(texts.at(-1) ?? '')
        return this.#text.list(texts, every)
      }
    }
  }

  /** A year as the heading of a group. */
  year(year: number): string {
    return this.#text.date({ year })
  }

  /** The decade of an astronomical year; before Christ those of the years as they are counted: the 40s BC. */
  decade(year: number): string {
    const counted = year > 0 ? year : 1 - year
    const first = counted - (counted % 10)
    const { decade, beforeChrist } = this.#words
    const text = decade?.(this.#text.number(first)) ?? `${this.#text.number(first)}–${this.#text.number(first + 9)}`
    if (year <= 0) return beforeChrist(text)
    return year < 100 ? this.#text.afterChrist(text) : text
  }

  /** The century of an astronomical year. 1900 is in the twentieth, as in EDTF and in common use. */
  century(year: number): string {
    const number = year >= 0 ? Math.floor(year / 100) + 1 : Math.ceil((1 - year) / 100)
    const text = this.#words.century(number, this.#text.number(number))
    return year >= 0 ? text : this.#words.beforeChrist(text)
  }

  #calendarDate(date: CalendarDate): string {
    const { year, month, day, time, approximate } = date
    const ownMonth = isWhole(month, 12) ? undefined : month
    const ownDay = isWholeMonth(day, month) ? undefined : day
    const doubted = doubtedParts(date)
    const text = this.#fields(year, ownMonth, ownDay, doubted)
    const timed = time === undefined ? text : this.#text.timed(text, this.#time(time))
    const whole = doubted === 'whole' ? this.#text.doubted(timed) : timed
    return approximate.length > 0 ? this.#words.circa(whole) : whole
  }

  #fields(year: Span, month: Span | undefined, day: Span | undefined, doubt: Doubt): string {
    const doubted = doubt === 'whole' ? [] : doubt
    const mark = (text: string) => (doubted.includes('year') ? this.#text.doubted(text) : text)
    if (month === undefined) return mark(this.#yearSpan(year))
    const fields: DateFields = {
      month: month.least,
      doubted,
      ...(month.least !== month.most ? { lastMonth: month.most } : day && { day: [day.least, day.most] as const }),
    }
    if (year.least === year.most) return this.#text.date({ ...fields, ...this.#yearField(year.least, month, day) })
    const text = this.#text.date(fields)
    return isAnyYear(year) ? text : this.#within(text, mark(this.#yearSpan(year)))
  }

  /** In old style the days before 25 March belong to two years. */
  #yearField(year: number, month: Span, day: Span | undefined): Pick<DateFields, 'year' | 'isDual'> {
    const isBefore = month.most < 3 || (month.least === 3 && day !== undefined && day.most < newYearsDay)
    return { year, isDual: this.#calendar === 'old-style' && isBefore }
  }

  /** One year, a decade, a century, or the first and last of the years it can be. */
  #yearSpan(year: Span): string {
    if (isAnyYear(year)) return this.#words.unknown
    const { least, most } = year
    if (least === most) return this.#text.date({ year: least })
    if (most - least === 9 && least >= 10) return this.decade(least)
    if (most - least === 99) return this.century(least)
    return this.#years(least, most)
  }

  /** The era stands once, but with both years where they lie on both sides of it. */
  #years(first: number, last: number): string {
    if (first <= 0 && last > 0) {
      return this.#join(this.#text.date({ year: first }), this.#text.date({ year: last, hasEra: true }))
    }
    const number = (year: number) => this.#text.number(year > 0 ? year : 1 - year)
    return this.#text.yearRange(`${number(first)}–${number(last)}`, first)
  }

  #season(date: Season): string {
    const { season, approximate } = date
    const doubted = doubtedParts(date)
    const mark = (text: string) => (doubted === 'whole' ? this.#text.doubted(text) : text)
    const name = season > 32 ? undefined : this.#words.seasons[seasonIndex(season)]
    const text = mark(this.#seasonOfYear(name, date, doubted))
    return approximate.length > 0 ? this.#words.circa(text) : text
  }

  #seasonOfYear(name: string | undefined, date: Season, doubt: Doubt): string {
    const { year } = date
    if (name === undefined) return this.#fields(year, seasonMonths(date), undefined, doubt)
    const doubted = doubt === 'whole' ? [] : doubt
    const mark = (text: string, part: Part) => (doubted.includes(part) ? this.#text.doubted(text) : text)
    const own = mark(name, 'month')
    return year.least === year.most
      ? this.#words.season(own, mark(this.#text.bareYear(year.least), 'year'))
      : this.#within(own, mark(this.#yearSpan(year), 'year'))
  }

  #within(date: string, years: string): string {
    return this.#words.within?.(date, years) ?? `${date}, ${years}`
  }

  /** A rounded number of years has no year 0 to count from. */
  #roundedYear(written: number): string {
    const text = this.#text.number(Math.abs(written))
    return written < 0 ? this.#words.beforeChrist(text) : text
  }

  #interval({ from, to }: Interval): string {
    const { until, from: since, startUnknown, endUnknown, unknown } = this.#words
    if (typeof from === 'object' && typeof to === 'object') {
      return this.#collapsed(from, to) ?? this.#join(this.of(from), this.of(to))
    }
    if (typeof from === 'object')
      return to === 'unknown' ? `${since(this.of(from))} (${endUnknown})` : since(this.of(from))
    if (typeof to === 'object')
      return from === 'unknown' ? `${until(this.of(to))} (${startUnknown})` : until(this.of(to))
    return unknown
  }

  /** Days and months of one year and years of one era share what is the same: "3–5 January 2024". */
  #collapsed(from: End, to: End): string | undefined {
    const first = plainFields(from)
    const last = plainFields(to)
    if (first === undefined || last === undefined) return undefined
    if (first.month === undefined && last.month === undefined) return this.#years(first.year, last.year)
    if (first.year !== last.year || first.month === undefined || last.month === undefined) return undefined
    const ends = [first, last].map(({ year, month = 1, day }) => ({
      month,
      ...(day !== undefined && { day }),
      ...this.#yearField(year, exact(month), day === undefined ? undefined : exact(day)),
    }))
    const [one, other] = ends
    if (one === undefined || other === undefined || one.isDual !== other.isDual) return undefined
    if (first.day === undefined && last.day === undefined) return this.#text.date({ ...one, lastMonth: last.month })
    if (first.day === undefined || last.day === undefined) return undefined
    if (first.month === last.month) return this.#text.date({ ...one, day: [first.day, last.day] })
    return this.#join(...this.#text.daysOfYear(one, other))
  }

  /** An en dash; with spaces where a side has spaces. */
  #join(from: string, to: string): string {
    return /\s/u.test(from + to) ? `${from} – ${to}` : `${from}–${to}`
  }

  #time({ hours, minutes, seconds, offset }: TimeOfDay): string {
    const time = this.#text.time(hours, minutes, seconds)
    if (offset === undefined) return time
    if (offset === 0) return `${time} UTC`
    const size = Math.abs(offset)
    return `${time} UTC${offset < 0 ? '−' : '+'}${this.#text.time(Math.floor(size / 60), size % 60, 0)}`
  }
}

/** Components that are doubted by themselves, or the whole date. */
type Doubt = 'whole' | readonly Part[]

function doubtedParts(date: CalendarDate | Season): Doubt {
  const { uncertain } = date
  const written =
    date.kind === 'season' ? 2 : [date.year, date.month, date.day].filter((part) => part !== undefined).length
  return uncertain.length === written ? 'whole' : uncertain
}

/** The numbers of a date that has neither doubt nor unspecified digits nor time. */
function plainFields(end: End): { year: number; month?: number; day?: number } | undefined {
  if (typeof end !== 'object' || end.kind !== 'date' || end.time) return undefined
  if (end.uncertain.length + end.approximate.length > 0) return undefined
  const { year, month, day } = end
  if ([year, month, day].some((span) => span !== undefined && span.least !== span.most)) return undefined
  return { year: year.least, ...(month && { month: month.least }), ...(day && { day: day.least }) }
}

/** Spring is 0. The seasons of the southern hemisphere are numbered from spring too. */
function seasonIndex(season: number): number {
  return (season - 21) % 4
}

function isWhole(span: Span | undefined, most: number): boolean {
  return span === undefined || (span.least === 1 && span.most === most)
}

function isWholeMonth(day: Span | undefined, month: Span | undefined): boolean {
  return day === undefined || isWhole(day, daysIn(month?.least ?? 1, 2000)) || isWhole(day, 31)
}
