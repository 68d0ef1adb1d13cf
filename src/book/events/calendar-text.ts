import { primarySubtag } from '../language.ts'
import type { DateWords } from './date-wording.ts'

/** Year, month from 1 and day of which each may be left out. */
export interface DateFields {
  readonly year?: number
  readonly month?: number
  /** A day, or the days from one to another. */
  readonly day?: number | readonly [number, number]
  /** Last month of several in one year. */
  readonly lastMonth?: number
}

/** Any leap year does: the year that is printed is put in by us, who know of years before Christ. */
const standIn = 2000

/**
 * Dates in the order and with the month names of a language, through `Intl`, in the proleptic Gregorian calendar whatever
 * the language's own. English without a region is British: day, month, year.
 */
export class CalendarText {
  readonly #locale: string
  readonly #words: DateWords
  readonly #formats = new Map<string, Intl.DateTimeFormat>()
  readonly #number: Intl.NumberFormat
  readonly #twoDigits: Intl.NumberFormat

  constructor(language: string, words: DateWords) {
    this.#locale = language.toLowerCase() === 'en' ? 'en-GB' : language
    this.#words = words
    this.#number = new Intl.NumberFormat(this.#locale, { useGrouping: false })
    this.#twoDigits = new Intl.NumberFormat(this.#locale, { minimumIntegerDigits: 2 })
  }

  /** A number from 0 in the language's digits; grouped from five digits on. */
  number(value: number): string {
    return value < 10_000 ? this.#number.format(value) : new Intl.NumberFormat(this.#locale).format(value)
  }

  /** An astronomical year without the words some languages add: `44 BC` for -43. */
  bareYear(year: number): string {
    return year > 0 ? this.number(year) : this.#words.beforeChrist(this.number(1 - year))
  }

  date({ year, month, day, lastMonth }: DateFields): string {
    const options = {
      ...(year !== undefined && { year: 'numeric' as const }),
      ...(month !== undefined && { month: 'long' as const }),
      ...(day !== undefined && { day: 'numeric' as const }),
    }
    const firstDay = typeof day === 'object' ? day[0] : (day ?? 1)
    const lastDay = typeof day === 'object' ? day[1] : firstDay
    const first = this.#parts(options, month ?? 1, firstDay)
    const last = this.#parts(options, lastMonth ?? month ?? 1, lastDay)
    const text = first.map((part, at) => {
      if (part.type === 'year') return year === undefined ? part.value : this.bareYear(year)
      const other = last[at]?.value ?? part.value
      const value = part.type === 'day' && firstDay === 1 ? (this.#words.firstOfMonth ?? part.value) : part.value
      if (other === part.value) return value
      // German and others write the stop of an ordinal after each number: 3.–5. Januar.
      const stop = part.type === 'day' && first[at + 1]?.value.startsWith('.') ? '.' : ''
      return `${value}${stop}–${other}`
    })
    const { afterYear, loneYear } = this.#words
    if (month === undefined && loneYear !== undefined && text.at(-1) === loneYear) text.pop()
    if (year !== undefined && year <= 0 && text.at(-1)?.trim() === afterYear) text.pop()
    return text.join('')
  }

  /** Time of day in 24 hours; seconds where they are not 0. */
  time(hours: number, minutes: number, seconds: number): string {
    const fields = seconds === 0 ? [hours, minutes] : [hours, minutes, seconds]
    return fields.map((field) => this.#twoDigits.format(field)).join(':')
  }

  /** Alternatives or all of several: "a, b or c". */
  list(texts: readonly string[], every: boolean): string {
    return new Intl.ListFormat(this.#locale, { type: every ? 'conjunction' : 'disjunction' }).format(texts)
  }

  #parts(options: Intl.DateTimeFormatOptions, month: number, day: number): readonly Intl.DateTimeFormatPart[] {
    const key = Object.keys(options).join(' ')
    let format = this.#formats.get(key)
    if (format === undefined) {
      format = new Intl.DateTimeFormat(this.#locale, { ...options, calendar: 'gregory', timeZone: 'UTC' })
      this.#formats.set(key, format)
    }
    return format.formatToParts(Date.UTC(standIn, month - 1, day))
  }
}

/** Mark of doubt after a date, as the language writes a question mark. */
export function questionMark(language: string): string {
  const marks: Readonly<Record<string, string>> = { ar: '؟', fa: '؟', ja: '？', zh: '？' }
  return marks[primarySubtag(language)] ?? '?'
}
