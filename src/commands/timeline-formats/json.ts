import type { BookEvent } from '../../model/book.ts'
import { jsonDocument } from '../build-record.ts'

/** The timeline for programs. Dates that are open are `null`; so is the page, which only the printed book knows. */
export function timelineJson(events: readonly BookEvent[]): string {
  return jsonDocument(
    events.map((event) => ({
      id: event.id,
      date: event.date,
      calendar: event.calendar ?? 'gregorian',
      label: event.label,
      earliest: event.earliest ?? null,
      latest: event.latest ?? null,
      display: event.display,
      place: event.place ?? null,
      people: event.people,
      tags: event.tags,
      told: event.told.map(({ path, line, section }) => ({ file: path, line, chapter: section ?? null, page: null })),
    })),
  )
}
