import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type Browser, launch } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { report } from '../../src/diagnostics/report.ts'
import type { PageMap } from '../../src/model/editions.ts'
import { normalise } from '../../src/proof/normalise.ts'
import { readPdf } from '../../src/proof/pdf/read-pdf.ts'
import { expectEditions, proofLine, proveEditions } from '../../src/proof/prove.ts'
import { reports, type SmallBook, smallBook } from './small-book.ts'
import { smallPageMap, smallPages } from './small-pdf.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch({
    executablePath: process.env['PUPPETEER_EXECUTABLE_PATH'] ?? '/usr/bin/chromium',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
})
afterAll(() => browser.close())

async function print(html: string): Promise<Uint8Array> {
  const page = await browser.newPage()
  await page.setContent(html)
  const pdf = await page.pdf({ tagged: true, preferCSSPageSize: true })
  await page.close()
  return pdf
}

async function prove(html: string, pages: PageMap = smallPageMap, small: SmallBook = smallBook()) {
  const proof = await proveEditions(expectEditions(small.manuscript, small.book), {
    pdf: { pdf: await print(html), pages, engine: '' },
  })
  // As the browser prints it no PDF is ready for a printer; the press finishes it first.
  return { proof, found: reports(small).filter((line) => !line.startsWith('print-ready')) }
}

/** The pages with passages of them changed, which must be in them. */
function pagesWith(...changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((html, [passage, replacement]) => {
    expect(html).toContain(passage)
    return html.replace(passage, replacement)
  }, smallPages)
}

test('a PDF that holds the book is proved, and everything counted', async () => {
  const { proof, found } = await prove(smallPages)
  expect(found).toEqual([])
  expect(proof.pdf).toEqual({ found: proof.expected, lost: 0, added: 0, faults: 0, misplacedNotes: [], unprinted: [] })
  expect(proofLine(proof)).toBe(
    'Proof: 95 words, 3 notes, 4 calls, 1 event: all in the PDF, every note on the page of its call.',
  )
})

describe('what is wrong is found, and told where it stands', () => {
  const lastWords = '<p>The last page of the ledger is blank.</p>'
  const cases: readonly (readonly [string, string, string, readonly string[]])[] = [
    ['a lost word', 'all winter', 'winter', ['proof-text lamp.md:3 Lost in the PDF: `all`']],
    [
      'a paragraph lost at the foot of a page',
      lastWords,
      '',
      ['proof-text lamp.md:14 Lost in the PDF: `The last page of the ledger is blank.`'],
    ],
    [
      'a paragraph that is there twice',
      lastWords,
      lastWords + lastWords,
      ['proof-added lamp.md:14 Found in the PDF what the manuscript does not say: `thelastpageoftheledgerisblank.`'],
    ],
    [
      'a head of a table that is repeated for everyone',
      ' aria-hidden="true"><tr>',
      '><tr>',
      ['proof-added lamp.md:10 Found in the PDF what the manuscript does not say: `yearoilused`'],
    ],
    // The letter that both passages begin with is found once.
    [
      'words lost where a note goes on',
      '<p>in the town hall.</p>',
      '',
      ['proof-text lamp.md:18 Lost in the PDF: `in the town hall. Its`'],
    ],
    [
      'text that readers are not given',
      '<p>Nobody has opened',
      '<p aria-hidden="true">Nobody has opened',
      ['proof-text ledger.md:3 Lost in the PDF: `Nobody has opened the ledger since.`'],
    ],
    [
      'a wrong page in the contents',
      '<span>4</span>',
      '<span>5</span>',
      ['proof-place ledger.md:1 `The Ledger` in the PDF: the contents do not say that it begins on page 4'],
    ],
    [
      'a wrong page in the timeline',
      '<span>2</span></a></li>',
      '<span>3</span></a></li>',
      [
        'proof-event book.yaml:- Event `the lamp went out` in the PDF: the timeline does not say that it is told on page 2',
      ],
    ],
  ]
  test.each(cases)('%s', async (_, passage, replacement, expected) => {
    const { proof, found } = await prove(pagesWith([passage, replacement]))
    expect(found).toEqual(expected)
    expect(proofLine(proof)).toMatch(/^Proof failed: /)
  })

  test('two paragraphs that changed places', async () => {
    const [first = ''] = /<p>A lamp.*?<\/p>/.exec(smallPages) ?? []
    const { proof } = await prove(pagesWith([first, ''], ['<table>', `${first}<table>`]))
    expect(proof.pdf?.lost).toBeGreaterThan(0)
    expect(proof.pdf?.added).toBeGreaterThan(0)
  })

  const third = '<div id="note-3"><p><a>3</a> An inline remark on prices.</p></div>'

  test('a lost note', async () => {
    const { proof, found } = await prove(pagesWith([third, '']))
    expect(found).toEqual(['proof-text lamp.md:12 Lost in the PDF: `3 An inline remark on prices.`'])
    expect(proof.pdf?.found.notes).toBe(2)
  })

  test('a note on the page after its call, unless print has said so', async () => {
    const [second = ''] = /<div id="note-2">.*?<\/div>/.exec(smallPages) ?? []
    const moved = pagesWith(
      [second, ''],
      ['<p>in the town hall.</p>', '<p><a>2</a> The ledger is kept in the town hall.</p>'],
    )
    const notes = smallPageMap.notes.map((note) => (note.id === 'note-lamp-2' ? { ...note, starts: 2 } : note))
    const pages = { ...smallPageMap, notes }
    const unnamed = await prove(moved, pages)
    expect(unnamed.found).toEqual([
      'proof-note lamp.md:18 Note 2 in the PDF: it starts on page 3, its call is on page 2',
    ])

    const small = smallBook()
    const [file] = small.book.files
    if (file === undefined) throw new Error('a book without a file')
    report(file, 'note-on-page-of-call', undefined, { mark: '2', starts: '3', call: '2', reason: 'no room' })
    const named = await prove(moved, pages, small)
    expect(named.proof.pdf).toMatchObject({
      faults: 0,
      misplacedNotes: [{ id: 'note-lamp-2', mark: '2', call: 1, starts: 2 }],
    })
    expect(proofLine(named.proof)).toContain('every note on the page of its call but 1 note named above (2).')
  })

  test('a page map that says something else than the pages', async () => {
    const notes = smallPageMap.notes.map((note) => ({ ...note, ends: note.starts }))
    const events = smallPageMap.events.map((event) => ({ ...event, pages: [2] }))
    const { found } = await prove(smallPages, { ...smallPageMap, notes, events })
    expect(found).toEqual([
      'proof-note lamp.md:18 Note 2 in the PDF: the page map says that it is elsewhere than it is',
      'proof-event lamp.md:5 Event `the lamp went out` in the PDF: the page map says that it is told elsewhere than it is',
    ])
    const anchors = { ...smallPageMap.anchors, 'event-the-lamp-went-out': 3 }
    expect((await prove(smallPages, { ...smallPageMap, anchors })).found).toEqual([
      'proof-place book.yaml:- `event-the-lamp-went-out` in the PDF: it is on page 2, in the page map on page 4',
    ])
  })

  test('a character that no typeface has', async () => {
    const { proof, found } = await prove(pagesWith(['the ledger since', 'the \u{10FFFD}ledger since']))
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(/^character-printed ledger\.md:3 /)
    expect(proof.pdf?.found).toEqual(proof.expected)
    expect(proofLine(proof)).toMatch(/: all in the PDF but 1 character that no typeface has, /)
  })
})

