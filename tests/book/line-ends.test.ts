import { expect, test } from 'vitest'
import { setText } from '../../src/book/typography/set-text.ts'

test('a line end of the source is no space between characters that fill a square', () => {
  expect(setText('船は\n錨を\n下ろす。\nJavaScript', 'ja')).toBe('船は錨を下ろす。JavaScript')
  expect(setText('one\ntwo 語', 'ja')).toBe('one\ntwo 語')
  expect(setText('배는\n닻을', 'ko')).toBe('배는\n닻을')
  expect(setText('語\n語', 'en')).toBe('語\n語')
})
