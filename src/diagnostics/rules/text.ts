import type { Catalogue } from '../rule.ts'

/** About the text of a chapter. */
export const textRules = {
  'id-unique': {
    severity: 'error',
    standIn: true,
    message: 'Found id `{id}` a second time, expected it once ({where})',
    hint: 'Give one of the two places another id.',
    explanation:
      'An id names one place of its chapter, or one event of the book. Two places have this one, and links to it could mean either. The first keeps it, and the second gets one of its own making.',
    example: '## The sea {#water}\n\n## The rivers {#water}',
    fix: '## The sea {#sea}\n\n## The rivers {#rivers}',
  },
  'link-target': {
    severity: 'warning',
    message: 'Unexpected link to `{target}`, expected a place in the book',
    hint: '{suggestion}',
    explanation:
      'The link leads to a chapter or an id that the book does not have, possibly since a heading was worded anew or a file moved. A link to nowhere is worse than none: its words are printed, but lead nowhere, or to the beginning of the chapter where that is there.',
    example: '## The sea\n\nSee [the sea](#the-see).',
    fix: '## The sea\n\nSee [the sea](#the-sea).',
  },
  'link-ambiguous': {
    severity: 'warning',
    message: 'Found {count} places that `{target}` may mean, expected one; the first in the book is taken',
    hint: '{suggestion}',
    explanation:
      'An id belongs to its chapter: a link to it from there means that place, and from elsewhere the only place in the book that is called so. Here several other chapters have it. The link leads to the first of them.',
    example: '## Summary {#summary}\n\nThe next chapter has {#summary} too; a third one says [](#summary).',
    fix: '[](first-chapter.md#summary)',
  },
  'link-scheme': {
    severity: 'warning',
    message: 'Found the address `{target}` without what it begins with; it is taken as `{address}`',
    hint: 'Write `{address}`.',
    explanation:
      'An address without `https:` or `mailto:` before it is the path of a file to every program that follows the link. There is no such file here, and it looks like an address, so that the edition leads there.',
    example: '[The archive](www.example.org/archive)',
    fix: '[The archive](https://www.example.org/archive)',
  },
  'link-file': {
    severity: 'warning',
    message: 'Found a link to `{path}`, a file that no edition holds; only its words are printed',
    hint: 'Link to where the file is on the web, or make it a chapter of the book.',
    explanation:
      'The file is there, but it is no chapter, and an edition holds nothing but chapters and pictures. A reader of the book could not open it, so that the words of the link are printed and lead nowhere.',
    example: '[The measurements](measurements.csv)',
    fix: '[The measurements](https://example.org/measurements.csv)',
  },
  'address-spaces': {
    severity: 'warning',
    message: 'Found spaces in the address `{address}`, where it ends for other programs; it is taken as it is meant',
    hint: 'Write `{mended}`.',
    explanation:
      'By the rules of Markdown an address in round brackets ends at the first space, and what looks like a link or picture is prose. A name of a file with spaces in it goes between the signs for less and for greater, or its spaces are written as `%20`. The press takes it for the link or picture that was meant; other programs print the brackets.',
    example: 'See ![the map](the old map.svg).',
    fix: 'See ![the map](<the old map.svg>).',
  },
  'table-cells': {
    severity: 'error',
    standIn: true,
    message: 'Found {found} cells in a row, expected {columns}, as many as the head of the table has',
    hint: 'Add a column to the head, or write `\\|` for a bar that belongs to the text.',
    explanation:
      'A row of a table has more cells than its head. By the rules of GitHub the cells that are too many are not shown, and so their words would be lost. The press sets them in the last column, each on a line of its own, so that somebody sees it.',
    example: '| Sea | Depth |\n| --- | ----- |\n| Aral | 43 m | salt |',
    fix: '| Sea | Depth | Water |\n| --- | ----- | ----- |\n| Aral | 43 m | salt |',
  },
  'heading-order': {
    severity: 'warning',
    access: true,
    message: 'Found a heading of level {found} after one of level {before}, expected no more than level {most}',
    hint: 'Write it with {marks}, or give it a heading to stand under.',
    explanation:
      'Headings stand under each other like the boxes of a box: what is inside a chapter is of the second level, what is inside that of the third. Here a level is left out, which mostly was done for the size of the letters. The editions close the gap, since readers that speak a book count its levels.',
    example: '# The sea\n\n## The tides\n\n#### The moon',
    fix: '# The sea\n\n## The tides\n\n### The moon',
  },
  'language-tag': {
    severity: 'warning',
    access: true,
    message:
      'Found {found} for a phrase or block in another language, expected a tag (BCP 47), such as `fa` or `pt-BR`',
    hint: '{suggestion}',
    explanation:
      'A language is named by a tag: two or three letters, and what narrows it down. From it come hyphenation, the direction of the writing, and the voice of a reader that speaks. The words are printed as if they were in the language around them.',
    example: 'What they call :lang[sprezzatura]{italian}.',
    fix: 'What they call :lang[sprezzatura]{it}.',
  },
  'glyph-found': {
    severity: 'warning',
    message: 'Found characters that no typeface of the press has: {characters}',
    hint: 'They are set in what the machine has, or as empty boxes: install {faces}, or write them otherwise, or as a picture.',
    explanation:
      'The typefaces that come with the press cover the scripts of most languages that are printed, and many signs. Characters beyond them are set in a typeface of the machine that builds, so that another machine may print them otherwise, or not at all. The message names a free typeface that has them, where one is known; it has to be installed on every machine that builds the book.',
    example: 'The sign \u{12000} stands for a star.',
    fix: 'The sign ![a star](star.svg) stands for a star.',
  },
  'html-allowed': {
    severity: 'warning',
    message: 'Found raw HTML `{found}`, which a book may not hold',
    hint: 'Take it out; what it contains is kept where it is text.',
    explanation:
      'A book may hold HTML that says what a text is, such as tables, headings, `<kbd>` or `<sup>`, but nothing that runs, plays or looks outward: such a thing means nothing on paper, and shops refuse books with it. The tag or attribute is left out, and the text inside it stays.',
    example: '<button onclick="buy()">Order now</button>',
    fix: '**Order now**',
  },
  'html-media': {
    severity: 'warning',
    message: 'Found {found}, which plays or fetches something, expected text and pictures',
    hint: 'Show a picture of it, with a link to where it can be seen.',
    explanation:
      'Paper plays nothing, and an edition that fetches something from the network lacks it where there is none. The address stands in the place of a film, a recording or a page from elsewhere, as a link where a reader can follow it; the words that its author meant for browsers that cannot play it are left out.',
    example: '<iframe src="https://films.example/harbour"></iframe>',
    fix: '[![The harbour at noon](harbour.jpg)](https://films.example/harbour)',
  },
  'directive-known': {
    severity: 'error',
    standIn: true,
    message: 'Unexpected directive `{name}`, expected one that the press knows',
    hint: '{suggestion}',
    explanation:
      'Colons and a name open a block or mark words, but the press knows none by this name. What the block holds is printed as ordinary text, without the box or number that was meant.',
    example: ':::waring\nMind the gap.\n:::',
    fix: ':::warning\nMind the gap.\n:::',
  },
  'math-syntax': {
    severity: 'error',
    access: true,
    standIn: true,
    message: 'Unexpected formula, expected TeX that can be read: {reason}',
    hint: 'Mend the formula.',
    explanation:
      'The formula between dollar signs cannot be read as TeX: a brace is missing, or a command is unknown. Where the rule is a warning, the formula is printed as it was written. A dollar sign that belongs to the text is written `\\$`.',
    example: '$\\frac{1}{2$',
    fix: '$\\frac{1}{2}$',
  },
  'source-covered': {
    severity: 'error',
    message: 'Found text that no part of the book holds: `{text}`',
    hint: 'This is a fault of the press; please report it with this passage.',
    explanation:
      'Every letter and digit of a chapter must belong to something that was read in it. This passage belongs to nothing, so that no edition would print it. The editions are not written.',
    fault: true,
  },
} satisfies Catalogue
