import type { TimelineSettings } from '../../model/settings.ts'
import type { Moment } from './bounds.ts'
import type { DateDisplay } from './display-date.ts'

/** Where an event stands in the timeline. */
type Grouping = (sortedBy: Moment | undefined) => string

/**
 * Headings for the timeline: years where the events span at most 15 of them, decades up to 150, else centuries, unless
 * the author says which. An event stands under the moment it is sorted by.
 */
export function grouping(
  moments: readonly (Moment | undefined)[],
  groupBy: TimelineSettings['groupBy'],
  display: DateDisplay,
  undated: string,
): Grouping {
  const years = moments.flatMap((moment) => moment?.year ?? [])
  const first = years.reduce((least, year) => Math.min(least, year), Infinity)
  const last = years.reduce((most, year) => Math.max(most, year), -Infinity)
  const unit = groupBy === 'auto' ? unitFor(last - first) : groupBy
  return (sortedBy) => (sortedBy === undefined ? undated : display[unit](sortedBy.year))
}

function unitFor(years: number): 'year' | 'decade' | 'century' {
  if (years <= 15) return 'year'
  return years <= 150 ? 'decade' : 'century'
}
