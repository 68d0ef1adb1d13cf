import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { readManuscript } from '../../src/manuscript/read-manuscript.ts'
import type { Manuscript } from '../../src/model/manuscript.ts'
import { memoryWorld, outline, reportsOf } from './memory-world.ts'

const read = (files: Record<string, string>, source = {}): Promise<Manuscript> =>
  readManuscript(memoryWorld(files), source)

const usualFront = ['<half-title>', '<title>', '<copyright>', '<contents>']
const usualBack = ['<timeline>', '<colophon>']

const unlisted = 'file-used: List what belongs to the book; a file whose name begins with `_` is passed over.'

describe('a folder with book.yaml', () => {
  test('chapters, parts and matter in the order it gives', async () => {
    const manuscript = await read({
      'book.yaml': `title: War
dedication: To you
chapters: [./1.md, {part: The end, chapters: [sub/2.md, sub/3.markdown]}, 4.md]
frontMatter: [title, dedication, preface.md, contents]
backMatter: [notes-on-sources.md, timeline]
`,
      '1.md': '# One',
      'sub/2.md': '# Two',
      'sub/3.markdown': '# Three',
      '4.md': '# Four',
      'preface.md': '# Preface',
      'notes-on-sources.md': '# Sources',
      'unlisted.md': '# Not there',
    })
    expect(reportsOf(manuscript)).toEqual([`book.yaml:3:12 ${unlisted}`])
    expect(manuscript.layout).toBe('book')
    expect(outline(manuscript.front)).toEqual(['<title>', '<dedication>', 'preface(unnumbered)', '<contents>'])
    expect(outline(manuscript.body)).toEqual(['chapter-1', '# The end', 'chapter-2', 'chapter-3', 'chapter-4'])
    expect(outline(manuscript.back)).toEqual(['notes-on-sources', '<timeline>'])
  })

  test('by default every chapter of the folder that nothing else names, in natural order', async () => {
    const manuscript = await read({
      'book.yaml': 'title: War\nepigraph: Peace\nfrontMatter: [title, preface.md]\n',
      'README.md': 'About this repository',
      'LICENSE.md': 'MIT',
      'CHANGELOG.md': '# 1.0',
      '_draft.md': '# Draft',
      'build/made.md': '# Made',
      'preface.md': '# Preface',
      'ch-10.md': '# Ten',
      'ch-2.md': '# Two',
      'ch-2/README.md': '# In two',
      'ch-2/a.md': '# A',
      'picture.png': '',
    })
    expect(reportsOf(manuscript)).toEqual([])
    expect(manuscript.body.map((item) => item.kind === 'chapter' && item.chapter.path)).toEqual([
      'ch-2.md',
      'ch-2/README.md',
      'ch-2/a.md',
      'ch-10.md',
    ])
    expect(outline(manuscript.front)).toEqual(['<title>', 'preface(unnumbered)'])
    expect(outline(manuscript.back)).toEqual(usualBack)
  })

  test('SUMMARY.md orders the chapters where book.yaml does not', async () => {
    const manuscript = await read({
      'book.yaml': 'title: War\nfrontMatter: [a.md]\n',
      'SUMMARY.md': '- [B](b.md)\n- [A](a.md)\n',
      'a.md': '# A',
      'b.md': '# B',
      'c.md': '# C',
    })
    expect(reportsOf(manuscript)).toEqual([`SUMMARY.md:-:- ${unlisted}`])
    expect(outline(manuscript.body)).toEqual(['b'])
  })

  test('pages that are there by default', async () => {
    const one = await read({ 'book.yaml': 'title: War\ndedication: To you\nepigraph: Peace\n', 'README.md': '# War' })
    expect(outline(one.front)).toEqual(['<half-title>', '<title>', '<copyright>', '<dedication>', '<epigraph>'])
    expect(outline(one.body)).toEqual(['readme(unnumbered)'])
    const two = await read({ 'book.yaml': 'title: War\n', 'a.md': '# A', 'b.md': '# B' })
    expect(outline(two.front)).toEqual(usualFront)
  })
})

