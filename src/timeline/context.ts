import {
  type CalendarWhen,
  coarsen,
  dayNumber,
  daysOf,
  isFine,
  shift,
  type SingleWhen,
  type When,
  yearOf,
} from './when.ts'
import type { Finding, Written, WrittenSingle } from './written.ts'

/** A date that others are read from. */
export interface Anchor {
  readonly when: When
  /** As the text has it. */
  readonly words: string
  readonly line: number
  /** Passages and sentences are numbered through a chapter. */
  readonly passage: number
  readonly sentence: number
  /** How many headings stand before it. */
  readonly section: number
}

/** What a date comes to, and whose year or day it hangs on. */
export interface Resolved {
  readonly when: When
  readonly from?: Anchor
  /** The date is counted from another and not written. */
  readonly counted: boolean
}

interface Place {
  readonly passage: number
  readonly sentence: number
}

/** How far a year may lie from the dates around it to be an aside: "as in the law of 1887". In years. */
const aside = 20

/** Of how many dates the usual year is taken. */
const lately = 15

/** The dates that a reader has in mind at a place of a chapter. */
export class Context {
  /** Dates of the text, the last one last. */
  readonly #told: Anchor[] = []
  /** Years that only describe something: "the 2020 election". */
  #described: Anchor | undefined
  #heading: Anchor | undefined
  /** How often a day of the year is told in full, by month and day, then by year. */
  readonly #knownDays = new Map<string, Map<number, { readonly anchor: Anchor; count: number }>>()

  /** Goes on from a date of the text, which may be written in full. */
  tell(anchor: Anchor, isFull: boolean): void {
    this.#told.push(anchor)
    if (isFull) this.#know(anchor)
  }

