import type { Catalogue } from '../rule.ts'

/** About the text of a chapter. */
export const textRules = {
  'id-unique': {
    severity: 'error',
    standIn: true,
    message: 'Found id `{id}` a second time, expected it once in the book ({where})',
    hint: 'Give one of the two places another id.',
  },
  'link-target': {
    severity: 'warning',
    message: 'Unexpected link to `{target}`, expected a place in the book',
    hint: '{suggestion}',
  },
  'picture-found': {
    severity: 'error',
    standIn: true,
    message: 'Missing picture `{path}`, expected a file in the folder of the book',
    hint: 'Put the picture where the text says, or mend the path.',
  },
  'picture-type': {
    severity: 'error',
    standIn: true,
    message: 'Found `{path}`, which is no picture the editions can hold, expected JPEG, PNG, GIF, WebP or SVG',
    hint: 'Save the picture in one of these formats.',
  },
  'picture-readable': {
    severity: 'error',
    standIn: true,
    message: 'Found `{path}`, which cannot be shown, expected a whole picture of no more than common size',
    hint: 'Open it in a picture editor and save it anew.',
  },
  'picture-remote': {
    severity: 'error',
    standIn: true,
    message: 'Unexpected picture `{path}` from the network, expected a file in the folder of the book',
    hint: 'Save the picture in the folder of the book and put its path here.',
  },
  'table-cells': {
    severity: 'error',
    message: 'Found {found} cells in a row, expected {columns}, as many as the head of the table has',
    hint: 'Add a column to the head, or write `\\|` for a bar that belongs to the text.',
  },
  'glyph-found': {
    severity: 'warning',
    message: 'Found characters that no typeface of the press has: {characters}',
    hint: 'They are set in what the machine has, or as empty boxes; write them otherwise, or as a picture.',
  },
  'html-allowed': {
    severity: 'warning',
    message: 'Found raw HTML `{found}`, which a book may not hold',
    hint: 'Take it out; what it contains is kept where it is text.',
  },
  'directive-known': {
    severity: 'error',
    standIn: true,
    message: 'Unexpected directive `{name}`, expected one that the press knows',
    hint: '{suggestion}',
  },
  'math-syntax': {
    severity: 'error',
    standIn: true,
    message: 'Unexpected formula, expected TeX that can be read: {reason}',
    hint: 'Mend the formula.',
  },
  'source-covered': {
    severity: 'error',
    message: 'Found text that no part of the book holds: `{text}`',
    hint: 'This is a fault of the press; please report it with this passage.',
  },
} satisfies Catalogue
