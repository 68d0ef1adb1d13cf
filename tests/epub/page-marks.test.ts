import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { insertMark } from '../../src/epub/insert-mark.ts'
import { markPages } from '../../src/epub/page-marks.ts'
import { toXhtml } from '../../src/epub/xhtml.ts'
import type { PageMap, PageStart } from '../../src/model/editions.ts'
import { lettersIn } from '../../src/model/letters.ts'
import { sectionSpots } from '../../src/model/spots.ts'
import { book, note, section, tree } from './sample-book.ts'

/** The text with `|` before the letter with the given index in the innermost element that holds `words`. */
function marked(html: string, words: string, letter = 0): string {
  const root = tree(html)
  const spots = sectionSpots(root, 0).map(({ element }) => element)
  const spot = spots.findLast((element) => words === element.tagName || toXhtml(element).includes(words))
  if (spot === undefined) throw new Error(`no spot holds ${words}`)
  const mark = { type: 'element' as const, tagName: 'i', properties: { role: 'doc-pagebreak' }, children: [] }
  insertMark(root, spot, { spot: '', letter }, mark)
  return toXhtml(root).replace(/<i [^>]*><\/i>/, '|')
}

describe('a mark stands', () => {
  test('before the word that the page begins with, in the middle of a paragraph', () => {
    expect(marked('<p>Long after midnight.</p>', 'Long', 4)).toBe('<p>Long |after midnight.</p>')
  })

  test('at the beginning of a paragraph, an item, a cell', () => {
    expect(marked('<p>Long after.</p>', 'Long')).toBe('<p>|Long after.</p>')
    expect(marked('<ul><li>One</li><li>Two</li></ul>', 'Two')).toBe('<ul><li>One</li><li>|Two</li></ul>')
    expect(marked('<table><tr><td>One</td><td>Two</td></tr></table>', 'Two')).toContain('<td>|Two</td>')
  })

  test('outside of phrases that begin there, and of links', () => {
    expect(marked('<p>Long <em><a href="#a">after</a></em> it</p>', 'after')).toBe(
      '<p>Long |<em><a href="#a">after</a></em> it</p>',
    )
  })

  test('before a heading and all that opens with it, a picture, a table with its caption', () => {
    expect(marked('<header><p>One</p><h1>Oil</h1></header>', 'Oil')).toBe('<header><p>One</p>|<h1>Oil</h1></header>')
    expect(marked('<section><header><h1>Oil</h1></header></section>', 'Oil')).toBe(
      '<section>|<header><h1>Oil</h1></header></section>',
    )
    expect(marked('<h2>The long <em>heading</em></h2>', 'heading', 3)).toBe('|<h2>The long <em>heading</em></h2>')
    expect(marked('<figure><img src="a"><figcaption>A</figcaption></figure>', 'img')).toMatch(/^\|<figure>/)
    expect(marked('<table><caption>Of oil</caption><tr><td>1</td></tr></table>', 'Of oil')).toMatch(/^\|<table>/)
  })

  test('in a word that print divides, where it does', () => {
    expect(marked('<p>Long after midnight.</p>', 'Long', 6)).toBe('<p>Long af|ter midnight.</p>')
  })

  test('wherever letters say, calls of notes and page numbers not counted', () => {
    const html =
      '<p>Oil<sup class="note-call"><a href="#n">12</a></sup> burns, p. <span class="folio">7</span> here</p>'
    expect(marked(html, 'burns', 11)).toContain('| here')
  })

  test('where the letters before it are as many as were counted, in any text', () => {
    const word = fc.stringMatching(/^[a-zà-ü]{1,9}$/)
    const piece = fc.tuple(word, fc.constantFrom('em', 'strong', 'a', '')).map(([text, tag]) => ({ text, tag }))
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 9 }), fc.nat(), (pieces, seed) => {
        const inner = pieces.map(({ text, tag }) => (tag === '' ? ` ${text} ` : ` <${tag}>${text}</${tag}>`)).join('')
        const letter = seed % pieces.reduce((sum, { text }) => sum + text.length, 0)
        const root = tree(`<p>${inner} .</p>`)
        const [spot] = sectionSpots(root, 0)
        const mark = { type: 'element' as const, tagName: 'i', properties: {}, children: [] }
        if (spot !== undefined) insertMark(root, spot.element, { spot: spot.key, letter }, mark)
        const text = toXhtml(root)
        const before = text.slice(0, text.indexOf('<i></i>')).replace(/<[^>]*>/g, '')
        expect(lettersIn(before)).toBe(letter)
        expect(text.replace('<i></i>', '').replace(/<[^>]*>/g, '')).toBe(`${inner} .`.replace(/<[^>]*>/g, ''))
      }),
    )
  })
})

