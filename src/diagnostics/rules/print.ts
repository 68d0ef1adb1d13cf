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
  'page-turn': {
    severity: 'warning',
    message: 'Page {page} ends {how}: {reason}',
    hint: 'Change the text by a line or two, or let it stand.',
    explanation:
      'The press looks for page breaks over a whole chapter, so that no line of a paragraph stands alone, headings keep two lines, tables and listings are divided where they may be, and notes stand on the page of their call. Now and then the text leaves no such way; then the rule gives that weighs least, and this says which and where. It also says where a page runs a line longer than the one facing it, since the ways that end the two level look worse as a whole.',
    example: 'A paragraph of three lines alone in a chapter of pages that each hold a picture.',
    fix: 'The same paragraph, a line shorter or longer.',
  },
  'within-measure': {
    severity: 'warning',
    message: 'Found {what} that exceeds the type area by {excess} pt on page {page}',
    hint: 'Shorten it, or choose a larger trim size.',
    explanation:
      'Something on a page is wider or higher than the area of the type, and nothing that the press can do makes it fit: mostly a line of code, a word without a place to break, or a table with many columns. It reaches into the margin, and may be cut off at the edge of the paper.',
    example: '<ruby>字<rt>a reading without end, over one sign</rt></ruby>',
    fix: '<ruby>字<rt>zi</rt></ruby>',
  },
  'formula-broken': {
    severity: 'warning',
    message: 'Found a formula wider than the column on page {page}, now broken into {value} lines',
    hint: 'Break it where its sense asks for it, with `aligned`.',
    explanation:
      'A displayed formula that is wider than its column goes on in the next line: before a sign of relation, which then stands below the first one, or else before that of an operation, a little further in. The press knows the signs and not what they mean, so the author often finds a better place.',
    example: '$$\na = b_1 + b_2 + b_3 + … + b_{99}\n$$',
    fix: '$$\n\\begin{aligned}\na = {} & b_1 + b_2 + … \\\\\n& + b_{99}\n\\end{aligned}\n$$',
  },
  'formula-reduced': {
    severity: 'warning',
    message: 'Found a formula too large for page {page}, now set at {value} % of its size',
    hint: 'Divide it, or name a part of it.',
    explanation:
      'The formula is wider than its column, or higher than the page, and has no sign at which it could be broken: most of it stands in a fraction, under a root, or in a matrix. It is set smaller than the text.',
    example: '$$\n\\sqrt{a_1 + a_2 + a_3 + … + a_{99}}\n$$',
    fix: '$$\n\\sqrt{s}, \\quad s = a_1 + a_2 + a_3 + … + a_{99}\n$$',
  },
  'row-divided': {
    severity: 'warning',
    message: 'Found a row of a table higher than page {page}, now divided into several',
    hint: 'Divide the row where its sense asks for it, or set its content as text.',
    explanation:
      'A row of a table is higher than a page, so that no page could hold it. It goes on in further rows without a rule between them, in the order of its cells.',
    example: '| Year | Story |\n| ---- | ----- |\n| 1912 | as many words as fill two pages |',
    fix: '## 1912\n\nAs many words as fill two pages.',
  },
  'table-reduced': {
    severity: 'warning',
    message: 'Found a table wider than the column on page {page}, now set at {value} % of its size',
    hint: 'Leave out a column, or shorten its words.',
    explanation:
      'The longest words of the columns of this table do not stand beside each other in the width of the column. Long words are divided first; where that is not enough, the type becomes smaller, down to three quarters of its size.',
    example: '| as many | columns | as | make | small | type |\n| - | - | - | - | - | - |',
    fix: '| fewer | columns |\n| - | - |',
  },
  'table-words': {
    severity: 'warning',
    message: 'Found a table too wide for page {page}, now with words broken anywhere',
    hint: 'Make two tables of it, or shorten its words.',
    explanation:
      'The columns of this table do not stand beside each other even in the smallest type, and not on a page that is turned either. Words and numbers in it are broken at any letter, without a hyphen.',
    example: '| a | table | of | forty | columns | and | more |\n| - | - | - | - | - | - | - |',
    fix: '| two | tables |\n| - | - |\n\n| of | twenty |\n| - | - |',
  },
  'table-turned': {
    severity: 'warning',
    message: 'Found a table too wide for page {page}, now turned on its side',
    hint: 'Make two tables of it, where the reader should not turn the book.',
    explanation:
      'The columns of this table do not stand beside each other in type of three quarters of its size. It is set along the height of the page and alone on it, its head at the left; running head and folio stay where they are.',
    example: '| a | table | of | a | dozen | columns |\n| - | - | - | - | - | - |',
    fix: '| fewer | columns |\n| - | - |',
  },
  'turned-alone': {
    severity: 'warning',
    message: 'Found `.turned` on what cannot be alone on its page, now upright on page {page}',
    hint: 'Put it beside the paragraphs of the chapter, and its notes into the text.',
    explanation:
      'A picture or table with the class `turned` is set on its side, on a page of its own. It is not where it stands in a quotation, a list, a box or a note, which go on around it, nor where a note is called in it or its caption, which would stand at the foot of that page.',
    example: '> ![A map of the coast](map.svg){.turned}',
    fix: '![A map of the coast](map.svg){.turned}',
  },
} satisfies Catalogue
