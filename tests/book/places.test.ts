import { expect, test } from 'vitest'
import { assembleBook } from '../../src/book/assemble-book.ts'
import type { Book } from '../../src/model/book.ts'
import { chapter, hints, manuscript, problems } from './manuscript.ts'
import { show } from './show.ts'

function bodies(book: Book): readonly string[] {
  return book.sections.map(({ tree }) => show(tree))
}

/** A book of one chapter at `path` that holds `text`, and of others to link to. */
function linking(text: string, path = 'part/one.md'): Book {
  const body = [
    chapter(path, text),
    chapter('part/two.md', '# Two\n\n## Änderungen & more\n\n## Notes\n\n## Notes\n\n### Kept {#kept}'),
    chapter('other/README.md', '# Folder\n\n## In folder'),
  ]
  return assembleBook(manuscript({ body }))
}

test('ids of headings are those given, else of section and words, in ASCII, each once', () => {
  const text =
    '# T\n\n## Été à Paris\n\n## Given {#My.id}\n\n## Notes\n\n## Notes\n\n## مقدمه\n\n## 1984\n\n## `code` & *more*'
  const [tree] = bodies(assembleBook(manuscript({ body: [chapter('a.md', text)] })))
  expect(tree?.match(/#[^(]+/g)).toEqual([
    '#a-ete-a-paris',
    '#My.id',
    '#a-notes',
    '#a-notes-2',
    '#a-5',
    '#a-1984',
    '#a-code-more',
  ])
})

test('a given id that stands twice in a file is reported at the second place, which gets another', () => {
  const text = '# B\n\n[own](#same)\n\n## Y {#same}\n\n:::figure{#same}\n![](a.png)\n:::\n\n## Z {#same}'
  const book = assembleBook(manuscript({ body: [chapter('b.md', text)] }))
  expect(problems(book)).toEqual(['id-unique b.md:7:1', 'id-unique b.md:11:1'])
  expect(hints(book, 'id-unique')[0]).toContain('(first in line 5)')
  expect(bodies(book)).toEqual([
    'p(link:#same(own))h2#same(Y)figure#figure-1(p(image:a.png)caption:Figure 1())h2#b-z(Z)',
  ])
})

function summarised(link: string): string {
  return `# T\n\n[x](#summary) <a href="#top">y</a> <b id="top">z</b> ${link}\n\n## S {#summary}`
}

test('ids belong to their chapter: a link means its own chapter’s place, else the only one in the book', () => {
  const body = [
    chapter('a.md', summarised('[](b.md#summary) [](#only)')),
    chapter('b.md', `${summarised('')}\n\n## Once {#only}`),
    chapter('c.md', '# C\n\n[](#summary) [](a.md#top) [](b.md#top)'),
  ]
  const book = assembleBook(manuscript({ body }))
  expect(bodies(book)).toEqual([
    'p(link:#summary(x) <a href="#top">y</a> <b id="top">z</b> link:#b-summary(S) link:#only(Once))h2#summary(S)',
    'p(link:#b-summary(x) <a href="#b-top">y</a> <b id="b-top">z</b>)h2#b-summary(S)h2#only(Once)',
    'p(link:#summary(S) link:#top(Chapter 1) link:#b-top(Chapter 2))',
  ])
  expect(problems(book)).toEqual(['link-ambiguous c.md:3:1'])
  expect(hints(book, 'link-ambiguous')[0]).toBe(
    'Found 2 places that `#summary` may mean, expected one; the first in the book is taken | ' +
      'Write `a.md#summary` or `b.md#summary`.',
  )
})

test('the id of a title is found from any chapter, whatever the section is called and other headings say', () => {
  const body = [
    chapter('a.md', '# A\n\n[](#StdVocab)'),
    chapter('b.md', '# Std vocab {#StdVocab}'),
    chapter('c.md', '# C\n\n## Std vocab'),
  ]
  const book = assembleBook(manuscript({ body }))
  expect(bodies(book)[0]).toBe('p(link:#b(Chapter 2))')
  expect(problems(book)).toEqual([])
})

test('a section takes the id its heading was given; other places keep the names of files and pages', () => {
  const body = [
    chapter('setup.md', '# Set-up {#begin}\n\n## More {#contents}\n\n## Again {#end}\n\n[](#begin) [](setup.md)'),
    chapter('end.md', '# End'),
    chapter('odd.md', '# Odd {#sec:odd}\n\n[](#sec:odd)'),
  ]
  const book = assembleBook(manuscript({ front: ['contents'], body }))
  expect(book.sections.map(({ id }) => id)).toEqual(['contents-2', 'begin', 'end-2', 'odd'])
  expect(bodies(book)[1]).toContain('p(link:#begin(Chapter 1) link:#begin(Chapter 1))')
  expect(bodies(book)[3]).toBe('p(link:#odd(Chapter 3))')
  expect(problems(book)).toEqual([])
})

