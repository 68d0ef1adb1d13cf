/** The files with examples, by the ends of their paths. */
export const suites = [
  'commonmark-spec/spec.txt',
  'cmark-gfm/test/spec.txt',
  'cmark-gfm/test/extensions.txt',
  'cmark-gfm/test/regression.txt',
  'pulldown-cmark/specs/footnotes.txt',
  'pulldown-cmark/specs/old_footnotes.txt',
  'pulldown-cmark/specs/math.txt',
  'pulldown-cmark/specs/definition_lists.txt',
  'pulldown-cmark/specs/super_sub.txt',
] as const

export type Suite = (typeof suites)[number]

/** Examples that become something else than is specified, and why that is as it should be. */
export interface Justification {
  readonly reason: string
  readonly examples: Readonly<Partial<Record<Suite, readonly number[]>>>
}

export const justifications: readonly Justification[] = [
  {
    reason: 'Addresses in running text are links, as in GFM: these are examples of CommonMark without it.',
    examples: {
      'commonmark-spec/spec.txt': [604, 608, 610, 613, 614],
      'cmark-gfm/test/spec.txt': [610, 614, 616, 619, 620],
    },
  },
  {
    reason: 'Raw HTML: a tag that never ends is text, so that its words are not lost.',
    examples: { 'commonmark-spec/spec.txt': [156, 157, 158], 'cmark-gfm/test/spec.txt': [126, 127, 128] },
  },
  {
    reason:
      'Raw HTML: Markdown within an element belongs to it, and what is left open ends with the block it began in.',
    examples: { 'commonmark-spec/spec.txt': [148, 193, 496], 'cmark-gfm/test/spec.txt': [118, 160, 503] },
  },
  {
    reason: 'Raw HTML: a tag that is not allowed is taken out and reported; GFM shows it as text.',
    examples: { 'cmark-gfm/test/spec.txt': [653], 'cmark-gfm/test/extensions.txt': [22] },
  },
  {
    reason: 'Comments of HTML are those of CommonMark 0.31; GFM follows 0.29.',
    examples: { 'cmark-gfm/test/spec.txt': [645, 646] },
  },
  {
    reason: 'A quotation that holds nothing but definitions of links or notes prints nothing.',
    examples: {
      'commonmark-spec/spec.txt': [220],
      'cmark-gfm/test/spec.txt': [187],
      'pulldown-cmark/specs/footnotes.txt': [20],
    },
  },
  {
    reason: 'Cells that are too many are kept, and reported: GFM drops their words.',
    examples: { 'cmark-gfm/test/spec.txt': [204], 'cmark-gfm/test/extensions.txt': [8] },
  },
  {
    reason: 'One tilde on either side lowers, as in Pandoc; cmark-gfm strikes out with one as with two.',
    examples: { 'cmark-gfm/test/extensions.txt': [17, 18], 'cmark-gfm/test/regression.txt': [10, 11] },
  },
  {
    reason: 'A picture with a paragraph to itself and a title is a figure, and the title is its caption.',
    examples: { 'commonmark-spec/spec.txt': [574], 'cmark-gfm/test/spec.txt': [580] },
  },
  {
    reason: 'A link without words shows where it leads to.',
    examples: { 'commonmark-spec/spec.txt': [486] },
  },
  {
    reason: 'A link to a host without a name leads nowhere.',
    examples: { 'commonmark-spec/spec.txt': [602], 'cmark-gfm/test/spec.txt': [608] },
  },
  {
    reason: 'Listings in the language `math` are formulas, as on GitHub.',
    examples: { 'pulldown-cmark/specs/math.txt': [27] },
  },
  {
    reason: 'micromark reads characters beyond U+FFFF in halves, and so does not know their signs for punctuation.',
    examples: { 'commonmark-spec/spec.txt': [356] },
  },
  {
    reason: 'micromark holds what is left of a run of stars against its rule of three, not the whole run.',
    examples: { 'cmark-gfm/test/regression.txt': [5] },
  },
  {
    reason: 'micromark takes an opening bracket within a title in brackets.',
    examples: { 'cmark-gfm/test/regression.txt': [16] },
  },
  {
    reason: 'A backslash before a space makes it one that does not break, as in Pandoc.',
    examples: { 'cmark-gfm/test/regression.txt': [7] },
  },
  {
    reason: 'The example asks only that it ends.',
    examples: { 'cmark-gfm/test/extensions.txt': [20] },
  },
  {
    reason: 'Brackets before a note call are no shortcut for a link: CommonMark wants no other brackets behind them.',
    examples: { 'pulldown-cmark/specs/footnotes.txt': [16] },
  },
  {
    reason: 'Blocks of a note are indented, as on GitHub; the old notes of pulldown-cmark end with the next label.',
    examples: { 'pulldown-cmark/specs/old_footnotes.txt': [3, 7] },
  },
  {
    reason: 'Formulas in text: a run of dollars is one mark, which one as long closes, as for code.',
    examples: { 'pulldown-cmark/specs/math.txt': [4, 10, 11, 16, 23, 24] },
  },
  {
    reason: 'Formulas in text: two dollars within a line are taken for one, as in kramdown, and set in the line.',
    examples: { 'pulldown-cmark/specs/math.txt': [25] },
  },
  {
    reason:
      'Formulas in text: code between single dollars is code, since the dollars are prose: a shell’s or a price’s.',
    examples: { 'pulldown-cmark/specs/math.txt': [5, 17, 26] },
  },
  {
    reason: 'Formulas in text: braces are TeX’s; a formula ends at its dollar, and what TeX cannot read is reported.',
    examples: { 'pulldown-cmark/specs/math.txt': [21, 22, 45, 46, 47, 48] },
  },
  {
    reason:
      'Formulas with lines to themselves are blocks: no mark of a quotation is looked for in them, and blank lines may stand between fences.',
    examples: { 'pulldown-cmark/specs/math.txt': [18, 19] },
  },
  {
    reason: 'A backslash before `\\|` in a table is escaped itself, and the bar ends the cell, as in cmark-gfm.',
    examples: { 'pulldown-cmark/specs/math.txt': [44] },
  },
  {
    reason: 'micromark lets no empty item begin a list within an item that begins amid a paragraph.',
    examples: { 'pulldown-cmark/specs/math.txt': [20] },
  },
  {
    reason: 'Definition lists: a definition has paragraphs where a blank line stands before it or in it, as in Pandoc.',
    examples: { 'pulldown-cmark/specs/definition_lists.txt': [9, 10] },
  },
  {
    reason: 'Definition lists: each line above a definition is a term, as in PHP Markdown Extra.',
    examples: { 'pulldown-cmark/specs/definition_lists.txt': [13, 30] },
  },
  {
    reason:
      'Definition lists: up to four spaces behind the colon belong to it, as the tabs that PHP Markdown Extra knows.',
    examples: { 'pulldown-cmark/specs/definition_lists.txt': [18, 19] },
  },
  {
    reason: 'Sub- and superscripts hold no white space and none of their marks, as in Pandoc.',
    examples: { 'pulldown-cmark/specs/super_sub.txt': [1, 2, 3, 5, 7, 10] },
  },
  {
    reason: 'A superscript may stand alone, as in Pandoc.',
    examples: { 'pulldown-cmark/specs/super_sub.txt': [14] },
  },
]
