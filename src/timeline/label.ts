import type { DateLanguage } from './languages/language.ts'
import type { Stretch } from './sentences.ts'
import type { Finding } from './written.ts'

/** What an event is called, and the stretch of the passage that says so where it is one. */
export interface Label {
  readonly text: string
  readonly stretch?: Stretch
}

/** Longest label, in characters: more is no entry of a timeline. */
const longest = 160

/** What is told of a date: its sentence without the date, where that opens or ends it. */
export function labelFor(text: string, sentence: Stretch, finding: Finding, language: DateLanguage): Label {
  const stretch = withoutDate(text, sentence, finding, language)
  const words = oneLine(text.slice(stretch.from, stretch.to))
  if (words.length <= longest) return { text: words, stretch }
  return { text: shortened(clauseAround(text, sentence, stretch, finding)) }
}

/** Of a long sentence the clause that holds the date, with what stands before it as far as there is room. */
function clauseAround(text: string, sentence: Stretch, whole: Stretch, { from, to }: Finding): string {
  if (from < whole.from) return oneLine(text.slice(whole.from, whole.to))
  const ends = [...text.slice(to, whole.to).matchAll(/[,;:]\s|\s[–—]\s/gu)].map(({ index }) => to + index)
  const end = Math.min(ends[0] ?? whole.to, whole.to)
  const starts = [...text.slice(whole.from, from).matchAll(/(?:[,;:]\s+|\s[–—]\s+)/gu)].map(
    ({ 0: { length }, index }) => whole.from + index + length,
  )
  const start = [sentence.from, ...starts].find((candidate) => end - candidate < longest) ?? starts.at(-1) ?? whole.from
  const clause = oneLine(text.slice(start, Math.max(end, to)))
  return start > sentence.from ? `…${clause}` : end < whole.to ? `${clause}…` : clause
}

function withoutDate(text: string, sentence: Stretch, { from, to }: Finding, { leads, spaced }: DateLanguage): Stretch {
  const before = text.slice(sentence.from, from)
  const after = text.slice(to, sentence.to)
  const lead = new RegExp(`^(?:(?:${leads})\\s*)?$`, 'iu')
  const opening = /^\s*(?:\([^)]*\)\s*)?[,.:;–—、\n]\s*/u.exec(after)
  let end = sentence.to
  while (end > sentence.from && /[.!?。！？\s:;,]/u.test(text.charAt(end - 1))) end--
  if (opening !== null && lead.test(before.trim())) {
    const start = to + opening[0].length
    if (start < end) return { from: start, to: end }
    // The date is all of its sentence: what follows it tells.
    const next = /^\s*[^.!?]*/u.exec(text.slice(sentence.to))?.[0] ?? ''
    const indent = next.length - next.trimStart().length
    if (next.trim() !== '') return { from: sentence.to + indent, to: sentence.to + next.length }
  }
  if (/^[\s.!?。]*$/u.test(after) && spaced) {
    const closing = new RegExp(`(?:[,\\s]+(?:${leads}))*[,\\s]*$`, 'iu').exec(before)
    const stop = from - (closing?.[0].length ?? 0)
    if (stop > sentence.from) return { from: sentence.from, to: stop }
  }
  return { from: sentence.from, to: end }
}

function shortened(words: string): string {
  if (words.length <= longest) return words
  const cut = words.slice(0, longest - 1)
  const clause = Math.max(cut.lastIndexOf(', '), cut.lastIndexOf('; '))
  const stop = clause > longest / 2 ? clause : cut.lastIndexOf(' ')
  return `${cut.slice(0, stop > 0 ? stop : cut.length).replace(/[\s,;:–—]+$/u, '')}…`
}

/** White space, and what stands for what is no word, as single spaces. */
export function oneLine(text: string): string {
  return text.replace(/[\s\u{FFFC}]+/gu, ' ').trim()
}
