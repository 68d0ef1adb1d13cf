import type { Element, ElementContent, Root } from 'hast'
import { expect, test } from 'vitest'
import { validNesting } from '../../src/rendered/valid-nesting.ts'
import { html } from './small-book.ts'

function node(tagName: string, ...children: readonly (Element | string)[]): Element {
  return {
    type: 'element',
    tagName,
    properties: tagName === 'a' ? { href: '#x' } : {},
    children: children.map(
      (child): ElementContent => (typeof child === 'string' ? { type: 'text', value: child } : child),
    ),
  }
}

test.each<[string, Element, string]>([
  ['a block in a paragraph', node('p', 'a', node('div', 'b'), 'c'), '<p>a<span>b</span> c</p>'],
  ['cells in a paragraph', node('p', node('td', 'a'), node('td', 'b')), '<p><span>a</span> <span>b</span> </p>'],
  ['an item without a list', node('div', node('li', 'a')), '<div><div>a</div></div>'],
  ['words in a list', node('ul', 'a', node('li', 'b')), '<ul><li>a</li><li>b</li></ul>'],
  ['a definition without a term', node('dl', node('dd', 'a')), '<div><div>a</div></div>'],
  ['a ruby without a reading', node('ruby', 'a'), '<span>a</span>'],
  ['a reading without a ruby', node('div', node('rt', 'a')), '<div><span>a</span></div>'],
  [
    'a heading in a term',
    node('dl', node('dt', node('h2', 'a')), node('dd', 'b')),
    '<dl><dt><span>a</span> </dt><dd>b</dd></dl>',
  ],
  [
    'a row and words without a body',
    node('table', node('tr', node('td', 'a')), 'b'),
    '<table><tbody><tr><td>a</td></tr><tr><td>b</td></tr></tbody></table>',
  ],
  [
    'a caption and a head behind the rows',
    node(
      'table',
      node('tbody', node('tr', node('td', 'a'))),
      node('thead', node('tr', node('th', 'b'))),
      node('caption', 'c'),
    ),
    '<table><caption>c</caption><tbody><tr><td>a</td></tr></tbody><tbody><tr><th>b</th></tr></tbody></table>',
  ],
  [
    'a link in a link',
    node('a', 'a ', node('a', 'b'), ' c'),
    '<a href="#x">a </a><a href="#x">b</a><a href="#x"> c</a>',
  ],
])('%s becomes valid HTML with all its words', (_, given, expected) => {
  const tree: Root = { type: 'root', children: [given] }
  validNesting(tree)
  expect(html(tree)).toBe(expected)
})
