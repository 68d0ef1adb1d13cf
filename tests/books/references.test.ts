import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { epubcheck } from '../readers/epubcheck.ts'
import { checkNumbers } from '../readers/page-numbers.ts'
import { linesOfPdf } from '../readers/pdf-lines.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { press } from './pressed.ts'

const filler = Array.from({ length: 30 }, () =>
  'The lamp stood on the sill and the ledger lay below it. '.repeat(4),
).join('\n\n')

/** A sentence that names a place and the page it is on. */
const at = (id: string) => `To ${id} on :page[]{of=${id}} or [](#${id});`

const files = {
  'book.yaml': `title: References
frontMatter: [title, contents, preface.md]
chapters: [one.md, two.md]
backMatter: [appendix-a.md, appendix-b.md, timeline, colophon]
`,
  'preface.md': `# Preface {#preface}\n\n${at('second')} ${at('tables')} ${at('figone')}`,
  'one.md':
    `# One {#first}\n\n${at('preface')} ${at('late')} ${at('sums')} ${at('third')}\n\nIn a note.^[${at('second')}]\n\n` +
    `:::figure{#figone}\n![A box](box.svg)\n\nA box.\n:::\n\n${filler}\n\n## Late {#late}\n\n$$a = b$$ {#sums}`,
  'two.md':
    `# Two {#second}\n\n${filler}\n\n${at('first')} ${at('late')}\n\n:::figure{#third}\n![A box](box.svg)\n\nAnother.\n:::\n\n` +
    ':event[The tide came in]{date=2024-03-01} and :event[it went]{date=2024-03-02}.',
  'appendix-a.md': `# Tables {#tables}\n\n${at('figfour')} ${at('preface')}`,
  'appendix-b.md': '# Maps\n\n:::figure{#figfour}\n![A box](box.svg)\n\nThe last.\n:::',
  'box.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="90" height="90"><title>A box</title><rect width="9" height="9"/></svg>',
}

const names: Readonly<Record<string, string>> = {
  preface: 'Preface',
  first: 'Chapter 1',
  second: 'Chapter 2',
  tables: 'Appendix A',
  late: 'Late',
  sums: 'Equation (1.1)',
  figone: 'Figure 1.1',
  third: 'Figure 2.1',
  figfour: 'Figure B.1',
}

async function pressed() {
  const folder = await temporaryFolder(files)
  const { epub, pages, slug } = await press(folder, folder)
  return { epub, pages, pdf: await readFile(join(folder, `${slug}.pdf`)) }
}

test('a page reference prints the page of its place, before it and after it, and in the e-book its name', async () => {
  const { epub, pages, pdf } = await pressed()
  const lines = await linesOfPdf(pdf)
  const text = plain(lines.flat().map((line) => line.text))
  const printed = [...text.matchAll(/To (\w+) on (\w+) or ([^;]+);/g)].map(([, id = '', page, name]) => ({
    id,
    page,
    name,
  }))
  expect(printed).toHaveLength(12)
  for (const { id, page, name } of printed) {
    const anchor = pages.anchors[id]
    expect(anchor === undefined ? undefined : pages.pages[anchor]?.label, id).toBe(page)
    expect(name, id).toBe(names[id])
  }
  expect(printed.filter(({ page }) => /^[ivx]+$/.test(page ?? ''))).not.toEqual([])

  const contents = Object.entries(unzipSync(epub))
    .filter(([name]) => name.endsWith('.xhtml'))
    .map(([, bytes]) => new TextDecoder().decode(bytes).replace(/<[^>]+>/g, ''))
    .join(' ')
  const told = [...contents.matchAll(/To (\w+) on ([^;]+?) or ([^;]+);/g)]
  expect(told).toHaveLength(12)
  for (const [, id = '', place, name] of told) expect([place, name], id).toEqual([names[id], names[id]])
  expect(await epubcheck(epub)).toEqual([])

  const [, ...list] = (lines[pages.anchors['figures'] ?? 0] ?? []).map(({ text: line }) => line.replace(/[\s.]/g, ''))
  const labelOf = (id: string) => pages.pages[pages.anchors[id] ?? 0]?.label ?? ''
  const entries = [`Figure11Abox${labelOf('figone')}`, `Figure21Another${labelOf('third')}`]
  expect(list.join('')).toContain([...entries, `FigureB1Thelast${labelOf('figfour')}`].join(''))
})

test('every number in contents, lists, timeline and text is that of the page it leads to', async () => {
  const { pages, pdf } = await pressed()
  const found = await checkNumbers(pdf)
  expect(found).toMatchObject({ entries: 12, references: 14, faults: [] })

  // And the reader would tell: here every page is called by the number of the next one.
  const wrong = await PDFDocument.load(pdf, { updateMetadata: false })
  const body = pages.pages.findIndex(({ label }) => label === '1')
  const ranges = [0, { S: 'r', St: 2 }, body, { S: 'D', St: 2 }]
  wrong.catalog.set(PDFName.of('PageLabels'), wrong.context.obj({ Nums: ranges }))
  const { entries, references, folios, faults } = await checkNumbers(await wrong.save())
  // One of them now passes for the number of a chapter.
  expect(faults.length).toBeGreaterThan((entries + references + folios) * 0.9)
})

/** Lines as one, words that were divided whole again. */
function plain(lines: readonly string[]): string {
  return `${lines.join(' ')} `.replace(/\u00AD\s*|(?<=\p{L})[-\u2010] /gu, '').replace(/\s+/g, ' ')
}
