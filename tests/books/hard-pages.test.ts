import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { octavo } from '../commands/octavo.ts'
import { linesOfPdf, type PrintedLine } from '../readers/pdf-lines.ts'
import { temporaryFolder } from '../temporary-folder.ts'

/** Of the type area of an A5 page, in points: 10.5 on 14, margins as given below. */
const area = { left: 54, right: 366, leading: 14 }

const bookYaml = `title: Hard pages
frontMatter: []
backMatter: []
print: {openers: any, margins: {top: 52.5pt, bottom: 52.5pt, inner: 54pt, outer: 54pt}}
`

const words = 'a compositor sets lines of metal type in a stick and slides them into a galley until the page is full'

/** A sentence of that many words. */
function prose(length: number): string {
  const stock = words.split(' ')
  return `${Array.from({ length }, (_, index) => stock[(index * 5) % stock.length]).join(' ')}.`
}

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index))

/** Pages of a book of one chapter, and what the press said. The build fails if anything is lost, added or misplaced. */
async function pagesOf(chapter: string, files: Readonly<Record<string, string>> = {}) {
  const book = await temporaryFolder({ 'book.yaml': bookYaml, 'one.md': `# One\n\n${chapter}\n`, ...files })
  const { status, stderr } = await octavo(['build', book, '--out', book, '--only', 'pdf'], { cwd: book })
  expect(status, stderr).toBe(0)
  const pages = await linesOfPdf(await readFile(join(book, 'hard-pages.pdf')))
  return { pages, body: pages.map((lines) => lines.filter(isBody)), stderr }
}

/** A frame as an SVG picture. */
function picture(width: number, height: number): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">` +
    `<title>A frame</title><rect width="${width}" height="${height}" fill="none" stroke="black"/></svg>`
  )
}

/** Neither running head nor folio; a spread may run a line long. */
function isBody({ baseline }: PrintedLine): boolean {
  return baseline > 52 - area.leading && baseline < 595 - 52
}

test('lines stand at one distance, whatever type is in them', async () => {
  const paragraph = `${prose(40)} with \`code\` and ^raised^ and **bold** and a note.^[${prose(4)}] ${prose(40)}`
  const { body } = await pagesOf(times(24, () => paragraph).join('\n\n'))
  const steps = body.flatMap((lines) => {
    const wide = lines.filter(({ left, right }) => right - left > 280).map(({ baseline }) => baseline)
    return wide.slice(1).map((baseline, index) => (wide[index] ?? 0) - baseline)
  })
  // Notes are set closer; between lines that are read in pieces there is more.
  const inBody = steps.filter((step) => step > 13 && step < 15)
  expect(inBody.length).toBeGreaterThan(20)
  for (const step of inBody) expect(Math.abs(step - area.leading)).toBeLessThan(0.2)
})

test('ordered lists go on counting on the next page', async () => {
  const markdown = times(30, (index) => `${index + 7}. ${prose(25)}`).join('\n')
  const reversed = times(40, () => `<li>${prose(20)}</li>`).join('\n')
  const jumping = times(30, (index) => `<li${index === 10 ? ' value="50"' : ''}>${prose(20)}</li>`).join('\n')
  const { pages } = await pagesOf(
    `${markdown}\n\n${prose(5)}\n\n<ol reversed start="90">\n${reversed}\n</ol>\n\n${prose(5)}\n\n<ol>\n${jumping}\n</ol>`,
  )
  const numbers = pages.flat().flatMap(({ text }) => /^(\d+)\. ?/.exec(text)?.[1] ?? [])
  expect(numbers.map(Number)).toEqual([
    ...times(30, (index) => index + 7),
    ...times(40, (index) => 90 - index),
    ...times(10, (index) => index + 1),
    ...times(20, (index) => index + 50),
  ])
})

test('a paragraph that goes on is not indented on the next page, and a new one is', async () => {
  const { body } = await pagesOf(
    times(70, (index) => `Opening${index} ${prose(25 + ((index * 13) % 50))}`).join('\n\n'),
  )
  expect(body.length).toBeGreaterThan(6)
  const first = body.slice(1).flatMap(([line]) => line ?? [])
  const indents = first.map(({ text, left }) => [text.startsWith('Opening'), left - area.left > 5])
  expect(indents.map(([opening]) => opening)).toContain(true)
  expect(indents.map(([opening]) => opening)).toContain(false)
  for (const [opening, indented] of indents) expect(indented).toBe(opening)
})

