import type { ParsedComponents, ParsedResult } from 'chrono-node'
import type { DateLanguage, Rule } from './languages/language.ts'
import { type CalendarWhen, isPossible } from './when.ts'
import type { Finding, Written } from './written.ts'

/** Every date in a text, in its order, none within another. What is a number and no date is left out. */
export function findDates(text: string, language: DateLanguage): readonly Finding[] {
  if (!/\d|\p{L}/u.test(text)) return []
  const found = [...findDays(text, language), ...language.rules.flatMap((rule) => applyRule(rule, text, language))]
  // Of two that overlap the longer tells more: "3 January 2024", not "2024".
  found.sort((one, other) => one.from - other.from || other.to - one.to)
  const chosen: Finding[] = []
  for (const finding of found) {
    const last = chosen.at(-1)
    if (last === undefined || finding.from >= last.to) chosen.push(finding)
    else if (size(finding) > size(last)) chosen[chosen.length - 1] = finding
  }
  return withLists(
    chosen.filter((finding) => isDate(finding, text, language)),
    text,
    language,
  )
}

/** How much of the text a date covers, without the word that leads into it. */
function size({ from, to, lead }: Finding): number {
  return to - from - lead.length
}

function applyRule({ pattern, read, alone, oldStyle }: Rule, text: string, language: DateLanguage): Finding[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: words, index, groups = {} }) => {
    const written = read(groups)
    if (written === undefined) return []
    const lead = (groups['lead'] ?? '').toLowerCase()
    const isLoose = groups['about'] !== undefined || groups['part'] !== undefined
    // "In" and the like say that it is a date and not which one.
    const indent = words.length - words.trimStart().length
    const skipped = keepsLead(lead, written, language) ? indent : Math.max(indent, lengthOfLead(words, lead))
    const from = index + skipped
    const to = index + words.trimEnd().length
    const introduced = alone === true || lead !== '' || !language.spaced || standsAlone(text, from, to)
    return [{ from, to, written, loose: isLoose, lead, introduced, ...(oldStyle && { oldStyle }) }]
  })
}

/** Whether a date is all of a heading, or opens an item or row of a chronology: "1989: The wall falls". */
function standsAlone(text: string, from: number, to: number): boolean {
  return text.slice(0, from).trim() === '' && /^\s*(?:$|\n|:\s|[–—-]\s)/u.test(text.slice(to))
}

function keepsLead(lead: string, written: Written, { spaced }: DateLanguage): boolean {
  return spaced && written.kind === 'interval' && written.to === 'open' && lead !== ''
}

function lengthOfLead(words: string, lead: string): number {
  return lead === '' ? 0 : lead.length + words.slice(lead.length).length - words.slice(lead.length).trimStart().length
}

/** Days, as the library of the language finds them; what it takes for granted is not taken over. */
function findDays(text: string, language: DateLanguage): Finding[] {
  return language.days(text).flatMap((result) => {
    const known = knownDay(result)
    return known === undefined ? [] : placeDay(known, result, text, language)
  })
}

interface KnownDay {
  readonly words: string
  /** Length of what stands before it in the library's result: a time of day. */
  readonly time: number
  readonly from: Partial<CalendarWhen>
  readonly to?: Partial<CalendarWhen>
}

