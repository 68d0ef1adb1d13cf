import { didYouMean } from '../../diagnostics/nearest.ts'
import { report } from '../../diagnostics/report.ts'
import type { Manuscript } from '../../model/manuscript.ts'
import type { PlacedEvent } from './assemble-events.ts'

/** Reports tags of the timelines in the settings that no event has: what is misspelt would leave events out. */
export function reportUnknownTags(events: readonly PlacedEvent[], { settings, file, settingPlace }: Manuscript): void {
  const known = [...new Set(events.flatMap(({ event }) => event.tags))]
  const { timelines } = settings
  for (const [timeline, { tags }] of timelines.entries()) {
    for (const [at, tag] of tags.entries()) {
      if (known.includes(tag)) continue
      const path = timelines.length > 1 ? ['timeline', timeline, 'tags', at] : ['timeline', 'tags', at]
      report(file, 'timeline-tag', settingPlace?.(path), { tag, suggestion: didYouMean(tag, known) })
    }
  }
}
