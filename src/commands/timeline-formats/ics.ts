import type { Book, BookEvent } from '../../model/book.ts'

/** A calendar, and how many events it cannot hold: those without any day, or with years beyond 1 to 9999. */
export interface Calendar {
  readonly calendar: string
  readonly omitted: number
}

/** Octets that a line of a calendar may have (RFC 5545, section 3.1). */
const longestLine = 75

/** The timeline as all-day events of iCalendar (RFC 5545). An event open at one end lasts for the day at the other. */
export function timelineIcs({ events, settings }: Book, modified: Date): Calendar {
  const entries = events
    .map((event) => calendarEvent(event, settings.slug, modified))
    .filter((entry) => entry !== undefined)
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Octavo//Timeline//EN',
    `X-WR-CALNAME:${escaped(settings.title)}`,
    ...entries.flat(),
    'END:VCALENDAR',
  ]
  return { calendar: lines.map((line) => `${folded(line)}\r\n`).join(''), omitted: events.length - entries.length }
}

function calendarEvent(event: BookEvent, slug: string, modified: Date): string[] | undefined {
  const first = basicDate(event.earliest ?? event.latest)
  const last = basicDate(dayAfter(event.latest ?? event.earliest))
  if (first === undefined || last === undefined) return undefined
  const lines = [
    'BEGIN:VEVENT',
    `UID:${event.id}@${slug}.octavo.invalid`,
    `DTSTAMP:${modified.toISOString().replace(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${first}`,
    `DTEND;VALUE=DATE:${last}`,
    `SUMMARY:${escaped(event.label)}`,
    // The days above are bounds; this is what the author says of the date, with its doubts.
    `DESCRIPTION:${escaped(event.display)}`,
  ]
  if (event.place !== undefined) lines.push(`LOCATION:${escaped(event.place)}`)
  if (event.tags.length > 0) lines.push(`CATEGORIES:${event.tags.map(escaped).join(',')}`)
  return [...lines, 'TRANSP:TRANSPARENT', 'END:VEVENT']
}

/** `20240103`; `undefined` for no date, or one that the format has no digits for. */
function basicDate(day: string | undefined): string | undefined {
  return day !== undefined && /^(?!0000)\d{4}-\d\d-\d\d$/.test(day) ? day.replaceAll('-', '') : undefined
}

function dayAfter(day: string | undefined): string | undefined {
  if (basicDate(day) === undefined) return undefined
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + 1)
  return date.toISOString().slice(0, 10)
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n')
}

/** A long line goes on after a line break and a space; no character is cut in half. */
function folded(line: string): string {
  const pieces: string[] = []
  let piece = ''
  for (const character of line) {
    if (Buffer.byteLength(piece + character) > longestLine) {
      pieces.push(piece)
      piece = ' '
    }
    piece += character
  }
  return [...pieces, piece].join('\r\n')
}
