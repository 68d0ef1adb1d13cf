import { assert, property, string } from 'fast-check'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { toXhtml } from '../../src/epub/xhtml.ts'
import { tree } from './sample-book.ts'

test('void elements close themselves, all others have an end tag', () => {
  expect(toXhtml(tree('<p>a<br>b</p><p></p><td></td><hr><img src="x" alt="">'))).toBe(
    '<p>a<br/>b</p><p></p><hr/><img src="x" alt=""/>',
  )
})

test('an attribute without a value gets an empty one', () => {
  expect(toXhtml(tree('<ol reversed><li>x</ol>'))).toBe('<ol reversed=""><li>x</li></ol>')
})

test('entities become characters, and only what XML needs is escaped', () => {
  expect(toXhtml(tree('<p title="&quot;a&quot;&#10;b">&nbsp;&eacute; &lt;b> &amp;amp; "q"</p>'))).toBe(
    '<p title="&quot;a&quot;&#10;b">\u00A0é &lt;b&gt; &amp;amp; "q"</p>',
  )
})

test('SVG and MathML keep the spelling of their names', () => {
  expect(toXhtml(tree('<svg viewBox="0 0 1 1"><lineargradient id="g" gradientunits="x"/></svg>'))).toBe(
    '<svg viewBox="0 0 1 1"><linearGradient id="g" gradientUnits="x"></linearGradient></svg>',
  )
  expect(toXhtml(tree('<math><mi mathvariant="normal">x</mi></math>'))).toBe(
    '<math><mi mathvariant="normal">x</mi></math>',
  )
})

test('names that XML does not know are dropped, their content is not', () => {
  expect(toXhtml(tree('<o:p o:x="1">word</o:p><p a"b="1">x</p>'))).toBe('word<p>x</p>')
})

test('comments and control characters are left out', () => {
  expect(
    toXhtml({
      type: 'root',
      children: [
        { type: 'comment', value: 'a -- b' },
        { type: 'text', value: 'a\u0000\u0008\uFFFEb\uD800c' },
      ],
    }),
  ).toBe('ab\uFFFDc')
})

test('an attribute that has the name of something every object has is dropped', () => {
  const properties = { ['__proto__']: 'x', ['constructor']: 'x', title: 'y' }
  expect(toXhtml({ type: 'element', tagName: 'p', properties, children: [] })).toBe('<p title="y"></p>')
})

test('whatever the text, the result is well-formed', () => {
  assert(
    property(string({ unit: 'binary' }), string(), (text, name) => {
      const written = toXhtml({
        type: 'element',
        tagName: 'p',
        properties: { title: text, [name]: text, hidden: true },
        children: [{ type: 'text', value: text }],
      })
      const parser = new SaxesParser({ xmlns: true })
      parser.on('error', (error) => {
        throw error
      })
      parser.write(`<x xmlns:epub="e">${written}</x>`).close()
    }),
  )
})
