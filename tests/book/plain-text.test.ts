import { expect, test } from 'vitest'
import { formulaText } from '../../src/book/tree/formula-text.ts'

test.each([
  ['\\mathbf{A}', 'A'],
  ['\\mathbf{u}^\\top\\cos(\\theta)', 'u⊤cos(θ)'],
  ['a < b \\& c', 'a<b&c'],
  ['\\nosuchcommand{x}', 'x'],
])('%s is read %s in a list', (tex, expected) => {
  expect(formulaText(tex)).toBe(expected)
})