describe('a folder with a table of contents file', () => {
  const toml = `# [book] in a comment
[book]
title = "The \\"Long\\" War"
authors = [
  "Ann Lee",
  'Bob',
]
language = "de"

[output.html]
title = "not this"
`
  const summary = `# Summary

[Preface](preface.md)

- [One](./one.md)
  - [One and a half](deep/half%20one.md)
    - [Place in it](deep/half%20one.md#place)
- [Draft]()
- [Out of the book](https://example.org/x.md)

---

# The end

- [Two](two.md#start)

[Afterword](after.md)
`

  test('mdBook: prefix, parts, nesting, drafts, suffix', async () => {
    const manuscript = await read({
      'book.toml': toml,
      'src/SUMMARY.md': summary,
      'src/preface.md': 'Words',
      'src/one.md': '# 1',
      'src/deep/half one.md': '# 1½',
      'src/two.md': '# 2',
      'src/after.md': '# After',
      'src/unlisted.md': '# Not there',
    })
    expect(reportsOf(manuscript)).toEqual([`src/SUMMARY.md:-:- ${unlisted}`])
    expect(manuscript.layout).toBe('summary')
    expect(outline(manuscript.front)).toEqual([...usualFront, 'preface(unnumbered)'])
    expect(outline(manuscript.body)).toEqual(['one', '.half-one', '# The end', 'two'])
    expect(outline(manuscript.back)).toEqual(['after(unnumbered)', ...usualBack])
    expect(manuscript.body.map((item) => item.kind === 'chapter' && item.chapter.listedTitle)).toEqual([
      'One',
      'One and a half',
      false,
      'Two',
    ])
    const { title, language, authors } = manuscript.settings
    expect({ title, language, authors }).toEqual({
      title: 'The "Long" War',
      language: 'de',
      authors: [
        { name: 'Ann Lee', role: 'aut' },
        { name: 'Bob', role: 'aut' },
      ],
    })
  })

  test('GitBook: titles of groups, and the book’s title from its README', async () => {
    const manuscript = await read({
      'SUMMARY.md': '# Table of contents\n\n* [Welcome](README.md)\n* Basics\n  * [A](a.md)\n    * [B](b.md)\n',
      'README.md': '# The *Handbook*\n\n## Why\n',
      'a.md': '# A',
      'b.md': '# B',
    })
    expect(reportsOf(manuscript)).toEqual([])
    expect(manuscript.settings.title).toBe('The Handbook')
    expect(outline(manuscript.body)).toEqual(['readme(unnumbered)', '# Basics', 'a', '.b'])
    expect(manuscript.files.map(({ path }) => path)).toEqual(['SUMMARY.md', 'README.md', 'a.md', 'b.md'])
  })

  test('chapters that are missing or listed twice', async () => {
    const manuscript = await read({
      'SUMMARY.md': '# Summary\n\n- [One](one.md)\n- [Tow](tow.md)\n  - [Moved](moved.md)\n- [One again](one.md)\n',
      'one.md': '# One',
      'two.md': '# Two',
      'else/moved.md': '# Moved',
    })
    expect(reportsOf(manuscript)).toEqual([
      'SUMMARY.md:4:3 chapter-found: Did you mean `two.md`?',
      'SUMMARY.md:5:5 chapter-found: Did you mean `else/moved.md`?',
      'SUMMARY.md:6:3 chapter-listed-once: Take one of the two lines out.',
    ])
  })
})

