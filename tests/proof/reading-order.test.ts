import { expect, test } from 'vitest'
import { readPdf } from '../../src/proof/pdf/read-pdf.ts'
import { part, printedPages, run } from '../print/structure/printed-pages.ts'

/** Two pages of a paragraph, a note that is called in it and goes over the page, a formula, and a paragraph. */
async function pdf(): Promise<Uint8Array> {
  const pages = [
    ['one', 'two', 'formula', 'note'],
    ['more', 'rest'],
  ]
  const note = part('Note', undefined, part('P', undefined, run(0, 3), run(1, 1)))
  const text = [
    part('P', undefined, run(0, 0)),
    note,
    part('Formula', undefined, run(0, 2)),
    part('P', undefined, run(0, 1), run(1, 0)),
  ]
  return await (await printedPages(pages, [part('Document', undefined, ...text)])).save({ useObjectStreams: false })
}

const wordsOf = async (notesAtFoot: boolean): Promise<string[][]> => {
  const { pages } = await readPdf(await pdf(), notesAtFoot)
  return pages.map((page) => page.flatMap((lines) => lines.map(({ text }) => text)))
}

test('notes at the foot are read behind the text of their page, where the tags have them behind their paragraph', async () => {
  expect(await wordsOf(true)).toEqual([
    ['one', 'two', 'note'],
    ['more', 'rest'],
  ])
})

test('notes that stand in the text are read where the tags have them', async () => {
  expect(await wordsOf(false)).toEqual([
    ['one', 'note', 'two'],
    ['rest', 'more'],
  ])
})
