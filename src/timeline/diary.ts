import type { Context, Resolved } from './context.ts'
import type { DateLanguage } from './languages/language.ts'
import type { Passage } from './prose.ts'
import { isPossible } from './when.ts'
import type { Finding } from './written.ts'

/** Fewer paragraphs that begin with a day make no diary. */
const fewestEntries = 3

/** Entries of a diary: paragraphs that begin with a day, "2nd. …", under a heading that gives month and year. */
export class Diary {
  readonly #opening: RegExp | undefined
  readonly #isDiary: boolean

  constructor(passages: readonly Passage[], { entry }: DateLanguage) {
    this.#opening = entry
    this.#isDiary =
      entry !== undefined &&
      passages.filter(({ kind, text }) => kind === 'prose' && entry.test(text)).length >= fewestEntries
  }

  /** The day that a passage begins with, where it is an entry. */
  entry(
    { kind, text }: Passage,
    context: Context,
  ): { readonly finding: Finding; readonly resolved: Resolved } | undefined {
    if (!this.#isDiary || kind !== 'prose') return undefined
    const match = this.#opening?.exec(text)
    const heading = context.month
    if (match == null || heading === undefined) return undefined
    const { year, month } = heading.when
    const { day: first, last } = match.groups ?? {}
    const from = { kind: 'calendar', year, month, day: Number(first) } as const
    const to = last === undefined ? from : { ...from, day: Number(last) }
    if (!isPossible(from) || !isPossible(to) || to.day < from.day) return undefined
    const written = { kind: 'calendar', month, day: from.day } as const
    return {
      finding: { from: 0, to: match[0].length, written, loose: false, lead: '', introduced: true },
      resolved: { when: to.day === from.day ? from : { kind: 'interval', from, to }, from: heading, counted: false },
    }
  }
}
