import { report } from '../../diagnostics/report.ts'
import { compareMoments, earliest, latest, type Moment } from './bounds.ts'
import { type Calendar, daysIn, weekday } from './calendar.ts'
import type { ToldEvent } from './collect-tellings.ts'
import type { Dating } from './display-dating.ts'
import type { EventContext } from './event-context.ts'
import { type CalendarDate, exact, singleDates } from './event-date.ts'
import type { DateFinder, FoundDate } from './find-dates.ts'
import { writeDate } from './write-date.ts'

/** What stands between a sentence's beginning, or the end of the event, and the date that tells when it was. */
const opens = /(?:^|[.!?…:;]["”’)]*\s+|\()(?:(?:on|in|am|im|le|en|el|em|il|nel|op|den)\s+)?(?:the\s+)?$/iu
const follows = /^,?\s+(?:on|in|am|im|le|en|el|em|il|nel|op|den)\s+(?:the\s+)?$/iu

/** Reports words of an event, and a date right before or after it, of which none lies in the date it is marked with. */
export function checkWords(telling: ToldEvent, dating: Dating, finder: DateFinder): void {
  const { words, attributes, file, where, context } = telling
  // What is uncertain or about a time may well be told by another date.
  if (singleDates(dating.date).some((one) => one.uncertain.length + one.approximate.length > 0)) return
  const bounds = { first: earliest(dating.date, dating.calendar), last: latest(dating.date, dating.calendar) }
  const fits = (found: FoundDate) => agrees(found, dating, bounds)
  const disagreement = [words, attributes.label ?? ''].map((text) => disagreeing(finder.find(text), fits))
  const [found] = disagreement.filter((one) => one !== undefined)
  const say = (date: FoundDate, place: Parameters<typeof report>[2]) => {
    const rule = date.month === undefined ? 'event-year' : 'event-words'
    const marked = attributes.date ?? writeDate(dating.date)
    report(file, rule, place, { found: date.text, date: `\`${marked}\``, suggestion: suggestion(date) })
  }
  if (found !== undefined) say(found, where.whole)
  if (found !== undefined || context === undefined) return
  const around = finder.find(context.text).find((date) => isBeside(date, context))
  if (around !== undefined && !fits(around)) say(around, context.place(around.from, around.to) ?? where.whole)
}

/** Whether a date stands right before or after an event, and so tells when it was. */
function isBeside(date: FoundDate, { text, from, to }: EventContext): boolean {
  const isBefore = date.to <= from && /^,?\s*$/.test(text.slice(date.to, from)) && opens.test(text.slice(0, date.from))
  return isBefore || (date.from >= to && follows.test(text.slice(to, date.from)))
}

/** The first date of some words that says something else, where none of them agrees; without a year it opens them. */
function disagreeing(dates: readonly FoundDate[], fits: (found: FoundDate) => boolean): FoundDate | undefined {
  const telling = dates.filter(({ year, from }) => year !== undefined || from < 8)
  return telling.some(fits) ? undefined : telling[0]
}

function suggestion(found: FoundDate): string {
  const { year, month, day } = found
  if (year === undefined || month === undefined) return 'Mend the words or the date.'
  if (day !== undefined && day > daysIn(month, year, 'julian')) return `Mend the words: no calendar has ${found.text}.`
  return `Mend the words, or write \`${writeDate(calendarDate({ ...found, year, month }))}\`.`
}

interface Bounds {
  readonly first: Moment | undefined
  readonly last: Moment | undefined
}

/** Whether a date in words can be meant by the date of its event, in the Gregorian calendar or in that of the event. */
function agrees(found: FoundDate, { calendar }: Dating, { first, last }: Bounds): boolean {
  if (found.year !== undefined) return overlaps(found, found.year, calendar, { first, last })
  // Where the years are many, some day of them will be meant.
  if (first === undefined || last === undefined || last.year - first.year > 1) return true
  return [first.year, last.year].some((year) => overlaps(found, year, calendar, { first, last }))
}

function overlaps(found: FoundDate, year: number, calendar: Calendar, { first, last }: Bounds): boolean {
  if (found.day !== undefined && found.month !== undefined && found.day > daysIn(found.month, year, 'julian'))
    return false
  const date = calendarDate({ ...found, year })
  const julian = calendar === 'gregorian' ? [] : [calendar, 'julian' as const]
  return ['gregorian' as const, ...julian].some((own) => {
    const from = earliest(date, own)
    const to = latest(date, own)
    if (from === undefined || to === undefined) return true
    return (last === undefined || compareDays(from, last) <= 0) && (first === undefined || compareDays(to, first) >= 0)
  })
}

function compareDays(one: Moment, other: Moment): number {
  return compareMoments({ ...one, minute: 0 }, { ...other, minute: 0 })
}

function calendarDate({ year, month, day }: { year: number; month?: number; day?: number }): CalendarDate {
  return {
    kind: 'date',
    year: exact(year),
    ...(month !== undefined && { month: exact(month) }),
    ...(day !== undefined && { day: exact(day) }),
    uncertain: [],
    approximate: [],
  }
}

/** Russia, Greece and others kept the Julian calendar up to then. */
const lastJulianYear = 1923

/** Reports days of the week that their dates were not, in the words of an event and around it; each place once. */
export class WeekdayCheck {
  readonly #finder: DateFinder
  readonly #language: string
  /** Dates around events that were reported. */
  readonly #told = new Set<string>()

  constructor(finder: DateFinder, language: string) {
    this.#finder = finder
    this.#language = language
  }

  check({ words, attributes, context, file, where, path }: ToldEvent, dating: Dating): void {
    const year = yearOf(dating)
    const blocks = context === undefined ? [words] : []
    for (const text of [...blocks, attributes.label ?? '']) {
      for (const date of this.#wrong(text, () => year)) report(file, 'event-weekday', where.whole, this.#data(date))
    }
    if (context === undefined) return
    // A date that names no year may be of another than the event's, but for the one beside it.
    for (const date of this.#wrong(context.text, (found) => (isBeside(found, context) ? year : undefined))) {
      const key = `${path}:${date.from}:${context.text}`
      if (this.#told.has(key)) continue
      this.#told.add(key)
      report(file, 'event-weekday', context.place(date.from, date.to) ?? where.whole, this.#data(date))
    }
  }

  #wrong(text: string, yearFor: (found: FoundDate) => number | undefined): readonly Wrong[] {
    return this.#finder.find(text).flatMap((found): readonly Wrong[] => {
      const { month, day, year = yearFor(found) } = found
      if (found.weekday === undefined || month === undefined || day === undefined || year === undefined) return []
      if (day > daysIn(month, year, 'julian')) return []
      const right = weekday({ year, month, day }, 'gregorian')
      const isRight = found.weekday === right
      const isJulian = year <= lastJulianYear && found.weekday === weekday({ year, month, day }, 'julian')
      return isRight || isJulian ? [] : [{ ...found, right }]
    })
  }

  #data({ text, right }: Wrong) {
    // 2 January 2000 was a Sunday.
    const name = new Intl.DateTimeFormat(this.#language, { weekday: 'long', timeZone: 'UTC' })
    return { found: text, weekday: name.format(Date.UTC(2000, 0, 2 + right)) }
  }
}

interface Wrong extends FoundDate {
  /** Day of the week that the date was, 0 for Sunday. */
  readonly right: number
}

/** The year of an event that lies in one: that of a date which names none. */
function yearOf({ date, calendar }: Dating): number | undefined {
  const first = earliest(date, calendar)
  const last = latest(date, calendar)
  return first?.year === last?.year ? first?.year : undefined
}