test.each([
  ['two.md', '#two'],
  ['./two.md', '#two'],
  ['../part/two.md', '#two'],
  ['/part/two.md', '#two'],
  ['two.html', '#two'],
  ['two', '#two'],
  ['two.md#', '#two'],
  ['two.md?plain=1#kept', '#kept'],
  ['two.md#änderungen--more', '#two-anderungen-more'],
  ['two.md#%C3%A4nderungen--more', '#two-anderungen-more'],
  ['two.html#notes', '#two-notes'],
  ['two.md#notes-1', '#two-notes-2'],
  ['two.md#Notes', '#two-notes'],
  ['two.md#two', '#two'],
  ['#kept', '#kept'],
  ['../other/', '#README'],
  ['../other/README.md', '#README'],
  ['../other/index.html#in-folder', '#README-in-folder'],
  ['#here', '#one-here'],
  ['#one', '#one'],
])('a link to %s leads to %s', (url, target) => {
  const book = linking(`# One\n\n[words](${url})\n\n## Here`)
  expect(bodies(book)[0]).toBe(`p(link:${target}(words))h2#one-here(Here)`)
  expect(problems(book)).toEqual([])
})

test('percent-encoded names of files', () => {
  const body = [chapter('a.md', '[x](b%20c.md#d) [y](<b c.md>)'), chapter('b c.md', '# B\n\n## D', { id: 'b-c' })]
  expect(bodies(assembleBook(manuscript({ body })))[0]).toBe('p(link:#b-c-d(x) link:#b-c(y))')
})

test.each(['https://a.example/x.md#y', 'mailto:a@b.example', 'tel:+123', 'HTTP://a.example', '//a.example/x'])(
  'a link out of the book stays: %s',
  (url) => {
    const book = linking(`[words](${url})`)
    expect(bodies(book)[0]).toBe(`p(link:${url}(words))`)
    expect(problems(book)).toEqual([])
  },
)

test('a link to nowhere keeps its words and is reported', () => {
  const book = linking(
    '[]()[*gone*](tow.md) [bad](javascript:alert(1)) [](#no) [out](../../std/x.html) [else](../two.md)',
  )
  expect(bodies(book)[0]).toBe('p(emphasis(gone) bad no out else)')
  expect(problems(book).every((problem) => problem.startsWith('link-target part/one.md:1:'))).toBe(true)
  expect(hints(book, 'link-target').map((hint) => hint.split(' | ')[1])).toEqual([
    'Give an address that begins with `https:` or `mailto:`, or the place of something in the book.',
    'Did you mean `part/two.md`?',
    'Give an address that begins with `https:` or `mailto:`, or the place of something in the book.',
    'Link to a chapter of the book, or to an id in it.',
    'It leads out of the folder of the book: write the whole address, from `https:` on.',
    'Did you mean `part/two.md`?',
  ])
})

test('a link to a place that its chapter lacks leads to the chapter and is reported', () => {
  const book = linking('[x](two.md#ketp) [y](two.md#in-folder)')
  expect(bodies(book)[0]).toBe('p(link:#two(x) link:#two(y))')
  const toChapter = 'Until then the link leads to the beginning of the chapter.'
  expect(hints(book, 'link-target').map((hint) => hint.split(' | ')[1])).toEqual([
    `Did you mean \`part/two.md#kept\`? ${toChapter}`,
    `Did you mean \`other/README.md#in-folder\`? ${toChapter}`,
  ])
})

test('an address without its scheme is taken for one on the web, a file that is no chapter keeps its words', () => {
  const paths = ['part/data.csv', 'LICENSE']
  const text = '[w](www.a.example/b#c) [d](doi.org/10/x) [m](ada@a.example) [f](data.csv) [l](/LICENSE)'
  const book = assembleBook(manuscript({ body: [chapter('part/one.md', text)], paths }))
  expect(bodies(book)[0]).toBe(
    'p(link:https://www.a.example/b#c(w) link:https://doi.org/10/x(d) link:mailto:ada@a.example(m) f l)',
  )
  expect(problems(book).map((problem) => problem.split(' ')[0])).toEqual([
    ...Array.from({ length: 3 }, () => 'link-scheme'),
    ...Array.from({ length: 2 }, () => 'link-file'),
  ])
})

