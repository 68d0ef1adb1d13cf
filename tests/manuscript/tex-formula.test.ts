import { expect, test } from 'vitest'
import { looksLikeTex } from '../../src/manuscript/markdown/tex-formula.ts'

test.each(['x', 'x + 1', 'a_i', '\\frac{1}{2}', 'E = mc^2', '\\text{if the sea rises } x_1', '10|20', 'x_{max}'])(
  '%j is a formula',
  (text) => {
    expect(looksLikeTex(text)).toBe(true)
  },
)

test.each([
  'sic',
  'Pontika et al. 2015',
  '[Buckheit & Donoho, 1995](https://doi.org/10.1007/978-1_5)',
  'see <https://example.org/?a=b>',
  'cf. [the tags](tags.md?x=1)',
  'the file_name of it, as_is',
  '',
])('%j is what an author put in brackets', (text) => {
  expect(looksLikeTex(text)).toBe(false)
})
