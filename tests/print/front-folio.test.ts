import { expect, test } from 'vitest'
import { frontNumeral } from '../../src/print/front-folio.ts'

const pages = [1, 2, 5, 10, 11, 15, 16, 25, 115]

test.each([
  ['en', 'i ii v x xi xv xvi xxv cxv'],
  ['ja', 'i ii v x xi xv xvi xxv cxv'],
  // Letters of the alphabet, as many as there are.
  ['fa', 'الف ب ث د ذ س ش ک cxv'],
  // Numerals of letters.
  ['ar', 'أ ب هـ ي يأ يه يو كه قيه'],
  ['he-IL', 'א ב ה י יא טו טז כה קטו'],
])('pages before the text in %s', (language, expected) => {
  expect(pages.map(frontNumeral(language)).join(' ')).toBe(expected)
})
