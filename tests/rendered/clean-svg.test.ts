import { describe, expect, test } from 'vitest'
import { cleanSvg } from '../../src/rendered/clean-svg.ts'

const svg = (content: string, attributes = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"${attributes}>${content}</svg>`

const cleaned = (content: string): string | undefined =>
  cleanSvg(svg(content))
    ?.text.trim()
    .replace(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg">(.*)<\/svg>$/s, '$1')

describe('what acts or fetches is taken out', () => {
  test.each([
    ['<script>alert(1)</script>', ''],
    ['<script xlink:href="https://evil.example/x.js"/>', ''],
    ['<g onclick="alert(1)" OnLoad="alert(1)"/>', '<g></g>'],
    ['<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>', ''],
    ['<a href="javascript:alert(1)"><text>x</text></a>', '<a><text>x</text></a>'],
    ['<image href="https://evil.example/x.png"/>', '<image></image>'],
    ['<use xlink:href="other.svg#a"/>', '<use></use>'],
    ['<use xlink:href="#a"/>', '<use href="#a"></use>'],
    ['<image href="data:image/png;base64,AAAA"/>', '<image href="data:image/png;base64,AAAA"></image>'],
    ['<image href="data:image/svg+xml;base64,AAAA"/>', '<image></image>'],
    ['<style>@import "https://evil.example/x.css";</style>', '<style></style>'],
    ['<style>rect { fill: url(https://evil.example/x.svg#a) }</style>', '<style></style>'],
    ['<style>rect { fill: \\75rl(https://evil.example) }</style>', '<style></style>'],
    ['<style><![CDATA[rect > a { fill: url(#a) }]]></style>', '<style>rect &gt; a { fill: url(#a) }</style>'],
    ['<rect fill="url(https://evil.example/x.svg#a)"/>', '<rect></rect>'],
    ['<rect fill="u\\72l(https://evil.example/x.svg#a)"/>', '<rect></rect>'],
    ['<rect fill="url(#a)" style="stroke: red"/>', '<rect fill="url(#a)" style="stroke: red"></rect>'],
    ['<a><animate attributeName="href" to="javascript:alert(1)"/></a>', '<a></a>'],
    ['<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>', ''],
    ['<x:thing xmlns:x="https://example.org/">x</x:thing>', ''],
    ['<!-- aside --><?php evil ?><text>a &lt; b</text>', '<text>a &lt; b</text>'],
  ])('%s', (content, expected) => {
    expect(cleaned(content)).toBe(expected)
  })
})

test('entities of the document are read, but not those that hold others', () => {
  const document = `<!DOCTYPE svg [<!ENTITY fill "red"> <!ENTITY more "&fill;&fill;">]>${svg('<rect fill="&fill;"/>')}`
  expect(cleanSvg(document)?.text).toContain('<rect fill="red"></rect>')
  expect(cleanSvg(document.replace('&fill;"/>', '&more;"/>'))).toBeUndefined()
})

test('entities that multiply are refused', () => {
  const words = 'x'.repeat(60_000)
  const document = `<!DOCTYPE svg [<!ENTITY a "${words}">]>${svg('<text>&a;</text>')}`
  expect(cleanSvg(document)?.text).toContain(`<text>${words}</text>`)
  expect(cleanSvg(document.replace('&a;<', `${'&a;'.repeat(60_000)}<`))).toBeUndefined()
})

test('elements nested without end are refused, and in time', () => {
  expect(cleaned('<g>'.repeat(900) + '</g>'.repeat(900))).toBeDefined()
  expect(cleaned('<g>'.repeat(200_000) + '</g>'.repeat(200_000))).toBeUndefined()
})

test('an id that is no XML name is left out', () => {
  expect(cleaned('<g id="1 2"/><g id="a.b-1"/>')).toBe('<g></g><g id="a.b-1"></g>')
})

test.each([
  [' width="30" height="20"', 30, 20],
  [' width="1in" height="72pt"', 96, 96],
  [' viewBox="0 0 300 120"', 300, 120],
  [' viewBox="0,0,300,120" width="150"', 150, 60],
  [' width="100%" height="100%" viewBox="0 0 40 30"', 40, 30],
  ['', undefined, undefined],
  [' width="999999999999999999999999" height="1" viewBox="0 0 1e308 1e308"', undefined, 1],
])('size of%s', (attributes, width, height) => {
  expect(cleanSvg(svg('', attributes))).toMatchObject({ width, height })
})

test('a document with a size and no box gets one, so that it can be scaled', () => {
  expect(cleanSvg(svg('', ' width="30" height="20"'))?.text).toContain('viewBox="0 0 30 20"')
})

test.each(['', 'words', '<svg>', '<html xmlns="http://www.w3.org/1999/xhtml"/>', '<svg/>', svg('<path')])(
  'no SVG document: %s',
  (text) => {
    expect(cleanSvg(text)).toBeUndefined()
  },
)
