import { expect, test } from 'vitest'
import { cleanSvg } from '../../src/rendered/clean-svg.ts'
import { setLines, widthOf } from '../../src/rendered/cover/set-lines.ts'
import { renderBook } from '../../src/rendered/render-book.ts'
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
  expect(rendered.cover).toEqual({ path: 'c.gif', mediaType: 'image/gif', bytes: gif })
  expect(rendered.assets).toEqual([])
  expect(rendered.inputs.has('c.gif')).toBe(true)
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
