import { imageSize } from 'image-size'
import { decode as readJpeg } from 'jpeg-js'
import { expect, test } from 'vitest'
import { packPictures } from '../../src/epub/pictures.ts'
import { Codecs } from '../../src/epub/pictures/codecs.ts'
import { profileOf } from '../../src/epub/pictures/colour-profile.ts'
import { upright } from '../../src/epub/pictures/pixels.ts'
import type { Asset } from '../../src/model/rendered.ts'
import { assetOf, readPictureFile } from '../../src/rendered/picture-file.ts'
import { gif, pngOf } from '../rendered/small-pictures.ts'
import {
  avif,
  codecs,
  cutOut,
  drawing,
  exif,
  fourInks,
  moving,
  photograph,
  pixels,
  turnedAvif,
  webp,
  webpHeader,
  webpOf,
  withSegment,
} from './made-pictures.ts'
import { testWorld } from './test-world.ts'

/** What the text knows of a file. */
function asset(path: string, bytes: Uint8Array): Asset {
  const read = readPictureFile(bytes)
  if ('fault' in read) throw new Error(read.reason)
  return assetOf(path, read)
}

/** The only picture of a book, packed. */
async function packed(path: string, bytes: Uint8Array) {
  const { pictures, damaged } = await packPictures([asset(path, bytes)], [], codecs)
  expect([...damaged]).toEqual([])
  const picture = pictures.get(path)
  if (picture === undefined) throw new Error('lost')
  const { width, height, type } = imageSize(picture.bytes)
  return { ...picture, width, height, type }
}

/** The colour in the middle of a JPEG, as a reader of another make has it. */
function middleOf(jpeg: Uint8Array): number[] {
  const { data, width, height } = readJpeg(jpeg, { useTArray: true })
  const at = (Math.floor(height / 2) * width + Math.floor(width / 2)) * 4
  return [...data.subarray(at, at + 3)]
}

async function pixelsOf(bytes: Uint8Array, mediaType = 'image/png'): Promise<ImageData> {
  return await codecs.read({ path: '', mediaType, bytes })
}

test('a picture of the text that is called like the cover gives way to it', async () => {
  const { pictures } = await packPictures([{ path: 'img/Cover.gif', mediaType: 'image/gif', bytes: gif }], [], codecs)
  expect(pictures.get('img/Cover.gif')?.href).toBe('images/Cover-2.gif')
})

test('what every shop takes is packed as it is, and no program is asked for', async () => {
  const idle = new Codecs({ ...testWorld(), codec: () => Promise.reject(new Error('no need of a program')) })
  const jpeg = await codecs.writeJpeg(photograph)
  const png = await codecs.writePng(cutOut)
  const { pictures } = await packPictures([asset('a.jpg', jpeg), asset('b.png', png), asset('c.gif', gif)], [], idle)
  expect([...pictures.values()].map(({ bytes }) => bytes)).toEqual([jpeg, png, gif])
  expect(pictures.get('a.jpg')?.bytes).toBe(jpeg)
})

test('pictures that are equal share a file, also one that was made', async () => {
  const bytes = await webp(photograph)
  const { pictures } = await packPictures([asset('a.webp', bytes), asset('b.webp', new Uint8Array(bytes))], [], codecs)
  expect(pictures.get('a.webp')).toBe(pictures.get('b.webp'))
})

test.for([
  ['WebP', 'a.webp', webp],
  ['AVIF', 'a.avif', avif],
] as const)('%s becomes JPEG where it is a photograph, PNG where it is drawn or cut out', async ([, path, write]) => {
  const photo = await packed(path, await write(photograph))
  expect(photo).toMatchObject({ href: 'images/a.jpg', mediaType: 'image/jpeg', type: 'jpg', width: 96, height: 64 })
  const [red = 0, green = 0] = middleOf(photo.bytes)
  expect(Math.abs(red - 96)).toBeLessThan(24)
  expect(Math.abs(green - 96)).toBeLessThan(24)

  const drawn = await packed(path, await write(drawing))
  expect(drawn).toMatchObject({ href: 'images/a.png', mediaType: 'image/png', type: 'png', width: 96, height: 64 })

  const cut = await packed(path, await write(cutOut))
  expect(cut).toMatchObject({ mediaType: 'image/png', type: 'png' })
  const { data } = await pixelsOf(cut.bytes)
  expect(data[3]).toBe(255)
  expect(data.at(-1)).toBe(0)
})

test('the same picture gives the same bytes', async () => {
  const [first, second] = [
    await packed('a.webp', await webp(photograph)),
    await packed('a.webp', await webp(photograph)),
  ]
  expect(Buffer.compare(first.bytes, second.bytes)).toBe(0)
})

test('of a WebP that moves the first picture is shown, at its place', async () => {
  const frame = await webp(
    pixels(6, 4, () => [0, 0, 200, 255]),
    true,
  )
  const { bytes, width, height } = await packed('a.webp', moving(frame, 20, 10))
  expect([width, height]).toEqual([20, 10])
  const { data } = await pixelsOf(bytes)
  const at = (x: number, y: number): number[] => [...data.subarray((y * 20 + x) * 4, (y * 20 + x + 1) * 4)]
  expect(at(3, 2)[3]).toBe(0)
  expect(at(4, 2)).toEqual([0, 0, 200, 255])
  expect(at(9, 5)).toEqual([0, 0, 200, 255])
  expect(at(10, 5)[3]).toBe(0)
})

