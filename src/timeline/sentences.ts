import type { DateLanguage } from './languages/language.ts'

export interface Stretch {
  readonly from: number
  readonly to: number
}

/** The sentences of a passage, white space around them left out. A sentence does not end after an abbreviation or in brackets. */
export function sentencesOf(text: string, language: DateLanguage): readonly Stretch[] {
  const sentences: { from: number; to: number }[] = []
  let isOpen = false
  for (const { from, to } of segmentsOf(text, language)) {
    const last = sentences.at(-1)
    if (last !== undefined && isOpen) last.to = to
    else sentences.push({ from, to })
    const whole = text.slice(sentences.at(-1)?.from, to)
    // An author's line break ends none.
    isOpen = !/[.!?…。！？]["'”’»)\]]*\s*$/u.test(whole) || endsAbbreviated(whole, language) || isBracketOpen(whole)
  }
  return sentences.flatMap(({ from, to }) => trim(text, from, to) ?? [])
}

/** By Unicode's rules a number and a small letter after a full stop go on with the sentence; here one may begin with a year. */
function segmentsOf(text: string, { tag }: DateLanguage): readonly Stretch[] {
  const segmenter = new Intl.Segmenter(tag, { granularity: 'sentence' })
  return [...segmenter.segment(text)].flatMap(({ segment, index }) => {
    const starts = [...segment.matchAll(/(?<=\p{Ll}{2}[.!?]["”’»)]?\s+)(?=\d{4}\s)/gu)].map(
      (match) => index + match.index,
    )
    return [index, ...starts].map((from, at) => ({ from, to: starts[at] ?? index + segment.length }))
  })
}

function trim(text: string, from: number, to: number): Stretch | undefined {
  const sentence = text.slice(from, to)
  const start = from + sentence.length - sentence.trimStart().length
  const end = from + sentence.trimEnd().length
  return start < end ? { from: start, to: end } : undefined
}

function endsAbbreviated(text: string, { abbreviations, ordinalStops }: DateLanguage): boolean {
  if (ordinalStops && /(?:^|[^\p{L}\p{N}])\d{1,2}\.\s*$/u.test(text)) return true
  const [, word] = /(?:^|[\s("“„«[])([\p{L}.]+)\.\s*$/u.exec(text) ?? []
  if (word === undefined) return false
  // An initial, or letters with full stops between them: "U.S."
  if (/^\p{Lu}$/u.test(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) return true
  return abbreviations.has(word.toLowerCase())
}

/** Longest text in brackets that is kept together, in characters: a bracket that nothing closes must not swallow a page. */
const longestInBrackets = 600

function isBracketOpen(text: string): boolean {
  const opened = Math.max(text.lastIndexOf('('), text.lastIndexOf('['))
  if (opened === -1 || text.length - opened > longestInBrackets) return false
  const closing = text[opened] === '(' ? ')' : ']'
  return !text.includes(closing, opened)
}
