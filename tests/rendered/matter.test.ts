import { expect, test } from 'vitest'
import type { BookEvent, Section, TimelineLine } from '../../src/model/book.ts'
import type { MatterName, Settings } from '../../src/model/settings.ts'
import { renderBook } from '../../src/rendered/render-book.ts'
import { book, html, section, worldOf } from './small-book.ts'

function matter(name: MatterName, title = ''): Section {
  return section({ id: name, kind: 'matter', matter: name, placement: name === 'timeline' ? 'back' : 'front', title })
}

const everything = { groupBy: 'auto', calendars: 'own', drawing: false, tags: [] } as const

/** HTML of a page of matter, line ends left out. */
async function page(
  name: MatterName,
  settings: Partial<Settings> = {},
  others: readonly Section[] = [],
  lines: readonly TimelineLine[] = [],
) {
  const timelines = [{ section: 'timeline', settings: everything, lines }]
  const rendered = await renderBook(book({ settings, timelines, sections: [matter(name), ...others] }), worldOf())
  return html(rendered.sections[0]!.tree).replaceAll('\n', '')
}

test('the title page says what the settings say and escapes it', async () => {
  const settings = {
    title: 'Oil & <Water>',
    subtitle: 'A Study',
    authors: [
      { name: 'Ada Wren', role: 'aut' },
      { name: 'Tom Ray', role: 'ill' },
    ],
    publisher: 'Valley Press',
    date: '2026-11-23',
  }
  expect(await page('title', settings)).toBe(
    '<div class="title-page"><h1 class="title">Oil &#x26; &#x3C;Water></h1><p class="subtitle">A Study</p>' +
      '<div class="authors"><p class="author">Ada Wren</p>' +
      '<p class="contributor">Illustrated by Tom Ray</p></div>' +
      '<div class="imprint"><p class="publisher">Valley Press</p><p class="year">2026</p></div></div>',
  )
  expect(await page('half-title', settings)).toBe(
    '<div class="half-title"><p class="title">Oil &#x26; &#x3C;Water></p></div>',
  )
})

test('a title page of a title alone has nothing else', async () => {
  expect(await page('title', { title: 'Oil', authors: [] })).toBe(
    '<div class="title-page"><h1 class="title">Oil</h1></div>',
  )
})

test('the copyright page adds nothing to what the author said', async () => {
  expect(await page('copyright', { title: 'Oil', authors: [] })).toBe(
    '<div class="copyright"><p class="work"><cite>Oil</cite></p></div>',
  )
  expect(
    await page('copyright', {
      title: 'Oil',
      rights: '© 2026 Ada Wren\nAll rights reserved.',
      licence: 'CC BY-SA 4.0',
      publisher: 'Valley Press',
      date: '2026',
      series: { name: 'Rivers', number: 2 },
      isbn: { print: '978-1-234-56789-7', epub: '978-1-234-56790-3' },
    }),
  ).toBe(
    '<div class="copyright"><p class="work"><cite>Oil</cite></p>' +
      '<p class="rights">© 2026 Ada Wren</p><p class="rights">All rights reserved.</p><p class="licence">CC BY-SA 4.0</p>' +
      '<p class="publisher">Published by Valley Press, 2026</p><p class="series">Rivers, 2</p>' +
      '<p class="isbn"><span class="isbn-name">ISBN</span> 978-1-234-56789-7 (PDF)</p>' +
      '<p class="isbn"><span class="isbn-name">ISBN</span> 978-1-234-56790-3 (EPUB)</p></div>',
  )
})

test('texts of the settings have emphasis, and nothing else of Markdown acts in them', async () => {
  expect(await page('dedication', { dedication: 'For *Bo*, "my fox"\n1. [x](y) <b>z</b> # 5 * 3' })).toBe(
    '<div class="dedication"><p>For <em>Bo</em>, “my fox”</p><p>1. [x](y) &#x3C;b>z&#x3C;/b> # 5 * 3</p></div>',
  )
  expect(await page('copyright', { rights: '© *Ada*' })).toContain('<p class="rights">© <em>Ada</em></p>')
  const nodes = [{ type: 'emphasis' as const, children: [{ type: 'text' as const, value: 'The Lark' }] }]
  const lines = [line('lark', { label: 'The Lark', labelNodes: nodes })]
  expect(await page('timeline', {}, [], lines)).toContain('<span class="event-label"><em>The Lark</em></span>')
})