test('a picture with more pixels than e-readers hold is scaled down in its proportions', async () => {
  const bytes = pngOf(3600, 2400)
  const { width, height, type } = await packed('a.png', bytes)
  expect(type).toBe('png')
  expect(width * height).toBeLessThanOrEqual(5.6e6)
  expect(width * height).toBeGreaterThan(5.5e6)
  expect(width / height).toBeCloseTo(1.5, 2)
})

test('a file that is larger than shops take is made smaller', async () => {
  let noise = 1
  const next = (): number => (noise = (Math.imul(noise, 1_103_515_245) + 12_345) >>> 0) >>> 24
  const random = pixels(1400, 1150, () => [next(), next(), next(), 200])
  const png = await codecs.writePng(random)
  expect(png.length).toBeGreaterThan(5_000_000)
  const { bytes, mediaType } = await packed('a.png', png)
  expect(mediaType).toBe('image/png')
  expect(bytes.length).toBeLessThanOrEqual(5_000_000)
}, 60_000)

test('a picture that Exif says is turned is packed upright', async () => {
  const left = pixels(64, 32, (x) => (x < 32 ? [200, 0, 0, 255] : [0, 0, 200, 255]))
  const jpeg = withSegment(await codecs.writeJpeg(left), 0xe1, exif(6))
  const { bytes, width, height } = await packed('a.jpg', jpeg)
  expect([width, height]).toEqual([32, 64])
  expect(imageSize(bytes).orientation).toBeUndefined()
  const { data } = await pixelsOf(bytes, 'image/jpeg')
  // A quarter to the right: what was left is above.
  expect(data[0]).toBeGreaterThan(150)
  expect(data.at(-2)).toBeGreaterThan(150)
})

test('an AVIF that asks to be turned is packed upright', async () => {
  expect(asset('a.avif', turnedAvif)).toMatchObject({ pixelWidth: 4, pixelHeight: 6, orientation: 6 })
  const { bytes, width, height } = await packed('a.avif', turnedAvif)
  expect([width, height]).toEqual([4, 6])
  const { data } = await pixelsOf(bytes)
  expect(data[2]).toBeGreaterThan(200)
  expect(data.at(-4)).toBeGreaterThan(200)
})

test('each orientation of Exif is brought to the same picture', () => {
  // How a file that lies so has the pixels of `1 2 3` over `4 5 6`.
  const files: Readonly<Record<number, readonly (readonly number[])[]>> = {
    1: [
      [1, 2, 3],
      [4, 5, 6],
    ],
    2: [
      [3, 2, 1],
      [6, 5, 4],
    ],
    3: [
      [6, 5, 4],
      [3, 2, 1],
    ],
    4: [
      [4, 5, 6],
      [1, 2, 3],
    ],
    5: [
      [1, 4],
      [2, 5],
      [3, 6],
    ],
    6: [
      [3, 6],
      [2, 5],
      [1, 4],
    ],
    7: [
      [6, 3],
      [5, 2],
      [4, 1],
    ],
    8: [
      [4, 1],
      [5, 2],
      [6, 3],
    ],
  }
  for (const [orientation, rows] of Object.entries(files)) {
    const lying = pixels(rows[0]?.length ?? 0, rows.length, (x, y) => [rows[y]?.[x] ?? 0, 0, 0, 255])
    const { data, width } = upright(lying, Number(orientation))
    expect([width, ...data.filter((_, at) => at % 4 === 0)], orientation).toEqual([3, 1, 2, 3, 4, 5, 6])
  }
})

test('a JPEG in the four inks of print becomes red, green and blue', async () => {
  expect(asset('a.jpg', fourInks)).toMatchObject({ isCmyk: true, pixelWidth: 16, pixelHeight: 8 })
  const { bytes, mediaType } = await packed('a.jpg', fourInks)
  expect(mediaType).toBe('image/jpeg')
  const [red = 0, green = 0, blue = 0] = middleOf(bytes)
  expect(Math.abs(red - 200) + Math.abs(green - 40) + Math.abs(blue - 30)).toBeLessThan(12)
})

function wrapped(name: string, data: Uint8Array, icc: Uint8Array): Uint8Array {
  return webpOf([webpHeader(0x20, 96, 64), ['ICCP', icc], [name, data]])
}

test('a profile of colours goes with the picture into another format, one of inks does not', async () => {
  const profile = new Uint8Array(70_000).map((_, at) => at % 251)
  profile.set(Buffer.from('RGB '), 16)
  const ofInks = profile.with(16, 0x43)
  const lossy = (await webp(photograph)).subarray(20)
  const lossless = (await webp(cutOut, true)).subarray(20)

  const jpeg = await packed('a.webp', wrapped('VP8 ', lossy, profile))
  expect(jpeg.type).toBe('jpg')
  expect(profileOf('image/jpeg', jpeg.bytes)).toEqual(Buffer.from(profile))
  const png = await packed('a.webp', wrapped('VP8L', lossless, profile))
  expect(png.type).toBe('png')
  expect(profileOf('image/png', png.bytes)).toEqual(profile)
  const without = await packed('a.webp', wrapped('VP8 ', lossy, ofInks))
  expect(Buffer.from(without.bytes).includes('ICC_PROFILE')).toBe(false)
})

test('a picture whose inside is spoilt is told apart', async () => {
  const bytes = (await webp(photograph)).fill(0x55, 30)
  const { pictures, damaged } = await packPictures([asset('a.webp', bytes)], [], codecs)
  expect(pictures.size).toBe(0)
  expect([...damaged]).toEqual(['a.webp'])
})
