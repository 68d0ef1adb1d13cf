import type { BookTimeline } from '../../model/book.ts'
import type { Labels } from '../../model/labels.ts'
import type { Settings, TimelineSettings } from '../../model/settings.ts'
import type { SectionDraft } from '../draft.ts'
import type { Ids } from '../places/ids.ts'
import { hasOpenStart, type PlacedEvent } from './assemble-events.ts'
import { DatingDisplay } from './display-dating.ts'
import { grouping } from './group-events.ts'

/** What each timeline of the book prints, in reading order; one without events prints nothing. */
export function assembleTimelines(
  sections: readonly SectionDraft[],
  placed: readonly PlacedEvent[],
  ids: Ids,
  { language, timelines }: Settings,
  labels: Labels,
): readonly BookTimeline[] {
  return sections.flatMap(({ id: section, timeline }) => {
    const settings = timeline === undefined ? undefined : timelines[timeline]
    if (settings === undefined) return []
    const own = placed.filter(({ event }) => isIn(settings, event.tags))
    const display = new DatingDisplay(language, settings.calendars)
    const groupOf = grouping(
      own.map(({ first }) => first),
      settings.groupBy,
      display.in('gregorian'),
      labels.undated,
    )
    const lines = own.map((one) => {
      const text = display.of(one.dating)
      const id = ids.fresh(`timeline-${one.event.id}`)
      return { id, event: one.event, display: text, group: hasOpenStart(one) ? text : groupOf(one.first) }
    })
    return lines.length === 0 ? [] : [{ section, settings, lines }]
  })
}

function isIn({ tags }: TimelineSettings, own: readonly string[]): boolean {
  return tags.length === 0 || tags.some((tag) => own.includes(tag))
}
