import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { printSettings } from '../../src/manuscript/settings/print-settings.ts'
import { epubcheck } from '../readers/epubcheck.ts'
import { notesOfEpub } from '../readers/epub-notes.ts'
import { faultsOf } from '../readers/page-faults.ts'
import { geometryOf } from '../readers/page-geometry.ts'
import { checkPageList } from '../readers/page-list.ts'
import { pagesWithInkInMargins } from '../readers/page-ink.ts'
import { hasPoppler, lettersOf, pageLetters } from '../readers/poppler.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { press } from './pressed.ts'
import { stressBook } from './stress-book.ts'

/** Large and small type, and two ways of marking notes; `made-books.ts` presses all sizes. */
const settings = {
  'as it comes': '',
  'small type on A4, chapters on any page, symbols by page':
    'print: {trim: a4, fontSize: 8pt, openers: any}\nnotes: {number: page, marks: symbols}\n',
}

describe.each(Object.entries(settings))('the stress book, %s', (_, yaml) => {
  test('loses nothing, starts every note on the page of its call, and has every line in its place', async () => {
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

    const file = join(folder, `${slug}.pdf`)
    const { print } = printSettings(parse(yaml)?.print, 'en')
    const geometry = await geometryOf(await readFile(file), print)
    expect(faultsOf(geometry, print)).toEqual([])
    const notesRun = pages.notes.flatMap(({ starts, ends }) => [starts, ends])
    for (const page of notesRun) expect(geometry[page]?.noteRule, `a rule over the notes of page ${page}`).toBeDefined()

    // Poppler shares nothing with the press or its proof.
    if (hasPoppler) {
      const letters = pageLetters(file)
      expect(pagesWithInkInMargins(file, geometry, print.leading)).toEqual([])
      expect(letters).toHaveLength(pages.pages.length)
      for (const [id, text] of notesOfEpub(epub)) {
        const call = pages.notes.find((note) => note.id === id)?.calls[0] ?? -1
        const beginning = lettersOf(text.replace(/^\s*\S+\s/, '')).slice(0, 12)
        expect(letters[call], `${id} on page ${call}`).toContain(beginning)
      }
    }
    expect(await epubcheck(epub)).toEqual([])
    expect((await checkPageList(epub, file)).faults).toEqual([])
  })
})
