import { report } from '../../diagnostics/report.ts'
import type { Settings } from '../../model/settings.ts'
import { compareMoments, earliest, latest, type Moment } from './bounds.ts'
import { checkCounts } from './check-counts.ts'
import { checkWords, WeekdayCheck } from './check-words.ts'
import type { DatedEvent } from './date-events.ts'
import { DateFinder } from './find-dates.ts'
import { readDate } from './read-date.ts'

/** Reports where the dates of events contradict the text, each other or the date of the book. */
export function checkDates(events: readonly DatedEvent[], settings: Settings): void {
  const { language } = settings
  const finder = new DateFinder(language)
  const weekdays = new WeekdayCheck(finder, language)
  const appeared = settings.date === undefined ? undefined : readDate(settings.date)
  const last = appeared && latest(appeared)
  for (const event of events) {
    for (const telling of event.tellings) {
      checkWords(telling, event.dating, finder)
      weekdays.check(telling, event.dating)
    }
    if (last !== undefined) reportFuture(event, last, settings.date)
  }
  checkCounts(events, language, finder)
}

/** Reports an event that begins after the last moment at which the book can have appeared. */
function reportFuture({ dating, written, tellings: [telling] }: DatedEvent, last: Moment, book = ''): void {
  const first = earliest(dating.date, dating.calendar)
  if (telling === undefined || first === undefined || compareMoments(first, last) <= 0) return
  report(telling.file, 'event-future', telling.where.value('date'), { date: `\`${written}\``, book: `\`${book}\`` })
}
