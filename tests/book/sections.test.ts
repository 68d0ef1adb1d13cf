import { expect, test } from 'vitest'
import { assembleBook } from '../../src/book/assemble-book.ts'
import type { Book } from '../../src/model/book.ts'
import { chapter, manuscript, problems } from './manuscript.ts'
import { show } from './show.ts'

/** `id: label | title` of every section. */
function outlineOf(book: Book): readonly string[] {
  return book.sections.map(({ id, label, title }) => `${id}: ${label ?? '–'} | ${title}`)
}

test('chapters are numbered through the parts of the body, and only there', () => {
  const book = assembleBook(
    manuscript({
      front: ['half-title', 'title', 'copyright', 'contents', chapter('preface.md', '# Preface')],
      body: [
        { part: 'Before' },
        chapter('one.md', '# One'),
        chapter('one-a.md', '# Beneath one', { depth: 1 }),
        chapter('one-b.md', '# More beneath', { depth: 1 }),
        chapter('interlude.md', '# Interlude', { numbered: false }),
        chapter('below.md', '# Below the interlude', { depth: 1 }),
        { part: 'After' },
        chapter('two.md', '# Two'),
        chapter('two-a.md', '# Beneath two', { depth: 1 }),
      ],
      back: [
        chapter('appendix-a.md', '# Sources'),
        chapter('thanks.md', '# Thanks'),
        chapter('x.md', '# Appendix on method'),
        'timeline',
        'colophon',
      ],
    }),
  )
  expect(outlineOf(book)).toEqual([
    'half-title: – | Half-title',
    'title: – | Title page',
    'copyright: – | Copyright',
    'contents: – | Contents',
    'preface: – | Preface',
    'part-1: Part I | Before',
    'one: Chapter 1 | One',
    'one-a: 1.1 | Beneath one',
    'one-b: 1.2 | More beneath',
    'interlude: – | Interlude',
    'below: – | Below the interlude',
    'part-2: Part II | After',
    'two: Chapter 2 | Two',
    'two-a: 2.1 | Beneath two',
    'appendix-a: Appendix A | Sources',
    'thanks: – | Thanks',
    'x: – | Appendix on method',
    'colophon: – | Colophon',
  ])
  expect(book.sections.map(({ placement }) => placement).join(' ')).toBe(
    'front front front front front body body body body body body body body body back back back back',
  )
})

test('a lone chapter has no label, and a book of one entry no contents', () => {
  const book = assembleBook(
    manuscript({ front: ['title', 'contents'], body: [chapter('tale.md', '# The Tale\n\nWords.')] }),
  )
  expect(outlineOf(book)).toEqual(['title: – | Title page', 'tale: – | The Tale'])
})

test('contents stay where one chapter has headings to list', () => {
  const book = assembleBook(
    manuscript({ front: ['contents'], body: [chapter('tale.md', '# The Tale\n\n## Dawn\n\n## Dusk')] }),
  )
  expect(outlineOf(book)).toEqual(['contents: – | Contents', 'tale: – | The Tale'])
})

test('a title that says its number is not given it again', () => {
  const titles = [
    'Chapter 1: The Fox',
    '2. The Hen',
    'Chapter III',
    '1984 and after',
    'Chapters of my life',
    'Chapter c',
  ]
  titles.push('Chapter Seven', 'Chapter Twenty-One: Home', 'Chapter VI. The Sea', '第九章 海')
  const book = assembleBook(manuscript({ body: titles.map((title, at) => chapter(`c${at}.md`, `# ${title}`)) }))
  const given = book.sections.map(({ label }, at) => label === `Chapter ${at + 1}`)
  expect(given).toEqual(titles.map((title) => /^(?:1984|Chapters|Chapter c)/.test(title)))
})

test.each([
  ['hu', '12. fejezet: A tenger'],
  ['lt', '3 skyrius. Jūra'],
  ['ko', '제3장 바다'],
  ['el', 'Κεφάλαιο 3: Η θάλασσα'],
])('a title that says its number in %s is not given it again', (language, title) => {
  const body = [chapter('a.md', `# ${title}`), chapter('b.md', '# 3 skyriai'), chapter('c.md', '# Κεφάλαια')]
  const [first, ...others] = assembleBook(manuscript({ settings: { language }, body })).sections
  expect(first?.label).toBeUndefined()
  expect(others.every(({ label }) => label !== undefined)).toBe(true)
})

