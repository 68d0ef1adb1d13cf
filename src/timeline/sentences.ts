import type { DateLanguage } from './languages/language.ts'

export interface Stretch {
  readonly from: number
  readonly to: number
}

/** The sentences of a passage, white space around them left out. A sentence does not end after an abbreviation or in brackets. */
export function sentencesOf(text: string, { tag, abbreviations }: DateLanguage): readonly Stretch[] {
  const sentences: { from: number; to: number }[] = []
  const segmenter = new Intl.Segmenter(tag, { granularity: 'sentence' })
  let isOpen = false
  for (const { segment, index } of segmenter.segment(text)) {
    const last = sentences.at(-1)
    if (last !== undefined && isOpen) last.to = index + segment.length
    else sentences.push({ from: index, to: index + segment.length })
    const whole = text.slice(sentences.at(-1)?.from, index + segment.length)
    // An author's line break is none of the sentence.
    isOpen =
      !/[.!?…。！？]["'”’»)\]]*\s*$/u.test(whole) || endsAbbreviated(whole, abbreviations) || isBracketOpen(whole)
  }
  return sentences.flatMap(({ from, to }) => trim(text, from, to) ?? [])
}

function trim(text: string, from: number, to: number): Stretch | undefined {
  const sentence = text.slice(from, to)
  const start = from + sentence.length - sentence.trimStart().length
  const end = from + sentence.trimEnd().length
  return start < end ? { from: start, to: end } : undefined
}

function endsAbbreviated(text: string, abbreviations: ReadonlySet<string>): boolean {
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