/** The library reads "9 November, 12 people" as 2012, and a time of day with the date. */
function knownDay(result: ParsedResult): KnownDay | undefined {
  const { start, end } = result
  if (result.tags().has('result/relativeDate') || !isDay(start)) return undefined
  const time = /^\d{1,2}(?:[.:]\d\d)?\s*(?:[ap]\.?m\.?)?,?\s+(?:on\s+)(?=\S)/iu.exec(result.text)?.[0].length ?? 0
  let words = result.text.slice(time).replace(/\s+(?:at|um|à|a las|às|T)\s.*$/u, '')
  const isYearWritten = /\d{4}|[BA]\.?[CD]|[明大昭平令]/u.test(words)
  if (!isYearWritten) {
    // All in numbers, and no year: a number with full stops, a fraction.
    if (!/\p{L}/u.test(words)) return undefined
    if (start.isCertain('year')) words = words.replace(/[,\s]+['’]?\d{1,3}$/u, '')
  }
  const from = fieldsOf(start, isYearWritten)
  const to = end != null && isDay(end) ? fieldsOf(end, isYearWritten) : undefined
  // "3 mai au 5 juin 1990": the year stands once.
  if (to?.year !== undefined && from.year === undefined) return { words, time, from: { ...from, year: to.year }, to }
  return { words, time, from, ...(to !== undefined && { to }) }
}

function isDay(components: ParsedComponents): boolean {
  return components.isCertain('day') && components.isCertain('month')
}

function fieldsOf(components: ParsedComponents, withYear: boolean): Partial<CalendarWhen> {
  const month = components.get('month')
  const day = components.get('day')
  const year = withYear && components.isCertain('year') ? components.get('year') : null
  return {
    ...(month !== null && { month }),
    ...(day !== null && { day }),
    ...(year !== null && { year: year < 0 ? year + 1 : year }),
  }
}

function placeDay(known: KnownDay, result: ParsedResult, text: string, language: DateLanguage): Finding[] {
  const { words, time, from: first, to: last } = known
  const index = result.index + time
  const dates = last === undefined ? [first] : [first, last]
  if (!dates.every((date) => isPossible({ year: 2000, ...date, kind: 'calendar' }))) return []
  const written: Written =
    last === undefined
      ? { kind: 'calendar', ...first }
      : { kind: 'interval', from: { kind: 'calendar', ...first }, to: { kind: 'calendar', ...last } }
  const own = new RegExp(`^(?:${language.leads})\\s+`, 'iu').exec(words)?.[0] ?? ''
  const before = text.slice(Math.max(0, index - 40), index) + own
  const about = new RegExp(`(?<![\\p{L}\\p{N}.])(?:${language.about})\\s*$`, 'iu').exec(before)
  const introduction = about === null ? before : before.slice(0, about.index)
  const lead = new RegExp(`(?<![\\p{L}\\p{N}])(${language.leads})\\s+(?:the\\s+)?$`, 'iu').exec(introduction)?.[1] ?? ''
  // "On or about" holds its own preposition.
  const from = index + own.length - (about === null ? 0 : before.length - about.index)
  const to = index + words.length
  const introduced = lead !== '' || about !== null || !language.spaced || standsAlone(text, from, to)
  return [{ from, to, written, loose: about !== null, lead: lead.toLowerCase(), introduced }]
}

/** Years that go on a list: "of 1970, 1971 and 1973". */
function withLists(findings: readonly Finding[], text: string, { and }: DateLanguage): readonly Finding[] {
  const next = new RegExp(
    `^(?:\\s*,)?\\s*(?:(?:${and})\\s+)?(?<year>1\\d{3}|20\\d\\d)(?![\\p{L}\\p{N}%/_]|[.,:]\\d|[-–—]\\d)`,
    'iu',
  )
  return findings.flatMap((finding, at) => {
    const listed: Finding[] = [finding]
    const { written, lead, introduced } = finding
    if (written.kind !== 'calendar' || written.month !== undefined || !introduced) return listed
    const limit = findings[at + 1]?.from ?? text.length
    let end = finding.to
    for (let match = next.exec(text.slice(end)); match !== null; match = next.exec(text.slice(end))) {
      const to = end + match[0].length
      if (to > limit) break
      const year = Number(match.groups?.['year'])
      listed.push({ from: to - 4, to, written: { kind: 'calendar', year }, loose: false, lead, introduced })
      end = to
    }
    return listed
  })
}

/** Whether a number is a year and no quantity: a word leads into it, or an article, and it counts nothing. */
function isDate(
  { written, from, to, lead, introduced, loose }: Finding,
  text: string,
  language: DateLanguage,
): boolean {
  const words = text.slice(from, to)
  const isBareYear = written.kind === 'calendar' && written.month === undefined && /(?:^|\s)\d{4}$/u.test(words)
  if (written.kind === 'calendar' && written.year !== undefined && !isPossible({ ...written, year: written.year }))
    return false
  if (!isBareYear) return true
  const after = text.slice(to, to + 30)
  if (language.counted.test(after)) return false
  // "Up to 1000 characters", and not "in 1973 researchers found".
  const isWeak =
    !language.sureLeads.test(lead) ||
    (written.kind === 'calendar' && ((written.year ?? 0) < 1400 || (written.year ?? 0) % 100 === 0))
  if (isWeak && language.plural.test(after)) return false
  if (introduced || loose) return true
  if (language.articles === '') return false
  return (
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${language.articles})\\s+$`, 'iu').test(text.slice(0, from)) &&
    /^\s+\p{L}/u.test(after)
  )
}