test('what a printer would refuse is told', async () => {
  const small = smallBook()
  const { preflight } = await proveEditions(expectEditions(small.manuscript, small.book), {
    pdf: { pdf: await print(smallPages), pages: smallPageMap, engine: '' },
  })
  const faults = [
    ...smallPageMap.pages.map((_, index) => `page ${index + 1} does not say how it is to be trimmed`),
    'a gray on page 1 is mixed of three colours',
  ]
  expect(preflight?.faults).toEqual(faults)
  expect(reports(small)).toEqual(
    faults.map((fault) => expect.stringMatching(new RegExp(`^print-ready .*A printer would refuse the PDF: ${fault}`))),
  )
})

test('what the reader reads is what PDF.js reads', async () => {
  const pdf = await print(
    '<html lang="en"><p>Plain words, an office, a fjord &amp; “quotes”. <b>Bold</b> and <i>italic</i>.</p><pre>const a = 1</pre></html>',
  )
  const [page = []] = (await readPdf(pdf)).pages
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 })
  const { items } = await (await (await task.promise).getPage(1)).getTextContent()
  const words = items.map((item) => ('str' in item ? item.str : '')).join('')
  expect(page.flatMap((lines) => lines.map(({ text }) => text)).join('')).toBe(normalise(words))
  await task.destroy()
})

test('letters that run to the left are read, whatever stands among them', async () => {
  const words = 'سلام (دنیا) در سال ۱۴۰۲ با Markdown 2.0 نوشته شد؛ «پایان».'
  const pdf = await print(`<html lang="fa" dir="rtl"><p style="width: 120px">${words}</p><p>The end</p></html>`)
  const [page = []] = (await readPdf(pdf)).pages
  const [persian = [], english = []] = page
  expect(persian.length).toBeGreaterThan(1)
  expect(Array.from(persian.map(({ text }) => text).join('')).sort()).toEqual(Array.from(normalise(words)).sort())
  expect(persian.map(({ row }) => row)).toEqual(persian.map((_, index) => index))
  expect(english.map(({ text }) => text)).toEqual(['theend'])
})