describe('a plain folder', () => {
  test('front and back matter go where custom has them, by the names of the files or their titles', async () => {
    const files = Object.fromEntries(
      [
        ['about-the-authors.md', '# The two of us'],
        ['acknowledgements.md', '# Thanks to all'],
        ['appendix-b.md', '# Maps'],
        ['appendix-a.md', '# Tables'],
        ['chapter-1.md', '# One'],
        ['dedication.md', 'To you'],
        ['chapter-2.md', '# The preface of a fox'],
        ['introduction.md', '# Introduction'],
        ['preface.md', '# Why I wrote this'],
        ['rest/glossary.md', '# Glossary'],
        ['vorwort.md', '# Vorwort zur zweiten Auflage'],
      ].map(([path = '', text = '']) => [path, text]),
    )
    const manuscript = await read(files)
    expect(outline(manuscript.front)).toEqual([
      ...usualFront.slice(0, -1),
      'dedication-text(unnumbered)',
      '<contents>',
      'preface(unnumbered)',
      'vorwort(unnumbered)',
    ])
    expect(outline(manuscript.body)).toEqual(['introduction(unnumbered)', 'chapter-1', 'chapter-2'])
    expect(outline(manuscript.back)).toEqual([
      'glossary',
      'acknowledgements',
      'appendix-a',
      'appendix-b',
      'about-the-authors',
      ...usualBack,
    ])
  })

  test('numbered files stay in their order: those at either end that are called so are front and back matter', async () => {
    const manuscript = await read({
      '00-foreword.md': '# A word before',
      '01-acknowledgments.md': '# Acknowledgments',
      '02-introduction.md': '# Introduction',
      '03-sea.md': '# The sea',
      '04-preface.md': '# Preface to a storm',
      '05-coda.md': '# Coda',
      '06-epilogue.md': '# Epilogue',
      '07-nachwort.md': '# Nachwort',
      '08-kolophon.md': '# Kolophon',
    })
    expect(outline(manuscript.front).slice(usualFront.length)).toEqual([
      'foreword(unnumbered)',
      'acknowledgments(unnumbered)',
    ])
    expect(outline(manuscript.body)).toEqual(['introduction', 'sea', 'preface', 'coda', 'epilogue(unnumbered)'])
    expect(outline(manuscript.back)).toEqual(['nachwort', 'kolophon', '<timeline>'])
  })

  test('a book of nothing but a preface has it for its text', async () => {
    const manuscript = await read({ 'preface.md': '# Preface' })
    expect(outline(manuscript.body)).toEqual(['preface'])
  })

  test('README first, then natural order; titled by its name', async () => {
    const manuscript = await read(
      { 'ch10.md': '# Ten', 'ch9.md': '# Nine', 'README.md': '# Hello', 'notes/x.md': 'x', 'book.txt': '' },
      { name: 'long_war' },
    )
    expect(reportsOf(manuscript)).toEqual([])
    expect([manuscript.layout, manuscript.settings.title]).toEqual(['folder', 'Long war'])
    expect(outline(manuscript.front)).toEqual(usualFront)
    expect(outline(manuscript.body)).toEqual(['readme(unnumbered)', 'ch9', 'ch10', 'x'])
  })

  test('of one chapter is titled by its front matter', async () => {
    const manuscript = await read({ 'a.md': '---\ntitle: A: B\n---\n'.replace('A: B', '"A: B"') }, { name: 'x' })
    expect(manuscript.settings.title).toBe('A: B')
    expect(outline(manuscript.front)).toEqual(['<half-title>', '<title>', '<copyright>'])
  })
})

