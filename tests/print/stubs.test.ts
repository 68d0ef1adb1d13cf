import type { ElementContent, Root } from 'hast'
import { toString } from 'hast-util-to-string'
import { expect, test } from 'vitest'
import { keepStubs } from '../../src/print/stubs.ts'

function show(node: ElementContent): string {
  return node.type === 'element' ? `<${toString(node)}>` : node.type === 'text' ? node.value : ''
}

/** The text of an element with `<…>` around what is not divided. */
function kept(value: string, tagName = 'p'): string {
  const children: ElementContent[] = [{ type: 'text', value }]
  const tree: Root = { type: 'root', children: [{ type: 'element', tagName, properties: {}, children }] }
  const [block] = keepStubs(tree).children
  return block?.type === 'element' ? block.children.map(show).join('') : ''
}

test.each([
  ['An e-mail of ISIS-K, by X-ray.', 'An <e-m>ail of ISI<S-K>, by <X-r>ay.'],
  ['Well-known, Lashkar-e-Jhangvi', 'Well-known, Lashka<r-e>-Jhangvi'],
  ['in 1914-A', 'in 191<4-A>'],
  ['inter\u00ADna\u00ADtion\u00ADal-mind\u00ADed', 'inter\u00ADna\u00ADtion\u00ADal-mind\u00ADed'],
  ['1913-18, and a - b', '1913-18, and a - b'],
])('a lone letter stays with the word it is joined to: %s', (text, expected) => {
  expect(kept(text)).toBe(expected)
})

test('program text is divided by its own rules', () => {
  expect(kept('x-ray', 'code')).toBe('x-ray')
})
