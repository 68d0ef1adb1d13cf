import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32, deflateSync, inflateSync } from 'node:zlib'
import { PDFArray, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import type { Preflight } from '../../src/model/preflight.ts'
import { interpretContent } from '../print/finish/interpret-content.ts'
import { pageImages } from '../readers/page-images.ts'
import { hasPoppler } from '../readers/poppler.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { octavo } from '../commands/octavo.ts'

const settings = `title: "Boats & <Ropes>"
authors: [{name: Ada Wren, role: aut}, {name: Bo Lind, role: trl}]
language: en
publisher: The Quay
date: 2026-11-23
isbn: {print: 978-0-306-40615-7}
rights: © 2026 Ada Wren
licence: CC BY 4.0
subjects: [Boats, Ropes]
description: Of boats & ropes.
`
const chapter = `# Boats

The *empty* harbour, with [a link](https://example.org), a note[^1] and \`code\`. ${'Salt and rope. '.repeat(400)}

[^1]: A note.

![A red square](red.png)

\`\`\`js
const colour = "red" // not black
\`\`\`

| Rope | Length |
| ---- | -----: |
| Hemp |     12 |

$$x = \\frac{1}{\\sqrt{2}}$$
`

interface Finished {
  readonly file: string
  readonly bytes: Uint8Array
  readonly record: { readonly preflight: Preflight; readonly proof: object }
}

async function finished(print: string, frontMatter = 'half-title, title, contents'): Promise<Finished> {
  const folder = await temporaryFolder({
    'book.yaml': `${settings}frontMatter: [${frontMatter}]\nprint: ${print}\nchapters: [boats.md]\n`,
    'boats.md': chapter,
    'red.png': picture(300, 200, [200, 30, 30]),
  })
  const { status, stderr } = await octavo(['build', '.', '--only', 'pdf'], { cwd: folder })
  expect(status, stderr).toBe(0)
  expect(stderr).not.toContain('print-ready')
  const file = join(folder, 'dist/boats-ropes.pdf')
  const record = JSON.parse(await readFile(join(folder, 'dist/build.json'), 'utf8'))
  return { file, bytes: await readFile(file), record }
}

/** A part of a PNG, with its length before it and its sum behind. */
function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length)
  ends.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
}

/** A PNG of one colour. */
function picture(width: number, height: number, colour: readonly number[]): Uint8Array {
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0])
  head.writeUInt32BE(width)
  head.writeUInt32BE(height, 4)
  const row = Buffer.from([0, ...Array.from({ length: width }, () => colour).flat()])
  const rows = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))
  const chunks = [chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...chunks])
}

/** What each page is drawn with, as it is written. */
async function contents(bytes: Uint8Array): Promise<string[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  return pdf.getPages().map(({ node }) => {
    const found = node.lookup(PDFName.of('Contents'))
    const parts = found instanceof PDFArray ? found.asArray().map((_, index) => found.lookup(index)) : [found]
    return parts
      .map((part) =>
        part instanceof PDFRawStream ? inflateSync(part.contents, { finishFlush: 2 }).toString('latin1') : '',
      )
      .join('\n')
  })
}

const millimetre = 72 / 25.4
const [width, height, bleed] = [148 * millimetre, 210 * millimetre, 3 * millimetre]

test('nothing on a page is neither text nor artifact, and black type is gray', async () => {
  const { bytes, record } = await finished('{}')
  const pages = await contents(bytes)
  const painted = pages.map((content) => interpretContent(Buffer.from(content, 'latin1')))
  expect(painted.flat().filter(({ tag }) => tag === 'none')).toEqual([])
  // Running heads, folios, rules.
  expect(painted.filter((page) => page.some(({ tag }) => tag === 'artifact')).length).toBeGreaterThan(3)
  expect(pages.join('\n')).not.toMatch(/(?:^|\n)(\S+) \1 \1 rg/i)
  const colours = new Set(painted.flat().map(({ colours }) => colours.split(', ')[0]))
  expect(colours).toContain('0 0 0')
  // Of the listing.
  expect(pages.join('\n')).toMatch(/ rg/)
  expect(record.preflight.colourSpaces).toEqual(['DeviceGray', 'DeviceRGB', 'ICCBased'])
})

