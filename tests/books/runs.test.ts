import { decodePDFRawStream, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import { hasPoppler, type PdfFont, fontsOf } from '../readers/poppler.ts'
import { checkNumbers } from '../readers/page-numbers.ts'
import { smallPicture } from '../small-picture.ts'
import { readGlyphWidths } from '../../src/print/finish/fonts/glyph-widths.ts'
import { readFontProgram } from '../../src/print/finish/fonts/true-type.ts'
import { inFolder, openPressRoom } from './press-room.ts'

const words =
  'The lamp stood on the sill and the ledger lay below it, open at the page where nobody had written since the spring. '

/** Enough for two runs of the body. */
const chapters = 8

/** From the first chapter to the last and back, which are in different runs. */
function chapter(number: number): string {
  const [next, first] = [`c${(number % chapters) + 1}`, 'c1']
  const paragraphs = Array.from(
    { length: 40 },
    (_, index) => `${words.repeat(6 + (index % 3))}*Here*, too.[^${index + 1}]`,
  )
  const notes = Array.from({ length: 40 }, (_, index) => `[^${index + 1}]: ${words.trim()}`)
  const links = `See [](#${next}) on :page[]{of=${next}}, and [](#${first}) on :page[]{of=${first}}.`
  const picture = '![A square](square.png)'
  return [`# Chapter ${number} {#c${number}}`, links, picture, ...paragraphs, ...notes].join('\n\n')
}

const book = new Map<string, string | Uint8Array>([
  ['square.png', smallPicture],
  [
    'book.yaml',
    'title: A long book\nlanguage: en\nprint: {openers: any}\nfrontMatter: [title, contents]\nbackMatter: []\n',
  ],
  ...Array.from({ length: chapters }, (_, index) => [`${index + 1}.md`, chapter(index + 1)] as const),
])

async function pressed(processors: number) {
  const room = openPressRoom((world) => ({ ...world, processors }))
  try {
    const { pressed: result, problems } = await inFolder(book, async (folder) => await room.press(folder))
    expect(problems).toEqual([])
    if (result?.print === undefined) throw new Error('Nothing was printed')
    return { print: result.print, proof: result.proof }
  } finally {
    await room.close()
  }
}

test('a book that is printed in runs is one: its links, page numbers, labels and typefaces', async () => {
  const { print, proof } = await pressed(2)
  expect(print.pages.pages.length).toBeGreaterThan(100)
  expect(proof.pdf).toMatchObject({ lost: 0, added: 0, faults: 0, misplacedNotes: [] })
  const numbers = await checkNumbers(print.pdf)
  expect(numbers.faults).toEqual([])
  // Two in each chapter, whose pages are named before their run is printed and after.
  expect(numbers.references).toBe(2 * chapters)

  const pdf = await getDocument({ data: new Uint8Array(print.pdf), verbosity: 0 }).promise
  expect(await pdf.getPageLabels()).toEqual(print.pages.pages.map(({ label }) => label))
  const outline = (await pdf.getOutline()).map(({ title }) => title)
  expect(outline).toEqual(['Contents', ...Array.from({ length: chapters }, (_, index) => `Chapter ${index + 1}`)])

  if (!hasPoppler) return
  const fonts = fontsOf(print.pdf)
  expect(fonts.filter(({ embedded, subset, unicode }: PdfFont) => !(embedded && subset && unicode))).toEqual([])
  const names = fonts.map(({ name }) => name.replace(/^[A-Z]{6}\+/, ''))
  expect(names).toEqual([...new Set(names)])
})

test('typefaces of several runs say of each glyph how wide it is', async () => {
  const { print } = await pressed(2)
  const pdf = await PDFDocument.load(print.pdf, { updateMetadata: false })
  let glyphs = 0
  for (const [, font] of pdf.context.enumerateIndirectObjects()) {
    if (!(font instanceof PDFDict) || font.get(PDFName.of('Subtype')) !== PDFName.of('CIDFontType2')) continue
    const file = font.lookup(PDFName.of('FontDescriptor'), PDFDict).lookup(PDFName.of('FontFile2'))
    if (!(file instanceof PDFRawStream)) throw new Error('A face is not embedded')
    const program = readFontProgram(decodePDFRawStream(file).decode())
    if (program === undefined) throw new Error('A face is no TrueType font')
    const said = readGlyphWidths(font.lookup(PDFName.of('W')))
    for (const [glyph, [advance]] of program.metrics.entries()) {
      if (program.outlines[glyph]?.length === 0) continue
      const width = said.get(glyph) ?? font.lookup(PDFName.of('DW'), PDFNumber).asNumber()
      expect(Math.abs(width - (advance * 1000) / program.unitsPerEm), `glyph ${glyph}`).toBeLessThanOrEqual(1)
      glyphs += 1
    }
  }
  expect(glyphs).toBeGreaterThan(50)
})

test('how many runs are set at the same time changes no byte', async () => {
  const [one, two] = [await pressed(1), await pressed(2)]
  expect(Buffer.compare(one.print.pdf, two.print.pdf)).toBe(0)
  expect(one.print.pages).toEqual(two.print.pages)
})