test('a note called early in one that is longer than the page follows it, and is named', async () => {
  const { pages, stderr } = await pagesOf(
    `${prose(60)}[^1] ${prose(60)}\n\n[^1]: ${prose(9)}[^2] ${prose(900)}\n\n[^2]: Inner.`,
  )
  expect(stderr).toMatch(/Note 2 starts on page \d+, after its call on page/)
  expect(pages.findLastIndex((lines) => lines.some(({ text }) => text.includes('Inner.')))).toBeGreaterThan(0)
})

test('notes called at both ends of one that is longer than the page stand below it in their order', async () => {
  const { pages } = await pagesOf(
    `${prose(60)}[^1] ${prose(60)}\n\n[^1]: ${prose(9)}[^2] ${prose(900)}[^3] ${prose(9)}\n\n[^2]: First inner.\n\n[^3]: Second inner.`,
  )
  const inner = pages.flat().flatMap(({ text }) => /(First|Second) inner/.exec(text)?.[1] ?? [])
  expect(inner).toEqual(['First', 'Second'])
})

test('an item of a list keeps two lines on each page, and so does a stanza', async () => {
  const items = times(60, (index) => `- Begins${index}\n\n  middle\n\n  middle\n\n  ends${index}`).join('\n')
  const stanzas = times(40, (index) => `Begins${index}\nmiddle\nmiddle\nends${index}`).join('\n\n')
  const { body } = await pagesOf(`${items}\n\n:::verse\n${stanzas}\n:::`)
  expect(body.length).toBeGreaterThan(6)
  for (const lines of body.slice(0, -1)) expect(lines.at(-1)?.text).not.toMatch(/Begins/)
  for (const lines of body.slice(1)) expect(lines[0]?.text).not.toMatch(/^\W*ends/)
})

test('no page ends inside a word that the author joins with a hyphen', async () => {
  const words = (index: number) =>
    times(
      4,
      (at) => `${prose(3).slice(0, -1)} ${['galley', 'stick', 'chase'][(index * at) % 3]}-proof${index % 7}`,
    ).join(' ')
  const { body, stderr } = await pagesOf(times(60, (index) => times(5, () => words(index)).join(' ')).join('\n\n'))
  expect(body.length).toBeGreaterThan(9)
  expect(stderr).not.toContain('with a hyphen')
  for (const lines of body) expect(lines.at(-1)?.text).not.toMatch(/[-\u2010]$/)
})

test('a table keeps its columns where it is divided, also within a cell that spans rows', async () => {
  const rows = times(60, (index) => `<tr><td>second${index} ${prose(1 + (index % 5))}</td></tr>`).join('')
  const { body } = await pagesOf(
    `<table><tr><td rowspan="61">Spans the whole</td><td>second and ${prose(12)}</td></tr>${rows}</table>`,
  )
  const second = body.map((lines) => lines.filter(({ text }) => text.startsWith('second')).map(({ left }) => left))
  expect(second.filter((lefts) => lefts.length > 0).length).toBeGreaterThan(1)
  expect(new Set(second.flat().map((left) => left.toFixed(1))).size).toBe(1)
})

test('a row higher than the page is divided, in the order of its text', async () => {
  const tall = `| Short | Tall |\n| --- | --- |\n| one | ${prose(900)}[^1] |\n| two | ${prose(5)} |\n\n[^1]: The note of the row.`
  const cell = `<td><p>${prose(400)}</p><p>${prose(250)}</p></td>`
  const { body, stderr } = await pagesOf(`${tall}\n\n<table><tr>${cell}${cell}</tr></table>`)
  expect(body.length).toBeGreaterThan(3)
  for (const { right } of body.flat()) expect(right).toBeLessThan(area.right + 1)
  expect(stderr.match(/Found a row of a table higher than page/g)).toHaveLength(2)
})

