import type { Catalogue } from '../rule.ts'

/** About what other programs read in a text and the press does not, or not yet. */
export const otherSyntaxRules = {
  'tex-raw': {
    severity: 'warning',
    message: 'Found TeX in the text, `{found}`, expected Markdown; it is printed as it was written',
    hint: 'Write it in Markdown: `*emphasis*`, `**strong**`, `[^note]`; formulas go between dollars.',
    explanation:
      'The text holds a command of TeX outside a formula. The press does not run TeX, and an EPUB has no room for it. So that no word is lost, the command is printed in the type of code.',
    example: 'A book on \\textit{lamps}.',
    fix: 'A book on *lamps*.',
  },
  'tex-left-out': {
    severity: 'warning',
    message: 'Found commands of TeX ({count}) that a book does not hold ({names}); they are left out',
    hint: 'Take them out, or leave them for the other program; `rules: {tex-left-out: off}` silences this.',
    explanation:
      'The text holds commands with which TeX marks the words of an index, or makes the contents and other matter. The press makes the contents and the front and back matter from the settings, and has no index yet. The commands print nothing; they are counted once for each file.',
    example: 'Whale oil\\index{whale oil} was dear.',
    fix: 'Whale oil was dear.',
  },
  'citation-available': {
    severity: 'warning',
    message: 'Found citations ({count}), which are not available yet; their keys are printed in their place',
    hint: 'Write the note out: `^[Ada Wren, The Lamp, p. 3.]`, or leave the keys until citations are available.',
    explanation:
      'The text cites works by keys of a bibliography, as Pandoc reads them. This version does not set citations. In place of each stands what it says between round brackets, so that the reader can find the work; they are counted once for each file.',
    example: 'Oil was dear [@wren2018, p. 3].',
    fix: 'Oil was dear.^[Ada Wren, *The Lamp*, 2018, p. 3.]',
  },
} satisfies Catalogue
