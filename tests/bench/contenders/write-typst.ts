import type { MadeBook, MadeChapter } from '../made-book.ts'
import { face, noteScale, print } from './page-design.ts'

/** A book as one source text for Typst, with notes at the foot of the page. */
export function writeTypst(book: MadeBook): string {
  return [typstStyle(book), ...book.chapters.map(chapterTypst)].join('\n\n')
}

/** Trim, face and type of the book. */
export function typstStyle({ title, language }: MadeBook): string {
  const { trim, margins, fontSize, leading } = print
  const sides = `inside: ${margins.inner}pt, outside: ${margins.outer}pt`
  return `#set document(title: "${title}")
#set page(width: ${trim.width}pt, height: ${trim.height}pt, numbering: "1",
  margin: (${sides}, top: ${margins.top}pt, bottom: ${margins.bottom}pt))
// A line is as high as the type size, so that what stands between two lines is the rest of the leading.
#set text(font: "${face}", size: ${fontSize}pt, lang: "${language.split('-')[0] ?? ''}", top-edge: 0.75em, bottom-edge: -0.25em)
#set par(justify: true, leading: ${leading - fontSize}pt, spacing: ${leading - fontSize}pt, first-line-indent: 1.3em)
#set footnote.entry(gap: ${(leading - fontSize) * noteScale}pt, separator: line(length: 4em, stroke: 0.5pt))
#show footnote.entry: set text(size: ${fontSize * noteScale}pt)
#show heading: set text(weight: "regular")
#show heading.where(level: 1): it => { pagebreak(weak: true); counter(footnote).update(0); block(below: ${leading}pt, text(size: ${fontSize * 1.9}pt, it.body)) }
#show heading.where(level: 2): it => block(above: ${leading}pt, below: ${leading / 2}pt, text(size: ${fontSize * 1.22}pt, it.body))`
}

function chapterTypst({ title, blocks }: MadeChapter): string {
  const texts = blocks.map((block) => {
    if (block.kind === 'heading') return `== ${escape(block.text)}`
    const sentences = block.sentences.map(({ text, note }) => {
      return note === undefined ? escape(text) : `${escape(text)}#footnote[${escape(note)}]`
    })
    return sentences.join(' ')
  })
  return [`= ${escape(title)}`, ...texts].join('\n\n')
}

function escape(text: string): string {
  return text.replace(/[\\#$*_`<>@=\-+/~[\]"']/g, String.raw`\$&`)
}