test.each([
  ['install.md', 'src/setup/01-install.md'],
  ['/install/', 'src/setup/01-install.md'],
  ['../setup/install', 'src/setup/01-install.md'],
  ['{filename}/setup/01-install.md', 'src/setup/01-install.md'],
  ['{{site.baseurl}}/basics/', 'src/basics/index.md'],
  ['/zh/02-use.html', 'src/zh/02-use.md'],
  ['#fn:7', 'note'],
  ['#note-7', 'note'],
])('a link to %s as site generators write it leads to %s', (url, path) => {
  const files = [
    'src/setup/01-install.md',
    'src/basics/index.md',
    'src/zh/02-use.md',
    'src/zh/03-more.md',
    'src/en/03-more.md',
  ]
  const from = chapter('src/setup/00-start.md', `[words](${url})[^7]\n\n[^7]: N.`, { id: 'from' })
  const body = [from, ...files.map((file, index) => chapter(file, '# T', { id: `t${index}` }))]
  const book = assembleBook(manuscript({ body }))
  const id = path === 'note' ? book.notes[0]?.id : book.sections.find((section) => section.path === path)?.id
  expect(bodies(book)[0]).toContain(`link:#${id}(words)`)
  expect(problems(book)).toEqual([])
})

test('a link to a place of another chapter does not mean a note without a label', () => {
  const body = [chapter('a.md', '# A\n\n[](#there)^[A note.]'), chapter('b.md', '# B\n\n## There {#there}')]
  expect(bodies(assembleBook(manuscript({ body })))[0]).toBe('p(link:#there(There)«1»)')
})

test('a page that two chapters are called alike is not guessed', () => {
  const body = [
    chapter('a/x.md', '[x](/more/)'),
    chapter('b/more.md', '# T'),
    chapter('c/more.md', '# T', { id: 'm2' }),
  ]
  expect(problems(assembleBook(manuscript({ body })))).toEqual(['link-target a/x.md:1:1'])
})

