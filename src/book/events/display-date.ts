import { isAnyYear, seasonMonths } from './bounds.ts'
import { CalendarText, type DateFields, questionMark } from './calendar-text.ts'
import { daysIn } from './calendar.ts'
import type { DateWords } from './date-wording.ts'
import { dateWordsFor } from './date-words.ts'
import type { CalendarDate, End, EventDate, Interval, Qualified, Season, Span, TimeOfDay } from './event-date.ts'

/**
 * Dates as a history of the language prints them. A date that is uncertain in any of its parts has a question mark after
 * it, one that is approximate "c." before it: what the qualified part is, is not told.
 */
export class DateDisplay {
  readonly #text: CalendarText
  readonly #words: DateWords
  readonly #questionMark: string

  constructor(language: string) {
    this.#words = dateWordsFor(language)
    this.#text = new CalendarText(language, this.#words)
    this.#questionMark = questionMark(language)
  }

  of(date: EventDate): string {
    switch (date.kind) {
      case 'date':
        return this.#calendarDate(date)
      case 'season':
        return this.#season(date)
      case 'rounded':
        return this.#words.circa(this.#roundedYear(date.written))
      case 'interval':
        return this.#interval(date)
      case 'choice': {
        const { every, members, orEarlier, orLater } = date
        const texts = members.map((member) =>
          'from' in member
            ? this.#interval({ kind: 'interval', from: member.from, to: member.to })
            : this.#calendarDate(member),
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
    return year > 0 ? text : beforeChrist(text)
  }

  /** The century of an astronomical year. 1900 is in the twentieth, as in EDTF and in common use. */
  century(year: number): string {
    const number = year >= 0 ? Math.floor(year / 100) + 1 : Math.ceil((1 - year) / 100)
    const text = this.#words.century(number, this.#text.number(number))
    return year >= 0 ? text : this.#words.beforeChrist(text)
  }

  #calendarDate(date: CalendarDate): string {
    const { year, month, day, time } = date
    const text = this.#fields(year, isWhole(month, 12) ? undefined : month, isWholeMonth(day, month) ? undefined : day)
    return this.#qualify(time === undefined ? text : `${text}, ${this.#time(time)}`, date)
  }

  #fields(year: Span, month: Span | undefined, day: Span | undefined): string {
    if (month === undefined) return this.#yearSpan(year)
    const fields: DateFields = {
      month: month.least,
      ...(month.least !== month.most ? { lastMonth: month.most } : day && { day: [day.least, day.most] as const }),
    }
    if (year.least === year.most) return this.#text.date({ ...fields, year: year.least })
    const text = this.#text.date(fields)
    return isAnyYear(year) ? text : `${text}, ${this.#yearSpan(year)}`
  }

  /** One year, a decade, a century, or the first and last of the years it can be. */
  #yearSpan(year: Span): string {
    const { least, most } = year
    if (least === most) return this.#text.date({ year: least })
    if (isAnyYear(year)) return this.#words.unknown
    if (most - least === 9 && least >= 10) return this.decade(least)
    if (most - least === 99) return this.century(least)
    return this.#years(least, most)
  }

  /** The era stands once after two years before Christ. */
  #years(first: number, last: number): string {
    if (last > 0) return this.#join(this.#text.bareYear(first), this.#text.bareYear(last))
    return this.#words.beforeChrist(`${this.#text.number(1 - first)}–${this.#text.number(1 - last)}`)
  }

  #season(date: Season): string {
    const { season, year } = date
    const months = seasonMonths(date)
    const name = season > 32 ? undefined : this.#words.seasons[seasonIndex(season)]
    const text =
      name === undefined
        ? this.#fields(year, months, undefined)
        : year.least === year.most
          ? this.#words.season(name, this.#text.bareYear(year.least))
          : `${name}, ${this.#yearSpan(year)}`
    return this.#qualify(text, date)
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

  /** Days of one month, months of one year and years of one era share what is the same: "3–5 January 2024". */
  #collapsed(from: End, to: End): string | undefined {
    const first = plainFields(from)
    const last = plainFields(to)
    if (first === undefined || last === undefined) return undefined
    const isInYears = first.month === undefined && last.month === undefined
    if (isInYears && last.year <= 0) return this.#years(first.year, last.year)
    if (first.year !== last.year) return undefined
    const { year, month } = first
    if (typeof first.day === 'number' && typeof last.day === 'number') {
      return month === last.month ? this.#text.date({ ...first, day: [first.day, last.day] }) : undefined
    }
    if (first.day !== undefined || last.day !== undefined || month === undefined || last.month === undefined)
      return undefined
    return this.#text.date({ year, month, lastMonth: last.month })
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

  #qualify(text: string, { uncertain, approximate }: Qualified): string {
    const doubted = uncertain ? `${text}${this.#questionMark}` : text
    return approximate ? this.#words.circa(doubted) : doubted
  }
}

/** The numbers of a date that has neither doubt nor unspecified digits nor time. */
function plainFields(end: End): { year: number; month?: number; day?: number } | undefined {
  if (typeof end !== 'object' || end.kind !== 'date' || end.uncertain || end.approximate || end.time) return undefined
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
