import { report } from '../../diagnostics/report.ts'
import type { Settings } from '../../model/settings.ts'
import { compareMoments, earliest, latest } from './bounds.ts'
import type { ToldEvent } from './collect-tellings.ts'
import type { EventDate } from './event-date.ts'
import { monthNumbers } from './month-names.ts'
import { readDate } from './read-date.ts'

/** Words before a number that make a year of it: there are crowds of 1500, and they march in 1500. */
const before = new Set([
  'in',
  'since',
  'until',
  'during',
  'early',
  'late',
  'mid',
  'im',
  'jahr',
  'en',
  'année',
  'nel',
  'em',
  'año',
])

/** Reports words of an event that name years of which none lies in its date. */
export function checkYears({ words, attributes, file, where }: ToldEvent, when: EventDate, language: string): void {
  const from = earliest(when)?.year
  const to = latest(when)?.year
  // What is uncertain or about a time may well be told by another year.
  if (from === undefined || to === undefined || attributes.date === undefined || /[~?%]/.test(attributes.date)) return
  const years = yearsIn(words, language)
  const [first] = years
  if (first === undefined || years.some((year) => from <= year && year <= to)) return
  report(file, 'event-year', where.whole, { found: first, date: `\`${attributes.date}\`` })
}

function yearsIn(words: string, language: string): number[] {
  const months = monthNumbers(language)
  const candidates = words.matchAll(
    /(?<word>\p{L}+)[.,]?\s+(?:\d{1,2}(?:st|nd|rd|th)?,\s+)?(?<year>[12]\d{3})(?![\p{L}\p{N}]|[.,:/-]\p{N})/gu,
  )
  return [...candidates].flatMap(({ groups }) => {
    const word = (groups?.['word'] ?? '').toLowerCase()
    return before.has(word) || months.has(word) ? [Number(groups?.['year'])] : []
  })
}

/** Reports an event that begins after the book has appeared. */
export function reportFuture(
  when: EventDate,
  date: string,
  [telling]: readonly ToldEvent[],
  { date: book }: Settings,
): void {
  const appeared = book === undefined ? undefined : readDate(book)
  const first = earliest(when)
  const last = appeared && latest(appeared)
  if (telling === undefined || first === undefined || last === undefined || compareMoments(first, last) <= 0) return
  report(telling.file, 'event-future', telling.where.value('date'), { date: `\`${date}\``, book: `\`${book}\`` })
}
