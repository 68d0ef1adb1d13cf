import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { epubcheck } from '../readers/epubcheck.ts'
import { notesOfEpub } from '../readers/epub-notes.ts'
import { hasPoppler, lettersOf, pageLetters } from '../readers/poppler.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { press } from './pressed.ts'
import { stressBook } from './stress-book.ts'

/** Pages of every kind of size, and every way of marking notes. */
const settings = {
  'as it comes': '',
  'large type on 6 × 9 in, marks by page': 'print: {trim: 6x9in, fontSize: 13pt}\nnotes: {number: page}\n',
  'small type on A4, symbols by page': 'print: {trim: a4, fontSize: 8pt}\nnotes: {number: page, marks: symbols}\n',
  'numbered through the book, chapters on any page': 'print: {openers: any}\nnotes: {number: book}\n',
}

describe.each(Object.entries(settings))('the stress book, %s', (_, yaml) => {
  test('loses nothing, doubles nothing and starts every note on the page of its call', async () => {
    const book = await temporaryFolder(Object.fromEntries(stressBook(yaml)))
    const { folder, slug, epub, pages, record } = await press(book, await temporaryFolder())

    expect(record.counts).toMatchObject({ chapters: 4, notes: 126, figures: 1 })
    expect(record.proof).toMatchObject({
      uncovered: 0,
      pdf: { lost: 0, added: 0, misplacedNotes: [] },
      epub: { lost: 0, added: 0 },
    })
    expect(pages.notes).toHaveLength(126)
    for (const { id, calls, starts } of pages.notes) expect([id, starts]).toEqual([id, calls[0]])
    expect(pages.notes.some(({ starts, ends }) => ends > starts)).toBe(true)

    // Poppler shares nothing with the press or its proof.
    if (hasPoppler) {
      const letters = pageLetters(join(folder, `${slug}.pdf`))
      expect(letters).toHaveLength(pages.pages.length)
      for (const [id, text] of notesOfEpub(epub)) {
        const call = pages.notes.find((note) => note.id === id)?.calls[0] ?? -1
        const beginning = lettersOf(text.replace(/^\s*\S+\s/, '')).slice(0, 12)
        expect(letters[call], `${id} on page ${call}`).toContain(beginning)
      }
    }
    expect(await epubcheck(epub)).toEqual([])
  })
})
