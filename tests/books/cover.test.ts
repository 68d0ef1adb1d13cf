import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import { smallPicture } from '../small-picture.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { press } from './pressed.ts'

const settings = `title: The Empty Harbour
authors: [{name: Ada Wren, role: aut}]
language: en
frontMatter: [half-title, title, contents, preface.md, cover]
chapters: [one.md, two.md]
`
const text = {
  'preface.md': '# Preface\n\nWhy.',
  'one.md': '# Boats\n\nThe empty harbour.[^1]\n\n[^1]: A note.',
  'two.md': '# Ropes\n\nAda Wren.',
}

/** The PDF of a book as Mozilla's reader has it, and what the build says of it. */
async function pressed(files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = await temporaryFolder(files)
  const { pages, record, slug } = await press(folder, folder)
  const data = new Uint8Array(await readFile(join(folder, `${slug}.pdf`)))
  return { pages, record, pdf: await getDocument({ data, verbosity: 0 }).promise }
}

const marks = [OPS.fill, OPS.stroke, OPS.showText, OPS.paintImageXObject, OPS.shadingFill]
const paints = [OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]

test('the cover is the first page, drawn to its edges, and nothing of the book is counted with it', async () => {
  const { pages, record, pdf } = await pressed({ 'book.yaml': settings, ...text })
  expect(record.proof).toMatchObject({ uncovered: 0, pdf: { lost: 0, added: 0 }, epub: { lost: 0, added: 0 } })
  expect((await pdf.getPageLabels())?.slice(0, 5)).toEqual(['Cover', 'Cover 2', 'i', 'ii', 'iii'])
  expect(pages.pages.slice(0, 3)).toEqual([
    { index: 0, label: 'Cover', side: 'recto' },
    { index: 1, label: 'Cover 2', side: 'verso' },
    { index: 2, label: 'i', side: 'recto' },
  ])
  expect(pages.pages[pages.anchors['one'] ?? 0]?.label).toBe('1')

  const cover = await pdf.getPage(1)
  const { items } = await cover.getTextContent()
  expect(items.map((item) => ('str' in item ? item.str : '')).join(' ')).toMatch(/The Empty\s+Harbour\s+Ada Wren/)
  const { fnArray } = await cover.getOperatorList()
  expect(fnArray.filter((operation) => paints.includes(operation))).toEqual([])
  const words = '"alt":"Cover: The Empty Harbour, Ada Wren"'
  expect(JSON.stringify(await cover.getStructTree())).toMatch(new RegExp(`"role":"Figure".*${words}`))

  // The back of the cover, of the half-title and of the title page: nothing is printed, nothing is there to be read out.
  for (const number of [2, 4, 6]) {
    const blank = await pdf.getPage(number)
    expect((await blank.getTextContent()).items).toEqual([])
    expect((await blank.getStructTree())?.children ?? []).toEqual([])
    const { fnArray } = await blank.getOperatorList()
    expect(fnArray.filter((operation) => marks.includes(operation))).toEqual([])
  }
})

test('a picture of the author’s is the cover of the PDF too', async () => {
  const { pages, pdf } = await pressed({
    'book.yaml': `${settings}cover: front.png\nprint: {trim: 6x9in}\n`,
    ...text,
    'front.png': smallPicture,
  })
  const { fnArray } = await (await pdf.getPage(1)).getOperatorList()
  expect(fnArray.filter((operation) => paints.includes(operation))).toHaveLength(1)
  expect(pages.pages.map(({ label }) => label).slice(0, 3)).toEqual(['Cover', 'Cover 2', 'i'])
})

test('without a word of it the PDF begins with the half-title', async () => {
  const { pages } = await pressed({ 'book.yaml': settings.replace(', cover', ''), ...text })
  expect(pages.pages[0]).toEqual({ index: 0, label: 'i', side: 'recto' })
})