test.each([
  ['GitHub', '## What’s *new* in 2.0?', '#whats-new-in-20'],
  ['mdBook', '## ÉTÉ (à venir)', '#ÉtÉ-à-venir'],
  ['Pandoc', '## 3. Applications for 2.0', '#applications-for-2.0'],
  ['kramdown', '## 1. Über das Meer', '#ber-das-meer'],
  ['another tool', '## C & D — E', '#c-d-e'],
  ['GitHub, in Chinese', '## 第一章：開始', '#%E7%AC%AC%E4%B8%80%E7%AB%A0%E9%96%8B%E5%A7%8B'],
  ['GitHub, in Persian', '## مقدمه‌ای بر گیت', '#مقدمهای-بر-گیت'],
])('a fragment by the rule of %s leads to its heading', (_, heading, fragment) => {
  const book = assembleBook(manuscript({ body: [chapter('a.md', `# T\n\n[x](${fragment})\n\n${heading}`)] }))
  expect(problems(book)).toEqual([])
  expect(bodies(book)[0]).toMatch(/^p\(link:#a-[a-z0-9-]+\(x\)\)/)
})

test('a link without words prints the number or title of its target', () => {
  const text = '# One\n\n[](two.md) [](two.md#notes) [](#fig) [](#ev) [](#here)\n\n## The "here" {#here}\n\n'
  const blocks = ':::figure{#fig}\n![](x.png)\n:::\n\n:event[Some *words*]{#ev date=2001}'
  expect(bodies(linking(text + blocks))[0]).toContain(
    'p(link:#two(Chapter 2) link:#two-notes(Notes) link:#fig(Figure 1.1) link:#ev(Some words) link:#here(The “here”))',
  )
})

test('references as Quarto writes them', () => {
  const text = '# One {#sec-one}\n\n@fig-x, [@fig-x; @sec-one], -@fig-x, @fig-1 and @fig.\n\n![A](x.png){#fig-x}'
  const book = linking(text)
  expect(show(book.sections[0]?.tree.children[0] ?? [])).toBe(
    'p(link:#fig-x(Figure 1.1), link:#fig-x(Figure 1.1), link:#sec-one(Chapter 1), link:#fig-x(1.1), @fig-1 and @fig.)',
  )
  expect(problems(book)).toEqual([])
})

test('references as pandoc-crossref writes them', () => {
  const text =
    '# One {#sec:one}\n\n@fig:x, [@fig:x; @sec:one], [see @fig:x], -@fig:x, \\@fig:x, a@fig:x, @fig:y and [@eq:e].\n\n' +
    ':::figure{#fig:x}\n![](x.png)\n:::\n\n$$e$$ {#eq:e}'
  const book = linking(text)
  const figure = 'link:#fig:x(Figure 1.1)'
  expect(show(book.sections[0]?.tree.children[0] ?? [])).toBe(
    `p(${figure}, ${figure}, link:#one(Chapter 1), see ${figure}, link:#fig:x(1.1), @fig:x, a@fig:x, fig:y and link:#eq:e(Equation (1.1)).)`,
  )
  expect(problems(book)).toEqual(['link-target part/one.md:3:70'])
  expect(hints(book, 'link-target')[0]).toContain('Did you mean `#fig:x`?')
})

test('page references point at ids of the book', () => {
  const book = linking(
    '# One\n\nSee :page[]{of=notes}, :page[]{of="two.md#notes"}, :page[]{of=kept}, :page[here]{of=no}, :page[]{of=two.md}.\n\n## Notes',
  )
  const [paragraph] = book.sections[0]?.tree.children ?? []
  const pages =
    paragraph?.type === 'paragraph' ? paragraph.children.filter((node) => node.type === 'textDirective') : []
  expect(pages.map(({ attributes }) => attributes?.['of'])).toEqual(['one-notes', 'two-notes', 'kept', 'two'])
  expect(problems(book)).toEqual(['link-target part/one.md:3:70'])
})

test('reference links and pictures become plain ones', () => {
  const text =
    '[a][x] [X] ![alt][pic] [![in][pic]][x] [none][y]\n\n> [x]: two.md\n\n[x]: https://later.example\n[pic]: ../img/a%20b.png "Title"'
  const book = linking(text)
  expect(bodies(book)[0]).toBe(
    'p(link:#two(a) link:#two(X) image:../img/a%20b.png link:#two(image:../img/a%20b.png) [none][y])',
  )
})

test('definitions belong to their chapter', () => {
  const body = [chapter('a.md', '[x]\n\n[x]: https://a.example'), chapter('b.md', '[x]\n\n[x]: https://b.example')]
  expect(bodies(assembleBook(manuscript({ body })))).toEqual([
    'p(link:https://a.example(x))',
    'p(link:https://b.example(x))',
  ])
})

test('ids in raw HTML are places too', () => {
  const book = linking(
    '<a id="top"></a>\n\nText <span name=\'mid\'>x</span> <!-- <a id="no"> -->\n\n[a](#top) [b](#mid) [c](#no)',
  )
  expect(bodies(book)[0]).toContain('p(link:#top(a) link:#mid(b) c)')
  expect(book.anchors.get('top')).toBe('one')
})

test('a tag in raw HTML that never ends is text, and nothing in it is an id', () => {
  const body = ['one', 'two'].map((id) => chapter(`${id}.md`, `<div id="here"\n${id}`, { id }))
  expect(assembleBook(manuscript({ body })).sections.map(({ tree }) => tree.children[0])).toMatchObject([
    { value: '<div id="here"\none' },
    { value: '<div id="here"\ntwo' },
  ])
})

test('links inside notes are looked up in the file of the note', () => {
  const text = '# A Book\n\n## One\n\nText[^1].\n\n## Two\n\n[^1]: See [two](#two) and [](#one).'
  const book = assembleBook(manuscript({ layout: 'single', front: ['title'], body: [chapter('b.md', text)] }))
  expect(book.notes.map(({ children }) => show(children))).toEqual([
    'p(See link:#b-two(two) and link:#b-one(Chapter 1).)',
  ])
})

test('every id in the trees is an anchor, and every anchor but a page’s is in a tree', () => {
  const book = linking('# One\n\n## A\n\nX[^1][^1] :event[e]{date=2001}\n\n::event{date=2002 label=f}\n\n[^1]: N.')
  const ids = [...JSON.stringify([book.sections, book.notes]).matchAll(/"id":"([^"]+)"/g)].map((match) => match[1])
  expect(new Set(ids)).toEqual(new Set(book.anchors.keys()))
})

test('a link without words to a block prints its title, else where it stands, never its text', () => {
  const text = '# T\n\n[](#a) [](#b) [](#c)\n\n:::tip[Oil]{#a}\nx\n:::\n\n:::tip{#b}\ny\n:::\n\n[w]{#c}'
  const [tree] = bodies(assembleBook(manuscript({ body: [chapter('t.md', text), chapter('u.md', '# U')] })))
  expect(tree).toMatch(/Oil.*Chapter 1.*w/s)
  expect(tree?.match(/y/g)).toHaveLength(1)
})
