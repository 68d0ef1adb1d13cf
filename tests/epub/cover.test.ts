import { imageSize } from 'image-size'
import { expect, test } from 'vitest'
import { coverPicture } from '../../src/epub/cover-picture.ts'
import { pixelsOf } from '../../src/epub/draw-cover.ts'
import type { RenderedBook } from '../../src/model/rendered.ts'
import { assetOf, readPictureFile } from '../../src/rendered/picture-file.ts'
import { book as small, worldOf } from '../rendered/small-book.ts'
import { renderBook } from '../../src/rendered/render-book.ts'
import { codecs, cutOut, photograph, pixels, webp } from './made-pictures.ts'
import { book, picture, pixel } from './sample-book.ts'
import { testWorld } from './test-world.ts'

const world = { ...testWorld(), browser: () => Promise.reject(new Error('no need of a browser')) }

/** The cover that an author's file becomes. */
async function madeOf(bytes: Uint8Array) {
  const read = readPictureFile(bytes)
  if ('fault' in read) throw new Error(read.reason)
  const made = await coverPicture(book({ cover: assetOf('front', read) }), codecs, world)
  return { ...made, ...imageSize(made.bytes) }
}

/** What stage 3 makes of a title, in the typefaces of the press. */
async function drawn(title: string, language = 'en'): Promise<RenderedBook> {
  return await renderBook(small({ settings: { title, language } }), worldOf())
}

test('the cover that the press draws is a JPEG of 1600 × 2560, drawn without a browser, the same each time', async () => {
  const rendered = await drawn('The Lamp')
  const [first, second] = [await coverPicture(rendered, codecs, world), await coverPicture(rendered, codecs, world)]
  expect(first).toMatchObject({ href: 'images/cover.jpg', mediaType: 'image/jpeg' })
  expect(imageSize(first.bytes)).toMatchObject({ type: 'jpg', width: 1600, height: 2560 })
  expect(Buffer.compare(first.bytes, second.bytes)).toBe(0)
})

test.for([
  ['en', 'The Lamp'],
  ['el', 'Το λυχνάρι'],
  ['fa', 'چراغ'],
  ['he', 'המנורה'],
  ['ja', '空っぽの港'],
  ['ko', '빈 항구'],
] as const)('a title in %s is set on it in the typefaces of the press', async ([language, title]) => {
  const { cover, fonts } = await drawn(title, language)
  const { data, width } = await pixelsOf(new TextDecoder().decode(cover.bytes), fonts, world)
  const rows = new Uint32Array(data.buffer)
  const isInked = (row: number): boolean => {
    // Within the frame; its left edge has the colour of the ground.
    const inside = rows.subarray(row * width + 180, row * width + 1420)
    return inside.some((pixel) => pixel !== inside[0])
  }
  const inked = Array.from({ length: 360 }, (_, at) => 640 + at).filter(isInked)
  expect(inked.length).toBeGreaterThan(80)
  // What lacks its typeface would be set as an empty box, with straight edges from its head to its foot.
  const starts = new Set(
    inked.map((row) =>
      rows.subarray(row * width + 180, row * width + 1420).findIndex((pixel, _, all) => pixel !== all[0]),
    ),
  )
  expect(starts.size).toBeGreaterThan(10)
})

test('a photograph of the right size and kind is used as it is', async () => {
  const jpeg = await codecs.writeJpeg(photograph)
  const made = await madeOf(jpeg)
  expect(made).toMatchObject({ href: 'images/cover.jpg', width: 96, height: 64 })
  expect(made.bytes).toBe(jpeg)
})

test('another format becomes JPEG, on white where it is transparent', async () => {
  expect(await madeOf(await webp(photograph))).toMatchObject({
    mediaType: 'image/jpeg',
    type: 'jpg',
    width: 96,
    height: 64,
  })
  const { bytes, type } = await madeOf(await codecs.writePng(cutOut))
  expect(type).toBe('jpg')
  const { data } = await codecs.read({ path: '', mediaType: 'image/jpeg', bytes })
  expect([...data.subarray(-4)].every((value) => value > 250)).toBe(true)
})

test('a cover is scaled to 2560 on its longer side and keeps its proportions', async () => {
  const large = pixels(2000, 3200, (x, y) => [x % 256, y % 256, 90, 255])
  expect(await madeOf(await codecs.writeJpeg(large))).toMatchObject({ width: 1600, height: 2560 })
})

test('a GIF is kept, since it may move', async () => {
  const made = await coverPicture(book({ cover: picture('c.gif', 'image/gif', pixel) }), codecs, world)
  expect(made).toMatchObject({ href: 'images/cover.gif', bytes: pixel })
})

test('a cover whose inside is spoilt is reported', async () => {
  const spoilt = book({ cover: picture('c.webp', 'image/webp', (await webp(photograph)).fill(0x55, 30)) })
  const { bytes } = await coverPicture(spoilt, codecs, world)
  expect(spoilt.file.messages.map(({ ruleId, reason }) => [ruleId, reason.includes('c.webp')])).toEqual([
    ['picture-shown', true],
  ])
  expect(imageSize(bytes)).toMatchObject({ type: 'jpg', width: 1600, height: 2560 })
})
