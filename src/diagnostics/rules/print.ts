import type { Catalogue } from '../rule.ts'

/** About the printed page. */
export const printRules = {
  'note-on-page-of-call': {
    severity: 'warning',
    message: 'Note {mark} starts on page {starts}, after its call on page {call}: {reason}',
    hint: 'Shorten the notes called on this line, or move one of the calls to another line.',
    explanation:
      'A note stands at the foot of the page that calls it, where there is any way to set it so. Here the notes called on one line are higher than a page, or stand in something that cannot be divided. The note begins on a later page and is whole.',
    example: 'One line with very long notes,[^1] one[^2] after[^3] the other.',
    fix: 'The same notes, shortened, or called on lines that are further apart.',
  },
  'within-measure': {
    severity: 'warning',
    message: 'Found {what} that exceeds the type area by {excess} pt on page {page}',
    hint: 'Shorten it, or choose a larger trim size.',
    explanation:
      'Something on a page is wider or higher than the area of the type, and nothing that the press can do makes it fit: mostly a line of code, a word without a place to break, or a table with many columns. It reaches into the margin, and may be cut off at the edge of the paper.',
    example: '| a table | of | more | columns | than | a | page | is | wide |',
    fix: 'print:\n  trim: a4',
  },
} satisfies Catalogue