test('code keeps its empty lines where the page turns', async () => {
  const code = times(90, (index) => `def line_${index}():${index % 3 === 0 ? '\n' : ''}\n    return ${index}`).join(
    '\n',
  )
  const { pages, stderr } = await pagesOf(`~~~python\n${code}\n~~~`)
  expect(pages.flat().filter(({ text }) => text.includes('return'))).toHaveLength(90)
  expect(stderr).not.toContain('type area')
})

test('what is too wide or too high is brought to the page', async () => {
  const numbers = times(12, (index) => `${123_456 * (index + 1)}`)
  const columns = `| ${numbers.join(' | ')} |\n${'|---'.repeat(12)}|\n| ${numbers.join(' | ')} |`
  const sum = times(9, (index) => `a_{${index}}x^{${index}}`).join(' + ')
  const { pages, stderr } = await pagesOf(
    [
      columns,
      `$$\n${sum}\n$$`,
      `Inline $${sum}$ and https://example.com/${'long'.repeat(40)} and ${'word'.repeat(30)}.`,
      '<img src="wide.svg" alt="Wide">',
      `Words ![Wide](wide.svg) ${prose(20)}`,
      `:::figure{#tall}\n![Tall](tall.svg)\n\n${prose(130)}\n:::`,
      '<p><br></p>\n\n'.repeat(30),
      prose(20),
    ].join('\n\n'),
    { 'wide.svg': picture(2000, 100), 'tall.svg': picture(100, 2000) },
  )
  for (const { left, right } of pages.flat()) {
    expect(left).toBeGreaterThan(area.left - 1)
    expect(right).toBeLessThan(area.right + 1)
  }
  expect(stderr.match(/Found .* the type area/g) ?? []).toEqual([])
})

test('an empty line between two line breaks is not the first of a page, nor one that facing pages are level by', async () => {
  const broken = times(90, (index) => `${prose(12 + ((index * 7) % 17))}<br><br>\n${prose(20)}<br><br>\n${prose(20)}`)
  const { body } = await pagesOf(broken.join('\n\n'))
  const heads = body.slice(1).map((lines) => Math.max(...lines.map(({ baseline }) => baseline)))
  const feet = body.map((lines) => Math.min(...lines.map(({ baseline }) => baseline)))
  expect(heads.length).toBeGreaterThan(15)
  for (const head of heads) expect(Math.abs(head - (heads[0] ?? 0))).toBeLessThan(1)
  // Below the type area there is a margin of 52.5 points.
  for (const [index, foot] of feet.slice(0, -2).entries()) {
    const facing = index % 2 === 1 ? feet[index + 1] : feet[index - 1]
    if (foot < 52 && facing !== undefined) expect(Math.abs(foot - facing)).toBeLessThan(1)
  }
})

/** Distances of the lines of a page from each other, in line heights: of those that begin near its edge. */
async function stepsOf(text: string): Promise<number[]> {
  const { body } = await pagesOf(text)
  const baselines = (body[0] ?? []).filter(({ left }) => left < area.left + 20).map(({ baseline }) => baseline)
  return baselines
    .slice(2)
    .map((baseline, index) => Math.round(((baselines[index + 1] ?? 0) - baseline) / area.leading))
}

test('fractions among words stand between the lines, one below the other too', async () => {
  const items = times(8, () => '- The derivative of words $\\frac{d}{dx}f(x)$ and $\\frac{1}{2}$ of them.')
  expect(await stepsOf(`Words.\n\n${items.join('\n')}`)).toEqual([2, ...times(7, () => 1)])
})

test.each([
  ['aces', 'aces', 0],
  ['jugs', 'bids', 2],
])('formulas get room where letters reach towards them: %s above, %s below', async (above, below, lines) => {
  const [over, under] = [above, below].map((word) => `${word} `.repeat(70))
  const text = `Words.\n\n${over}$\\left((x-1)^{10}\\right)$ ${over}\n\n${under}$\\frac{1}{x_y}$ ${under}`
  const steps = await stepsOf(text)
  expect(steps.length).toBeGreaterThan(12)
  expect(steps.filter((step) => step !== 1)).toEqual(times(lines, () => 2))
})
