import { earliest, isAfter, latest } from './bounds.ts'
import { type Calendar, daysIn } from './calendar.ts'
import type { Choice, End, EventDate, Interval, Member, SingleDate } from './event-date.ts'
import { parseSingleDate } from './parse-single-date.ts'

/**
 * A date in EDTF, levels 0 to 2, in a calendar; `undefined` where it is none. Stricter than the grammar of the
 * specification (https://www.loc.gov/standards/datetime/): 29 February needs a leap year, and an interval ends after it
 * begins. `198` (a decade) and `19` (a century) of ISO 8601-2 are none, because those who write them mean a year of three
 * or two digits. Wider too: digits that are unspecified, seasons and long years may be qualified, and stand in intervals and
 * sets as other dates do; an interval may have times.
 */
export function readDate(text: string, calendar: Calendar = 'gregorian'): EventDate | undefined {
  const date = parseInterval(text) ?? parseChoice(text) ?? parseSingleDate(text)
  return date !== undefined && isConsistent(date, calendar) ? date : undefined
}

function parseInterval(text: string): Interval | undefined {
  const [first, last, ...more] = text.split('/')
  if (first === undefined || last === undefined || more.length > 0) return undefined
  const from = parseEnd(first)
  const to = parseEnd(last)
  return from && to && { kind: 'interval', from, to }
}

function parseEnd(text: string): End | undefined {
  if (text === '') return 'unknown'
  return text === '..' ? 'open' : parseSingleDate(text)
}

function parseChoice(text: string): Choice | undefined {
  const [, set, list] = /^(?:\[(.+)\]|\{(.+)\})$/.exec(text) ?? []
  const inner = set ?? list
  if (inner === undefined) return undefined
  const written = inner.split(',')
  const orEarlier = written[0]?.startsWith('..') === true
  const orLater = written.at(-1)?.endsWith('..') === true
  if (orEarlier) written[0] = (written[0] ?? '').slice(2)
  if (orLater) written.push((written.pop() ?? '').slice(0, -2))
  const members = written.map(parseMember).filter((member) => member !== undefined)
  if (members.length < written.length) return undefined
  return { kind: 'choice', every: list !== undefined, members, orEarlier, orLater }
}

function parseMember(text: string): Member | undefined {
  const [first = '', last] = text.split('..')
  const from = parseSingleDate(first)
  if (last === undefined) return from
  const to = parseSingleDate(text.slice(first.length + 2))
  return from && to && { from, to }
}

function isConsistent(date: EventDate, calendar: Calendar): boolean {
  switch (date.kind) {
    case 'interval': {
      const ends = [date.from, date.to].filter((side) => typeof side === 'object')
      return ends.every((end) => exists(end, calendar)) && !isAfter(earliest(date, calendar), latest(date, calendar))
    }
    case 'choice':
      return date.members.every((member) =>
        'from' in member
          ? exists(member.from, calendar) &&
            exists(member.to, calendar) &&
            !isAfter(earliest(member.from, calendar), latest(member.to, calendar))
          : exists(member, calendar),
      )
    default:
      return exists(date, calendar)
  }
}

/** Whether the calendar has a day of which every digit is known. */
function exists(date: SingleDate, calendar: Calendar): boolean {
  if (date.kind !== 'date') return true
  const { year, month, day } = date
  if (month === undefined || day === undefined || month.least !== month.most || day.least !== day.most) return true
  return year.least !== year.most || day.least <= daysIn(month.least, year.least, calendar)
}
