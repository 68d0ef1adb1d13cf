import type { TimelineSettings } from '../../model/settings.ts'
import { primarySubtag } from '../language.ts'
import { calendarNamesFor } from './calendar-names.ts'
import { type Calendar, type Day, toGregorianDay } from './calendar.ts'
import { DateDisplay } from './display-date.ts'
import { type EventDate, exact, type SingleDate, singleDates } from './event-date.ts'

/** A date and the calendar it is written in. */
export interface Dating {
  readonly date: EventDate
  readonly calendar: Calendar
}

/** Dates of any calendar as a book prints them: those of the Julian are marked, and their Gregorian day stands beside where asked. */
export class DatingDisplay {
  readonly #language: string
  readonly #calendars: TimelineSettings['calendars']
  readonly #displays = new Map<Calendar, DateDisplay>()

  constructor(language: string, calendars: TimelineSettings['calendars']) {
    this.#language = language
    this.#calendars = calendars
  }

  of({ date, calendar }: Dating): string {
    const own = this.in(calendar).of(date)
    if (calendar === 'gregorian') return own
    const isWide = ['ja', 'zh'].includes(primarySubtag(this.#language))
    const names = calendarNamesFor(this.#language)
    const converted = this.#calendars === 'own' ? undefined : inGregorian(date, calendar)
    const mark = (text: string, name: string) => (isWide ? `${text}（${name}）` : `${text} (${name})`)
    const marked = mark(own, names.julian)
    if (converted === undefined) return marked
    const gregorian = this.in('gregorian').of(converted)
    return this.#calendars === 'gregorian' ? gregorian : `${marked} / ${mark(gregorian, names.gregorian)}`
  }

  /** Display of dates of one calendar, which is not named. */
  in(calendar: Calendar): DateDisplay {
    const known = this.#displays.get(calendar)
    if (known !== undefined) return known
    const display = new DateDisplay(this.#language, calendar)
    this.#displays.set(calendar, display)
    return display
  }
}

/** The same days in the Gregorian calendar; `undefined` where a date is no day, which another calendar has no name for. */
function inGregorian(date: EventDate, calendar: Calendar): EventDate | undefined {
  if (!singleDates(date).every((single) => dayOf(single) !== undefined)) return undefined
  const convert = (single: SingleDate): SingleDate => {
    const day = dayOf(single)
    if (day === undefined || single.kind !== 'date') return single
    const converted = toGregorianDay(day, calendar)
    return { ...single, year: exact(converted.year), month: exact(converted.month), day: exact(converted.day) }
  }
  switch (date.kind) {
    case 'interval': {
      const [from, to] = [date.from, date.to].map((end) => (typeof end === 'object' ? convert(end) : end))
      return from && to && { ...date, from, to }
    }
    case 'choice':
      return {
        ...date,
        members: date.members.map((member) =>
          'from' in member ? { from: convert(member.from), to: convert(member.to) } : convert(member),
        ),
      }
    default:
      return convert(date)
  }
}

function dayOf(date: SingleDate): Day | undefined {
  if (date.kind !== 'date') return undefined
  const { year, month, day } = date
  if (month === undefined || day === undefined) return undefined
  if ([year, month, day].some(({ least, most }) => least !== most)) return undefined
  return { year: year.least, month: month.least, day: day.least }
}