test('all typefaces are in the file, the picture is not coarser than said, and no printer would refuse it', async () => {
  const { record, file } = await finished('{trim: 6x9in}')
  const { fonts, coarsestPicture, ...preflight } = record.preflight
  expect(preflight).toEqual({
    version: '1.7',
    pages: expect.any(Number),
    boxes: { trim: [432, 648], bleed: 0, media: [432, 648] },
    colourSpaces: ['DeviceGray', 'DeviceRGB', 'ICCBased'],
    claim: 'PDF/UA-1',
    faults: [],
  })
  expect(fonts.map(({ name }) => name).join(' ')).toMatch(/STIXTwoText-Regular.*STIXTwoText-Italic.*Mono.*STIXTwoMath/)
  for (const font of fonts) {
    expect(font).toEqual({ name: expect.stringMatching(/^[A-Z]{6}\+\w+-\w+$/), embedded: true, subset: true })
  }
  // 300 pixels, shown at 96 an inch.
  expect(coarsestPicture).toMatchObject({ pixels: [300, 200], density: 96 })
  if (!hasPoppler) return
  const [, , ...listed] = execFileSync('pdffonts', [file], { encoding: 'utf8' }).trim().split('\n')
  const columns = listed.map((line) => /^(\S+) .* (yes|no) +(yes|no) +(yes|no) +\d+ +\d+$/.exec(line)?.slice(1))
  expect(columns.toSorted((a = [], b = []) => String(a[0]).localeCompare(String(b[0])))).toEqual(
    fonts.map(({ name }) => [name, 'yes', 'yes', 'yes']),
  )
  const [, , ...images] = execFileSync('pdfimages', ['-list', file], { encoding: 'utf8' }).trim().split('\n')
  const densities = images.map((line) => Number(line.trim().split(/\s+/)[12]))
  expect(Math.min(...densities)).toBe(coarsestPicture?.density)
})

test('librarians and shops find the book by its metadata, in both places the same', async () => {
  const { bytes } = await finished('{}')
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const { info, metadata } = await pdf.getMetadata()
  expect(info).toMatchObject({
    PDFFormatVersion: '1.7',
    Language: 'en',
    Title: 'Boats & <Ropes>',
    Author: 'Ada Wren',
    Subject: 'Of boats & ropes.',
    Keywords: 'Boats, Ropes',
    Trapped: { name: 'False' },
    Custom: new Map([['ISBN', '978-0-306-40615-7']]),
  })
  expect(Object.fromEntries(metadata ?? [])).toMatchObject({
    'pdfuaid:part': '1',
    'dc:title': 'Boats & <Ropes>',
    'dc:creator': ['Ada Wren'],
    'dc:contributor': 'Bo Lind',
    'dc:description': 'Of boats & ropes.',
    'dc:subject': ['Boats', 'Ropes'],
    'dc:publisher': 'The Quay',
    'dc:date': '2026-11-23',
    'dc:language': 'en',
    'dc:identifier': 'urn:isbn:978-0-306-40615-7',
    'prism:isbn': '978-0-306-40615-7',
    'dc:rights': '© 2026 Ada Wren',
    'xmprights:usageterms': 'CC BY 4.0',
    'pdf:keywords': 'Boats, Ropes',
    'pdf:trapped': 'False',
  })
})

