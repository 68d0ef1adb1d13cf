import { expect, test } from 'vitest'
import { locate } from '../../src/epub/addresses.ts'
import { landmarks, type NavPoint, tableOfContents } from '../../src/epub/navigation.ts'
import { book, section } from './sample-book.ts'

/** The contents as an outline: two spaces a level, hidden lines in brackets. */
function outline(points: readonly NavPoint[], indent = ''): string[] {
  return points.flatMap(({ label, href, hidden, children }) => [
    `${indent}${hidden ? `(${label})` : label} ${href}`,
    ...outline(children, `${indent}  `),
  ])
}

const sample = book({
  sections: [
    section({ id: 'title', kind: 'matter', matter: 'title', placement: 'front', html: '<h1>T</h1>' }),
    section({ id: 'contents', kind: 'matter', matter: 'contents', placement: 'front', html: '' }),
    section({ id: 'preface', placement: 'front', title: 'Preface', html: '<h1>Preface</h1>' }),
    section({ id: 'start', title: 'Before the parts', label: 'Chapter 1', html: '' }),
    section({ id: 'p1', kind: 'part', title: 'Light', label: 'Part I', html: '' }),
    section({
      id: 'oil',
      title: 'Oil',
      html: '<h2 id="a">A</h2><h3 id="b">B</h3>',
      headings: [
        { id: 'a', level: 2, text: 'A', children: [{ id: 'b', level: 3, text: 'B', children: [] }] },
        { id: 'lost', level: 2, text: 'Lost', children: [] },
      ],
    }),
    section({ id: 'wick', title: 'Wick', depth: 1, html: '' }),
    section({ id: 'gas', title: 'Gas', html: '' }),
    section({ id: 'nameless', html: '' }),
    section({ id: 'p2', kind: 'part', title: 'Dark', html: '' }),
    section({ id: 'night', title: 'Night', html: '' }),
    section({ id: 'timeline', kind: 'matter', matter: 'timeline', placement: 'back', html: '' }),
  ],
})

test('parts hold their chapters, chapters their headings and what is listed below them', () => {
  expect(outline(tableOfContents(sample, locate(sample)))).toEqual([
    'Preface preface.xhtml',
    'Chapter 1. Before the parts start.xhtml',
    'Part I. Light p1.xhtml',
    '  Oil oil.xhtml',
    '    A oil.xhtml#a',
    '      (B) oil.xhtml#b',
    '    Wick wick.xhtml',
    '  Gas gas.xhtml',
    'Dark p2.xhtml',
    '  Night night.xhtml',
    'Timeline timeline.xhtml',
  ])
})

test('landmarks name the cover, the title page, the contents and the beginning of the text', () => {
  expect(landmarks(sample, locate(sample))).toEqual([
    { type: 'cover', label: 'Cover', href: 'cover.xhtml' },
    { type: 'titlepage', label: 'Title page', href: 'title.xhtml' },
    { type: 'toc', label: 'Contents', href: 'toc.xhtml' },
    { type: 'bodymatter', label: 'Chapter 1. Before the parts', href: 'start.xhtml' },
  ])
})