describe('a single file', () => {
  test('its front matter holds the settings that fit, among others', async () => {
    const text = `---
title: On war
author: Ann Lee
lang: fa
date: last May
layout: post
chapters: 12
print: {trim: a4}
---
# First
# Second
`
    const manuscript = await read({ 'war.md': text, 'other.md': '# Other' }, { file: 'war.md', name: 'texts' })
    expect(reportsOf(manuscript)).toEqual(['war.md:5:7 front-matter-value: Change the value of `date`.'])
    expect(manuscript.file.messages).toEqual([])
    expect(manuscript.layout).toBe('single')
    expect(manuscript.settings).toMatchObject({ title: 'On war', language: 'fa', authors: [{ name: 'Ann Lee' }] })
    expect(manuscript.settings.date).toBeUndefined()
    expect(Math.round(manuscript.settings.print.trim.width)).toBe(595)
    expect(outline(manuscript.body)).toEqual(['war'])
    expect(outline(manuscript.front)).toEqual(usualFront)
    expect(manuscript.files.map(({ path }) => path)).toEqual(['war.md'])
  })

  test.each([
    ['# The *Siege*^[A note] of[^1] 1794\n\n## One\n\n[^1]: B\n', 'The Siege of 1794'],
    ['# One\n\n# Two\n', 'My war'],
    ['Prose\n', 'My war'],
  ])('%j is titled by its only heading of level 1, else by its name', async (text, title) => {
    const manuscript = await read({ 'my-war.md': text }, { file: 'my-war.md', name: 'texts' })
    expect(manuscript.settings.title).toBe(title)
  })
})

test('chapters know their title and language', async () => {
  const manuscript = await read({
    'a.md': '---\ntitle: 1984\nlang: fr-ca\nauthor: {twitter: x}\n---\n# A',
    'b.md': '# B',
  })
  const [first] = manuscript.body
  expect(first?.kind === 'chapter' && first.chapter.frontMatter).toEqual({ title: '1984', language: 'fr-CA' })
})

test('texts come without byte order mark and carriage returns, inputs as they are on disk', async () => {
  const text = '\u{FEFF}---\r\ntitle: A\r\n---\r\n\r\n# One\r\n\r\nTwo\r\nlines\r\n'
  const manuscript = await read({ 'a.md': text })
  expect(manuscript.files.map(String)).toEqual(['---\ntitle: A\n---\n\n# One\n\nTwo\nlines\n'])
  expect(manuscript.settings.title).toBe('A')
  expect([...manuscript.inputs]).toEqual([['a.md', createHash('sha256').update(text).digest('hex')]])
})

test('timeline.yaml keeps values as written, and their places', async () => {
  const manuscript = await read({
    'a.md': '# A',
    'timeline.yaml':
      '- date: 2024-01-03\n  label: "Two bombs"\n  people: [Ann, Bob]\n  tags: no\n-\n  date: 2022-10~\n',
  })
  expect(reportsOf(manuscript)).toEqual([])
  expect(manuscript.timeline[0]?.entries).toMatchObject([
    {
      attributes: { date: '2024-01-03', label: 'Two bombs', people: 'Ann; Bob', tags: 'no' },
      position: { start: { line: 1, column: 3, offset: 2 }, end: { line: 4, column: 11, offset: 71 } },
    },
    {
      attributes: { date: '2022-10~' },
      position: { start: { line: 6, column: 3, offset: 76 }, end: { line: 6, column: 17, offset: 90 } },
    },
  ])
  expect(manuscript.timeline[0]?.entries[0]?.places.get('people')).toMatchObject({
    key: { start: { line: 3, column: 3 }, end: { line: 3, column: 9 } },
    value: { start: { line: 3, column: 11 }, end: { line: 3, column: 21 } },
  })
})

test('what is wrong in a text that is taken as it lies is an error only where nothing can stand in for it', async () => {
  const severity = async (files: Record<string, string>, source = {}): Promise<unknown> =>
    (await read(files, source)).settings.rules['picture-found']
  expect(await severity({ 'text/a.md': '# A' })).toBe('warning')
  expect(await severity({ 'SUMMARY.md': '- [A](a.md)', 'a.md': '# A' })).toBe('warning')
  expect(await severity({ 'a.md': '# A' })).toBe(undefined)
  expect(await severity({ 'text/a.md': '# A' }, { file: 'text/a.md' })).toBe(undefined)
  expect(await severity({ 'book.yaml': 'title: A', 'text/a.md': '# A' })).toBe(undefined)
  const { rules } = (await read({ 'text/a.md': '# A' })).settings
  expect([rules['event-date'], rules['character-printed']]).toEqual([undefined, 'warning'])
})
