import { hyphenate } from '../../../src/print/hyphenate.ts'
import type { MadeBlock, MadeBook, MadeChapter } from '../made-book.ts'
import { callScale, face, faces, noteLeading, noteScale, print } from './page-design.ts'

export interface HtmlOptions {
  /** In the text for tools with `float: footnote`, at the end of each chapter for those without. */
  readonly notes: 'foot' | 'chapter'
  /** Whether calls and marks lead to each other; of notes at the foot their tool decides. */
  readonly linked?: boolean
}

/**
 * A book as one page of HTML, with soft hyphens by the patterns that the press has. `fonts` is the address of a folder
 * with the typefaces.
 */
export function writeHtml(book: MadeBook, fonts: string, options: HtmlOptions): string {
  return [
    `<!doctype html>\n<html lang="${book.language}"><head><meta charset="utf-8"><title>${escape(book.title)}</title>`,
    `<style>${bookCss(fonts)}</style></head>\n<body>`,
    ...book.chapters.map((chapter, index) => chapterHtml(chapter, index, book.language, options)),
    '</body></html>\n',
  ].join('\n')
}

/** Trim, faces and type of the book. */
export function bookCss(fonts: string): string {
  const { trim, margins, fontSize, leading } = print
  const ends = `margin-top: ${margins.top}pt; margin-bottom: ${margins.bottom}pt`
  return `
@font-face { font-family: "${face}"; font-weight: 400; src: url("${fonts}/${faces.regular}"); }
@font-face { font-family: "${face}"; font-weight: 600; src: url("${fonts}/${faces.bold}"); }
@page {
  size: ${trim.width.toFixed(2)}pt ${trim.height.toFixed(2)}pt; ${ends};
  @footnote { border-top: 0.5pt solid black; padding-top: 4pt; }
}
@page :right { margin-left: ${margins.inner}pt; margin-right: ${margins.outer}pt; }
@page :left { margin-left: ${margins.outer}pt; margin-right: ${margins.inner}pt; }
html { font-size: ${fontSize}pt; }
body { margin: 0; padding: 0; max-width: none; font-family: "${face}", serif; line-height: ${leading}pt; orphans: 2; widows: 2; }
h1 { margin: 0 0 ${leading}pt; font-size: 1.9em; font-weight: 400; line-height: 1.15; break-before: page; }
h2 { margin: ${leading}pt 0 ${leading / 2}pt; font-size: 1.22em; font-weight: 400; line-height: 1.2; break-after: avoid; }
p { margin: 0; text-align: justify; hyphens: manual; }
p + p { text-indent: 1.3em; }
a { color: inherit; text-decoration: none; }
sup { font-size: ${callScale}em; line-height: 0; vertical-align: super; }
.notes { margin: ${leading}pt 0 0; padding: 0 0 0 1.5em; }
.notes, .footnotes { font-size: ${noteScale}em; line-height: ${leading * noteLeading}pt; }
.footnote {
  float: footnote; font-size: ${fontSize * noteScale}pt; line-height: ${leading * noteLeading}pt; text-align: justify; text-indent: 0;
}
.footnote::footnote-call { font-size: ${callScale}em; line-height: 0; vertical-align: super; }
`
}

function chapterHtml(
  { title, blocks }: MadeChapter,
  chapter: number,
  language: string,
  { notes: place, linked = false }: HtmlOptions,
): string {
  const notes: string[] = []
  const callOf = (note: string): string => {
    const text = escape(divided(note, language))
    if (place === 'foot') return `<span class="footnote">${text}</span>`
    notes.push(text)
    const id = `${chapter}-${notes.length}`
    return linked
      ? `<sup id="call-${id}"><a href="#note-${id}">${notes.length}</a></sup>`
      : `<sup>${notes.length}</sup>`
  }
  const blockHtml = (block: MadeBlock): string => {
    if (block.kind === 'heading') return `<h2>${escape(block.text)}</h2>`
    const sentences = block.sentences.map(({ text, note }) => {
      return `${escape(divided(text, language))}${note === undefined ? '' : callOf(note)}`
    })
    return `<p>${sentences.join(' ')}</p>`
  }
  const body = blocks.map(blockHtml)
  const items = notes.map((text, index) => {
    const id = `${chapter}-${index + 1}`
    return linked ? `<li id="note-${id}">${text} <a href="#call-${id}">↩</a></li>` : `<li>${text}</li>`
  })
  const list = items.length === 0 ? [] : ['<ol class="notes">', ...items, '</ol>']
  return ['<section>', `<h1>${escape(title)}</h1>`, ...body, ...list, '</section>'].join('\n')
}

/** The rules are those of the press. */
function divided(text: string, language: string): string {
  const tree = hyphenate({ type: 'root', children: [{ type: 'text', value: text }] }, language)
  const [child] = tree.children
  return child?.type === 'text' ? child.value : text
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
