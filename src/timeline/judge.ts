import type { DateLanguage } from './languages/language.ts'
import type { MarkedStretch, Passage } from './prose.ts'
import type { Stretch } from './sentences.ts'
import type { Finding } from './written.ts'

/** Whether the words around a date tell that something happened then. */
export interface Judgement {
  readonly verdict: 'event' | 'doubtful' | 'none'
  /** Of a doubt. */
  readonly why?: string
  /** The date describes a noun: "the 2020 election". It says what time the text is about. */
  readonly describes?: true
  /** It stands in what someone says: the text does not go on from there. */
  readonly spoken?: true
}

interface Case {
  readonly finding: Finding
  readonly passage: Passage
  /** The sentence up to the date, from the date on. */
  readonly before: string
  readonly after: string
  readonly words: string
  readonly language: DateLanguage
  /** What the innermost brackets around the date hold, in two parts. */
  readonly brackets: readonly [before: string, after: string] | undefined
  readonly quoted: string | undefined
}

type Check = (known: Case) => Judgement | undefined

/** Judges a date by the words around it. */
export function judge(finding: Finding, sentence: Stretch, passage: Passage, language: DateLanguage): Judgement {
  const { text } = passage
  const before = text.slice(sentence.from, finding.from)
  const after = text.slice(finding.to, sentence.to)
  const words = text.slice(finding.from, finding.to)
  const known: Case = {
    finding,
    passage,
    before,
    after,
    words,
    language,
    brackets: bracketsAround(before, after),
    quoted: quotedAround(before, after),
  }
  for (const check of checks) {
    const judgement = check(known)
    if (judgement !== undefined) return judgement
  }
  return { verdict: 'event', ...(isSpoken(text, finding.from) && { spoken: true }) }
}

