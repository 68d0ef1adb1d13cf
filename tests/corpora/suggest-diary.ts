import { join } from 'node:path'
import type { Proposal } from '../../src/timeline/proposal.ts'
import { readTable, share } from './suggest-measures.ts'

/** Dates of a diary's entries against `gold-dates.tsv` in the book's folder, whose days are Gregorian. */
export function measureDiary(book: string, proposals: readonly Proposal[], detailed: boolean): string {
  const gold = readTable(join(book, 'gold-dates.tsv'), ['chapter', 'datetime', 'text'])
  const keys = new Set(gold.map(({ chapter, datetime }) => `${chapter} ${datetime}`))
  const chapters = new Set(gold.map(({ chapter }) => chapter))
  const own = proposals.flatMap((proposal) => {
    const chapter = /(chapter-\d+)/.exec(proposal.path)?.[1] ?? ''
    return chapters.has(chapter)
      ? daysOf(proposal).map((day) => ({ proposal, key: `${chapter} ${gregorian(day, proposal.calendar)}` }))
      : []
  })
  // An entry opens with its date.
  const entries = own.filter(
    ({ proposal }) =>
      proposal.column === 1 && /^(?:\d|\p{Lu})/u.test(proposal.text) && /^\d{4}-\d\d-\d\d/.test(proposal.date),
  )
  const right = new Set(entries.map(({ key }) => key).filter((key) => keys.has(key)))
  const wrong = entries.filter(({ key }) => !keys.has(key))
  const missed = gold.filter(({ chapter, datetime }) => !right.has(`${chapter} ${datetime}`))
  const others = own.length - entries.length
  const table = [
    'entries of the diary\tproposed\tright\tprecision\tin the key\tfound\trecall',
    [
      '',
      entries.length,
      entries.length - wrong.length,
      share(entries.length - wrong.length, entries.length),
      gold.length,
      gold.length - missed.length,
      share(gold.length - missed.length, gold.length),
    ].join('\t'),
    `other dates in these chapters, for which there is no key\t${others}`,
  ]
  const details = [
    ...missed.map(({ chapter, datetime, text }) => `missed\t${chapter}\t${datetime}\t${text}`),
    ...wrong.map(
      ({ proposal, key }) =>
        `wrong\t${key}\t${proposal.path}:${proposal.line}\t${proposal.text} ${proposal.date} (${proposal.why})`,
    ),
    ...own
      .filter((one) => !entries.includes(one))
      .map(
        ({ proposal: { path, line, text, date, sureness } }) => `other\t${path}:${line}\t${text}\t${date}\t${sureness}`,
      ),
  ]
  return `${table.join('\n')}\n${detailed ? `\n${details.join('\n')}\n` : ''}`
}

/** An entry for several days counts for each of them. */
function daysOf({ date }: Proposal): readonly string[] {
  const [first = '', last = first] = date.replace(/[~?]/g, '').split('/')
  const month = first.slice(0, 8)
  if (!/^\d{4}-\d\d-\d\d$/.test(first) || !last.startsWith(month)) return [first]
  const from = Number(first.slice(8))
  return Array.from({ length: Number(last.slice(8)) - from + 1 }, (_, at) => month + String(from + at).padStart(2, '0'))
}

/** In the seventeenth century the Julian calendar was ten days behind. */
function gregorian(day: string, calendar: Proposal['calendar']): string {
  if (calendar !== 'julian' || !/^\d{4}-\d\d-\d\d$/.test(day)) return day
  return new Date(Date.parse(`${day}T00:00:00Z`) + 10 * 86_400_000).toISOString().slice(0, 10)
}
