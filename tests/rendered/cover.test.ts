import { expect, test } from 'vitest'
import { cleanSvg } from '../../src/rendered/clean-svg.ts'
import { setLines, widthOf } from '../../src/rendered/cover/set-lines.ts'
import { renderBook } from '../../src/rendered/render-book.ts'
import { Templates } from '../../src/rendered/templates.ts'
import { book, worldOf } from './small-book.ts'
import { gif } from './small-pictures.ts'

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

test('the cover is an SVG of the book’s own words, and refers to nothing', async () => {
  const settings = { title: 'Oil & <Water>', subtitle: 'A Study', publisher: 'Valley Press' }
  const { cover } = await renderBook(book({ settings }), worldOf())
  expect(cover).toMatchObject({ path: 'cover.svg', mediaType: 'image/svg+xml' })
  const svg = text(cover.bytes)
  expect(cleanSvg(svg)).toMatchObject({ width: 1600, height: 2560 })
  const lines = [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map((match) => match[1])
  expect(lines).toEqual(['Oil &amp;', '&lt;Water&gt;', 'A Study', 'Ada Wren', 'Valley Press'])
  expect(svg).not.toMatch(/href|url\(|<image/)
})

test('the author’s picture goes before, and is no picture of the text', async () => {
  const rendered = await renderBook(book({ settings: { cover: 'c.gif' } }), worldOf({ 'c.gif': gif }))
  expect(rendered.cover).toMatchObject({ path: 'c.gif', mediaType: 'image/gif', bytes: gif })
  expect(rendered.assets).toEqual([])
  expect(rendered.inputs.has('c.gif')).toBe(true)
})

test('the front cover of the PDF has the proportions of the page, and faces for its letters', async () => {
  const settings = {
    title: 'הנמל',
    print: { ...book({}).settings.print, trim: { width: 400, height: 500 }, cover: true },
  } as const
  const { cover, frontCover } = await renderBook(book({ settings }), worldOf())
  const svg = text(frontCover?.bytes ?? new Uint8Array())
  expect(cleanSvg(svg)).toMatchObject({ width: 1600, height: 2000 })
  expect(svg).toContain('Noto Serif Hebrew')
  expect(text(cover.bytes)).toContain('Noto Serif Hebrew')
})

const set = (words: string) => setLines(words, 1240, [90], 600)

test('back, spine and front stand side by side in one drawing', async () => {
  const templates = new Templates(worldOf())
  const [height, piece] = [2270, { direction: 'ltr', families: ['A'], ground: '#000', ink: '#fff', accent: '#f00' }]
  const back = { ...piece, width: 1600, height, description: set('Of a winter & more'), isbn: '978-3-16-148410-0' }
  const spine = { ...piece, width: 120, height, worded: true, title: 'Oil & Water', authors: 'Ada Wren' }
  const front = {
    ...piece,
    width: 1600,
    height,
    title: set('Oil & Water'),
    subtitle: set(''),
    authors: set('Ada Wren'),
  }
  const pieces = [
    { left: 0, svg: await templates.text('cover/back.ejs', back) },
    { left: 1600, svg: await templates.text('cover/spine.ejs', spine) },
    { left: 1720, svg: await templates.text('cover/front.ejs', front) },
  ]
  const svg = await templates.text('cover/cover.ejs', { language: 'en', width: 3320, height, pieces })
  expect(cleanSvg(svg)).toMatchObject({ width: 3320, height })
  const lines = [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map((match) => match[1])
  expect(lines).toEqual([
    'Of a winter &amp; more',
    'ISBN 978-3-16-148410-0',
    'Oil &amp; Water',
    'Ada Wren',
    'Oil &amp; Water',
    'Ada Wren',
  ])
})

test('a cover that is missing is reported, and one is made', async () => {
  const small = book({ settings: { cover: 'c.jpg' } })
  const { cover } = await renderBook(small, worldOf())
  expect(cover.path).toBe('cover.svg')
  expect(small.file.messages.map((message) => message.ruleId)).toEqual(['picture-found'])
})

test('a cover that is damaged is reported', async () => {
  const small = book({ settings: { cover: 'c.gif' } })
  await renderBook(small, worldOf({ 'c.gif': gif.slice(0, 30) }))
  expect(small.file.messages.map((message) => message.ruleId)).toEqual(['picture-readable'])
})

test('a long title takes more lines, then a smaller size, and never runs over the measure', () => {
  const long = 'How the Company Came to Want Only Totals, and What the Clerk Did with Them from 1874 to 1901'
  const set = setLines(long, 1240, [220, 160, 120, 90], 660)
  expect(set.lines.join(' ')).toBe(long)
  expect(set.size).toBeLessThan(220)
  expect(set.lines.length * set.size).toBeLessThanOrEqual(660)
  for (const line of set.lines) expect(widthOf(line) * set.size).toBeLessThanOrEqual(1240)
  expect(setLines('Oil', 1240, [220, 160], 660)).toEqual({ lines: ['Oil'], size: 220 })
  expect(setLines('', 1240, [220, 160], 660)).toEqual({ lines: [], size: 220 })
})

test('lines are of even length', () => {
  expect(setLines('one two three four', 6, [1], 9).lines).toEqual(['one two', 'three four'])
})

test('a word that is wider than the measure takes a smaller size', () => {
  expect(setLines('Donaudampfschifffahrt', 1240, [220, 110], 660).size).toBe(110)
})

test('a title without spaces breaks between characters', () => {
  expect(setLines('吾輩は猫である', 4, [1], 9).lines.join('')).toBe('吾輩は猫である')
  expect(setLines('吾輩は猫である', 4, [1], 9).lines).toHaveLength(2)
})
