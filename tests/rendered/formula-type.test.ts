import { expect, test } from 'vitest'
import { render } from './small-book.ts'

test('a radicand begins with a strut, so that the radical does not hang below small letters', async () => {
  expect((await render('$\\sqrt{x}$')).html).toContain(
    '<msqrt><mspace class="strut" width="0" height="0.65em" depth="0.12em">',
  )
  expect((await render('$\\sqrt[3]{h}$')).html).toMatch(
    /<mroot><mrow><mspace class="strut"[^>]*><\/mspace><mi>h<\/mi><\/mrow><mn>3<\/mn><\/mroot>/,
  )
})

test('lengths grow with the type', async () => {
  const { html } = await render('$$\\begin{bmatrix} a & b \\\\ \\vdots & d \\end{bmatrix}$$')
  expect(html).toContain('padding-right:0.5em')
  expect(html).not.toMatch(/\dpt\b/)
})

test('limits stand below a name, and nothing else stands with it', async () => {
  const { html } = await render('$$\\underset{w}{\\operatorname*{argmin}} f(w)$$')
  expect(html).toMatch(/<munder><mi>argmin<\/mi><mi>w<\/mi><\/munder><mo>\u2061<\/mo>/)
})

test('a function stands apart from what it follows', async () => {
  const space = '<mspace width="0.1667em"></mspace>'
  expect((await render('$\\frac{1}{2}\\exp(x)$')).html).toContain(`</mfrac>${space}<mrow><mi>exp</mi>`)
  expect((await render('$P(j) \\log P$')).html).toContain(`${space}<mrow><mi>log</mi>`)
  expect((await render('$x = \\sin y$')).html).toContain('<mo>=</mo><mrow><mi>sin</mi>')
})

test('a wide hat is the one that engines stretch', async () => {
  expect((await render('$\\widehat{xyz}$')).html).toMatch(/<mo stretchy="true"[^>]*>\u0302<\/mo>/)
})
