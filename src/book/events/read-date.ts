import { defaults, type Mask, type Parsed, type ParsedDate, type ParsedSeason, parse } from 'edtf'
import { earliest, isAfter, latest } from './bounds.ts'
import { daysIn } from './calendar.ts'
import type { CalendarDate, End, EventDate, Season, SingleDate, Span, TimeOfDay } from './event-date.ts'

// Without this a time without an offset is read in the time zone of the machine.
defaults.offset = false

/** Level 2, and what the package calls level 3: seasons that are uncertain, or stand in intervals. */
const level = 3

/**
 * A date in EDTF, levels 0 to 2; `undefined` where it is none. Stricter than the grammar: 29 February needs a leap year,
 * an interval ends after it begins, and `198` (a decade) and `19` (a century) are none, because those who write them
 * mean a year of three or two digits.
 */
export function readDate(text: string): EventDate | undefined {
  const parsed = parseEdtf(text)
  if (parsed === undefined) return undefined
  const date = convert(parsed, text)
  return date !== undefined && isConsistent(date) ? date : undefined
}

function parseEdtf(text: string): Parsed | undefined {
  try {
    return parse(text, { level })
  } catch {
    return undefined
  }
}

function convert(parsed: Parsed, text: string): EventDate | undefined {
  switch (parsed.type) {
    case 'Decade':
    case 'Century':
      return undefined
    case 'Year':
      return longYear(parsed.values[0], parsed.significant, text)
    case 'Season':
      return season(parsed)
    case 'Interval':
      return { kind: 'interval', from: end(parsed.values[0]), to: end(parsed.values[1]) }
    case 'Set':
    case 'List':
      return {
        kind: 'choice',
        every: parsed.type === 'List',
        members: parsed.values.map((value) =>
          'length' in value ? { from: calendarDate(value[0]), to: calendarDate(value[1]) } : calendarDate(value),
        ),
        orEarlier: parsed.earlier === true,
        orLater: parsed.later === true,
      }
    default:
      return calendarDate(parsed)
  }
}

function longYear(year: number, significant: number | undefined, text: string): EventDate {
  if (significant === undefined) {
    if (text.includes('E')) return { kind: 'rounded', written: year, year: { least: year, most: year } }
    return { kind: 'date', year: { least: year, most: year }, uncertain: false, approximate: false }
  }
  const size = Math.abs(year)
  const unit = 10 ** Math.max(0, String(size).length - significant)
  const near = Math.floor(size / unit) * unit
  const far = near + unit - 1
  return { kind: 'rounded', written: year, year: year < 0 ? { least: -far, most: -near } : { least: near, most: far } }
}

function end(value: ParsedDate | ParsedSeason | number | null): End {
  if (value === null) return 'unknown'
  if (typeof value === 'number') return 'open'
  return value.type === 'Season' ? season(value) : calendarDate(value)
}

function season(parsed: ParsedSeason): Season {
  const [year, number] = parsed.values
  return { kind: 'season', year: yearSpan(year, parsed.unspecified), season: number, ...qualifiers(parsed) }
}

function calendarDate(parsed: ParsedDate): CalendarDate {
  const [year = 0, month, day, ...time] = parsed.values
  const { unspecified } = parsed
  const months = month === undefined ? undefined : span(month + 1, bits(unspecified) >> 4, 1, 12)
  const days =
    day === undefined || months === undefined
      ? undefined
      : span(day, bits(unspecified) >> 6, 1, daysIn(months.least === months.most ? months.least : 1, 2000))
  return {
    kind: 'date',
    year: yearSpan(year, unspecified),
    ...(months !== undefined && { month: months }),
    ...(days !== undefined && { day: days }),
    ...(time.length > 0 && { time: timeOfDay(time, parsed.offset) }),
    ...qualifiers(parsed),
  }
}

function timeOfDay([hours = 0, minutes = 0, seconds = 0]: readonly number[], offset?: number | null): TimeOfDay {
  return { hours, minutes, seconds, offset: offset ?? undefined }
}

function qualifiers(parsed: ParsedDate | ParsedSeason) {
  return { uncertain: Boolean(parsed.uncertain), approximate: Boolean(parsed.approximate) }
}

function bits(mask: Mask | undefined): number {
  return Number(mask ?? 0)
}

/** The sign of `-00XX` is that of its zero. */
function yearSpan(year: number, unspecified: Mask | undefined): Span {
  const isNegative = year < 0 || Object.is(year, -0)
  const digits = String(Math.abs(year)).padStart(4, '0').split('')
  const fill = (digit: string) =>
    Number(digits.map((own, at) => (bits(unspecified) & (1 << at) ? digit : own)).join(''))
  return isNegative ? { least: -fill('9'), most: -fill('0') + 0 } : { least: fill('0'), most: fill('9') }
}

/** Of two digits, whose bits are the lowest of the mask: the values from `least` to `most` that fit. */
function span(value: number, mask: number, least: number, most: number): Span {
  const digits = String(value).padStart(2, '0')
  const fits = (candidate: number) =>
    String(candidate)
      .padStart(2, '0')
      .split('')
      .every((digit, at) => (mask & (1 << at)) !== 0 || digit === digits[at])
  const fitting = Array.from({ length: most - least + 1 }, (_, at) => least + at).filter(fits)
  return { least: fitting[0] ?? value, most: fitting.at(-1) ?? value }
}

function isConsistent(date: EventDate | SingleDate): boolean {
  switch (date.kind) {
    case 'rounded':
    case 'season':
      return true
    case 'date': {
      const { year, month, day } = date
      if (month === undefined || day === undefined || month.least !== month.most || day.least !== day.most) return true
      return year.least !== year.most || day.least <= daysIn(month.least, year.least)
    }
    case 'interval': {
      const ends = [date.from, date.to].filter((side) => typeof side === 'object')
      return ends.every(isConsistent) && !isAfter(earliest(date), latest(date))
    }
    case 'choice':
      return date.members.every((member) =>
        'from' in member
          ? isConsistent(member.from) && isConsistent(member.to) && !isAfter(earliest(member.from), latest(member.to))
          : isConsistent(member),
      )
  }
}