  /** A day that a chapter has told in full more than once is known by its name: "January 6". */
  #know(anchor: Anchor): void {
    const { when } = anchor
    if (when.kind !== 'calendar' || when.month === undefined || when.day === undefined) return
    const key = `${when.month}-${when.day}`
    const years = this.#knownDays.get(key) ?? new Map<number, { anchor: Anchor; count: number }>()
    const known = years.get(when.year)
    if (known === undefined) years.set(when.year, { anchor, count: 1 })
    else known.count++
    this.#knownDays.set(key, years)
  }

  describe(anchor: Anchor): void {
    this.#described = anchor
  }

  /** A heading with a date gives that of all that follows. */
  head(anchor: Anchor): void {
    this.#heading = anchor
    this.#told.length = 0
    this.#described = undefined
  }

  /** The heading that the text stands under, where it names a month. */
  get month(): (Anchor & { readonly when: CalendarWhen & { readonly month: number } }) | undefined {
    const when = this.#heading?.when
    if (this.#heading === undefined || when?.kind !== 'calendar' || when.month === undefined) return undefined
    return { ...this.#heading, when: { ...when, month: when.month } }
  }

  /** A copy for what stands aside of the text, such as a note. */
  fork(): Context {
    const copy = new Context()
    copy.#told.push(...this.#told)
    copy.#described = this.#described
    copy.#heading = this.#heading
    for (const [key, years] of this.#knownDays) {
      copy.#knownDays.set(key, new Map([...years].map(([year, known]) => [year, { ...known }])))
    }
    return copy
  }

  /** What a date is, read where it stands; `undefined` where nothing says. */
  resolve({ written }: Finding, place: Place): Resolved | undefined {
    switch (written.kind) {
      case 'shift':
      case 'span':
      case 'same':
        return this.#relative(written, place)
      case 'interval': {
        const to = written.to === 'open' ? 'open' : this.#single(written.to, place)
        const from = this.#single(written.from, place)
        if (from === undefined || to === undefined) return undefined
        const when: When = { kind: 'interval', from: from.when, to: to === 'open' ? to : to.when }
        if (to !== 'open' && daysOf(to.when).last <= daysOf(from.when).first) return undefined
        return { when, counted: false, ...(from.from && { from: from.from }) }
      }
      default:
        return this.#single(written, place)
    }
  }

  #single(written: WrittenSingle, place: Place): { when: SingleWhen; from?: Anchor; counted: boolean } | undefined {
    switch (written.kind) {
      case 'decade':
      case 'century':
        return { when: written, counted: false }
      case 'short-decade': {
        const from = this.#told.at(-1)
        const year = from === undefined ? 1950 : yearOf(from.when)
        const century = Math.floor(Math.min(year, 1999) / 100) * 100
        return { when: { kind: 'decade', first: century + written.tens }, counted: false, ...(from && { from }) }
      }
      case 'season': {
        const { season, year, turn = 0 } = written
        if (year !== undefined) return { when: { kind: 'season', season, year }, counted: false }
        const from = this.#near(place)
        if (from === undefined) return undefined
        const own: SingleWhen = { kind: 'season', season, year: yearOf(from.when) }
        const isOver = turn > 0 && daysOf(own).first <= daysOf(from.when).last
        return { when: isOver ? { ...own, year: own.year + 1 } : own, from, counted: true }
      }
      case 'calendar': {
        const { year, month, day } = written
        const fields = { ...(month !== undefined && { month }), ...(day !== undefined && { day }) }
        if (year !== undefined) return { when: { kind: 'calendar', year, ...fields }, counted: false }
        const from = this.#yearGiver(fields, place)
        if (from === undefined) return undefined
        return { when: { kind: 'calendar', year: nearestYear(from.when, fields), ...fields }, from, counted: false }
      }
    }
  }

  /** The date whose year a day or month has that is written without one. */
  #yearGiver({ month = 1, day }: { month?: number; day?: number }, place: Place): Anchor | undefined {
    const isInPassage = ({ passage }: Anchor) => passage === place.passage
    const inSentence = this.#dated.findLast((anchor) => isInPassage(anchor) && anchor.sentence === place.sentence)
    if (inSentence !== undefined) return inSentence
    const last = this.#dated.at(-1)
    if (last !== undefined && isInPassage(last) && isFine(last.when)) return last
    const known = day === undefined ? undefined : this.#knownDay(`${month}-${day}`)
    if (known !== undefined) return known
    const fine = this.#dated.findLast(({ when }) => isFine(when))
    if (last === undefined || fine === undefined || last === fine) return last ?? this.#heading ?? this.#described
    // A year of another time, told since, is an aside.
    const isAside = ({ when }: Anchor) => Math.abs(yearOf(when) - this.#usualYear()) > aside
    return isAside(last) && !isAside(fine) && !isInPassage(last) ? fine : last
  }

  /** Dates that have a year: a decade has ten. */
  get #dated(): readonly Anchor[] {
    return this.#told.filter(({ when }) => when.kind !== 'decade' && when.kind !== 'century')
  }

  /** The year in the middle of those that days and months were told of lately. */
  #usualYear(): number {
    const years = this.#told.flatMap(({ when }) => (isFine(when) ? yearOf(when) : [])).slice(-lately)
    return years.sort((one, other) => one - other)[Math.floor(years.length / 2)] ?? Number.NaN
  }

  /** A day of the year that nearly always is that of one year. */
  #knownDay(key: string): Anchor | undefined {
    const years = [...(this.#knownDays.get(key)?.values() ?? [])].sort((one, other) => other.count - one.count)
    const [first, second] = years
    return first !== undefined && first.count > 1 && first.count > 3 * (second?.count ?? 0) ? first.anchor : undefined
  }

  /** The date that "two years later" counts from: of this passage or the one before. */
  #near(place: Place): Anchor | undefined {
    const last = this.#told.at(-1)
    return last !== undefined && place.passage - last.passage <= 1 ? last : undefined
  }

  #relative(written: Extract<Written, { amount: number }>, place: Place): Resolved | undefined {
    const from = this.#near(place)
    if (from === undefined) return undefined
    const { kind, unit, amount } = written
    if (kind === 'same') {
      const when = coarsen(from.when, unit)
      return when && { when, from, counted: true }
    }
    // Nobody counts years from a decade.
    if ((from.when.kind === 'decade' || from.when.kind === 'century') && unit !== from.when.kind) return undefined
    const other = shift(from.when, amount, unit)
    const start = shift(from.when, 0, unit)
    if (other === undefined || start === undefined) return undefined
    if (kind === 'shift') return { when: other, from, counted: true }
    const [first, last]: [CalendarWhen, CalendarWhen] = amount > 0 ? [start, other] : [other, start]
    return { when: { kind: 'interval', from: first, to: last }, from, counted: true }
  }
}

/** As far as this texts go back unasked; farther only if they said so. In days. */
const backwards = 60

/**
 * The year that brings a month or day closest to a date, rather after than long before it; of one that names a year alone,
 * that year.
 */
function nearestYear(when: When, { month = 1, day = 15 }: { month?: number; day?: number }): number {
  const year = yearOf(when)
  if (!isFine(when)) return year
  const { first, last } = daysOf(when)
  const distance = (candidate: number) => {
    const days = dayNumber(candidate, month, day) - (first + last) / 2
    return days < -backwards ? -5 * days : Math.abs(days)
  }
  return [year, year + 1, year - 1].reduce((best, candidate) =>
    distance(candidate) < distance(best) ? candidate : best,
  )
}
