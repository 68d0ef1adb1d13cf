import type { Catalogue } from '../rule.ts'

/** About the files of a book. */
export const manuscriptRules = {
  'chapter-found': {
    severity: 'error',
    standIn: true,
    message: 'Missing chapter `{path}`, expected a Markdown file in the folder of the book',
    hint: '{suggestion}',
  },
  'chapter-exists': {
    severity: 'error',
    message: 'Found no chapter in `{path}`, expected at least one Markdown file',
    hint: 'Write a chapter in a file that ends in `.md`, or type `octavo new` for a book to start from.',
  },
  'chapter-listed-once': {
    severity: 'error',
    standIn: true,
    message: 'Found chapter `{path}` listed twice, expected once',
    hint: 'Take one of the two lines out.',
  },
  'text-encoding': {
    severity: 'error',
    standIn: true,
    message: 'Found bytes in `{path}` that are not UTF-8, expected a text in UTF-8',
    hint: 'Save the file as UTF-8 in your editor.',
  },
  'text-character': {
    severity: 'warning',
    message: 'Found the character {code} in `{path}`, which no edition can hold; it and those like it are left out',
    hint: 'Take it out, or save the file anew in your editor.',
  },
  'nesting-depth': {
    severity: 'error',
    message: 'Found text nested too deep, expected no more than {most} quotations, lists and phrases in each other',
    hint: 'Take some of the levels out.',
  },
  'front-matter-syntax': {
    severity: 'error',
    standIn: true,
    message: 'Unexpected text in the front matter, expected YAML: {reason}',
    hint: 'Mend the line; a value with a colon or a quote in it goes between quotes.',
  },
  'front-matter-value': {
    severity: 'warning',
    message: 'Unexpected value for `{key}` in the front matter: found {found}, expected {expected}; it is left out',
    hint: '{suggestion}',
  },
  'directive-closed': {
    severity: 'warning',
    message: 'Found no end of `:::{name}`, expected a line `:::` after its text',
    hint: 'Add a line `:::` where the block ends; without one it holds all that follows.',
  },
  'directive-syntax': {
    severity: 'warning',
    message:
      'Found `{found}`, which opens no block, expected `:::name` with nothing after it but `[title]` or `{attributes}`',
    hint: 'Write the name right after the colons and the title between brackets; as it stands the line is prose.',
  },
} satisfies Catalogue
