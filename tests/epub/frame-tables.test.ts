import { expect, test } from 'vitest'
import { frameTables } from '../../src/epub/frame-tables.ts'
import { toXhtml } from '../../src/epub/xhtml.ts'
import { tree } from './sample-book.ts'

function framed(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')
  const root = tree(`<table><tbody>${cells}</tbody></table>`)
  frameTables(root)
  return /^(?:<div[^>]*>)?<table[^>]*>/.exec(toXhtml(root))?.[0] ?? ''
}

const long = Array.from({ length: 30 }, () => ['morning', 'the lamp', 'was lit'])
const word = 'Donaudampfschifffahrtsgesellschaft'

test('a table that a narrow screen has room for is left as it is, however long', () => {
  expect(framed([['a', 'b', 'words that need not stand beside each other']])).toBe('<table>')
  expect(framed(long)).toBe('<table>')
})

test('a wide one scrolls, unless it is higher than a screen: what scrolls is never divided', () => {
  expect(framed([[word, word]])).toBe('<div class="table-frame"><table>')
  expect(framed(long.map((row) => [...row, 'at its hour']))).toBe('<table>')
  expect(framed(long.map((row) => [...row, word, word]))).toBe('<table class="crowded">')
  expect(framed([[word, `${word} ${'and so on '.repeat(60)}`]])).toBe('<table class="crowded">')
})
