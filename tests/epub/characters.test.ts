import type { Element, ElementContent } from 'hast'
import { expect, test } from 'vitest'
import { countCharacters } from '../../src/epub/characters.ts'

function element(tagName: string, ...children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children }
}

const letter = element('mi', { type: 'text', value: 'c' })

test('a root brings the radical sign, which no text says', () => {
  expect([...countCharacters([element('math', element('msqrt', letter))], []).math]).toContain('√')
  expect([...countCharacters([element('math', element('mroot', letter, letter))], []).math]).toContain('√')
  expect([...countCharacters([element('math', letter)], []).math]).not.toContain('√')
})
