import type { Catalogue } from '../rule.ts'

/** About what a text says to another tool than the press. */
export const otherToolsRules = {
  'chunk-run': {
    severity: 'warning',
    message: 'Found code whose result would stand in the book (`{label}`), which the press does not run',
    hint: 'Put what it gives into the text: a picture as a picture, a table as a table.',
    explanation:
      'R Markdown and Quarto run the code of a book and print what it gives. The press runs no code: a manuscript may come from anybody. A listing that is shown stays a listing; a figure or table with a caption shows its code; code that is not shown leaves nothing.',
    example: '```{r tides, echo=FALSE}\nplot(tides)\n```',
    fix: '![The tides of a month](tides.png)',
  },
  'include-found': {
    severity: 'error',
    standIn: true,
    message:
      'Missing `{path}`, which the text takes in, expected a file in the folder of the book that has these lines',
    hint: '{suggestion}',
    explanation:
      'The text takes in another file, or a part of it, as mdBook and HonKit let it. The file is not there, or has no such lines; nothing outside the folder of the book is read. Where the rule is a warning, the path stands in the place of what was left out.',
    example: '{{#include listings/tides.rs}}',
    fix: '```rust\nfn tides() {}\n```',
  },
  'block-known': {
    severity: 'warning',
    message: 'Found `{name}`, a block or role of another tool that the press does not know; what it holds is kept',
    hint: 'Write it in Markdown, or take the fence out.',
    explanation:
      'MyST and Jupyter Book write blocks between fences that begin with a name in braces, and phrases of code with such a name before them. The press reads those that books have. Of any other it prints what stands between the fences, or the code.',
    example: '```{marginalia}\nA word in the margin.\n```',
    fix: '```{note}\nA word in the margin.\n```',
  },
  'template-tag': {
    severity: 'warning',
    message: 'Found `{tag}`, which is for the template engine of a website; it is left out',
    hint: 'Write what it would put there, or take it out.',
    explanation:
      'Jekyll, GitBook and their like put texts, pictures and boxes where a tag between `{%` and `%}` stands. The press knows those that books have: pictures with a caption, hints, tabs, listings. It runs no templates, so that nothing is printed for any other; what stands between it and its end is.',
    example: '{% include author-box.html %}',
    fix: '*By A. Mariner*',
  },
  'template-value': {
    severity: 'warning',
    message: 'Found `{name}`, a value that is not in the text; its name is printed',
    hint: 'Write the value in its place.',
    explanation:
      'A name between double braces stands for a value that the settings of another tool hold. The press does not have it. The name is printed as code, so that the sentence has no hole, and reported once in a file.',
    example: 'This is version {{ book.version }}.',
    fix: 'This is version 2.1.',
  },
} satisfies Catalogue