test('a bleed goes round every page, and the cover is printed into it', async () => {
  const { bytes, record, file } = await finished('{bleed: 3mm}', 'cover, title')
  expect(record.preflight.boxes).toEqual({ trim: [419.53, 595.28], bleed: 8.5, media: [436.54, 612.28] })
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  for (const page of pdf.getPages()) {
    const { x, y, ...size } = page.getTrimBox()
    const outer = { x: x - bleed, y: y - bleed, width: width + 2 * bleed, height: height + 2 * bleed }
    expect(size).toEqual({ width: expect.closeTo(width), height: expect.closeTo(height) })
    for (const box of [page.getMediaBox(), page.getCropBox(), page.getBleedBox()])
      expect(rounded(box)).toEqual(rounded(outer))
  }
  if (!hasPoppler) return
  const [cover, back] = pageImages(file)
  for (const x of [1, 218, 435]) {
    for (const y of [1, 306, 611]) {
      expect(cover?.dots[y * cover.width + x], `the cover at ${x}, ${y}`).toBeLessThan(100)
      expect(back?.dots[y * back.width + x]).toBe(255)
    }
  }
})

test('crop marks stand beyond the bleed, in line with the edges of the trimmed page, and move no letter', async () => {
  const marked = await finished('{bleed: 3mm, cropMarks: true}', 'cover, title')
  const plain = await finished('{}', 'cover, title')
  const images = hasPoppler ? pageImages(marked.file) : []
  const pdf = await PDFDocument.load(marked.bytes, { updateMetadata: false })
  for (const [index, page] of pdf.getPages().entries()) {
    const [trim, media] = [page.getTrimBox(), page.getMediaBox()]
    expect(rounded(page.getBleedBox())).toEqual(
      rounded({ x: trim.x - bleed, y: trim.y - bleed, width: width + 2 * bleed, height: height + 2 * bleed }),
    )
    const image = images[index]
    if (image === undefined) continue
    const edges = { left: trim.x - media.x, top: media.y + media.height - trim.y - trim.height }
    // A line of a quarter of a point lies in one dot or the other.
    const ink = (x: number, y: number): number => {
      const [row, column] = [Math.round(y), Math.round(x)]
      const places = [row - 1, row].flatMap((line) => [line * image.width + column - 1, line * image.width + column])
      return Math.min(...places.map((place) => image.dots[place] ?? 255))
    }
    for (const x of [edges.left, edges.left + width]) {
      for (const y of [edges.top - bleed - 7, edges.top + height + bleed + 7]) expect(ink(x, y)).toBeLessThan(255)
      for (const y of [edges.top - bleed - 16.5, edges.top + height + bleed + 16.5]) expect(ink(x, y)).toBe(255)
    }
    for (const y of [edges.top, edges.top + height]) {
      for (const x of [edges.left - bleed - 7, edges.left + width + bleed + 7]) expect(ink(x, y)).toBeLessThan(255)
    }
  }
  // The same type at the same distance from the edges of the trimmed page.
  const places = await Promise.all([marked, plain].map(({ bytes }) => letterPlaces(bytes)))
  expect(places[0]?.length).toBeGreaterThan(100)
  expect(places[0]).toEqual(places[1])
})

/** Each stretch of text of the pages behind the cover, from the lower left corner of the trimmed page, half points. */
async function letterPlaces(bytes: Uint8Array): Promise<unknown[]> {
  const boxes = (await PDFDocument.load(bytes, { updateMetadata: false })).getPages().map((page) => page.getTrimBox())
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const places: unknown[] = []
  for (const [index, { x: left, y: foot }] of boxes.entries()) {
    if (index === 0) continue
    const { items } = await (await pdf.getPage(index + 1)).getTextContent()
    for (const item of items) {
      if (!('str' in item)) continue
      const [x = 0, y = 0] = item.transform.slice(4)
      places.push([index, item.str, Math.round(2 * (x - left)), Math.round(2 * (y - foot))])
    }
  }
  return places
}

test('the same bytes twice', async () => {
  const [one, two] = [await finished('{bleed: 3mm, cropMarks: true}'), await finished('{bleed: 3mm, cropMarks: true}')]
  expect(Buffer.from(one.bytes).equals(two.bytes)).toBe(true)
})

function rounded(box: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(box).map(([key, length]) => [key, Math.round(length * 100) / 100]))
}
