import { readFile } from 'node:fs/promises'
import { afterAll, expect, test } from 'vitest'
import { packEpub } from './pack-epub.ts'
import type { FontFace, RenderedBook } from '../../src/model/rendered.ts'
import { epubcheck } from '../readers/epubcheck.ts'
import { book, call, note, picture, pixel, section } from './sample-book.ts'
import { testWorld, unpack } from './test-world.ts'

const world = testWorld()
afterAll(() => world.close())

/** EPUBCheck needs a quarter of a minute to warm up. */
const timeout = 120_000

async function typeface(folder: string, file: string, face: Omit<FontFace, 'bytes'>): Promise<FontFace> {
  const url = new URL(`../../node_modules/@expo-google-fonts/${folder}/${file}`, import.meta.url)
  return { ...face, bytes: await readFile(url) }
}

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><defs><path id="p" d="M0 0h9"/></defs><use href="#p"/></svg>'

/** Everything at once that is hard to put in an EPUB. */
async function hardBook(): Promise<RenderedBook> {
  return book({
    settings: {
      subtitle: 'A <short> tale',
      publisher: 'P & Q',
      date: '2026-11',
      isbn: { epub: '978-0-306-40615-7' },
      rights: '© Ada Wren',
      licence: 'CC BY 4.0',
      subjects: [
        { name: 'Lamps' },
        { name: '' },
        { name: 'History', scheme: 'BISAC', code: 'HIS000000' },
        { name: 'NHT', scheme: 'Thema', code: 'NHT' },
      ],
      series: { name: 'Trade & craft', number: 2 },
      description: 'Of "lamps".',
      authors: [
        { name: 'Ada Wren', role: 'aut', sortAs: 'Wren, Ada' },
        { name: 'Tom Lark', role: 'trl' },
      ],
    },
    styles: {
      shared:
        ':root { --text: serif } body { font-family: "STIX Two Text"; font-family: var(--text) } math { font-family: "STIX Two Math" }',
      print: '',
      epub: await world.template('epub/epub.css'),
    },
    fonts: [
      await typeface('stix-two-text', '400Regular/STIXTwoText_400Regular.ttf', {
        family: 'STIX Two Text',
        weight: 400,
        style: 'normal',
        name: 'stix-two-text-400',
      }),
      await typeface('stix-two-math', '400Regular/STIXTwoMath_400Regular.ttf', {
        family: 'STIX Two Math',
        weight: 400,
        style: 'normal',
        name: 'stix-two-math-400',
      }),
    ],
    assets: [
      picture('pictures/Ä lamp.svg', 'image/svg+xml', drawing),
      picture('other/a-lamp.gif', 'image/gif', pixel),
      picture('again.svg', 'image/svg+xml', drawing),
    ],
    sections: [
      section({ id: 'half', kind: 'matter', matter: 'half-title', placement: 'front', html: '<p>The Lamp</p>' }),
      section({ id: 'title', kind: 'matter', matter: 'title', placement: 'front', html: '<h1>The Lamp</h1>' }),
      section({ id: 'rights', kind: 'matter', matter: 'copyright', placement: 'front', html: '<p>©</p>' }),
      section({ id: 'to', kind: 'matter', matter: 'dedication', placement: 'front', html: '<p>For B.</p>' }),
      section({ id: 'motto', kind: 'matter', matter: 'epigraph', placement: 'front', html: '<p>Light.</p>' }),
      section({ id: 'contents', kind: 'matter', matter: 'contents', placement: 'front', html: '<p>made anew</p>' }),
      section({ id: 'preface', placement: 'front', title: 'Preface', html: '<h1>Preface</h1>' }),
      section({ id: 'part', kind: 'part', title: 'Light', label: 'Part I', html: '<h1>Light</h1>' }),
      section({
        id: 'one',
        title: 'Odd things',
        label: 'Chapter 1',
        headings: [
          {
            id: '1-odd id',
            level: 2,
            text: 'A heading',
            children: [{ id: 'h3', level: 3, text: 'Below', children: [] }],
          },
        ],
        html: `<h1>Odd things</h1>
          <p lang="fa" dir="rtl">a\u0001b&nbsp;c${call('c1', 'n1', '1')} <a href="#1-odd%20id">there</a> <a href="#nowhere">nowhere</a>
          <a href="http://x.test/a|b[c]?q={d}&amp;e#f^#%zz">out</a> <a href="file:///etc/passwd">file</a> <a href="two.md">two</a></p>
          <h2 id="1-odd id">A heading</h2><h3 id="h3">Below</h3><p id="h3">the same id</p>
          <ol reversed start="3"><li>x</li><li value="9">y</li></ol>
          <table><caption>Lamps ${call('c2', 'n2', '2')}</caption><thead><tr><th scope="col" id="ä">Kind</th></tr></thead>
          <tbody><tr><td headers="ä zz" class="align-right">oil <span class="folio" data-folio-of="one"></span></td></tr></tbody></table>
          <figure id="fig"><img src="pictures/Ä lamp.svg" alt="A &amp; B"><figcaption>A lamp</figcaption></figure>
          <p><img src="other/a-lamp.gif" alt="dot"><img src="again.svg" alt="again"><img src="gone.png" alt="Gone"></p>
          <p><math display="block" alttext="\\sqrt{x}"><msqrt><mi>x</mi></msqrt><mspace width="1em"></mspace></math></p>
          <div><svg viewBox="0 0 9 9" role="img" aria-label="A line"><linearGradient id="g"></linearGradient><path d="M0 0h9"></path></svg></div>
          <pre><code>  if (a &lt; b) "q"
</code></pre><p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby> <time datetime="2024-01-03">3 January</time></p>`,
      }),
      section({ id: 'toc', title: '', html: `<p>No title. ${call('c3', 'n1', '1')}</p>` }),
      section({ id: 'cover', title: 'Cover', depth: 1, html: '<h1>Cover</h1>' }),
      section({ id: 'kapitel-über', title: 'فصل', language: 'fa', html: '<h1>فصل</h1>' }),
      section({ id: 'timeline', kind: 'matter', matter: 'timeline', placement: 'back', html: '<h1>Timeline</h1>' }),
      section({ id: 'colophon', kind: 'matter', matter: 'colophon', placement: 'back', html: '<h1>Colophon</h1>' }),
    ],
    notes: [
      note('n1', 'one', '1', ['c1', 'c3'], '<p>Called <em>twice</em>.</p><p>Of two blocks.</p>'),
      note('n2', 'one', '2', ['c2'], '<p>From a caption; see <a href="#c3">there</a>.</p>'),
    ],
  })
}