/** The first that says something decides: what is no event at all comes before what is doubtful. */
const checks: readonly Check[] = [
  // Headings and labels name; they tell nothing.
  ({ passage }) => (passage.kind === 'heading' || passage.kind === 'caption' ? none : undefined),
  // A title in italics or quotation marks.
  ({ finding, passage, quoted }) =>
    passage.italics.some((stretch) => holds(stretch, finding)) && isTitle(textOf(passage, finding))
      ? none
      : quoted !== undefined && isTitle(quoted)
        ? none
        : undefined,
  citedInBrackets,
  // "Title," The Paper, 10 March 2016.
  ({ finding, before, after }) =>
    !finding.introduced && /["”»].*,\s*$/u.test(before) && /^\s*(?:$|[,.;])/u.test(after) ? none : undefined,
  // A number right behind is that of a page.
  ({ after }) => (/^\)?\s*,?\s*(?:at|pp?\.|S\.)\s*\d|^\)?\s*:\s*\d/u.test(after) ? none : undefined),
  // Of years, as of pages, one does not say "at 1012": "Id. at 1012–1013", "531 F.4th at 1010".
  ({ finding, words }) => (finding.lead === 'at' && /^(?:at\s+)?\d/iu.test(words) ? none : undefined),
  ({ before, language }) => (language.names.test(before) ? none : undefined),
  ({ before }) => (/(?:©|\bcopyright|\(c\))[^.]*$/iu.test(before) ? none : undefined),
  // Notes tell where something is from, unless they tell it as the text would.
  ({ passage, finding, before, after, language }) =>
    passage.kind === 'note' && (!finding.introduced || language.published.test(before + after)) ? none : undefined,
  // A date by itself, a row of numbers.
  ({ passage, words }) => (/\p{L}{2}/u.test(passage.text.replace(words, '')) ? undefined : none),
  ({ passage, finding }) => (passage.kind === 'cells' && finding.lead === '' ? none : undefined),
  describing,
  ({ before, after, language }) =>
    language.planned.test(before) || (/\bwould\b[^.;]*$/u.test(before) && /\bif\b/u.test(after))
      ? { verdict: 'doubtful', why: 'it seems to be planned, or a condition' }
      : undefined,
  ({ finding }) =>
    finding.written.kind === 'century' && !finding.loose && finding.lead === 'of'
      ? { verdict: 'doubtful', why: 'it is said of a whole century' }
      : undefined,
  ({ finding, before, language }) =>
    finding.written.kind === 'interval' && finding.written.to !== 'open' && language.covered.test(before)
      ? { verdict: 'doubtful', why: 'it seems to be what something covers' }
      : undefined,
  ({ after }) => (/^[^"“”]*[?？]$/u.test(after) ? { verdict: 'doubtful', why: 'the sentence asks' } : undefined),
  ({ finding, words }) =>
    !finding.introduced && !/\p{L}/u.test(words)
      ? { verdict: 'doubtful', why: 'it stands in numbers alone, as in references' }
      : undefined,
  ({ before, after, language, passage }) =>
    passage.kind !== 'note' && language.published.test(before + after)
      ? { verdict: 'doubtful', why: 'the sentence seems to cite' }
      : undefined,
]

const none: Judgement = { verdict: 'none' }

/** "(2020)", "(New York: Vintage, 2011)", "(Nov. 18, 2022)": what cites ends with its date. */
function citedInBrackets({ brackets, finding, passage, words }: Case): Judgement | undefined {
  if (brackets === undefined) return undefined
  const [inside, rest] = brackets
  if (/^[\s.]*$/u.test(inside) && /^\s*$/u.test(rest)) {
    const isDay = finding.written.kind === 'calendar' && finding.written.day !== undefined && /\p{L}/u.test(words)
    return isDay && passage.kind !== 'note' ? { verdict: 'doubtful', why: 'it stands alone in brackets' } : none
  }
  return finding.introduced ? undefined : none
}

/** "The 2020 election", "a January 6, 2021 meeting", "nineteenth-century novels". */
function describing({ finding, before, after, words, language }: Case): Judgement | undefined {
  const { written } = finding
  const isCentury = language.articles !== '' && written.kind === 'century'
  const isCompound = isCentury && /^\p{L}/u.test(after.trimStart()) && !/^(?:the|by|since)\s/iu.test(words)
  const isNoun =
    language.articles !== '' &&
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${language.articles}|[\\p{L}]+['’]s)\\s+$`, 'iu').test(before) &&
    /^[\s-]+["“‘'(]?\p{L}/u.test(after) &&
    !/^\d{1,2}(?:st|nd|rd|th)\b/u.test(words)
  if (!isCompound && !isNoun) return undefined
  // A meeting whose date is given in full is told by it.
  const isFull = written.kind === 'calendar' && written.year !== undefined && written.month !== undefined
  if (isFull && !after.startsWith('-')) return undefined
  return { verdict: 'doubtful', why: 'the date only describes what follows it', describes: true }
}

function holds({ from, to }: Stretch, finding: Finding): boolean {
  return from <= finding.from && finding.to <= to
}

function textOf({ italics, text }: Passage, finding: Finding): string {
  const stretch: MarkedStretch | undefined = italics.find((one) => holds(one, finding))
  return stretch === undefined ? '' : text.slice(stretch.from, stretch.to)
}

/** Most words of a title are capitalised, where the language does that; it is short and no sentence. */
function isTitle(text: string): boolean {
  // The first word of any sentence has a capital.
  const words = text.replace(/^\P{L}*[\p{L}'’-]+/u, '').match(/\p{L}[\p{L}'’-]{3,}/gu) ?? []
  if (words.length === 0 || text.length > 200) return false
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length
  return capitals >= words.length * 0.7 && !/[.!?]\s+\p{Lu}/u.test(text)
}

function bracketsAround(before: string, after: string): readonly [string, string] | undefined {
  const opened = openBracket(before, '([', ')]', 1)
  const closed = openBracket(after, ')]', '([', -1)
  // A bracket that is never closed, as where a page ends, holds what is left.
  return opened === undefined ? undefined : [before.slice(opened + 1), after.slice(0, closed)]
}

/** The bracket nearest to the date that is open there: sought backwards in what stands before it, forwards in what follows. */
function openBracket(text: string, opening: string, closing: string, step: 1 | -1): number | undefined {
  let depth = 0
  for (let count = 0; count < text.length; count++) {
    const at = step === 1 ? text.length - 1 - count : count
    const character = text.charAt(at)
    if (closing.includes(character)) depth++
    else if (opening.includes(character) && depth-- === 0) return at
  }
  return undefined
}

const quotes: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['「', '」'],
  ['『', '』'],
]

/** What quotation marks around a date hold beside it. */
function quotedAround(before: string, after: string): string | undefined {
  for (const [opening, closing] of quotes) {
    const from = before.lastIndexOf(opening)
    const to = after.indexOf(closing)
    if (from !== -1 && to !== -1 && !before.includes(closing, from + 1))
      return before.slice(from + 1) + after.slice(0, to)
  }
  const isOpen = (before.split('"').length - 1) % 2 === 1
  const to = after.indexOf('"')
  return isOpen && to !== -1 ? before.slice(before.lastIndexOf('"') + 1) + after.slice(0, to) : undefined
}

/** Whether quotation marks are open at an index of a passage, which may hold several sentences between them. */
function isSpoken(text: string, at: number): boolean {
  const before = text.slice(0, at)
  if ((before.split('"').length - 1) % 2 === 1) return true
  return quotes.some(([opening, closing]) => before.lastIndexOf(opening) > before.lastIndexOf(closing))
}
