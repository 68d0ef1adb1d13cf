import { daysIn } from './calendar.ts'
import type { CalendarDate, Part, Qualified, RoundedYear, Season, SingleDate, Span, TimeOfDay } from './event-date.ts'

const calendarForm =
  /^([?~%]?)(-?[\dX]{4})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?))?)?(?:T(.+))?$/

const timeForm = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?(?:(Z)|([+-])(0\d|1[0-4])(?::?([0-5]\d))?)?$/

const yearForm = /^([?~%]?)(Y?)(-?\d+)(?:E(\d{1,2}))?(?:S(\d{1,2}))?([?~%]?)$/

/** One in which every month has the most days that it can have. */
const leapYear = 2000

/** A year, month, day, time, season or long year in EDTF; `undefined` where it is none. Whether the day exists is not asked. */
export function parseSingleDate(text: string): SingleDate | undefined {
  return parseCalendarDate(text) ?? parseLongYear(text)
}

function parseCalendarDate(text: string): CalendarDate | Season | undefined {
  const match = calendarForm.exec(text)
  if (match === null) return undefined
  const [
    ,
    beforeYear,
    yearDigits = '',
    afterYear,
    beforeMonth,
    monthDigits,
    afterMonth,
    beforeDay,
    dayDigits,
    afterDay,
  ] = match
  const year = yearSpan(yearDigits)
  if (year === undefined) return undefined
  const doubts = qualified([
    [beforeYear, afterYear],
    ...(monthDigits === undefined ? [] : [[beforeMonth, afterMonth] as const]),
    ...(dayDigits === undefined ? [] : [[beforeDay, afterDay] as const]),
  ])
  const time = match[10] === undefined ? undefined : parseTime(match[10])
  if (match[10] !== undefined) {
    // A time belongs to a day that is known.
    const isDay = dayDigits !== undefined && !/X/.test(yearDigits + monthDigits + dayDigits)
    if (time === undefined || !isDay || doubts.uncertain.length + doubts.approximate.length > 0) return undefined
  }
  if (monthDigits === undefined) return { kind: 'date', year, ...doubts }
  const season = Number(monthDigits)
  if (season >= 21 && season <= 41)
    return dayDigits === undefined ? { kind: 'season', year, season, ...doubts } : undefined
  const month = span(monthDigits, 12)
  if (month === undefined || dayDigits === undefined) return month && { kind: 'date', year, month, ...doubts }
  const day = span(dayDigits, month.least === month.most ? daysIn(month.least, leapYear) : 31)
  return day && { kind: 'date', year, month, day, ...doubts, ...(time !== undefined && { time }) }
}

/** Years beyond four digits after a `Y`; with an exponent or significant digits any. */
function parseLongYear(text: string): CalendarDate | RoundedYear | undefined {
  const [, before, prefix, digits = '', exponentDigits, significantDigits, after] = yearForm.exec(text) ?? []
  const exponent = exponentDigits === undefined ? undefined : Number(exponentDigits)
  const significant = significantDigits === undefined ? undefined : Number(significantDigits)
  const isShort = /^-?\d{4}$/.test(digits)
  const isLong = prefix === 'Y' && (exponent !== undefined || /^-?[1-9]\d{4,}$/.test(digits))
  if (!isLong && !(prefix === '' && isShort && exponent === undefined && significant !== undefined)) return undefined
  // -0000 is no year.
  if (/^-0+$/.test(digits)) return undefined
  const written = Number(digits) * 10 ** (exponent ?? 0)
  if (!Number.isSafeInteger(written) || significant === 0) return undefined
  const doubts = qualified([[before, after]])
  if (exponent === undefined && significant === undefined)
    return { kind: 'date', year: { least: written, most: written }, ...doubts }
  return {
    kind: 'rounded',
    written,
    ...(exponent !== undefined && { exponent }),
    ...(significant !== undefined && { significant }),
    year: significant === undefined ? { least: written, most: written } : significantSpan(written, significant),
    ...doubts,
  }
}

/** All years whose first digits are those of one. */
function significantSpan(year: number, significant: number): Span {
  const size = Math.abs(year)
  const unit = 10 ** Math.max(0, String(size).length - significant)
  const near = Math.floor(size / unit) * unit
  const far = near + unit - 1
  return year < 0 ? { least: -far, most: -near } : { least: near, most: far }
}

/** A qualifier before a component is of it alone, one after it of all up to it. */
function qualified(marks: readonly (readonly [string | undefined, string | undefined])[]): Qualified {
  const parts: readonly Part[] = ['year', 'month', 'day']
  const ofMark = (mark: '?' | '~') =>
    parts.filter((_, at) => {
      return at < marks.length && (says(marks[at]?.[0], mark) || marks.slice(at).some(([, after]) => says(after, mark)))
    })
  return { uncertain: ofMark('?'), approximate: ofMark('~') }
}

function says(written: string | undefined, mark: '?' | '~'): boolean {
  return written === mark || written === '%'
}

function parseTime(text: string): TimeOfDay | undefined {
  const [whole, hours, minutes, seconds, utc, sign, offsetHours, offsetMinutes] = timeForm.exec(text) ?? []
  if (whole === undefined) return undefined
  const size = Number(offsetHours ?? 0) * 60 + Number(offsetMinutes ?? 0)
  const offset = utc === undefined && sign === undefined ? undefined : sign === '-' && size > 0 ? -size : size
  return { hours: Number(hours), minutes: Number(minutes), seconds: Number(seconds ?? 0), offset }
}

/** `undefined` for -0000, which is no year. */
function yearSpan(written: string): Span | undefined {
  if (written === '-0000') return undefined
  const isNegative = written.startsWith('-')
  const fill = (digit: string) => Number(written.replace('-', '').replaceAll('X', digit))
  const span = isNegative ? { least: -fill('9'), most: -fill('0') + 0 } : { least: fill('0'), most: fill('9') }
  return written.includes('X') ? { ...span, digits: written } : span
}

/** The values from 1 to `most` that two digits can be; `undefined` where there are none. */
function span(digits: string, most: number): Span | undefined {
  const form = new RegExp(`^${digits.replaceAll('X', '\\d')}$`)
  const fitting = Array.from({ length: most }, (_, at) => at + 1).filter((value) =>
    form.test(String(value).padStart(2, '0')),
  )
  const least = fitting[0]
  const last = fitting.at(-1)
  if (least === undefined || last === undefined) return undefined
  return digits.includes('X') ? { least, most: last, digits } : { least, most: last }
}
