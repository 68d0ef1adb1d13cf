import { primarySubtag } from '../language.ts'
import type { DateWords } from './date-wording.ts'
import type { Part } from './event-date.ts'

/** Year, month from 1 and day of which each may be left out. */
export interface DateFields {
  readonly year?: number
  readonly month?: number
  /** A day, or the days from one to another. */
  readonly day?: number | readonly [number, number]
  /** Last month of several in one year. */
  readonly lastMonth?: number
  /** The era stands with the year, whatever it is. */
  readonly hasEra?: boolean
  /** The year is that of old style, and the day lies in the next as years are counted now: 1648/9. */
  readonly isDual?: boolean
  /** Components that a mark of doubt is set after. */
  readonly doubted?: readonly Part[]
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
  readonly #questionMark: string
  readonly #formats = new Map<string, Intl.DateTimeFormat>()
  readonly #number: Intl.NumberFormat
  readonly #twoDigits: Intl.NumberFormat

  constructor(language: string, words: DateWords) {
    this.#locale = language.toLowerCase() === 'en' ? 'en-GB' : language
    this.#words = words
    this.#questionMark = questionMark(language)
    this.#number = new Intl.NumberFormat(this.#locale, { useGrouping: false })
    this.#twoDigits = new Intl.NumberFormat(this.#locale, { minimumIntegerDigits: 2 })
  }

  /** A number from 0 in the language's digits; grouped from five digits on. */
  number(value: number): string {
    return value < 10_000 ? this.#number.format(value) : new Intl.NumberFormat(this.#locale).format(value)
  }

  /** An astronomical year without the words some languages add: `44 BC` for -43, `AD 79`. */
  bareYear(year: number, hasEra = year < 100): string {
    if (year <= 0) return this.#words.beforeChrist(this.number(1 - year))
    return hasEra ? this.afterChrist(this.number(year)) : this.number(year)
  }

  /** First and last of several years of one era, as numbers; `first` is astronomical. */
  yearRange(years: string, first: number): string {
    const counter = this.#parts({ year: 'numeric' }, 1, 1).at(-1)?.value ?? ''
    const counted = /^[年년]/.test(counter) ? `${years}${counter}` : years
    if (first <= 0) return this.#words.beforeChrist(counted)
    return first < 100 ? this.afterChrist(counted) : counted
  }

  /** A date and a time of it. */
  timed(date: string, time: string): string {
    return `${date}${timeSeparators[primarySubtag(this.#locale)] ?? ', '}${time}`
  }

  /** A year with the era, where the language has a word for it. */
  afterChrist(year: string): string {
    return this.#words.afterChrist?.(year) ?? year
  }

  /** A date with its mark of doubt. */
  doubted(text: string): string {
    return `${text}${this.#questionMark}`
  }

  /** Two days of one year: it stands once, after or before both, as the language has it. */
  daysOfYear(from: DateFields, to: DateFields): readonly [string, string] {
    const order = this.#parts({ year: 'numeric', month: 'long', day: 'numeric' }, 1, 1).map(({ type }) => type)
    const isYearFirst = order.indexOf('year') < order.indexOf('month')
    const { year: _, ...withoutYear } = isYearFirst ? to : from
    return isYearFirst ? [this.date(from), this.date(withoutYear)] : [this.date(withoutYear), this.date(to)]
  }

  date({ year, month, day, lastMonth, hasEra, isDual, doubted = [] }: DateFields): string {
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
      if (part.type === 'year') {
        if (year === undefined) return part.value
        return isDual ? this.#dualYear(year) : this.bareYear(year, hasEra)
      }
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
    for (const [at, { type }] of first.entries()) {
      if (at >= text.length || !doubted.some((part) => part === type)) continue
      // After what belongs to the number, such as the stop of an ordinal or the Japanese 年.
      const own = /^[^\s,،]+/.exec(text[at + 1] ?? '')?.[0] ?? ''
      text[at] = this.doubted(`${text[at] ?? ''}${own}`)
      if (own !== '') text[at + 1] = (text[at + 1] ?? '').slice(own.length)
    }
    return text.join('')
  }

  /** Both years of a day of old style, of the second only the digits that differ: 1648/9, 1699/1700. */
  #dualYear(year: number): string {
    if (year <= 0) return this.bareYear(year)
    const [one, next] = [this.number(year), this.number(year + 1)]
    // A new century is written out.
    if (year % 100 === 99) return `${one}/${next}`
    let same = 0
    while (same < one.length - 1 && one[same] === next[same]) same += 1
    return `${one}/${next.slice(same)}`
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

/** What stands between a date and its time where that is no comma of the West. */
const timeSeparators: Readonly<Record<string, string>> = { ar: '، ', fa: '، ', ja: ' ', ko: ' ', zh: ' ' }

/** Mark of doubt after a date, as the language writes a question mark. */
function questionMark(language: string): string {
  const marks: Readonly<Record<string, string>> = { ar: '؟', fa: '؟', fr: '\u202F?', ja: '？', zh: '？' }
  return marks[primarySubtag(language)] ?? '?'
}