const sampleBook = () =>
  book({
    sections: [
      section({
        id: 'contents',
        matter: 'contents',
        kind: 'matter',
        placement: 'front',
        html: '<h1>Contents</h1><nav><a href="#oil">Oil</a></nav>',
      }),
      section({ id: 'oil', title: 'Oil', html: '<p>Oil burns</p><p>at night</p>' }),
      section({ id: 'gas', title: 'Gas', html: '<p id="page-3">Gas too</p>' }),
    ],
    notes: [note('note-1', 'oil', '1', [], '<p>Of oil.</p>')],
  })

const sample = sampleBook()

function pagesOf(starts: readonly PageStart[]): PageMap {
  const pages = starts.map((_, index) => ({ index, label: String(index + 1), side: 'recto' as const }))
  return { pages, starts, anchors: {}, notes: [], links: [], events: [] }
}

function start(spot: string, letter = 0): PageStart {
  return { blank: false, place: { spot, letter } }
}

const nothing: PageStart = { blank: false }
const blank: PageStart = { blank: true }

/** The text of the book in which `|3` marks page 3. */
function textOf(starts: readonly PageStart[]): readonly string[] {
  const own = sampleBook()
  markPages(own, pagesOf(starts))
  return [...own.sections.slice(1), ...own.notes].map(({ tree: root }) =>
    toXhtml(root)
      .replace(/<span[^>]*aria-label="(\d+)"[^>]*><\/span>/g, '|$1 ')
      .replace(/<[^>]*>/g, ''),
  )
}

/** Keys as the galley gives them back. */
const [oil, night] = sectionSpots(sample.sections[1]?.tree ?? tree(''), 1).map(({ key }) => key)
const [gas] = sectionSpots(sample.sections[2]?.tree ?? tree(''), 2).map(({ key }) => key)

describe('the pages of a book', () => {
  test('are marked in order, blank ones not', () => {
    expect(textOf([start(oil ?? ''), start(night ?? '', 2), blank, start(gas ?? '')])).toEqual([
      '|1 Oil burnsat |2 night',
      '|4 Gas too',
      '1 Of oil.',
    ])
  })

  test('without words of their own are marked at the next, or at the end', () => {
    expect(textOf([nothing, start(night ?? ''), nothing, nothing])).toEqual([
      'Oil burns|1 |2 at night|3 |4 ',
      'Gas too',
      '1 Of oil.',
    ])
  })

  test('of endnotes are marked in the notes while those follow the text, else at the next word', () => {
    expect(textOf([start(oil ?? ''), start('n0-1'), start(gas ?? '')])).toEqual([
      '|1 Oil burnsat night',
      '|3 Gas too',
      '1|2  Of oil.',
    ])
    expect(textOf([start(gas ?? ''), start('n0-1'), nothing])[1]).toBe('|1 Gas too|2 |3 ')
  })

  test('get ids that the book does not have', () => {
    const { marks } = markPages(sampleBook(), pagesOf([blank, blank, start(gas ?? '')]))
    expect(marks).toEqual([{ id: 'page-3-2', label: '3' }])
  })

  test('of contents are marked at the entry that they begin with', () => {
    const contents = sectionSpots(sample.sections[0]?.tree ?? tree(''), 0).map(({ key }) => key)
    const { ofContents } = markPages(sampleBook(), pagesOf([start(contents[0] ?? ''), start(contents[1] ?? '')]))
    expect([...ofContents].map(([id, marks]) => [id, marks.map(({ label }) => label)])).toEqual([
      ['', ['1']],
      ['oil', ['2']],
    ])
  })
})
