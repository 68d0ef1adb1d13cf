import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { countWords, type MadeBook, makeBook, wordsPerPage } from './made-book.ts'

const manuscript = fileURLToPath(new URL('../../manuscript', import.meta.url))

test('the made book is the same every time', () => {
  expect(makeBook(manuscript, 60)).toEqual(makeBook(manuscript, 60))
})

test.each([20, 250, 1000])('a made book of %d pages has as many words as fill them', (pages) => {
  const words = textsOf(makeBook(manuscript, pages)).reduce((sum, text) => sum + countWords(text), 0)
  expect(Math.abs(words / (pages * wordsPerPage) - 1)).toBeLessThan(0.1)
})

test('a made book has chapters, headings, notes, and whole sentences without marks', () => {
  const { chapters } = makeBook(manuscript, 100)
  const blocks = chapters.flatMap((chapter) => chapter.blocks)
  const sentences = blocks.flatMap((block) => (block.kind === 'paragraph' ? block.sentences : []))
  expect(chapters).toHaveLength(5)
  expect(chapters.every(({ title }) => title !== '')).toBe(true)
  expect(blocks.filter(({ kind }) => kind === 'heading').length).toBeGreaterThan(5)
  expect(sentences.filter(({ note }) => note !== undefined).length).toBeGreaterThan(100)
  const odd = sentences.map(({ text }) => text).filter((text) => !/^[“A-Z][^*_`#[\]{}<>|^\\"]*[.!?]$/.test(text))
  expect(odd).toEqual([])
})

function textsOf({ chapters }: MadeBook): string[] {
  return chapters.flatMap(({ title, blocks }) => [
    title,
    ...blocks.flatMap((block) =>
      block.kind === 'heading'
        ? [block.text]
        : block.sentences.flatMap(({ text, note }) => (note === undefined ? [text] : [text, note])),
    ),
  ])
}