test('a book of everything that is hard satisfies EPUBCheck', { timeout }, async () => {
  const { epub } = await packEpub(await hardBook(), world)
  expect(await epubcheck(epub)).toEqual([])
})

test('a book from right to left satisfies EPUBCheck and opens from the right', { timeout }, async () => {
  const { epub } = await packEpub(
    book({
      settings: { title: 'چراغ', language: 'fa' },
      direction: 'rtl',
      sections: [
        section({ id: 'one', title: 'یک', html: `<h1>یک</h1><p>متن${call('c1', 'n1', '۱')}</p>` }),
        section({ id: 'two', title: 'Two', language: 'en', html: '<h1>Two</h1>' }),
      ],
      notes: [note('n1', 'one', '۱', ['c1'], '<p>یادداشت</p>')],
    }),
    world,
  )
  expect(await epubcheck(epub)).toEqual([])
  const files = unpack(epub)
  expect(files.get('OEBPS/content.opf')).toContain('page-progression-direction="rtl"')
  expect(files.get('OEBPS/one.xhtml')).toContain('lang="fa" xml:lang="fa" dir="rtl"')
  expect(files.get('OEBPS/two.xhtml')).toContain('lang="en" xml:lang="en" dir="ltr"')
  expect(files.get('OEBPS/toc.xhtml')).toContain(
    '<li class="contents-section" lang="en" xml:lang="en"><a href="two.xhtml">',
  )
  expect(files.get('OEBPS/toc.ncx')).toContain('<navLabel xml:lang="en"><text>Two')
})

