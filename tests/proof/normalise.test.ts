import { array, assert, constantFrom, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { countWords, normalise } from '../../src/proof/normalise.ts'

test.each([
  ['"It\'s" ... a well-known -- truth', '“It’s” … a well‑known – truth'],
  ['« Oui »', '„Oui“'],
  ['soft hyphens', 'soft\u00AD hy\u00ADphens'],
  ['office', 'o\uFB03ce'],
  ['Straße', 'STRASSE'],
  ['ΣΟΦΟΣ', 'σοφος'],
  ['é', 'e\u0301'],
  ['سلام', '\uFEB3\uFEFC\uFEE1'],
])('%s is the same as %s', (one, other) => {
  expect(normalise(one)).toBe(normalise(other))
  expect(normalise(one)).not.toBe('')
})

test.each([
  ['resume', 'résumé'],
  ['12', '21'],
  ['†', '*'],
  ['a.b', 'ab'],
])('%s is not the same as %s', (one, other) => {
  expect(normalise(one)).not.toBe(normalise(other))
})

test('a text is the same however it is cut', () => {
  assert(
    property(string({ unit: 'grapheme' }), string({ unit: 'grapheme' }), (one, other) => {
      expect(normalise(one) + normalise(other)).toBe(normalise(one + other))
    }),
  )
})

test('a letter that is looked up does not change what comes of the others', () => {
  const units = Array.from({ length: 0x3100 }, (_, unit) => String.fromCharCode(unit))
  // A text with a letter of Han is not looked up.
  for (const unit of units) expect(normalise(`${unit}漢`)).toBe(`${normalise(unit)}漢`)
})

test('words of a text that is looked up are counted as those of any other', () => {
  const signs = constantFrom('a', 'B', '7', "'", '’', '-', '–', '.', ',', ' ', '“', '\u00AD', '§')
  assert(
    property(array(signs), (text) => {
      // A word of Han, apart: with it a text is not looked up.
      expect(countWords(`漢 ${text.join('')}`)).toBe(countWords(text.join('')) + 1)
    }),
  )
})

test('words are counted as people count them', () => {
  expect(countWords("It's a well-known truth: 3.5 litres – no more.")).toBe(8)
  expect(countWords('— … —')).toBe(0)
})
