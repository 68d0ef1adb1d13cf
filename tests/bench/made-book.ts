import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { drawing } from './drawing.ts'

/** Running text with notes, as long as asked, for tools that each want it in a form of their own. */
export interface MadeBook {
  readonly title: string
  readonly language: string
  readonly chapters: readonly MadeChapter[]
}

export interface MadeChapter {
  readonly title: string
  readonly blocks: readonly MadeBlock[]
}

export type MadeBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly sentences: readonly MadeSentence[] }

/** Plain text. A note is called right after its sentence. */
export interface MadeSentence {
  readonly text: string
  readonly note?: string
}

/** Words of text and notes on a page of A5 in the type that the press chooses. */
export const wordsPerPage = 355

const wordsPerChapter = 20 * wordsPerPage
const wordsPerNote = 260
const sentencesPerParagraph = { fewest: 3, most: 7 }
const paragraphsPerHeading = 12

/**
 * A book of about so many pages. Its sentences and headings are those of a manuscript, in an order drawn by a generator
 * with a seed, so that it is the same book every time.
 */
export function makeBook(manuscript: string, pages: number): MadeBook {
  const chapters = Math.max(1, Math.round((pages * wordsPerPage) / wordsPerChapter))
  return makeChapters(manuscript, chapters, (pages * wordsPerPage) / chapters)
}

/** The same in so many chapters of so many words. */
export function makeChapters(manuscript: string, chapters: number, words: number): MadeBook {
  const source = readSource(manuscript)
  const draw = drawing(1)
  const pick = (from: readonly string[]): string => from[Math.floor(draw() * from.length)] ?? ''
  return {
    title: 'A Book Made to Measure',
    language: 'en-US',
    chapters: Array.from({ length: chapters }, () => makeChapter(words, source, pick, draw)),
  }
}

function makeChapter(
  length: number,
  source: SourceText,
  pick: (from: readonly string[]) => string,
  draw: () => number,
): MadeChapter {
  const blocks: MadeBlock[] = []
  const { fewest, most } = sentencesPerParagraph
  let words = 0
  let notes = 0
  for (let paragraph = 1; words < length; paragraph += 1) {
    if (paragraph % paragraphsPerHeading === 0) blocks.push({ kind: 'heading', text: pick(source.headings) })
    const sentences: MadeSentence[] = []
    const wanted = fewest + Math.floor(draw() * (most - fewest + 1))
    while (sentences.length < wanted) {
      const text = pick(source.sentences)
      words += countWords(text)
      if (words < (notes + 1) * wordsPerNote) sentences.push({ text })
      else {
        const note = pick(source.sentences)
        sentences.push({ text, note })
        words += countWords(note)
        notes += 1
      }
    }
    blocks.push({ kind: 'paragraph', sentences })
  }
  return { title: pick(source.titles), blocks }
}

export function countWords(text: string): number {
  return text.split(' ').length
}

interface SourceText {
  readonly titles: readonly string[]
  readonly headings: readonly string[]
  readonly sentences: readonly string[]
}

/** Marks of Markdown; text with any that is left is not taken. */
const mark = /[:[\]*_`|<>^#{}\\]/

/** Sentences that speak of a part of the book they were in point at nothing in this one. */
const ofTheBook = /\b(?:table|figure|list|timeline|entry|entries|column|note|chapters?|paragraph|passage|below)\b/i

function readSource(folder: string): SourceText {
  const blocks = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split(/\n{2,}/))
    .map((block) => withTypographicQuotes(block.replace(/\s+/g, ' ').trim()))
  const below = (start: string) =>
    blocks.filter((block) => block.startsWith(start)).map((block) => block.slice(start.length))
  return {
    titles: below('# ').filter((text) => !mark.test(text)),
    headings: below('## ').filter((text) => !mark.test(text) && !ofTheBook.test(text)),
    sentences: blocks
      .filter((block) => /^[A-Z]/.test(block))
      .map(withoutMarkup)
      .filter((block) => !mark.test(block))
      .flatMap((block) => block.split(/(?<=[.!?]) (?=[A-Z])/))
      .filter((sentence) => /[.!?]$/.test(sentence) && countWords(sentence) >= 5 && !ofTheBook.test(sentence)),
  }
}

/** Takes off marks of events, notes and links, and leaves the words that are printed. */
function withoutMarkup(block: string): string {
  return block
    .replace(/\{[^}]*\}/g, '')
    .replace(/\[\^[^\]]*\]/g, '')
    .replace(/:event\[([^\]]*)\]/g, '$1')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .trim()
}

/** One text for all: not every tool turns straight quotation marks into the right ones. */
function withTypographicQuotes(text: string): string {
  return text
    .replace(/(^|[\s(])"/g, '$1“')
    .replaceAll('"', '”')
    .replaceAll("'", '’')
}