test('the title page names all who did something for the book, in words of its language', async () => {
  const authors = [
    ['A', 'aut'],
    ['B', 'aut'],
    ['C', 'trl'],
    ['D', 'edt'],
    ['E', 'trl'],
    ['F', 'wfw'],
    ['G', 'oth'],
  ].map(([name = '', role = '']) => ({ name, role }))
  const lines = async (language: string) =>
    [...(await page('title', { authors, language })).matchAll(/<p class="(?:author|contributor)">(.*?)<\/p>/g)].map(
      ([, line]) => line,
    )
  expect(await lines('en')).toEqual([
    'A and B',
    'Edited by D',
    'Translated by C and E',
    'With a foreword by F',
    'With contributions by G',
  ])
  expect(await lines('de')).toEqual([
    'A und B',
    'Herausgegeben von D',
    'Übersetzt von C und E',
    'Mit einem Vorwort von F',
    'Mit Beiträgen von G',
  ])
  expect((await lines('ja')).at(2)).toBe('C、E 訳')
})

test('dedication and epigraph keep their lines; a last line with a dash says whose words they are', async () => {
  expect(await page('dedication', { dedication: 'To A.\nand B.' })).toBe(
    '<div class="dedication"><p>To A.</p><p>and B.</p></div>',
  )
  expect(await page('epigraph', { epigraph: 'Somebody will look.\n— The clerk' })).toBe(
    '<div class="epigraph-page"><blockquote class="epigraph"><p>Somebody will look.</p>' +
      '<p class="attribution">The clerk</p></blockquote></div>',
  )
})

/** Lines of the contents of a book of some chapters with two headings each. */
async function linesOfContents(chapters: number): Promise<number> {
  const sections = Array.from({ length: chapters }, (_, index) =>
    section({ id: `c${index}`, title: 'Oil', headings: [heading(`h${index}`, 2), heading(`i${index}`, 2)] }),
  )
  return (await page('contents', {}, sections)).split('<li').length - 1
}

test('in a book that is read to the left, an entry in Latin letters keeps its number on the side of the others', async () => {
  const list = await page('contents', { language: 'fa' }, [
    section({ id: 'guide', title: 'Markdown Guide' }),
    section({ id: 'text', title: 'متن' }),
  ])
  expect(list).toContain(
    '<li class="contents-section"><a href="#guide"><span class="entry"><bdi dir="ltr">Markdown Guide</bdi></span>' +
      '<span class="leader"></span><span class="folio"',
  )
})

test('contents that would be too long leave out the headings', async () => {
  expect(await linesOfContents(40)).toBe(120)
  expect(await linesOfContents(41)).toBe(41)
})

const heading = (id: string, level: number) => ({ id, level, text: `Of ${id}`, children: [] })

test('the contents list parts, chapters, their second level and what follows, but not the pages before', async () => {
  const sections = [
    matter('dedication', 'Dedication'),
    section({ id: 'preface', placement: 'front', title: 'Preface' }),
    section({ id: 'p1', kind: 'part', label: 'Part I', title: 'Lamps' }),
    section({ id: 'c1', label: 'Chapter 1', title: 'Oil', headings: [heading('weight', 2), heading('scales', 3)] }),
    section({ id: 'c1a', title: 'Wicks', depth: 1 }),
    section({ id: 'c2', label: 'Chapter 2', title: '' }),
    section({ id: 'untitled' }),
    section({ id: 'p2', kind: 'part', title: 'Ledgers' }),
    section({ id: 'c3', title: 'Ink' }),
    matter('timeline', 'Timeline'),
  ]
  const list = (await page('contents', {}, sections))
    .replace(/<span class="leader"><\/span><span class="folio" data-folio-of="([^"]+)"><\/span>/g, '@$1')
    .replace(/<span class="entry">(.*?)<\/span>@/g, '$1@')
    .replace(/<span class="label">(.*?)<\/span>/g, '$1')
    .replace(/<a href="#([^"]+)">(.*?)@\1<\/a>/g, '$2')
  expect(list).toBe(
    '<header class="opener"><h1 class="title">Contents</h1></header><nav class="contents"><ol>' +
      '<li class="contents-section">Preface</li>' +
      '<li class="contents-part">Part I Lamps<ol>' +
      '<li class="contents-section">Chapter 1 Oil<ol><li class="contents-heading">Of weight</li>' +
      '<li class="contents-section">Wicks</li></ol></li>' +
      '<li class="contents-section">Chapter 2</li></ol></li>' +
      '<li class="contents-part">Ledgers<ol><li class="contents-section">Ink</li></ol></li>' +
      '<li class="contents-section">Timeline</li></ol></nav>',
  )
})

