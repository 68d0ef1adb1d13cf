import { report } from '../../diagnostics/report.ts'
import type { Settings } from '../../model/settings.ts'
import { compareMoments, earliest, latest } from './bounds.ts'
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
  for (const event of events) {
    for (const telling of event.tellings) {
      checkWords(telling, event.dating, finder)
      weekdays.check(telling, event.dating)
    }
    reportFuture(event, settings)
  }
  checkCounts(events, language)
}

/** Reports an event that begins after the book has appeared. */
function reportFuture({ dating, written, tellings: [telling] }: DatedEvent, { date: book }: Settings): void {
  const appeared = book === undefined ? undefined : readDate(book)
  const first = earliest(dating.date, dating.calendar)
  const last = appeared && latest(appeared)
  if (telling === undefined || first === undefined || last === undefined || compareMoments(first, last) <= 0) return
  report(telling.file, 'event-future', telling.where.value('date'), { date: `\`${written}\``, book: `\`${book}\`` })
}
