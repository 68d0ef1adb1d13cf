import type { MadeBook, MadeChapter } from '../made-book.ts'

/** A book as a folder for the press: texts by file name. */
export function writeManuscript(book: MadeBook): ReadonlyMap<string, string> {
  const chapters = book.chapters.map((chapter, index): [string, string] => {
    return [`${String(index + 1).padStart(4, '0')}.md`, writeChapter(chapter, '')]
  })
  return new Map([['book.yaml', settings(book)], ...chapters])
}

/** A book as one text for pandoc, with labels of notes that differ between chapters. */
export function writeMarkdown(book: MadeBook): string {
  const head = `---\ntitle: ${book.title}\nlang: ${book.language}\n---\n\n`
  return head + book.chapters.map((chapter, index) => writeChapter(chapter, `${index + 1}-`)).join('\n')
}

function settings({ title, language }: MadeBook): string {
  return `title: ${title}
slug: book
language: ${language}
authors: [{ name: Nobody, role: aut }]
print: { openers: any }
frontMatter: [title, contents]
backMatter: []
`
}

function writeChapter({ title, blocks }: MadeChapter, prefix: string): string {
  const notes: string[] = []
  const paragraphs = blocks.map((block) => {
    if (block.kind === 'heading') return `## ${block.text}`
    const sentences = block.sentences.map(({ text, note }) => {
      if (note === undefined) return text
      const label = `[^${prefix}${notes.length + 1}]`
      notes.push(`${label}: ${note}`)
      return text + label
    })
    return sentences.join(' ')
  })
  return `${[`# ${title}`, ...paragraphs, ...notes].join('\n\n')}\n`
}
