import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Words on a page of the shipped book's trim and type, of running text with notes. */
const wordsPerPage = 300

const wordsPerChapter = 6000
const wordsPerNote = 260
const sentencesPerParagraph = [3, 7] as const
const paragraphsPerHeading = 12

/**
 * A book of running text with notes, as long as asked, by file name. Its sentences are those of a manuscript in an order
 * drawn by a generator of its own, so that it is the same book every time.
 */
export function longBook(manuscript: string, pages: number): ReadonlyMap<string, string> {
  const sentences = sentencesOf(manuscript)
  const draw = drawing(1)
  const pick = (): string => sentences[Math.floor(draw() * sentences.length)] ?? ''
  const chapters = Math.max(1, Math.round((pages * wordsPerPage) / wordsPerChapter))
  const files = new Map<string, string>([['book.yaml', settings]])
  for (let chapter = 1; chapter <= chapters; chapter += 1) {
    files.set(`${String(chapter).padStart(4, '0')}.md`, chapterOf(chapter, pick, draw))
  }
  return files
}

const settings = `title: A long book
language: en
authors: [{name: Nobody, role: aut}]
print: {openers: any}
frontMatter: [title, contents]
backMatter: []
`

function chapterOf(number: number, pick: () => string, draw: () => number): string {
  const blocks = [`# Chapter of the count ${number}`]
  const notes: string[] = []
  let words = 0
  for (let paragraph = 1; words < wordsPerChapter; paragraph += 1) {
    const [fewest, most] = sentencesPerParagraph
    let text = Array.from({ length: fewest + Math.floor(draw() * (most - fewest + 1)) }, pick).join(' ')
    words += text.split(' ').length
    while (words > (notes.length + 1) * wordsPerNote) {
      text += `[^${notes.length + 1}]`
      notes.push(`[^${notes.length + 1}]: ${pick()}`)
    }
    if (paragraph % paragraphsPerHeading === 0)
      blocks.push(`## ${pick().split(' ').slice(0, 5).join(' ').replace(/\W+$/, '')}`)
    blocks.push(text)
  }
  return `${[...blocks, ...notes].join('\n\n')}\n`
}

/** Plain sentences of the chapters of a book, without marks. */
function sentencesOf(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split(/\n{2,}/))
    .filter((block) => /^[A-Z]/.test(block))
    .map((block) =>
      block
        .replaceAll('\n', ' ')
        .replace(/\{[^}]*\}/g, '')
        .replace(/\[\^[^\]]*\]/g, ''),
    )
    .map((block) => block.replace(/:event\[([^\]]*)\]/g, '$1').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1'))
    .filter((block) => !/[:[\]*_`|<>^#]/.test(block))
    .flatMap((block) => block.split(/(?<=[.!?]) (?=[A-Z])/))
    .filter((sentence) => sentence.split(' ').length >= 5)
}

/** Numbers from 0 to 1, the same for one seed: mulberry32. */
function drawing(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
