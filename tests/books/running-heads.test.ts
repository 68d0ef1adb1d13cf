import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { linesOfPdf } from '../readers/pdf-lines.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { press } from './pressed.ts'

const filler = Array.from({ length: 26 }, () =>
  'The lamp stood on the sill and the ledger lay below it. '.repeat(4),
).join('\n\n')

const long = 'What the Keepers of the Lamp Wrote Down in the Long Winter before the Flood and What They Left Out'

const files = {
  'book.yaml': `title: Running Heads
language: en
frontMatter: [title, contents, preface.md]
chapters: [before.md, {part: The First Part, chapters: [one.md, two.md]}]
backMatter: [appendix-a.md]
`,
  'preface.md': `# Preface\n\n${filler}`,
  'before.md': `# Before {short="What came before"}\n\n${filler}`,
  'one.md': `# ${long}\n\n${filler}`,
  'two.md': `# ${long} {short="The Winter"}\n\n${filler}`,
  'appendix-a.md': `# Tables\n\n${filler}`,
}

test('over versos stands the part or the book, over rectos the chapter, over openers and blank pages nothing', async () => {
  const folder = await temporaryFolder(files)
  const { pages, slug } = await press(folder, folder)
  const lines = await linesOfPdf(await readFile(join(folder, `${slug}.pdf`)))
  /** The line above the type area, without the page number. */
  const heads = lines.map((page) => page.filter(({ baseline }) => baseline > 552).map(({ text }) => text))
  const openings = new Set(Object.values(pages.anchors))
  const sections = ['preface', 'before', 'part-1', 'one', 'two', 'appendix-a'].map((id) => pages.anchors[id] ?? -1)
  for (const [index, page] of lines.entries()) {
    if (page.length === 0 || openings.has(index)) expect(heads[index], `page ${index}`).toEqual([])
  }
  const after = (section: number) =>
    [1, 2].flatMap((page) =>
      (heads[section + page] ?? []).map((head) => head.replace(/^[\divx]+ | [\divx]+$/g, '').trim()),
    )
  const [preface = -1, before = -1, part = -1, one = -1, two = -1, appendix = -1] = sections
  expect(after(preface)).toEqual(['Running Heads', 'Preface'])
  expect(after(before)).toEqual(['Running Heads', 'What came before'])
  expect(lines[part + 1]).toEqual([])
  expect(after(two)).toEqual(['The First Part', 'The Winter'])
  expect(after(appendix)).toEqual(['Running Heads', 'Tables'])
  const [verso, recto = ''] = after(one)
  expect(verso).toBe('The First Part')
  expect(recto).toMatch(/…$/)
  expect(long.startsWith(`${recto.slice(0, -1)} `), `cut at a word: ${recto}`).toBe(true)
})
