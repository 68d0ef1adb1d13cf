import { expect, test } from 'vitest'
import { settleForeign } from '../../src/epub/foreign.ts'
import { toXhtml } from '../../src/epub/xhtml.ts'
import { tree } from './sample-book.ts'

function settled(html: string): string {
  const root = tree(html)
  settleForeign(root)
  return toXhtml(root).replace(' xmlns="http://www.w3.org/1998/Math/MathML"', '')
}

test('what is no text in a token becomes text', () => {
  expect(settled('<math><mo lspace="0"><mpadded lspace="0"><mi>arg</mi><mi>max</mi></mpadded></mo></math>')).toBe(
    '<math><mo lspace="0">argmax</mo></math>',
  )
})

test('a style of a formula stands on an element of its own', () => {
  expect(
    settled('<math displaystyle="true"><msup scriptlevel="2"><mi>x</mi><mn scriptlevel="1">2</mn></msup></math>'),
  ).toBe(
    '<math displaystyle="true"><mstyle scriptlevel="2"><msup><mi>x</mi><mstyle scriptlevel="1"><mn>2</mn></mstyle></msup></mstyle></math>',
  )
})

test('both kinds of foreign content are found, with their namespaces', () => {
  const root = tree('<p><math><mi>x</mi></math><svg viewBox="0 0 1 1"></svg></p>')
  expect(settleForeign(root)).toEqual(new Set(['math', 'svg']))
  expect(toXhtml(root)).toContain('<svg viewBox="0 0 1 1" xmlns="http://www.w3.org/2000/svg">')
})
