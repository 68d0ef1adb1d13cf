/** What the catalogue says of one diagnostic. Texts may hold `{name}`, filled from the report's data. */
export interface Rule {
  readonly severity: 'error' | 'warning'
  /**
   * The press can go on with something visible in the place of what is wrong. In a text that is taken as it lies, since it
   * has the layout of another tool and no `book.yaml`, such an error is a warning.
   */
  readonly standIn?: true
  /** What was found and what was expected, one sentence without a full stop. */
  readonly message: string
  /** What to do, in the imperative. */
  readonly hint: string
}

export type Catalogue = Readonly<Record<string, Rule>>