test('a book in which nothing has a name, with no authors and no contents, satisfies EPUBCheck', {
  timeout,
}, async () => {
  const { epub } = await packEpub(
    book({ settings: { authors: [], description: ' ' }, sections: [section({ id: 'text', html: '<p>Text.</p>' })] }),
    world,
  )
  expect(await epubcheck(epub)).toEqual([])
  const opf = unpack(epub).get('OEBPS/content.opf') ?? ''
  expect(opf).not.toContain('dc:description')
  expect(opf).not.toContain('idref="file-toc.xhtml"')
})

test('the same book gives the same bytes, in another time zone too', { timeout }, async () => {
  const zone = process.env['TZ']
  const sample = await hardBook()
  const before = JSON.stringify(sample.sections)
  process.env['TZ'] = 'Pacific/Kiritimati'
  const first = await packEpub(sample, world)
  process.env['TZ'] = 'America/Los_Angeles'
  const second = await packEpub(sample, world)
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
  expect(Buffer.compare(first.epub, second.epub)).toBe(0)
  // Print may read the same trees after us.
  expect(JSON.stringify(sample.sections)).toBe(before)
})

test('the container begins with its type and holds files only, in order', async () => {
  const { epub } = await packEpub(await hardBook(), world)
  expect(Buffer.from(epub.subarray(30, 58)).toString('latin1')).toBe('mimetypeapplication/epub+zip')
  const names = [...unpack(epub).keys()]
  expect(names).toEqual(['mimetype', ...names.slice(1).sort()])
  expect(names.filter((name) => name.endsWith('/'))).toEqual([])
  expect(names.filter((name) => /[^\x21-\x7E]/.test(name))).toEqual([])
  expect(names).toContain('OEBPS/toc-2.xhtml')
  expect(names).toContain('OEBPS/cover-2.xhtml')
  expect(names).toContain('OEBPS/kapitel-uber.xhtml')
  expect(names.filter((name) => name.startsWith('OEBPS/images/'))).toEqual([
    'OEBPS/images/A-lamp.svg',
    'OEBPS/images/a-lamp.gif',
    'OEBPS/images/cover.gif',
  ])
})

test('links lead where their targets are, and nowhere else', async () => {
  const { epub } = await packEpub(await hardBook(), world)
  const one = unpack(epub).get('OEBPS/one.xhtml') ?? ''
  const id = /<h2 id="([^"]+)">A heading/.exec(one)?.[1]
  expect(one).toContain(`<a href="#${id}">there</a>`)
  expect(one).toContain('<a>nowhere</a>')
  expect(one).toContain('<a>file</a>')
  expect(one).toContain('<a>two</a>')
  expect(one).toContain('href="toc-2.xhtml#c3"')
  expect(one).toContain('href="http://x.test/a%7Cb%5Bc%5D?q=%7Bd%7D&amp;e#f%5E%23%25zz"')
  expect(one.match(/id="h3"/g)).toHaveLength(1)
  expect(one).not.toContain('folio')
  expect(one).toContain('Gone')
})

test('typefaces are cut to what the book sets, and those it does not use are left out', async () => {
  const sample = await hardBook()
  const { epub } = await packEpub(sample, world)
  const sizes = new Map(
    [...unpack(epub)].filter(([name]) => name.includes('/fonts/')).map(([name, text]) => [name, text.length]),
  )
  expect([...sizes.keys()]).toEqual(['OEBPS/fonts/stix-two-math-400.ttf', 'OEBPS/fonts/stix-two-text-400.ttf'])
  for (const size of sizes.values()) expect(size).toBeLessThan(100_000)
  const plain = await packEpub({ ...sample, sections: [section({ id: 'x', html: '<p>No formula.</p>' })] }, world)
  expect([...unpack(plain.epub).keys()]).not.toContain('OEBPS/fonts/stix-two-math-400.ttf')
})
