import { expect, test } from 'vitest'
import type { FontFace } from '../../src/model/rendered.ts'
import { withType } from '../../src/print/picture-type.ts'
import { render } from '../rendered/small-book.ts'

const face = (family: string, letters?: string): FontFace => ({
  family,
  weight: 400,
  style: 'normal',
  name: family.toLowerCase().replaceAll(' ', '-'),
  bytes: new Uint8Array([1, 2, 3]),
  ...(letters !== undefined && { fallbackFor: new Set(letters), unicodeRange: 'U+05D0-05EA' }),
})

const drawing = (words: string) => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>${words}</text></svg>`
  return { path: 'a.svg', mediaType: 'image/svg+xml', bytes: new TextEncoder().encode(svg) }
}

const typed = (words: string): string =>
  new TextDecoder().decode(withType(drawing(words), [face('STIX Two Text'), face('Noto Serif Hebrew', 'הנמל')]))

test('a drawing has the book’s face in it, and those that have letters of its own', () => {
  expect(typed('Sea')).toContain('font-family: "STIX Two Text";')
  expect(typed('Sea')).not.toContain('Hebrew')
  expect(typed('הים')).toContain('font-family: "STIX Two Text", "Noto Serif Hebrew";')
  expect(typed('הים')).toContain('unicode-range: U+05D0-05EA;')
})

test('faces for the letters of a drawing are read, though no other text has them, and asked for where there are none', async () => {
  const svg = new TextDecoder().decode(drawing('הים').bytes)
  const { book } = await render('![A sea](a.svg)', { files: { 'a.svg': svg } })
  expect(book.fonts.map(({ family }) => family)).toContain('Noto Serif Hebrew')
  const { book: runes } = await render('![A sea](a.svg)', {
    files: { 'a.svg': new TextDecoder().decode(drawing('ᚠ').bytes) },
  })
  expect(runes.file.messages.map(({ ruleId, note }) => [ruleId, note?.includes('Noto Sans Runic')])).toEqual([
    ['glyph-found', true],
  ])
})
