import { displayWidth, printable } from '../../diagnostics/display-width.ts'
import type { BookEvent } from '../../model/book.ts'

/** The timeline for people: date, what happened, where the text tells it. */
export function timelineTable(events: readonly BookEvent[]): string {
  if (events.length === 0) return 'No events.\n'
  const rows = events.map((event) => [
    printable(event.display),
    printable(event.label),
    event.told.map(({ path, line }) => `${printable(path)}:${line}`).join(', '),
  ])
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))))
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, column) => pad(cell, widths[column] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('')
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)))
}
