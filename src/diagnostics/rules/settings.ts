import type { Catalogue } from '../rule.ts'

/** About `book.yaml`. */
export const settingsRules = {
  'settings-syntax': {
    severity: 'error',
    message: 'Unexpected text, expected YAML: {reason}',
    hint: 'Mend the line; a value with a colon or a quote in it goes between quotes.',
    explanation:
      '`book.yaml` is written in YAML: keys and values, and lists whose lines begin with a hyphen. The file cannot be read from this place on, so nothing in it counts. A value goes between quotes where it holds a colon and a space, or begins with a mark such as `*`, `&`, `@` or a quote.',
    example: 'title: The Sea: A History',
    fix: 'title: "The Sea: A History"',
  },
  'settings-key': {
    severity: 'error',
    message: 'Unexpected key `{key}`, expected {expected}',
    hint: '{suggestion}',
    explanation:
      '`book.yaml` has a key that means nothing to the press. Mostly it is a key misspelt, or one that belongs under another, and what it says would be passed over in silence.',
    example: 'title: The Sea\nsubtitel: A History',
    fix: 'title: The Sea\nsubtitle: A History',
  },
  'settings-value': {
    severity: 'error',
    message: 'Unexpected value for `{key}`: found {found}, expected {expected}',
    hint: '{suggestion}',
    explanation:
      'The key is known, but its value cannot be what is meant: a date that no calendar has, an ISBN whose last digit does not fit the others, a language without a tag. The value is passed over, and the default stands in its place.',
    example: 'title: The Sea\nlanguage: english',
    fix: 'title: The Sea\nlanguage: en',
  },
  'settings-required': {
    severity: 'error',
    message: 'Missing key `{key}`, expected {where}',
    hint: 'Add a line `{key}: …`.',
    explanation:
      'A key is missing that the editions cannot do without: the title of the book, the name of an author, the words of a dedication that the front matter lists. Shops refuse books without a title, and no name of a file makes a good one.',
    example: 'language: en',
    fix: 'title: The Sea\nlanguage: en',
  },
  'settings-complete': {
    severity: 'warning',
    message: 'Found an ISBN without `{key}`, expected it in a book for sale',
    hint: 'Add a line `{key}: …`.',
    explanation:
      'An ISBN says that the book goes to shops and libraries. They catalogue it by its authors, its language and its date, and most refuse a book that lacks one of them. The editions are made without it.',
    example: 'title: The Sea\nlanguage: en\nauthors: Ann Author\nisbn: {print: 978-0-306-40615-7}',
    fix: 'title: The Sea\nlanguage: en\nauthors: Ann Author\ndate: 2026-01-01\nisbn: {print: 978-0-306-40615-7}',
  },
  'settings-together': {
    severity: 'warning',
    message: 'Found {found} for `{key}` with notes at the end of the {place}, expected {expected}',
    hint: 'Write {expected}, or leave the notes at the foot of the page; the printed book is made with {expected}.',
    explanation:
      'Marks that begin anew on every page, and symbols, are found by looking down to the foot of the page. Notes at the end of a chapter or of the book stand in one list, in which such marks would come again and again: there print counts them by chapter, in figures.',
    example: 'title: The Sea\nnotes:\n  marks: symbols\nprint:\n  notes: chapter',
    fix: 'title: The Sea\nnotes:\n  marks: decimal\nprint:\n  notes: chapter',
  },
  'settings-available': {
    severity: 'error',
    message: 'Found {found} for `{key}`, which is not available yet, expected {expected}',
    hint: 'Take it out, or write {expected}; a later version of the press may have it.',
    explanation:
      'The value is right, but this version of the press cannot do what it asks for. It is refused rather than passed over, so that nobody waits for a bibliography that does not come.',
    example: 'title: The Sea\nbackMatter: [bibliography]',
    fix: 'title: The Sea',
  },
} satisfies Catalogue
