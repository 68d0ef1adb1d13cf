/**
 * What the numbers of a date are counted in: the proleptic Gregorian calendar of ISO 8601; the Julian; or the Julian with
 * years that begin on 25 March, as they did in England up to 1751.
 */
export type Calendar = 'gregorian' | 'julian' | 'old-style'

export const calendars: readonly Calendar[] = ['gregorian', 'julian', 'old-style']

export interface Day {
  /** Astronomical: 0 is 1 BC. */
  readonly year: number
  /** From 1, as is the day. */
  readonly month: number
  readonly day: number
}

/** Days of a month, 1 to 12, of an astronomical year. In old style January to March belong to the year after. */
export function daysIn(month: number, year: number, calendar: Calendar = 'gregorian'): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31
  return isLeap(calendar === 'old-style' ? year + 1 : year, calendar) ? 29 : 28
}

function isLeap(year: number, calendar: Calendar): boolean {
  return year % 4 === 0 && (calendar !== 'gregorian' || year % 100 !== 0 || year % 400 === 0)
}

/**
 * Days from 1 January 2000 in the Gregorian calendar. Works for all years; counts years from March, so that a leap day is the
 * last of its year (E. G. Richards, "Calendars", in: Explanatory Supplement to the Astronomical Almanac, 3rd ed., 2013).
 */
export function dayNumber({ year, month, day }: Day, calendar: 'gregorian' | 'julian' = 'gregorian'): number {
  const fromMarch = month <= 2 ? month + 9 : month - 3
  const years = month <= 2 ? year - 1 : year
  const days = 365 * years + Math.floor(years / 4) + Math.floor((153 * fromMarch + 2) / 5) + day - 1
  return calendar === 'julian' ? days - 730_427 : days - Math.floor(years / 100) + Math.floor(years / 400) - 730_425
}

/** The day of the Gregorian calendar with a number. */
export function dayOfNumber(number: number): Day {
  const days = number + 730_425
  const era = Math.floor(days / 146_097)
  const ofEra = days - era * 146_097
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  )
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * ofYear + 2) / 153)
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  return {
    year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  }
}

/** A day of any calendar in the Gregorian. */
export function toGregorianDay(day: Day, calendar: Calendar): Day {
  if (calendar === 'gregorian') return day
  const { month } = day
  const isYearAfter = calendar === 'old-style' && (month < 3 || (month === 3 && day.day < newYearsDay))
  return dayOfNumber(dayNumber({ ...day, year: day.year + (isYearAfter ? 1 : 0) }, 'julian'))
}

/** In old style the year begins on this day of March. */
export const newYearsDay = 25

/** Day of the week, 0 for Sunday. */
export function weekday(day: Day, calendar: 'gregorian' | 'julian'): number {
  // 1 January 2000 was a Saturday.
  return (((dayNumber(day, calendar) + 6) % 7) + 7) % 7
}
