import { toString } from 'mdast-util-to-string'
import type { Root } from 'mdast'
import { expect, test } from 'vitest'
import { VFile } from 'vfile'
import { parseMarkdown } from '../../src/manuscript/markdown.ts'

function parse(value: string): Root {
  return parseMarkdown(new VFile({ path: 'a.md', value }))
}

test('the tag of a numbered listing prints its words, and is a place', () => {
  const tree = parse(
    'One.\n\n<Listing number="A-1" file-name="src/main.rs" caption="A `Box<T>` that holds &amp; drops">\n\n```rust\nx\n```\n\n</Listing>',
  )
  const [, title, code] = tree.children
  expect(title).toMatchObject({
    type: 'paragraph',
    data: { hProperties: { id: 'listing-a-1', className: ['listing-title'] } },
    children: [
      { type: 'strong', children: [{ value: 'Listing A-1.' }] },
      { type: 'text', value: ' ' },
      { type: 'text', value: 'A ' },
      { type: 'inlineCode', value: 'Box<T>' },
      { type: 'text', value: ' that holds & drops' },
      { type: 'text', value: ' ' },
      { type: 'inlineCode', value: 'src/main.rs' },
    ],
    position: { start: { line: 3 }, end: { line: 3 } },
  })
  expect(code).toMatchObject({ type: 'code', value: 'x' })
})

test('a tag of several lines is read as one of a line', () => {
  const tree = parse('<Listing number="1"\ncaption="Two\nlines">\n\nText.\n\n</Listing>')
  expect(toString(tree.children[0])).toBe('Listing 1. Two\nlines')
})

test('words in single quotes hold double ones', () => {
  const tree = parse('<Listing number="1" caption=\'Sending `"hi"`\'>\n\nText.\n\n</Listing>')
  expect(toString(tree.children[0])).toBe('Listing 1. Sending "hi"')
})

test.each([
  '<Listing>',
  '<Listing number="1" caption=x onclick="y">',
  '<Listings number="1">',
  'a <Listing number="1">',
])('%s is left as it is', (tag) => {
  expect(JSON.stringify(parse(`${tag}\n\nText.`))).not.toContain('listing-title')
})
