import { toString } from 'hast-util-to-string'
import { describe, expect, test } from 'vitest'
import type { Settings } from '../../src/model/settings.ts'
import { markOf } from '../../src/print/galley/marks.ts'
import { printedAddress, saysAddress } from '../../src/print/notes/address.ts'
import { settleNotes } from '../../src/print/notes/settle-notes.ts'
import { book, html, note, section, worldOf } from '../rendered/small-book.ts'
import { renderBook } from '../../src/rendered/render-book.ts'

type Choice = Partial<Pick<Settings['print'], 'notes' | 'links'>> & Partial<Settings['notes']>

/** Text of the sections and notes of a book as print has them; each section is a chapter. */
async function settled(texts: readonly string[], choice: Choice = {}, notes = [] as ReturnType<typeof note>[]) {
  const plain = book({})
  const { notes: place = 'page', links = 'notes', number = 'chapter', marks = 'decimal' } = choice
  const settings = {
    ...plain.settings,
    notes: { number, marks },
    print: { ...plain.settings.print, notes: place, links },
  }
  const sections = texts.map((text, index) => section({ id: `s${index + 1}`, title: `Section ${index + 1}`, text }))
  const rendered = await renderBook(book({ sections, notes, settings, endnotes: 'notes' }), worldOf())
  const before = JSON.stringify(rendered.sections.map(({ tree }) => tree))
  const printed = settleNotes(rendered)
  expect(JSON.stringify(rendered.sections.map(({ tree }) => tree)), 'the given book is left as it was').toBe(before)
  return {
    sections: printed.sections.map(({ tree }) => toString(tree).replaceAll('\u2060', '').trim()),
    html: printed.sections.map(({ tree }) => html(tree)),
    notes: printed.notes.map(({ tree }) => toString(tree)),
  }
}

const sea = '[the sea](https://example.org/sea)'
const shore = '[the shore](https://example.org/shore)'

describe('links as notes', () => {
  test('are called behind their words, and counted with the notes of the author', async () => {
    const called = section({ id: 's1' })
    const own = note('Salt.', { section: called.id, mark: '1' })
    const { sections, notes, html: texts } = await settled([`By ${sea}; by ${shore}.`], {}, [own])
    expect(sections).toEqual(['By the sea1; by the shore2.'])
    expect(notes).toEqual(['1 https://example.org/sea', '2 https://example.org/shore', '3 Salt.'])
    expect(texts[0]).toContain(
      '<a href="#link-s1-1" id="call-link-s1-1-1" data-note="link-s1-1" role="doc-noteref">1</a>',
    )
  })

  test('a paragraph that names a place twice calls its note twice; another paragraph has its own', async () => {
    const text = `By ${sea}, by ${sea}.\n\nBy ${shore} and ${sea}.`
    expect(await settled([text])).toMatchObject({
      sections: ['By the sea1, by the sea1.\nBy the shore2 and the sea3.'],
      notes: ['1 https://example.org/sea', '2 https://example.org/shore', '3 https://example.org/sea'],
    })
  })

  test('numbered by page each has its own, since a mark would mean another note on the next page', async () => {
    const { notes } = await settled([`By ${sea}, by ${sea}.`], { number: 'page' })
    expect(notes).toHaveLength(2)
  })

  test('at the end one serves the chapter, and the next chapter has its own', async () => {
    const texts = [`By ${sea}.\n\nBy ${shore} and ${sea}.`, `By ${sea}.`]
    const { sections } = await settled(texts, { notes: 'chapter' })
    expect(sections).toEqual([
      'By the sea1.\nBy the shore2 and the sea1.Notes1 https://example.org/sea2 https://example.org/shore',
      'By the sea1.Notes1 https://example.org/sea',
    ])
  })

  test('at the end of a chapter stand under the heading that the author gave them', async () => {
    const { sections } = await settled([`By ${sea}.\n\n## Notes`], { notes: 'chapter' })
    expect(sections).toEqual(['By the sea1.\nNotes1 https://example.org/sea'])
  })

  test('stand in parentheses in a note, each once', async () => {
    const { notes } = await settled(['Salt.'], {}, [note(`By ${sea}, by ${sea}, by https://example.org/plain.`)])
    expect(notes).toEqual(['1 By the sea (https://example.org/sea), by the sea, by https://example.org/plain.'])
  })

  test('are none where links are not asked for, within the book, and where the words are the address', async () => {
    const text = `By [it](#s1), <https://example.org/>, [example.org](https://example.org/).`
    expect((await settled([text])).notes).toEqual([])
    expect((await settled([sea], { links: 'none' })).notes).toEqual([])
  })
})

describe('addresses', () => {
  test.each([
    ['https://example.org/a%20b?c=%26', 'https://example.org/a%20b?c=%26'],
    ['https://fa.wikipedia.org/wiki/%D8%B1%D9%88%D8%AF', 'https://fa.wikipedia.org/wiki/رود'],
    ['https://example.org/%E2%82%AC%FF', 'https://example.org/%E2%82%AC%FF'],
    ['mailto:ada@example.org', 'ada@example.org'],
    ['#here', undefined],
  ])('%s is printed as %s', (href, printed) => {
    expect(printedAddress(href)).toBe(printed)
  })

  test.each([
    ['https://example.org', 'https://example.org/', true],
    ['example.org/a', 'http://example.org/a', true],
    ['Example.org', 'https://example.org', true],
    ['ada@example.org', 'mailto:ada@example.org', true],
    ['example.org/رود', 'https://example.org/%D8%B1%D9%88%D8%AF', true],
    ['Example', 'https://example.org', false],
    ['example.org', 'https://www.example.org', false],
    ['example.org/a', 'https://example.org/b', false],
  ])('%s for %s says it: %s', (words, href, says) => {
    expect(saysAddress(words, href)).toBe(says)
  })
})

test('marks by page are in the digits of the language, or symbols that are doubled as they run out', () => {
  const style = { byPage: true, symbols: undefined }
  expect(markOf(11, { ...style, language: 'en' })).toBe('12')
  expect(markOf(11, { ...style, language: 'fa' })).toBe('۱۲')
  const symbols = ['*', '†', '‡']
  expect([0, 2, 3, 7].map((index) => markOf(index, { ...style, symbols, language: 'fa' }))).toEqual([
    '*',
    '‡',
    '**',
    '†††',
  ])
})
