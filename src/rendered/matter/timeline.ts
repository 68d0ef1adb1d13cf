import type { BookEvent, BookTimeline, Section } from '../../model/book.ts'

/** An entry as the template prints it. */
interface TimelineEntry {
  /** Of its element. */
  readonly id: string
  readonly date: string
  /** For `time[datetime]`, where the date is one that HTML can say. */
  readonly datetime: string | undefined
  readonly place: string | undefined
  readonly people: readonly string[]
  readonly tags: readonly string[]
  /** Places in the text that tell it, each with the name of its section. */
  readonly told: readonly { readonly anchor: string; readonly section: string }[]
}

export interface TimelineGroup {
  readonly heading: string
  readonly lines: readonly TimelineEntry[]
}

/** The lines of a timeline under the headings of their groups, in the order they come in. */
export function groupTimeline({ lines, settings }: BookTimeline, sections: readonly Section[]): TimelineGroup[] {
  const names = new Map(sections.map((section) => [section.id, section.label ?? section.title]))
  const groups: { readonly heading: string; readonly lines: TimelineEntry[] }[] = []
  for (const { id, event, display, group } of lines) {
    if (groups.at(-1)?.heading !== group) groups.push({ heading: group, lines: [] })
    groups.at(-1)?.lines.push({
      id,
      date: display,
      datetime: datetime(event),
      place: event.place,
      people: event.people,
      // Those that the timeline is made of would stand in every line.
      tags: event.tags.filter((tag) => !settings.tags.includes(tag)),
      told: event.told.flatMap(({ anchor, section }) =>
        anchor === undefined ? [] : [{ anchor, section: names.get(section ?? '') ?? '' }],
      ),
    })
  }
  return groups
}

/**
 * What HTML's `time` can say of a date: years from 1, months, days and times of the Gregorian calendar, of which nothing is
 * in doubt (https://html.spec.whatwg.org/multipage/text-level-semantics.html#datetime-value).
 */
function datetime({ calendar, date, earliest, latest }: BookEvent): string | undefined {
  const isWhole = /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?(Z|[-+]\d\d:\d\d)?)?)?)?$/.test(date)
  const isSeason = /^\d{4}-[2-4]\d$/.test(date)
  if (!isWhole || isSeason || date.startsWith('0000')) return undefined
  if (calendar === undefined) return date
  return earliest === latest && /^(?!0000)\d{4}-/.test(earliest ?? '') ? earliest : undefined
}
