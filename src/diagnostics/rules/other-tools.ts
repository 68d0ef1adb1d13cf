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
} satisfies Catalogue
