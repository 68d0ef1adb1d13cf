import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../temporary-folder.ts'
import { press } from './pressed.ts'

const long =
  'How the old men told of the storm of the year seventy-four, and what they left out of it when they were asked'

/** What stands on the page of the contents, or of another list, from left to right and from the head down: words, leaders and numbers. */
async function contentsOf(files: Readonly<Record<string, string>>, list = 'contents') {
  const folder = await temporaryFolder(files)
  const { pages, slug } = await press(folder, folder)
  const data = new Uint8Array(await readFile(join(folder, `${slug}.pdf`)))
  const pdf = await getDocument({ data, verbosity: 0 }).promise
  const page = await pdf.getPage((pages.anchors[list] ?? 0) + 1)
  const { items } = await page.getTextContent()
  const rows = new Map<number, { text: string; left: number; right: number }[]>()
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue
    const [left = 0, baseline = 0] = item.transform.slice(4).map(Number)
    const row = Math.round(baseline)
    rows.set(row, [...(rows.get(row) ?? []), { text: item.str, left, right: left + item.width }])
  }
  return [...rows.values()].map((row) => row.sort((a, b) => a.left - b.left)).filter((row) => row.some(isLeader))
}

function isLeader({ text }: { readonly text: string }): boolean {
  return /^[. ]+$/.test(text)
}

const chapters = {
  'one.md': '# Salt\n\nText.',
  'two.md': `# ${long}\n\nText.`,
}

test('a leader begins behind the last word, also of an entry that takes several lines', async () => {
  const rows = await contentsOf({ 'book.yaml': 'title: Boats\nlanguage: en\nfrontMatter: [contents]\n', ...chapters })
  expect(rows).toHaveLength(3)
  for (const row of rows) {
    const [words, leader, number] = [
      row.findLast((piece) => !isLeader(piece) && piece !== row.at(-1)),
      row.find(isLeader),
      row.at(-1),
    ]
    expect((leader?.left ?? 0) - (words?.right ?? 0)).toBeLessThan(12)
    expect((leader?.left ?? 0) - (words?.right ?? 0)).toBeGreaterThan(0)
    expect(number?.left).toBeGreaterThan(leader?.right ?? 0)
    expect(number?.right).toBeCloseTo(rows[0]?.at(-1)?.right ?? 0, 0)
  }
})

test('an entry whose last word fits by a hair has its leader behind that word', async () => {
  const caption = 'Marbafal denkelkel grifal bajusden falpeldenhol peljuscor bapelras pel.'
  const rows = await contentsOf(
    {
      'book.yaml':
        'title: Boats\nlanguage: en\nprint: {trim: 5.5x8.5in, fontSize: 12.5pt}\nfrontMatter: [contents]\n' +
        'chapters: [one.md, two.md, three.md]\n',
      'one.md': '# Salt\n\nText.',
      'two.md': '# Water\n\nText.',
      'three.md': `# Sand\n\n:::figure\n![A frame](frame.svg)\n\n${caption}\n:::\n\n:::figure\n![Another frame](frame.svg)\n\nNor.\n:::\n`,
      'frame.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><path d="M0 0h80v40z"/></svg>',
    },
    'figures',
  )
  expect(rows).toHaveLength(2)
  const [row = []] = rows
  const leader = row.findIndex(isLeader)
  expect(leader).toBeGreaterThan(0)
  expect(row[leader - 1]?.text).toMatch(/pel$/)
  expect(row[leader]?.left).toBeGreaterThan(row[leader - 1]?.right ?? Infinity)
})

test('in a book that is read to the left all is the other way round, entries in Latin letters too', async () => {
  const hebrew = 'כיצד סיפרו הזקנים על הסערה הגדולה של שנת אלף שמונה מאות שבעים וארבע ומה שלא סיפרו'
  const rows = await contentsOf({
    'book.yaml': 'title: הנמל\nlanguage: he\nfrontMatter: [contents]\nchapters: [one.md, two.md]\n',
    'one.md': '# Salt and Water {.unnumbered}\n\nText.',
    'two.md': `# ${hebrew}\n\nטקסט.`,
  })
  expect(rows).toHaveLength(3)
  for (const row of rows) {
    const leader = row.find(isLeader)
    const words = row.slice(row.findLastIndex(isLeader) + 1)
    expect(words.length).toBeGreaterThan(0)
    expect((words[0]?.left ?? 0) - (leader?.right ?? 0)).toBeLessThan(12)
    expect(row[0]?.right).toBeLessThan(leader?.left ?? 0)
    expect(row[0]?.left).toBeCloseTo(rows[0]?.[0]?.left ?? 0, 0)
  }
})
