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
    const when = { kind: 'calendar', year, month, day: Number(match.groups?.['day']) } as const
    if (!isPossible(when)) return undefined
    const { day } = when
    return {
      finding: {
        from: 0,
        to: match[0].length,
        written: { kind: 'calendar', month, day },
        loose: false,
        lead: '',
        introduced: true,
      },
      resolved: { when, from: heading, counted: false },
    }
  }
}
