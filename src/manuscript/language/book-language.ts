import type { Nodes } from 'mdast'
import { visit } from '../../model/visit.ts'
import type { VFile } from 'vfile'
import { report } from '../../diagnostics/report.ts'
import type { Layout, SourceChapter } from '../../model/manuscript.ts'
import { guessLanguage } from './guess-language.ts'

/** Where an author says the language, by layout. */
const places: Readonly<Record<Layout, string>> = {
  book: 'Add a line `language: {tag}` to `book.yaml`.',
  folder: 'Put a file `book.yaml` into the folder, with lines `title: …` and `language: {tag}`.',
  summary: 'Add a line `language = "{tag}"` below `[book]` in `book.toml`, or put a `book.yaml` beside it.',
  single: 'Begin the file with `---`, a line `language: {tag}`, and another `---`.',
}

/**
 * The language of a book whose settings say none: that of its chapters, where their front matter says one, else the one
 * that its text looks like. Any other than English is reported on the book's file, since words may be few.
 */
export function bookLanguage(layout: Layout, chapters: readonly SourceChapter[], file: VFile): string {
  const said = new Set(chapters.flatMap(({ frontMatter }) => frontMatter.language ?? []))
  const [only] = said
  if (only !== undefined && said.size === 1) return only
  const tag = guessLanguage(chapters.map(({ tree }) => prose(tree)).join('\n'))
  if (tag !== 'en') {
    const language = new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag
    report(file, 'language-given', undefined, { language, suggestion: places[layout].replaceAll('{tag}', tag) })
  }
  return tag
}

function prose(tree: Nodes): string {
  const texts: string[] = []
  visit(tree, 'text', ({ value }) => {
    texts.push(value)
  })
  return texts.join(' ')
}
