/**
 * What a page break costs before a slug of each kind. `strain` counts first: as long as some way to break the chapter
 * has less of it, that way is taken, however white its pages. `looks` is weighed against white space, in the unit of
 * `looks.ts`: a page one line short costs 1.
 *
 * The order of the strains is that of TeX's penalties (plain TeX: widow, club and broken lines 150, 150 and 100; LaTeX
 * forbids a break after a heading) and of The Chicago Manual of Style, 17th edition, 2.116: a heading or a figure
 * is parted last, a hyphen over the turn of the page is borne first.
 */
export const breakRules = {
  /** Between two blocks, and between lines away from a paragraph's ends. */
  free: { strain: 0, looks: 0 },
  /** After a paragraph that ends in a colon. */
  'lead-in': { strain: 0, looks: 4 },
  /** Between the lines of a long listing. */
  code: { strain: 0, looks: 3 },
  /** Before an empty line of a listing, so that the next page begins with white. */
  'blank-line': { strain: 0, looks: 9 },
  /** Between the rows of a table; its head is repeated. */
  row: { strain: 0, looks: 5 },
  /** Between the rows of a table of a few lines. */
  'short-table': { strain: 0, looks: 40 },
  /** After a line that ends in a hyphen. */
  hyphen: { strain: 1, looks: 0 },
  /** Beside an ornament between scenes. */
  ornament: { strain: 2, looks: 0 },
  /** Leaves one row of a table alone. */
  'single-row': { strain: 3, looks: 0 },
  /** Leaves the first line of a paragraph alone at the foot. */
  orphan: { strain: 4, looks: 0 },
  /** Leaves the last line of a paragraph alone at the head. */
  widow: { strain: 5, looks: 0 },
  /** Parts an attribution from what it is below. */
  attribution: { strain: 5, looks: 0 },
  /** Parts a heading from two lines of what it heads, or a term from its definition. */
  heading: { strain: 12, looks: 0 },
  /** Parts a caption from its table, or a table's head from its first row. */
  caption: { strain: 12, looks: 0 },
  /** Inside a short listing, a heading, a caption, or rows that a cell spans. */
  whole: { strain: 20, looks: 0 },
} as const satisfies Readonly<Record<string, { strain: number; looks: number }>>

export type BreakRule = keyof typeof breakRules

export interface Cost {
  readonly strain: number
  readonly looks: number
}

/** Of a page that ends before a slug with such a rule, the line above ending in a hyphen or not. */
export function costOfTurn(rule: BreakRule, hyphen: boolean): Cost {
  const { strain, looks } = breakRules[rule]
  return { strain: strain + (hyphen ? breakRules.hyphen.strain : 0), looks }
}

/** The rule that weighs more. */
export function weightier(a: BreakRule, b: BreakRule): BreakRule {
  const weight = (rule: BreakRule) => breakRules[rule].strain * 1000 + breakRules[rule].looks
  return weight(b) > weight(a) ? b : a
}

/** Strain of what is not a page break: compared with those above. */
export const strains = {
  /** A chapter's last page with fewer than four lines (Chicago 2.116 asks for four or five). */
  shortLastPage: 3,
  /** A note that starts on a later page than its call. */
  deferredNote: 1000,
  /** A slug that is higher than a page. */
  overfull: 1000,
} as const

/** Fewest lines of the body on the last page of a chapter. */
export const fewestLinesOnLastPage = 4
