import { grayscale, PDFDocument, rgb, StandardFonts } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import type { Preflight } from '../../src/model/preflight.ts'
import { readPdf } from '../../src/proof/pdf/read-pdf.ts'
import { smallPicture } from '../small-picture.ts'

/** Reads a PDF of two pages of 300 by 400 points that bleed 9 points, with whatever `spoil` does to it. */
async function preflightOf(spoil: (pdf: PDFDocument) => Promise<void> | void): Promise<Preflight> {
  const pdf = await PDFDocument.create()
  for (const page of [pdf.addPage([318, 418]), pdf.addPage([318, 418])]) page.setTrimBox(9, 9, 300, 400)
  await spoil(pdf)
  return (await readPdf(await pdf.save())).preflight
}

test('nothing is wrong with pages that say how they are trimmed', async () => {
  const found = await preflightOf((pdf) => pdf.getPage(0).drawRectangle({ width: 9, height: 9, color: grayscale(0) }))
  expect(found).toEqual({
    version: '1.7',
    pages: 2,
    boxes: { trim: [300, 400], bleed: 9, media: [318, 418] },
    fonts: [],
    colourSpaces: ['DeviceGray'],
    coarsestPicture: null,
    claim: null,
    faults: [],
  })
})

test('a typeface whose letters are not in the file', async () => {
  const { fonts, faults } = await preflightOf(async (pdf) => {
    pdf.getPage(1).drawText('Salt', { font: await pdf.embedFont(StandardFonts.Helvetica), color: grayscale(0) })
  })
  expect(fonts).toEqual([{ name: 'Helvetica', embedded: false, subset: false }])
  expect(faults).toEqual(['the letters of Helvetica are not in the file'])
})

test('a black that is mixed of three inks, but no other colour', async () => {
  const black = await preflightOf((pdf) => pdf.getPage(1).drawRectangle({ width: 9, height: 9, color: rgb(0, 0, 0) }))
  expect(black.faults).toEqual(['a gray on page 2 is mixed of three colours'])
  const red = await preflightOf((pdf) => pdf.getPage(1).drawRectangle({ width: 9, height: 9, color: rgb(1, 0, 0) }))
  expect(red).toMatchObject({ faults: [], colourSpaces: ['DeviceRGB'] })
})

test('pages of another size, beyond their bleed, beyond their sheet', async () => {
  const { faults } = await preflightOf((pdf) => {
    pdf.getPage(0).setBleedBox(0, 0, 319, 418)
    pdf.getPage(1).setTrimBox(9, 9, 310, 400)
  })
  expect(faults).toEqual([
    'page 1 bleeds beyond its sheet',
    'page 2 is trimmed to another size than the first',
    'page 2 is trimmed beyond its bleed',
  ])
})

test('the picture with the fewest pixels an inch, in the direction in which they are fewer', async () => {
  const { coarsestPicture, colourSpaces } = await preflightOf(async (pdf) => {
    const picture = await pdf.embedPng(smallPicture)
    pdf.getPage(0).drawImage(picture, { width: 2, height: 3 })
    pdf.getPage(1).drawImage(picture, { width: 12, height: 9 })
  })
  expect(coarsestPicture).toEqual({ density: 6, pixels: [1, 1], page: 1 })
  expect(colourSpaces).toEqual(['DeviceRGB'])
})
