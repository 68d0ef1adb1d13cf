import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { linesOfPdf } from '../readers/pdf-lines.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { press } from './pressed.ts'

const settings = `title: The Empty Harbour
subtitle: A history of one winter, told by those who stayed
authors: [{name: Ada Wren, role: aut}, {name: Emil Sand, role: trl}]
language: en
publisher: Kestrel Press
date: 2026
frontMatter: [title, copyright]
`
const text = { 'one.md': '# Boats\n\nThe empty harbour.' }

async function linesOf(book: string) {
  const folder = await temporaryFolder({ 'book.yaml': book, ...text })
  const { record, slug } = await press(folder, folder)
  const lines = await linesOfPdf(await readFile(join(folder, `${slug}.pdf`)))
  return {
    record,
    lines: lines.map((page) => page.map(({ text: line, baseline }) => ({ line: line.trim(), baseline }))),
  }
}

test('the imprint stands at the foot of the title page, and all of the copyright page at its foot', async () => {
  const { lines } = await linesOf(`${settings}rights: Nobody has any.\n`)
  const [title = [], copyright = []] = lines
  expect(title.at(-1)?.line).toBe('2026')
  expect(copyright.at(-1)?.line).toMatch(/Kestrel Press, 2026$/)
  // The last line of both is that of a full page, to a line; the title hangs in the upper third.
  for (const { baseline = 0 } of [title.at(-1) ?? {}, copyright.at(-1) ?? {}]) {
    expect(baseline).toBeGreaterThan(70)
    expect(baseline).toBeLessThan(85)
  }
  expect(title[0]?.baseline).toBeGreaterThan(595 * 0.7)
})

test('a page of display that holds more than a page goes on like any text', async () => {
  const rights = Array.from({ length: 30 }, (_, index) => `  Right ${index + 1}.`).join('\n')
  const { lines, record } = await linesOf(`${settings}rights: |\n${rights}\nprint: {trim: 74mmx105mm, fontSize: 9pt}\n`)
  expect(record).toMatchObject({ messages: [], proof: { pdf: { lost: 0, added: 0 } } })
  const printed = lines.flatMap((page) => page.map(({ line }) => line)).filter((line) => line.startsWith('Right '))
  expect(printed).toEqual(Array.from({ length: 30 }, (_, index) => `Right ${index + 1}.`))
})
