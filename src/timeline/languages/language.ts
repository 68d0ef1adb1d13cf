import type { ParsedResult } from 'chrono-node'
import type { Written } from '../written.ts'

/** The named groups of a match that took part in it. */
export type Groups = Readonly<Partial<Record<string, string>>>

/**
 * How a language writes dates of one kind. A pattern is tried at every place of a text; its groups `lead` (the word before
 * a date that says it is one), `about` and `part` (that it is not exact) are understood alike for all rules.
 */
export interface Rule {
  readonly pattern: RegExp
  /** `undefined` where the words are no date after all. */
  readonly read: (groups: Groups) => Written | undefined
  /** Its place says that it is a date: no word need lead into it. */
  readonly alone?: true
  /** It is a date of the Julian calendar. */
  readonly oldStyle?: true
}

/** What must be known of a language to find dates in its prose. */
export interface DateLanguage {
  /** BCP 47. */
  readonly tag: string
  /** Words that end in a full stop inside a sentence, without it, in lower case. */
  readonly abbreviations: ReadonlySet<string>
  /** Ordinal numbers have a full stop: "3. Mai". */
  readonly ordinalStops?: true
  /** Days with the names of their months or in numbers. */
  readonly days: (text: string) => readonly ParsedResult[]
  readonly rules: readonly Rule[]
  /** Words that lead into a date, as alternatives of a pattern. */
  readonly leads: string
  /** Before a date, that it is not exact. */
  readonly about: string
  /** What follows a date in a list of dates: "and". */
  readonly and: string
  /** Before a date in its clause: that it was only planned, or a rule. */
  readonly planned: RegExp
  /** Right before a date that is part of a name: "Act of". */
  readonly names: RegExp
  /** In a sentence or note: that it tells where something was published. */
  readonly published: RegExp
  /** Before a date that a noun follows which it describes: "the". Empty where dates do not stand before nouns. */
  readonly articles: string
  /** A word after a number that counts things: "1500 people". */
  readonly counted: RegExp
  /** Words that lead into years and hardly ever into other numbers. */
  readonly sureLeads: RegExp
  /** A word after a number that looks like the plural of a noun. */
  readonly plural: RegExp
  /** Before a span of time, that it is only what something covers: "data from 1990 to 2000". */
  readonly covered: RegExp
  /** Over the first column of a table, that it tells when: "Year". */
  readonly dateColumn: RegExp
  /** Titles of chapters that list sources. */
  readonly sources: RegExp
  /** What an entry of a diary begins with, with groups `day` and, of several, `last`: month and year stand over it. */
  readonly entry?: RegExp
  /** Whether words are set apart by spaces. */
  readonly spaced: boolean
}
