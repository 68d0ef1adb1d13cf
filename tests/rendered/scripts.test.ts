import { expect, test } from 'vitest'
import { render } from './small-book.ts'

const persian = { settings: { language: 'fa' } }

test('characters of many scripts have faces of the press, and only those faces are read', async () => {
  const { book, reports } = await render('سلام, שלום, नमस्ते, 你好, こんにちは, 안녕, ✈ 🚨, `├─ код`')
  expect(reports).toEqual([])
  const families = new Set(
    book.fonts.filter(({ unicodeRange }) => unicodeRange !== undefined).map(({ family }) => family),
  )
  expect([...families].sort()).toEqual([
    'Noto Emoji',
    'Noto Naskh Arabic',
    'Noto Sans Mono',
    'Noto Sans Symbols 2',
    'Noto Serif Devanagari',
    'Noto Serif Hebrew',
    'Noto Serif JP',
    'Noto Serif KR',
  ])
  const plain = await render('Nothing but Latin.')
  expect(plain.book.fonts.some(({ unicodeRange }) => unicodeRange !== undefined)).toBe(false)
})

test('a face cut from one with axes has none, and is the same every time', async () => {
  const [first, second] = await Promise.all(
    ['漢字', '漢字'].map(async (text) => (await render(text)).book.fonts.at(-1)),
  )
  expect(Buffer.from(first?.bytes ?? []).toString('latin1')).not.toContain('fvar')
  expect(first?.bytes).toEqual(second?.bytes)
  expect(first?.unicodeRange).toMatch(/^U\+/)
})

test('Han is taken from the face of the book’s language', async () => {
  const chinese = await render('直骨', { settings: { language: 'zh' } })
  expect(chinese.book.fonts.map(({ family }) => family)).toContain('Noto Serif SC')
  const japanese = await render('直骨', { settings: { language: 'ja' } })
  expect(japanese.book.fonts.map(({ family }) => family)).not.toContain('Noto Serif SC')
})

test('what no face has is told once a file, where it first stands', async () => {
  const { reports } = await render('A line.\n\nRunes ᚠᚢ, 𒀀.[^1]\n\nMore ᚠ.\n')
  expect(reports).toEqual(['glyph-found:3'])
})

test('programs run to the right in a book that is read to the left', async () => {
  const { html } = await render('متن `a = 1` متن.\n\n```\nprint(1)\n```\n', persian)
  expect(html).toContain('<code dir="ltr">a = 1</code>')
  expect(html).toMatch(/<pre[^>]* dir="ltr"/)
})

test('a paragraph in other letters is turned round whole; a heading keeps its side of the page', async () => {
  const { html } = await render('## Markdown (2nd ed.)\n\nAll of this paragraph is in English.\n\n- C++\n', persian)
  expect(html).toContain('<p dir="ltr">All of')
  expect(html).toMatch(/<h2[^>]*><bdi dir="ltr">Markdown \(2nd ed\.\)<\/bdi><\/h2>/)
  expect(html).toMatch(/<li>\s*<bdi dir="ltr">C\+\+<\/bdi>\s*<\/li>/)
  expect((await render('All of this paragraph is in English.')).html).not.toContain('dir=')
})
