import type { BookEvent, Section } from '../../model/book.ts'

/** An event as the timeline prints it. */
interface TimelineLine {
  /** Of its element. */
  readonly id: string
  readonly date: string
  /** For `time[datetime]`, where the date is one that HTML can say. */
  readonly datetime: string | undefined
  readonly place: string | undefined
  readonly people: readonly string[]
  /** Places in the text that tell it, each with the name of its section. */
  readonly told: readonly { readonly anchor: string; readonly section: string }[]
}

export interface TimelineGroup {
  readonly heading: string
  readonly lines: readonly TimelineLine[]
}

/** The events of the book under the headings of their groups, in the order they come in. */
export function groupTimeline(events: readonly BookEvent[], sections: readonly Section[]): TimelineGroup[] {
  const names = new Map(sections.map((section) => [section.id, section.label ?? section.title]))
  const groups: { readonly heading: string; readonly lines: TimelineLine[] }[] = []
  for (const event of events) {
    if (groups.at(-1)?.heading !== event.group) groups.push({ heading: event.group, lines: [] })
    groups.at(-1)?.lines.push({
      id: timelineId(event),
      date: event.display,
      datetime: datetime(event.date),
      place: event.place,
      people: event.people,
      told: event.told.flatMap(({ anchor, section }) =>
        anchor === undefined ? [] : [{ anchor, section: names.get(section ?? '') ?? '' }],
      ),
    })
  }
  return groups
}

/** Id of an event's entry in the timeline. */
export function timelineId(event: BookEvent): string {
  return `timeline-${event.id}`
}

/** HTML knows years from 1, months and days of the Gregorian calendar; of EDTF that is level 0 without times. */
function datetime(date: string): string | undefined {
  return /^\d{4}(-\d{2}(-\d{2})?)?$/.test(date) && !date.startsWith('0000') ? date : undefined
}
