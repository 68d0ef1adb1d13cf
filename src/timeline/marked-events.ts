import type { TimelineEntry } from '../model/manuscript.ts'
import type { Passage } from './prose.ts'
import type { Stretch } from './sentences.ts'
import { type Days, daysOf, type When } from './when.ts'

/** First and last day of a date in EDTF; `undefined` where it is none, or open. */
export type ReadDays = (edtf: string) => Days | undefined

/** The events that the author has marked: what they tell is not proposed again. */
export class MarkedEvents {
  readonly #readDays: ReadDays
  readonly #listed: readonly { readonly days: Days; readonly words: ReadonlySet<string> }[]

  constructor(entries: readonly TimelineEntry[], readDays: ReadDays) {
    this.#readDays = readDays
    this.#listed = entries.flatMap(({ attributes }) => {
      const days = readDays(attributes['date'] ?? '')
      return days === undefined ? [] : [{ days, words: tellingWords(attributes['label'] ?? '') }]
    })
  }

  /** Whether an event of that date is marked in the sentence or on a line beside the passage, or listed in a timeline file. */
  has(when: When, { text, events, beside }: Passage, sentence: Stretch): boolean {
    const days = daysOf(when)
    const inSentence = events.filter(({ from, to }) => from < sentence.to && to > sentence.from)
    const dates = [...inSentence.map(({ date }) => date ?? ''), ...beside]
    if (dates.some((date) => agree(this.#readDays(date), days))) return true
    const words = tellingWords(text.slice(sentence.from, sentence.to))
    return this.#listed.some(
      (event) =>
        (event.days.first === days.first && event.days.last === days.last) ||
        (agree(event.days, days) && [...event.words].some((word) => words.has(word))),
    )
  }
}

/** Whether one date lies within the other. */
function agree(one: Days | undefined, other: Days): boolean {
  if (one === undefined) return false
  return (one.first <= other.first && other.last <= one.last) || (other.first <= one.first && one.last <= other.last)
}

/** Names and long words. */
function tellingWords(text: string): ReadonlySet<string> {
  return new Set((text.match(/\p{L}{6,}|\p{Lu}\p{L}{2,}/gu) ?? []).map((word) => word.toLowerCase()))
}
