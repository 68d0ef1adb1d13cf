import { toString } from 'hast-util-to-string'
import type { ElementContent, Root } from 'hast'
import { expect, test } from 'vitest'
import { breakAddresses } from '../../src/print/address-breaks.ts'

function show(node: ElementContent): string {
  if (node.type === 'element' && node.tagName === 'wbr') return '|'
  return node.type === 'text' ? node.value : toString(node)
}

/** The text of an element with `|` where it may be divided. */
function divided(value: string, tagName = 'p', language = 'en'): string {
  const tree: Root = {
    type: 'root',
    children: [{ type: 'element', tagName, properties: {}, children: [{ type: 'text', value }] }],
  }
  const [block] = breakAddresses(tree, language).children
  return block?.type === 'element' ? block.children.map(show).join('') : ''
}

test.each([
  ['See https://www.example.org/a-b/c?d=e#f here.', 'See https://|www|.example|.org|/a|-b|/c|?d|=e|#f here.'],
  ['Ask elearning@fosteropenscience.eu now.', 'Ask elearning|@fosteropenscience|.eu now.'],
  ['doi.org/10.1371/journal.pcbi.1004668', 'doi|.org|/10|.1371|/journal|.pcbi|.1004668'],
  ['either/or, and so on...', 'either/or, and so on...'],
])('%s', (text, expected) => {
  expect(divided(text)).toBe(expected)
})

test('program text is divided after what joins its names, in lines but not in listings', () => {
  expect(divided('std::collections::hash_map::Entry', 'code')).toBe('std::|collections::|hash_|map::|Entry')
  expect(divided('a_b', 'code')).toBe('a_b')
  expect(divided('std::collections::hash_map::Entry', 'pre')).toBe('std::collections::hash_map::Entry')
})

test('long program text is divided anywhere where a language has no spaces to widen', () => {
  expect(divided('9007199254740992n', 'code', 'ja')).toBe('9007|1|9|9|2|5|4|7|4|0|992n')
  expect(divided('9007199254740992n', 'code')).toBe('9007199254740992n')
  expect(divided('resolve', 'code', 'zh-Hant')).toBe('resolve')
})

test('program text in quotation marks is parted from the signs beside it where a language has no spaces', () => {
  const code: ElementContent = {
    type: 'element',
    tagName: 'code',
    properties: {},
    children: [{ type: 'text', value: '"a b"' }],
  }
  const around = (before: string, after: string, language: string) => {
    const children: ElementContent[] = [{ type: 'text', value: before }, code, { type: 'text', value: after }]
    const tree: Root = { type: 'root', children: [{ type: 'element', tagName: 'p', properties: {}, children }] }
    const [block] = breakAddresses(tree, language).children
    return block?.type === 'element' ? block.children.map(show).join('') : ''
  }
  expect(around('値が', 'という', 'ja')).toBe('値が|"a b"|という')
  expect(around('「', '」', 'ja')).toBe('「"a b"」')
  expect(around('値が', 'って', 'ja')).toBe('値が|"a b"って')
  expect(around('in ', ' of', 'en')).toBe('in "a b" of')
})
