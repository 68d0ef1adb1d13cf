import type { CalendarDate, End, EventDate, Part, Qualified, Season, SingleDate, Span } from './event-date.ts'

/** A date in EDTF, in one form for all dates that say the same: `2004?-06?-11?` and `2004-06-11?` are written alike. */
export function writeDate(date: EventDate): string {
  switch (date.kind) {
    case 'interval':
      return `${end(date.from)}/${end(date.to)}`
    case 'choice': {
      const { every, members, orEarlier, orLater } = date
      const written = members.map((member) =>
        'from' in member ? `${single(member.from)}..${single(member.to)}` : single(member),
      )
      const inner = `${orEarlier ? '..' : ''}${written.join(',')}${orLater ? '..' : ''}`
      return every ? `{${inner}}` : `[${inner}]`
    }
    default:
      return single(date)
  }
}

function end(date: End): string {
  if (date === 'unknown') return ''
  return date === 'open' ? '..' : single(date)
}

function single(date: SingleDate): string {
  if (date.kind === 'rounded') {
    const { written, exponent, significant } = date
    const number = exponent === undefined ? written : written / 10 ** exponent
    const isShort = exponent === undefined && Math.abs(written) <= 9999
    const text = isShort ? fourDigits(written) : `Y${number}${exponent === undefined ? '' : `E${exponent}`}`
    return `${text}${significant === undefined ? '' : `S${significant}`}${mark(date, 'year')}`
  }
  const components = date.kind === 'season' ? seasonComponents(date) : dateComponents(date)
  const marks = components.map(([part]) => mark(date, part))
  const [first = ''] = marks
  const text = components.every((_, at) => marks[at] === first)
    ? `${components.map(([, digits]) => digits).join('-')}${first}`
    : components.map(([, digits], at) => `${marks[at]}${digits}`).join('-')
  return date.kind === 'date' && date.time !== undefined ? `${text}T${timeOfDay(date.time)}` : text
}

type Component = readonly [Part, string]

function seasonComponents({ year, season }: Season): readonly Component[] {
  return [
    ['year', yearDigits(year)],
    ['month', String(season)],
  ]
}

function dateComponents({ year, month, day }: CalendarDate): readonly Component[] {
  return [
    ['year', yearDigits(year)],
    ...(month === undefined ? [] : [['month', twoDigits(month)] as const]),
    ...(day === undefined ? [] : [['day', twoDigits(day)] as const]),
  ]
}

function mark({ uncertain, approximate }: Qualified, part: Part): string {
  if (approximate.includes(part)) return uncertain.includes(part) ? '%' : '~'
  return uncertain.includes(part) ? '?' : ''
}

function yearDigits({ digits, least }: Span): string {
  if (digits !== undefined) return digits
  return Math.abs(least) > 9999 ? `Y${least}` : fourDigits(least)
}

function fourDigits(year: number): string {
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`
}

function twoDigits({ digits, least }: Span): string {
  return digits ?? String(least).padStart(2, '0')
}

function timeOfDay({ hours, minutes, seconds, offset }: NonNullable<CalendarDate['time']>): string {
  const time = [hours, minutes, seconds].map((field) => String(field).padStart(2, '0')).join(':')
  if (offset === undefined) return time
  if (offset === 0) return `${time}Z`
  const size = Math.abs(offset)
  const [ownHours, ownMinutes] = [Math.floor(size / 60), size % 60].map((field) => String(field).padStart(2, '0'))
  return `${time}${offset < 0 ? '-' : '+'}${ownHours}:${ownMinutes}`
}
