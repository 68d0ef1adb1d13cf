import { expect, test } from 'vitest'
import { withoutPlainParagraphs } from '../../src/proof/epub/plain-paragraphs.ts'

function left(text: string, name = 'OEBPS/one.xhtml'): string {
  return new TextDecoder().decode(withoutPlainParagraphs({ name, bytes: new TextEncoder().encode(text) }).bytes)
}

test.each([
  ['<p>A</p>\n<p>B</p>\n<p>C</p>\n<h2>D</h2>', '<p>A</p>\n<h2>D</h2>'],
  ['<p>چراغ</p><p>سحر</p>', '<p>چراغ</p>'],
  ['<p id="a">A</p><p>B</p><p id="c">C</p>', '<p id="a">A</p><p id="c">C</p>'],
  ['<h2>A</h2><p>B</p>', '<h2>A</h2><p>B</p>'],
  ['<p>A</p><p>B &mdash; C</p>', '<p>A</p><p>B &mdash; C</p>'],
  ['<p>A</p><p>B <em>C</em></p>', '<p>A</p><p>B <em>C</em></p>'],
  ['<p>A</p></div><p>B</p>', '<p>A</p></div><p>B</p>'],
])('of %s a validator sees %s', (text, seen) => {
  expect(left(text)).toBe(seen)
})

test('of other files everything', () => {
  expect(left('<p>A</p><p>B</p>', 'OEBPS/toc.ncx')).toBe('<p>A</p><p>B</p>')
})