test('a Romanian part that says its number is not given it again', () => {
  const body = [{ part: 'Partea I' }, chapter('a.md', '# A'), { part: 'Partea a II-a' }, chapter('b.md', '# B')]
  const book = assembleBook(manuscript({ settings: { language: 'ro' }, body }))
  expect(book.sections.map(({ label }) => label)).toEqual([undefined, 'Capitolul 1', undefined, 'Capitolul 2'])
})

test('an appendix is one by its title, its name or its class, wherever it stands', () => {
  const book = assembleBook(
    manuscript({
      body: [
        chapter('one.md', '# One'),
        chapter('a.md', '# Appendix'),
        chapter('below.md', '# Keywords', { depth: 1 }),
      ],
      back: [chapter('fish.md', '# Tables {.appendix}'), chapter('appendix-d.md', '# Appendix D: Maps')],
    }),
  )
  expect(outlineOf(book)).toEqual([
    'one: – | One',
    'a: – | Appendix',
    'below: A.1 | Keywords',
    'fish: Appendix B | Tables',
    'appendix-d: – | Appendix D: Maps',
  ])
  const unnumbered = [chapter('appendix.md', '# Sources {-}'), chapter('x.md', '# X {.appendix}')]
  expect(outlineOf(assembleBook(manuscript({ body: [chapter('a.md', '# A')], back: unnumbered })))).toEqual([
    'a: – | A',
    'appendix: – | Sources',
    'x: Appendix | X',
  ])
})

test('pages with nothing to print are left out', () => {
  const body = [chapter('a.md', '# A\n\n::event{date=2001 label="A storm"}'), chapter('b.md', '# B')]
  const spec = { front: ['dedication', 'epigraph'], body, back: ['timeline'] } as const
  expect(assembleBook(manuscript(spec)).sections.map(({ id }) => id)).toEqual(['a', 'b', 'timeline'])
  const said = {
    dedication: 'To you',
    epigraph: 'Words',
    timelines: [{ title: 'The years', groupBy: 'auto', calendars: 'own', tags: [] }],
  } as const
  expect(outlineOf(assembleBook(manuscript({ ...spec, settings: said })))).toEqual([
    'dedication: – | Dedication',
    'epigraph: – | Epigraph',
    'a: Chapter 1 | A',
    'b: Chapter 2 | B',
    'timeline: – | The years',
  ])
})

test('where a title comes from', () => {
  const frontMatter = { title: 'From the front matter' }
  const book = assembleBook(
    manuscript({
      body: [
        chapter('a.md', '---\ntitle: x\n---\n<!-- note to self -->\n\n### A *leading* heading[^1]\n\n[^1]: Note.'),
        chapter('b.md', '# from the Front-Matter\n\nText.', { frontMatter }),
        chapter('c.md', '# Another\n\nText.', { frontMatter, listedTitle: 'Listed' }),
        chapter('d.md', 'Text.\n\n# Later', { listedTitle: 'Listed "here"' }),
        chapter('e.md', 'Text.'),
        chapter('f.md', '## ![](icon.png)\n\n## Words', { listedTitle: 'Listed' }),
      ],
    }),
  )
  expect(book.sections.map(({ title, titleNodes, tree }) => [title, show(titleNodes), show(tree)])).toEqual([
    ['A leading heading', 'A emphasis(leading) heading«1»', 'yaml<!-- note to self -->'],
    ['from the Front-Matter', 'from the Front-Matter', 'p(Text.)'],
    ['From the front matter', 'From the front matter', 'h2#c-another(Another)p(Text.)'],
    ['Listed “here”', 'Listed “here”', 'p(Text.)h2#d-later(Later)'],
    ['', '', 'p(Text.)'],
    ['Listed', 'Listed', 'p(image:icon.png)h2#f-words(Words)'],
  ])
  expect(book.sections[5]?.headings).toEqual([{ id: 'f-words', level: 2, text: 'Words', children: [] }])
})

