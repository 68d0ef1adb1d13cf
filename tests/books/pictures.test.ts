import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import { octavo } from '../commands/octavo.ts'
import { png } from '../rendered/small-pictures.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" width="100" height="100"><rect width="9" height="9"/></svg>'

const bookYaml = 'title: Pictures\nlanguage: en\nfrontMatter: []\nbackMatter: []\n'

/** The PDF of a book of one chapter and what the press said of the pictures in it. */
async function printed(chapter: string, files: Readonly<Record<string, string | Uint8Array>>) {
  const book = await temporaryFolder({ 'book.yaml': bookYaml, 'one.md': `# One\n\n${chapter}\n`, ...files })
  const { status, stdout, stderr } = await octavo(['build', book, '--out', book, '--only', 'pdf', '--json'], {
    cwd: book,
  })
  expect(status, stderr).toBe(0)
  const problems: { readonly rule: string; readonly line?: number; readonly hint: string }[] =
    JSON.parse(stdout).messages
  return { problems, pdf: await readFile(join(book, 'pictures.pdf')) }
}

/** Alternative texts of the figures in the structure tree, in reading order. */
async function alternativesIn(pdf: Uint8Array): Promise<string[]> {
  const file = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
  const found: string[] = []
  const walk = (node: object) => {
    if ('role' in node && node.role === 'Figure' && 'alt' in node) found.push(String(node.alt))
    if ('children' in node && Array.isArray(node.children)) for (const child of node.children) walk(child)
  }
  for (let number = 1; number <= file.numPages; number += 1) {
    const tree = await (await file.getPage(number)).getStructTree()
    if (tree !== null) walk(tree)
  }
  return found
}

test('pictures too coarse for their size in print are told of once, with what they would need', async () => {
  const { problems } = await printed(
    [
      '![Coarse](coarse.png)',
      '![Fine](fine.png)',
      '![Coarse again, and small](coarse.png){width=50}',
      'Words ![An icon](icon.png) and words.',
      '![A drawing](drawing.svg)',
      '![High](high.png)',
    ].join('\n\n'),
    {
      'coarse.png': png(100, 100),
      'fine.png': png(2000, 1000),
      'icon.png': png(40, 40),
      'drawing.svg': drawing,
      // Lower than it is, so that it goes on a page, and as much narrower: 500 pixels are then enough.
      'high.png': png(500, 4000),
    },
  )
  expect(problems.map(({ rule, line, hint }) => [rule, line, hint])).toEqual([
    [
      'picture-resolution',
      3,
      '`coarse.png` has 100 pixels from side to side, printed 26 mm wide on page 1: 96 ppi. Bring one of 209 pixels, or show it smaller.',
    ],
  ])
})

test('alternative texts stand in the structure tree of the PDF, for pictures and drawings', async () => {
  const { pdf } = await printed(
    '![A map of the *coast*](fine.png)\n\n:::figure{#rock}\n![A rock](drawing.svg)\n\nThe rock at low tide.\n:::\n\n![](fine.png){.decorative}',
    { 'fine.png': png(2000, 1000), 'drawing.svg': drawing },
  )
  expect(await alternativesIn(pdf)).toEqual(['A map of the coast', 'A rock'])
})

test('two high pictures of one paragraph stand on two pages, and no one is told of a line left alone', async () => {
  const { problems, pdf } = await printed('![Low water](low.png) ![High water](high.png)\n\nWords.', {
    'low.png': png(2000, 1700),
    'high.png': png(2000, 1700),
  })
  expect(problems).toEqual([])
  expect(await alternativesIn(pdf)).toEqual(['Low water', 'High water'])
  expect((await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise).numPages).toBe(2)
})
