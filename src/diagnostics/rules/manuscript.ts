import type { Catalogue } from '../rule.ts'

/** About the files of a book. */
export const manuscriptRules = {
  'chapter-found': {
    severity: 'error',
    standIn: true,
    message: 'Missing chapter `{path}`, expected a Markdown file in the folder of the book',
    hint: '{suggestion}',
    explanation:
      'The list of chapters names a file that is not there. Paths are relative to the file that lists them, capitals count, and nothing outside the folder of the book is read. A book without the chapter would look whole and not be.',
    example: 'chapters:\n  - 01-the-sea.md\n  - 02-teh-shore.md',
    fix: 'chapters:\n  - 01-the-sea.md\n  - 02-the-shore.md',
  },
  'chapter-exists': {
    severity: 'error',
    message: 'Found no chapter in `{path}`, expected at least one Markdown file',
    hint: 'Write a chapter in a file that ends in `.md`, or type `octavo new` for a book to start from.',
    explanation:
      'A book is made of Markdown files, and here is none. Files whose names begin with a dot or an underscore are passed over, and so are those about a repository, such as `LICENSE.md` and `CHANGELOG.md`.',
    example: 'book/notes.txt',
    fix: 'book/notes.md',
  },
  'chapter-empty': {
    severity: 'warning',
    message: 'Found nothing to print in `{path}`, expected the text of a chapter',
    hint: 'Write it, or take the file out of the book.',
    explanation:
      'The file is one of the chapters of the book and holds neither words nor a title. It may have been saved by accident before it was written, or be kept for later. The chapter has its number, and a page with nothing else.',
    example: '---\nlanguage: en\n---',
    fix: '---\nlanguage: en\n---\n\n# The sea\n\nSalt.',
  },
  'language-given': {
    severity: 'warning',
    access: true,
    message: 'Found no language for the book, expected one; by its words it was taken for {language}',
    hint: '{suggestion}',
    explanation:
      'The language of a book decides its hyphens, quotation marks, dates, the words that the press prints, and whether it is read to the left. A book that does not say its language is looked at: letters tell scripts, the commonest words tell languages. That can be wrong, and readers who have a book read aloud hear it in the wrong voice then.',
    example: 'title: Das Meer',
    fix: 'title: Das Meer\nlanguage: de',
  },
  'chapter-listed-once': {
    severity: 'error',
    standIn: true,
    message: 'Found chapter `{path}` listed twice, expected once',
    hint: 'Take one of the two lines out.',
    explanation:
      'The list of chapters names one file two times, possibly once as a chapter and once as front or back matter. Printed twice, its notes and ids would be there twice, and links could not tell which is meant. It stands where it is listed first.',
    example: 'chapters:\n  - 01-the-sea.md\n  - 01-the-sea.md',
    fix: 'chapters:\n  - 01-the-sea.md\n  - 02-the-shore.md',
  },
  'file-contained': {
    severity: 'error',
    standIn: true,
    message: 'Found `{path}`, a link that leads out of the folder of the book or to nothing, expected a file',
    hint: 'Put the file itself where the link is.',
    explanation:
      'A manuscript may come from anybody, so that nothing outside its folder is read, whatever a link of the file system says. A chapter or a list of settings behind such a link would be missing without a word. The book is read as if the link were not there.',
    example: '01-the-sea.md -> ../elsewhere/the-sea.md',
    fix: '01-the-sea.md',
  },
  'file-used': {
    severity: 'warning',
    message: 'Found {paths}, {reason}',
    hint: '{suggestion}',
    explanation:
      'The book says what it is made of, in `book.yaml` or `SUMMARY.md`, and its folder holds more: chapters that are not listed, or pictures that no chapter names though others beside them are shown. Such a file is in neither edition, and often it was forgotten.',
    example: 'chapters:\n  - 01-the-sea.md\n# and 02-the-shore.md lies beside it',
    fix: 'chapters:\n  - 01-the-sea.md\n  - 02-the-shore.md',
  },
  'text-encoding': {
    severity: 'error',
    standIn: true,
    message: 'Found bytes in `{path}` that are not UTF-8, expected a text in UTF-8',
    hint: '{suggestion}',
    explanation:
      'The file was saved in another encoding, such as Windows-1252 or UTF-16, or was damaged. Its accented letters and its quotation marks can only be guessed. Where the rule is a warning, the guess is printed, and a replacement mark for what cannot be guessed.',
    example: 'caf\ufffd au lait',
    fix: 'café au lait',
  },
  'text-character': {
    severity: 'warning',
    message: 'Found the character {code} in `{path}`, which no edition can hold; it and those like it are left out',
    hint: 'Take it out, or save the file anew in your editor.',
    explanation:
      'Control characters, which have no shape, come into texts by accident, mostly by copying from elsewhere. An EPUB may not hold them. They are left out, and nothing is printed in their place.',
    example: 'The bell rang.\u2407',
    fix: 'The bell rang.',
  },
  'nesting-depth': {
    severity: 'error',
    message: 'Found text nested too deep, expected no more than {most} quotations, lists and phrases in each other',
    hint: 'Take some of the levels out.',
    explanation:
      'Quotations, lists and phrases stand in each other deeper than any page could show. Mostly a program wrote the text, or a bracket is missing and everything after it counts as inside. Nothing of the file can be set before that is mended.',
    example: '> > > > > > > > … a hundred marks of quotation',
    fix: '> One mark of quotation',
  },
  'front-matter-syntax': {
    severity: 'error',
    standIn: true,
    message: 'Unexpected text in the front matter, expected YAML: {reason}',
    hint: 'Mend the line; a value with a colon or a quote in it goes between quotes.',
    explanation:
      'Front matter is what stands between the two lines `---` at the head of a file: keys and values in YAML. Here it cannot be read, so that the title or language in it would be lost. Where `---` was meant as a line between paragraphs, write `***`.',
    example: '---\ntitle: The Sea: A History\n---',
    fix: '---\ntitle: "The Sea: A History"\n---',
  },
  'front-matter-value': {
    severity: 'warning',
    message: 'Unexpected value for `{key}` in the front matter: found {found}, expected {expected}; it is left out',
    hint: '{suggestion}',
    explanation:
      'Front matter serves many tools, and what other tools want there is passed over. This key, however, means something to the press, and its value cannot be what is meant. The file is read as if the line were not there.',
    example: '---\nlanguage: english\n---',
    fix: '---\nlanguage: en\n---',
  },
  'directive-closed': {
    severity: 'warning',
    message: 'Found no end of `:::{name}`, expected a line `:::` after its text',
    hint: 'Add a line `:::` where the block ends; without one it holds all that follows.',
    explanation:
      'A block that opens with three colons and a name goes on until a line with three colons. Without such a line the rest of the chapter belongs to the block, so that a note in a box swallows all that follows it. The block is printed so.',
    example: ':::note\nBring a lamp.\n\nThe next morning we left.',
    fix: ':::note\nBring a lamp.\n:::\n\nThe next morning we left.',
  },
  'fence-closed': {
    severity: 'warning',
    message: 'Found no end of what {fence} opens, expected a line {fence} after it',
    hint: 'Add a line {fence} where the listing or formula ends; without one it holds all that follows.',
    explanation:
      'A listing between fences, or a formula between dollars on lines of their own, goes on until the same signs stand alone on a line. Without such a line the rest of the chapter, or of the list or quotation it stands in, is set as a listing. The signs that close have to stand in as far as those that open.',
    example: '```sh\noctavo build .\n\nThen look into `dist`.',
    fix: '```sh\noctavo build .\n```\n\nThen look into `dist`.',
  },
  'directive-syntax': {
    severity: 'warning',
    message: 'Found `{found}`, which opens no block, expected `:::name` with nothing after it but `[title]` or `{…}`',
    hint: 'Write the name right after the colons and the title between brackets; as it stands the line is prose.',
    explanation:
      'The line looks like the head of a block and is none: a bracket or brace is not closed, or there is no name. The colons are printed as they stand, as part of the paragraph.',
    example: ':::note[Mind the gap\nIt is wide.\n:::',
    fix: ':::note[Mind the gap]\nIt is wide.\n:::',
  },
} satisfies Catalogue