function event(id: string, sketch: Partial<BookEvent>): BookEvent {
  return {
    id,
    date: '1879',
    label: 'A storm',
    earliest: '1879-01-01',
    latest: '1879-12-31',
    display: '1879',
    time: { kind: 'moment', start: 'dated', end: 'dated', isUncertain: false, isApproximate: false },
    people: [],
    tags: [],
    told: [],
    ...sketch,
  }
}

function line(id: string, sketch: Partial<BookEvent>, group = '1870s'): TimelineLine {
  const own = event(id, sketch)
  return { id: `timeline-${id}`, event: own, display: own.display, group }
}

const telling = (anchor: string) => ({ anchor, section: 'one', path: 'one.md', line: 1 })

const link = (anchor: string) =>
  `<a href="#${anchor}"><span class="told-in">Chapter 1</span><span class="folio" data-folio-of="${anchor}"></span></a>`

test('the timeline groups events and links each to where the text tells it', async () => {
  const one = section({
    id: 'one',
    text: '<i id="told-1">a</i> <i id="told-2">b</i>',
    label: 'Chapter 1',
    title: 'Oil',
  })
  const lines = [
    line('storm', { date: '1879-01-14', display: '14 January 1879', told: [telling('told-1'), telling('told-2')] }),
    line('fire', { date: '1879~', display: 'c. 1879', place: 'The valley', people: ['Ada Wren', 'Tom Ray'] }),
    line('flood', { date: '1881', display: '1881', label: 'A <flood>' }, '1880s'),
  ]
  expect(await page('timeline', {}, [one], lines)).toBe(
    '<header class="opener"><h1 class="title">Timeline</h1></header>' +
      '<section class="timeline-group"><h2>1870s</h2><ol class="timeline">' +
      '<li class="timeline-entry" id="timeline-storm"><span class="date"><time datetime="1879-01-14">14 January 1879</time> </span>' +
      `<span class="telling"><span class="event-label">A storm</span></span> <span class="told">${link('told-1')}, ${link('told-2')}</span></li>` +
      '<li class="timeline-entry" id="timeline-fire"><span class="date">c. 1879 </span><span class="telling">' +
      '<span class="event-label">A storm</span> <span class="place">The valley</span> <span class="people">Ada Wren, Tom Ray</span></span></li>' +
      '</ol></section><section class="timeline-group"><h2>1880s</h2><ol class="timeline">' +
      '<li class="timeline-entry" id="timeline-flood"><span class="date"><time datetime="1881">1881</time> </span>' +
      '<span class="telling"><span class="event-label">A &#x3C;flood></span></span></li></ol></section>',
  )
})

test('entries of the timeline are anchors of the book', async () => {
  const rendered = await renderBook(
    book({
      sections: [matter('timeline')],
      timelines: [{ section: 'timeline', settings: everything, lines: [line('storm', {})] }],
      anchors: new Map([['told-1', 'one']]),
    }),
    worldOf(),
  )
  expect(Object.fromEntries(rendered.anchors)).toEqual({ 'told-1': 'one', 'timeline-storm': 'timeline' })
})

test('the colophon says what the book is set with', async () => {
  const colophon = await page('colophon', { title: 'הנמל' })
  expect(colophon).toContain('<p>Set with Octavo.</p>')
  expect(colophon).toContain('<p>STIX Two Text, Libertinus Mono, STIX Two Math, Noto Serif Hebrew: SIL Open')
})
