import * as fc from 'fast-check'
import { toString } from 'mdast-util-to-string'
import { expect, test } from 'vitest'
import { parse } from './shape.ts'

/** What authors write with colons in it; none of it has any other sign of Markdown. */
const word = fc.oneof(
  fc.constantFrom(
    '10:30',
    'Genesis 1:1',
    ':smile:',
    '::',
    'std::vec',
    'a::b',
    'note:',
    ':note',
    ':::',
    ':tip tip',
    'x:y:z',
  ),
  fc.constantFrom(
    'warning:::',
    ':event',
    ':page of',
    ':lang',
    '::page-break it',
    'https',
    'a:',
    ':',
    'über:all',
    '時:分',
  ),
  fc.stringMatching(/^[a-z:]{1,8}$/),
)

test('prose with colons comes out letter by letter', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (words) => {
      const text = `So ${words.join(' ')} it is`
      const { tree, reports } = parse(`${text}\n\n> ${text}\n\n- ${text}\n`)
      expect(tree.children.map((block) => toString(block))).toEqual([text, text, text])
      expect(tree.children.map(({ type }) => type)).toEqual(['paragraph', 'blockquote', 'list'])
      expect(reports).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test('a directive in code is code', () => {
  expect(parse('```\n:::note\nx\n:::\n```\n\n`:::note` and `:event[x]{date=2024}`').tree).toMatchObject({
    children: [
      { type: 'code', value: ':::note\nx\n:::' },
      { children: [{ type: 'inlineCode', value: ':::note' }, {}, { type: 'inlineCode' }] },
    ],
  })
})
