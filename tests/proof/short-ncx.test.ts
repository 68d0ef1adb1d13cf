import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { shortNcx } from '../../src/proof/epub/short-ncx.ts'

function points(count: number, within: string): string {
  return Array.from(
    { length: count },
    (_, index) =>
      `<navPoint id="p-${index}"><navLabel><text>A</text></navLabel>\n<content src="a"/>\n${within}</navPoint>\n`,
  ).join('')
}

/** Contents of chapters with so many sections each, and a list of pages. */
function contents(chapters: number, sections: number): string {
  return `<ncx><navMap>\n${points(chapters, points(sections, ''))}</navMap>\n<pageList><pageTarget><content src="a"/></pageTarget></pageList></ncx>`
}

function shortened(text: string): string {
  return new TextDecoder().decode(shortNcx({ name: 'toc.ncx', bytes: new TextEncoder().encode(text) }).bytes)
}

test.each([
  [1000, 0],
  [150, 3],
  [101, 3],
  [3, 390],
])('a long list of contents becomes a short one that is whole: %i chapters of %i', (chapters, sections) => {
  const text = shortened(contents(chapters, sections))
  const open: string[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name }) => open.push(name))
  parser.write(text).close()
  expect(open.filter((name) => name === 'content')).toHaveLength(400)
  expect(open.filter((name) => name === 'navPoint')).toHaveLength(400)
})

test('a short one stays as it is, and other files', () => {
  const text = contents(20, 10)
  expect(shortened(text)).toBe(text)
  const bytes = new TextEncoder().encode(contents(1000, 0))
  expect(shortNcx({ name: 'toc.xhtml', bytes }).bytes).toBe(bytes)
})
