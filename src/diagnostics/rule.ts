/** What the catalogue says of one diagnostic. Texts may hold `{name}`, filled from the report's data. */
export interface Rule {
  readonly severity: 'error' | 'warning'
  /** What was found and what was expected, one sentence without a full stop. */
  readonly message: string
  /** What to do, in the imperative. */
  readonly hint: string
}

export type Catalogue = Readonly<Record<string, Rule>>
