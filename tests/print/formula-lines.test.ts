import { expect, test } from 'vitest'
import { breakFormula } from '../../src/print/galley/formula-lines.ts'
import type { FormulaItem } from '../../src/print/galley/formula-items.ts'

const signs: Readonly<Record<string, FormulaItem['sign']>> = {
  '=': 'relation',
  '+': 'sum',
  '·': 'product',
  ',': 'separator',
  '~': 'space',
}

/** Lines of a formula of which every sign and letter is ten wide, and what stands in brackets a level deeper. */
function linesOf(formula: string, room: number, indent = 0): readonly string[] {
  let depth = 0
  const items = Array.from(formula, (sign, index) => {
    if (sign === '(') depth += 1
    const item = { sign: signs[sign], depth, box: { left: index * 10, right: index * 10 + 10 } }
    if (sign === ')') depth -= 1
    return { ...item }
  })
  const { lines } = breakFormula(items, room, (first) => (first === 0 ? 0 : indent))
  return lines.map(({ from, to }) => formula.slice(from, to))
}

test('a formula that fits is one line', () => {
  expect(linesOf('a=b+c', 50)).toEqual(['a=b+c'])
})

test('a line begins with a relation rather than with a sum, and with a sum rather than with a product', () => {
  expect(linesOf('a=b+c+d=e+f', 80)).toEqual(['a=b+c+d', '=e+f'])
  expect(linesOf('a=b·c+d·e', 70)).toEqual(['a=b·c', '+d·e'])
})

test('the insets of further lines count', () => {
  expect(linesOf('a=b+c+d', 60)).toEqual(['a', '=b+c+d'])
  expect(linesOf('a=b+c+d', 60, 10)).toEqual(['a=b', '+c+d'])
})

test('brackets are kept whole while there is another way', () => {
  expect(linesOf('a+(b+c+d)+e', 90)).toEqual(['a+(b+c+d)', '+e'])
})

test('space at the end of a line takes no room, and begins none', () => {
  expect(linesOf('a=b,~c=d', 40)).toEqual(['a=b,~', 'c=d'])
})

test('what has no sign to break it at stays one line and says by how much it is too wide', () => {
  expect(linesOf('abcdef', 40)).toEqual(['abcdef'])
})