test('heading levels start at 2 and skip none', () => {
  const text =
    '# T\n\n#### A\n\n###### B\n\n##### C\n\n## D\n\n### E\n\n#### F\n\n##### G\n\n###### H\n\n###### I\n\n> # Quoted'
  const [section] = assembleBook(manuscript({ body: [chapter('a.md', text)] })).sections
  expect(show(section?.tree ?? [])).toBe(
    'h2#a-a(A)h3#a-b(B)h3#a-c(C)h2#a-d(D)h3#a-e(E)h4#a-f(F)h5#a-g(G)h6#a-h(H)h6#a-i(I)blockquote(h2#a-quoted(Quoted))',
  )
  const [first, second] = section?.headings ?? []
  expect(section?.headings).toHaveLength(2)
  expect(first?.children.map(({ text: words }) => words)).toEqual(['B', 'C'])
  expect(second?.children[0]?.children[0]?.children[0]?.children.map(({ text: words }) => words)).toEqual(['H', 'I'])
})

test('headings are told in the outline without their notes and with set quotation marks', () => {
  const [section] = assembleBook(manuscript({ body: [chapter('a.md', '# T\n\n## The "end"^[A note.]')] })).sections
  expect(section?.headings[0]?.text).toBe('The “end”')
})

test('one file whose first heading is the book’s title is split at the second level', () => {
  const text = '# A Book\n\nTo begin.[^1]\n\n## First\n\nOne.\n\n### Deep\n\n## Second\n\nTwo.[^1]\n\n[^1]: Shared.'
  const book = assembleBook(manuscript({ layout: 'single', front: ['title'], body: [chapter('book.md', text)] }))
  expect(outlineOf(book)).toEqual([
    'title: – | Title page',
    'book: – | ',
    'book-first: Chapter 1 | First',
    'book-second: Chapter 2 | Second',
  ])
  expect(book.sections.map(({ tree }) => show(tree))).toEqual([
    '',
    'p(To begin.«1»)',
    'p(One.)h2#book-first-deep(Deep)',
    'p(Two.«1»)',
  ])
  expect(book.notes).toHaveLength(1)
  expect(problems(book)).toEqual([])
})

test('one file of several first-level headings is split at each', () => {
  const text = '# One\n\n## A\n\n# Two\n\n## A'
  const book = assembleBook(manuscript({ layout: 'single', body: [chapter('book.md', text)] }))
  expect(outlineOf(book)).toEqual(['book-one: Chapter 1 | One', 'book-two: Chapter 2 | Two'])
  expect(book.sections.map(({ tree }) => show(tree))).toEqual(['h2#book-one-a(A)', 'h2#book-two-a(A)'])
})

test('one file without second-level headings is one chapter below the title page', () => {
  const spec = { layout: 'single', front: ['title'], settings: { title: 'The Gift' } } as const
  const book = assembleBook(manuscript({ ...spec, body: [chapter('gift.md', '# The Gift\n\nOnce.')] }))
  expect(outlineOf(book)).toEqual(['title: – | Title page', 'gift: – | '])
  expect(show(book.sections[1]?.tree ?? [])).toBe('p(Once.)')
})

test('a title of one file that calls a note is kept with its note', () => {
  const text = '# A Book^[Thanks to all.]\n\nTo begin.\n\n## First\n\nOne.\n\n## Second'
  const book = assembleBook(manuscript({ layout: 'single', front: ['title'], body: [chapter('book.md', text)] }))
  expect(outlineOf(book).slice(1)).toEqual([
    'book-a-book: – | A Book',
    'book-first: Chapter 1 | First',
    'book-second: Chapter 2 | Second',
  ])
  expect(book.notes.map(({ section }) => section)).toEqual(['book-a-book'])
})

test('one file with another title in its front matter is a chapter', () => {
  const body = [chapter('book.md', '# Part of it\n\n## A\n\n## B', { frontMatter: { title: 'The whole' } })]
  const book = assembleBook(manuscript({ layout: 'single', front: ['title'], settings: { title: 'The whole' }, body }))
  expect(outlineOf(book)).toEqual(['title: – | Title page', 'book: – | The whole'])
})

function labels(language: string) {
  const body = [{ part: 'P' }, chapter('a.md', '# A'), chapter('b.md', '# B', { depth: 1 }), chapter('c.md', '# C')]
  return assembleBook(manuscript({ settings: { language }, body })).sections.map(({ label }) => label)
}

