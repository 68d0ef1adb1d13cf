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
  const tree: Root = { type: 'root', children: [element('p', [text('internationalization of anthology in it')])] }
  expect(hyphenated(tree, 'en')).toContain('inter|na|tion|al|iza|tion of anthol|ogy in it')
})

test('takes each passage in its own language', () => {
  const german = element('span', [text('Donaudampfschifffahrt')], { lang: 'de' })
  const tree: Root = { type: 'root', children: [element('p', [text('yesterday '), german, text(' it is')])] }
  expect(hyphenated(tree, 'en')).toContain('yes|ter|day')
  expect(hyphenated(tree, 'en')).toContain('Donau|dampf|schiff|fahrt')
})

test('leaves the last word of a paragraph whole, whatever it stands in or is followed by', () => {
  const call = element('sup', [element('a', [text('12')])])
  const tree: Root = {
    type: 'root',
    children: [
      element('p', [text('nothing afterwards nevertheless.”'), call, text(' ')]),
      element('li', [text('whenever '), element('em', [text('something')]), element('p', [text('wherever it')])]),
      element('p', [text('certainly '), element('em', [text('elsewhere everything')]), text(' — ')]),
      element('p', [text('certainly'), element('br', []), text('elsewhere, as is sometimes 1984')]),
    ],
  }
  const lines = [...hyphenated(tree, 'en').matchAll(/"value":"([^"]*)"/g)].map(([, value]) => value)
  expect(lines).toEqual([
    'noth|ing after|wards nevertheless.”',
    '12',
    ' ',
    'when|ever ',
    'something',
    'wher|ever it',
    'cer|tainly ',
    'else|where everything',
    ' — ',
    'certainly',
    'else|where, as is some|times 1984',
  ])
})

test('leaves code, headings, captions and languages without patterns alone', () => {
  const tree: Root = {
    type: 'root',
    children: [
      element('code', [text('internationalization')]),
      element('h2', [text('internationalization')]),
      element('figcaption', [element('p', [text('internationalization of it')])]),
    ],
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
