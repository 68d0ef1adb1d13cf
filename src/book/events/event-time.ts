import type { EventTime } from '../../model/book.ts'
import { earliest, latest, type Moment } from './bounds.ts'
import { dayNumber } from './calendar.ts'
import type { Dating } from './display-dating.ts'
import { type End, type EventDate, singleDates } from './event-date.ts'

/** A date in numbers, for what is drawn of it. */
export function eventTime({ date, calendar }: Dating): EventTime {
  const first = earliest(date, calendar)
  const last = latest(date, calendar)
  const singles = singleDates(date)
  const common = {
    ...(first !== undefined && { first: inYears(first) }),
    ...(last !== undefined && { last: inYears(endOf(last, date)) }),
    start: startOf(date),
    end: endKind(date),
    isUncertain: singles.some(({ uncertain }) => uncertain.length > 0),
    isApproximate: singles.some(({ kind, approximate }) => kind === 'rounded' || approximate.length > 0),
  }
  if (date.kind === 'choice') return { ...common, kind: 'several' }
  if (date.kind !== 'interval') return { ...common, kind: 'moment' }
  const begun = typeof date.from === 'object' ? latest(date.from, calendar) : undefined
  const ended = typeof date.to === 'object' ? earliest(date.to, calendar) : undefined
  return {
    ...common,
    kind: 'span',
    ...(begun !== undefined && { begun: inYears(endOf(begun, date)) }),
    ...(ended !== undefined && { ended: inYears(ended) }),
  }
}

/** A day is over at its end; a time is the moment itself. */
function endOf(moment: Moment, date: EventDate): Moment {
  const isTimed = singleDates(date).some((single) => single.kind === 'date' && single.time !== undefined)
  return isTimed ? moment : { ...moment, minute: moment.minute + 1440 }
}

function inYears(moment: Moment): number {
  const start = dayNumber({ year: moment.year, month: 1, day: 1 })
  const length = dayNumber({ year: moment.year + 1, month: 1, day: 1 }) - start
  return moment.year + (dayNumber(moment) - start + moment.minute / 1440) / length
}

function startOf(date: EventDate): EventTime['start'] {
  if (date.kind === 'choice' && date.orEarlier) return 'open'
  return date.kind === 'interval' ? kindOf(date.from) : 'dated'
}

function endKind(date: EventDate): EventTime['end'] {
  if (date.kind === 'choice' && date.orLater) return 'open'
  return date.kind === 'interval' ? kindOf(date.to) : 'dated'
}

function kindOf(end: End): EventTime['start'] {
  return typeof end === 'object' ? 'dated' : end
}
