import type { Root } from 'hast'
import { expect, test } from 'vitest'
import { hyphenate } from '../../src/print/hyphenate.ts'

const text = (value: string) => ({ type: 'text' as const, value })
const element = (tagName: string, children: Root['children'], properties = {}) => ({
  type: 'element' as const,
  tagName,
  properties,
  children: children.filter((child) => child.type !== 'doctype'),
})

function hyphenated(tree: Root, language: string): string {
  return JSON.stringify(hyphenate(tree, language)).replaceAll('\u00AD', '|')
}

test('divides long words by the patterns of the language, with no stubs', () => {
  const tree: Root = { type: 'root', children: [element('p', [text('internationalization of a typography')])] }
  expect(hyphenated(tree, 'en')).toContain('in|ter|na|tion|al|iza|tion of a ty|pog|ra|phy')
})

test('takes each passage in its own language', () => {
  const german = element('span', [text('Donaudampfschifffahrt')], { lang: 'de' })
  const tree: Root = { type: 'root', children: [element('p', [text('together '), german])] }
  expect(hyphenated(tree, 'en')).toContain('to|gether')
  expect(hyphenated(tree, 'en')).toContain('Do|nau|dampf|schiff|fahrt')
})

test('leaves code, headings and languages without patterns alone', () => {
  const tree: Root = {
    type: 'root',
    children: [element('code', [text('internationalization')]), element('h2', [text('internationalization')])],
  }
  expect(hyphenated(tree, 'en')).not.toContain('|')
  const persian: Root = { type: 'root', children: [element('p', [text('internationalization')])] }
  expect(hyphenated(persian, 'fa')).not.toContain('|')
})

test('puts no hyphen into an address, which a reader would copy', () => {
  const addresses = 'https://example.com/international www.example.org someone@example.com papers/international/file'
  const tree: Root = { type: 'root', children: [element('p', [text(addresses)])] }
  expect(hyphenated(tree, 'en')).not.toContain('|')
})