test('labels follow the language and its digits', () => {
  expect(labels('de-AT')).toEqual(['Teil I', 'Kapitel 1', '1.1', 'Kapitel 2'])
  expect(labels('fa')).toEqual(['بخش ۱', 'فصل ۱', '۱.۱', 'فصل ۲'])
  expect(labels('ja')).toEqual(['第1部', '第1章', '1.1', '第2章'])
  expect(labels('ko')).toEqual(['제1부', '제1장', '1.1', '제2장'])
  expect(labels('hu')).toEqual(['I. rész', '1. fejezet', '1.1', '2. fejezet'])
  expect(labels('cy')).toEqual(['Part I', 'Chapter 1', '1.1', 'Chapter 2'])
})

test('a chapter in another language says so', () => {
  const body = [
    chapter('a.md', '# "A"', { frontMatter: { language: 'de' } }),
    chapter('b.md', '# "B"', { frontMatter: { language: 'en' } }),
  ]
  const { sections } = assembleBook(manuscript({ body }))
  expect(sections.map(({ language, title }) => [language, title])).toEqual([
    ['de', '„A“'],
    [undefined, '“B”'],
  ])
})

test('a manuscript is not changed: two books of it are equal', () => {
  const source = manuscript({
    body: [chapter('a.md', '# A {#x}\n\n"Text"[^1] :event[e]{date=2001} [](#y).\n\n## H {#y}\n\n[^1]: N.')],
  })
  const before = JSON.stringify(source.body)
  const first = assembleBook(source)
  expect(JSON.stringify(source.body)).toBe(before)
  const second = assembleBook(source)
  expect(JSON.stringify(second.sections)).toBe(JSON.stringify(first.sections))
})

test('a heading below the opening picture is the title where the listing says the same', () => {
  const text = '## <img src="/a.png" />\n## 1. Open Concepts\n\nWords.\n'
  const titled = (listedTitle?: string) =>
    assembleBook(
      manuscript({ body: [{ ...chapter('a.md', text), ...(listedTitle && { listedTitle }) }] }),
    ).sections.map(({ title, headings }) => [title, ...headings.map((heading) => heading.text)])
  expect(titled('Open concepts')).toEqual([['1. Open Concepts']])
  expect(titled()).toEqual([['1. Open Concepts']])
  expect(titled('Concepts')).toEqual([['Concepts', '1. Open Concepts']])
})

function titlesIn(layout: 'folder' | 'book'): string[] {
  const body = ['03-about-the_authors.md', '04.md', 'a/README.md', 'a/2024-01-03.md'].map((path) => chapter(path, 'A.'))
  return assembleBook(manuscript({ layout, body })).sections.map(({ title }) => title)
}

test('a chapter of a plain folder that has no heading is called as its file is', () => {
  expect(titlesIn('folder')).toEqual(['About the authors', '', '', '2024-01-03'])
  expect(titlesIn('book')).toEqual(['', '', '', ''])
})

function gaps(text: string): readonly string[] {
  const book = assembleBook(manuscript({ body: [chapter('x.md', text)] }))
  return problems(book).filter((one) => one.startsWith('heading-order'))
}

test('a heading that skips a level is reported, unless no heading below the title has it', () => {
  expect(gaps('# A\n\n## B\n\n#### C\n\n#### D\n\n## E\n\n### F')).toEqual(['heading-order x.md:5:1'])
  expect(gaps('# A\n\n### B\n\n### C\n\n#### D')).toEqual([])
  expect(gaps('# A\n\n### B\n\n## C')).toEqual(['heading-order x.md:3:1'])
  expect(gaps('Words.\n\n### B\n\nWords.')).toEqual([])
})

test('a heading says what stands over its pages', () => {
  const book = assembleBook(
    manuscript({
      body: [chapter('one.md', '# A very long title {#one short="The author\'s title"}'), chapter('two.md', '# Two')],
    }),
  )
  expect(book.sections.map(({ id, title, shortTitle }) => [id, title, shortTitle])).toEqual([
    ['one', 'A very long title', 'The author’s title'],
    ['two', 'Two', undefined],
  ])
})
