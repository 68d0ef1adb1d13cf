import type { BookEvent } from '../../model/book.ts'

const columns = [
  'id',
  'date',
  'calendar',
  'earliest',
  'latest',
  'display',
  'label',
  'place',
  'people',
  'tags',
  'told',
] as const

/** The timeline as comma-separated values (RFC 4180): a header, CRLF; lists have a semicolon between their items. */
export function timelineCsv(events: readonly BookEvent[]): string {
  const rows = events.map(
    (event): Readonly<Record<(typeof columns)[number], string>> => ({
      id: event.id,
      date: event.date,
      calendar: event.calendar ?? '',
      earliest: event.earliest ?? '',
      latest: event.latest ?? '',
      display: event.display,
      label: event.label,
      place: event.place ?? '',
      people: event.people.join('; '),
      tags: event.tags.join('; '),
      told: event.told.map(({ path, line }) => `${path}:${line}`).join('; '),
    }),
  )
  const lines = [[...columns], ...rows.map((row) => columns.map((column) => row[column]))]
  return lines.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('')
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
