/** What the catalogue says of one diagnostic. Message and hint may hold `{name}`, filled from the report's data. */
interface RuleTexts {
  readonly severity: 'error' | 'warning'
  /**
   * The press can go on with something visible in the place of what is wrong. In a text that is taken as it lies, since it
   * has the layout of another tool and no `book.yaml`, such an error is a warning.
   */
  readonly standIn?: true
  /** As long as it is reported, the e-book cannot be said to be accessible. */
  readonly access?: true
  /** What was found and what was expected, one sentence without a full stop. */
  readonly message: string
  /** What to do, in the imperative. */
  readonly hint: string
  /** Two to five sentences: what it means, why it matters, and what the press does where it goes on all the same. */
  readonly explanation: string
}

/** A rule about what the author wrote. */
interface AuthorRule extends RuleTexts {
  /** A few lines that break the rule. */
  readonly example: string
  /** The same, mended. */
  readonly fix: string
}

/** An edition is wrong, whatever the author wrote: nothing in the text can show it, and no comment silences it. */
interface EditionRule extends RuleTexts {
  readonly fault: true
}

export type Rule = AuthorRule | EditionRule

export type Catalogue = Readonly<Record<string, Rule>>
