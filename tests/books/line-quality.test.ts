import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { octavo } from '../commands/octavo.ts'
import { linesOfPdf, type PrintedLine } from '../readers/pdf-lines.ts'
import { hasPoppler, lettersOf, pageLetters } from '../readers/poppler.ts'
import { temporaryFolder } from '../temporary-folder.ts'

/** A narrow measure, on which hyphens are needed. */
const bookYaml = `title: Lines
language: en
frontMatter: []
backMatter: []
print: {openers: any, margins: {top: 52pt, bottom: 52pt, inner: 90pt, outer: 90pt}}
`

const stock =
  'international understanding of typographical composition requires responsibility and extraordinary consideration ' +
  'whenever a mathematical investigation demonstrates that well-proportioned paragraphs are characteristically ' +
  'independent of individual circumstances although compositors nevertheless remember a different establishment to go'

/** A paragraph of that many words, another for each seed. */
function prose(length: number, seed: number): string {
  const words = stock.split(' ')
  let at = seed
  const chosen = Array.from({ length }, () => {
    at = (at * 131 + 7) % 9973
    return words[at % words.length]
  })
  return `${chosen.join(' ')} so.`
}

/** Letters and digits that another reader finds in the last book that was pressed. */
let copied: string | undefined

async function pressed(chapter: string, files: Readonly<Record<string, string>> = {}) {
  const book = await temporaryFolder({ 'book.yaml': bookYaml, 'one.md': `# One\n\n${chapter}\n`, ...files })
  // The build fails if a letter is lost, added or misplaced.
  const { status, stderr } = await octavo(['build', book, '--out', book, '--only', 'pdf'], { cwd: book })
  expect(status, stderr).toBe(0)
  const file = join(book, 'lines.pdf')
  if (hasPoppler) copied = pageLetters(file).join('')
  return await linesOfPdf(await readFile(file))
}

/** Neither running head nor folio. */
const isBody = ({ baseline }: PrintedLine) => baseline > 52 && baseline < 595 - 52

const endsInHyphen = ({ text }: PrintedLine) => /[-\u00AD\u2010]\s*$/.test(text)

test('paragraphs have no ladders of hyphens, no stubs, and no divided last word', async () => {
  const paragraphs = Array.from({ length: 60 }, (_, seed) => prose(45, seed + 1))
  const lines = (await pressed(`${paragraphs.join('\n\n')}\n\nA note.^[${prose(90, 77)}]`)).flat().filter(isBody)
  const hyphens = lines.map((line) => (endsInHyphen(line) ? '-' : '.')).join('')
  expect(hyphens.match(/-/g)?.length).toBeGreaterThan(20)
  expect(hyphens).not.toContain('---')
  const ends = lines.filter(({ text }) => /so\.\s*$/.test(text))
  expect(ends.length).toBe(61)
  // A sixth of the measure, 240 pt.
  const stubs = ends.filter(({ left, right }) => right - left < 40)
  expect(stubs.length).toBeLessThan(ends.length / 10)
})

test('what is copied or searched has hyphens only where a line ends with one', async () => {
  const lines = (await pressed(Array.from({ length: 20 }, (_, seed) => prose(40, seed + 1)).join('\n\n'))).flat()
  const inside = lines.filter(({ text }) => /\u00AD(?!\s*[-\u2010]?\s*$)/.test(text))
  expect(inside.map(({ text }) => text)).toEqual([])
  expect(lines.filter(({ text }) => text.includes('\u00A0'))).toEqual([])
})

const call = /^[*†‡§]\s*$/

/** Points between the calls of notes and what stands before each. */
function roomBeforeCalls(lines: readonly PrintedLine[]): { readonly text: string; readonly room: number }[] {
  return lines.flatMap((line, index) => {
    const before = lines[index - 1]
    if (!call.test(line.text) || before === undefined || line.baseline - before.baseline > 5) return []
    return line.left < before.left ? [] : [{ text: before.text, room: line.left - before.right }]
  })
}

test('calls of notes stand close to their words, and two side by side apart', async () => {
  const text = Array.from({ length: 12 }, (_, seed) => `${prose(14, seed * 5)} it.[^n${seed}]`).join(' ')
  const notes = Array.from({ length: 14 }, (_, seed) => `[^n${seed}]: Note.`).join('\n\n')
  const yaml = `${bookYaml}notes: {marks: symbols, number: page}\n`
  const chapter = `${text} And two.[^n12][^n13]\n\n${notes}`
  const lines = (await pressed(chapter, { 'book.yaml': yaml })).flat()
  const rooms = roomBeforeCalls(lines)
  expect(rooms.length).toBeGreaterThan(5)
  for (const { text: words, room } of rooms) {
    if (call.test(words)) expect(room).toBeGreaterThan(1)
    else expect(room, words).toBeLessThan(0.2)
  }
  expect(rooms.filter(({ text: words }) => call.test(words)).length).toBeLessThan(2)
})

test('a letter that a hyphen joins to a word stays on its line', async () => {
  const words = 'They sent an e-mail of the A-team and of vitamin-C by U-boat'
  const chapter = Array.from({ length: 12 }, (_, seed) => `${prose(seed + 3, seed)} ${words}, ${words}.`).join('\n\n')
  const lines = (await pressed(`${chapter}\n\n| What |\n|--|\n| ${words}, ${words} |`)).flat().filter(isBody)
  expect(lines.length).toBeGreaterThan(50)
  expect(lines.filter(({ text }) => /(?<!\p{L})\p{L}-\s*$/u.test(text)).map(({ text }) => text)).toEqual([])
  expect(lines.filter(({ text }) => /^C\b/.test(text)).map(({ text }) => text)).toEqual([])
})

test('a box of the kind note is set as the others are', async () => {
  const boxes = ['note', 'tip'].map((kind) => `:::${kind}\n${prose(60, 5)}\n:::`)
  const lines = (await pressed(boxes.join('\n\n'))).flat().filter(isBody)
  const ends = lines.flatMap(({ text }, index) => (/so\.\s*$/.test(text) ? [index] : []))
  expect(ends).toHaveLength(2)
  const [first = 0, second = 0] = ends
  const note = lines.slice(first - 5, first + 1)
  const tip = lines.slice(second - 5, second + 1)
  expect(note.map(({ text }) => text.trim())).toEqual(tip.map(({ text }) => text.trim()))
  const leadings = [note, tip].map((box) => (box[4]?.baseline ?? 0) - (box[5]?.baseline ?? 0))
  // To the pixel of the layout.
  for (const leading of leadings) expect(Math.abs(leading - 14)).toBeLessThan(0.2)
})

/** A paragraph with all that stands in a line. */
function rich(seed: number): string {
  return (
    `${prose(12, seed)} *${prose(9, seed + 1)}* a long [${prose(6, seed + 2)}](https://example.org/a/rather/long/address) ` +
    `and \`code.of(many, parts)\`, $a^2 + b^2 = c^2$ or **${prose(5, seed + 3)}**—well\\\n${prose(20, seed + 4)}`
  )
}

test('lines keep to the measure, and paragraphs with links, code, formulas and line breaks lose nothing', async () => {
  const lines = (await pressed(Array.from({ length: 20 }, (_, seed) => rich(seed * 9 + 1)).join('\n\n'))).flat()
  const body = lines.filter(isBody)
  expect(body.length).toBeGreaterThan(100)
  for (const { right, text } of body) expect(right, text).toBeLessThan(420 - 90 + 1)
})

test('a line of code that is longer than the measure goes on behind an indent, on the next page too', async () => {
  const code = Array.from(
    { length: 40 },
    (_, index) =>
      `start${index}(); the.line.goes.on(behind, an, indent, that, no, line, of, code, has, and, yet, further) end;`,
  )
  const pages = await pressed(`${prose(30, 3)}\n\n\`\`\`\n${code.join('\n')}\n\`\`\``)
  expect(pages.length).toBeGreaterThan(1)
  const lines = pages.flat().filter(isBody)
  const starts = lines.filter(({ text }) => text.startsWith('start'))
  const ends = lines.filter(({ text }) => /end;\s*$/.test(text) && !text.startsWith('start'))
  expect(starts.length).toBe(40)
  expect(ends.length).toBe(40)
  const openings = pages.slice(1).flatMap((page) => page.find(isBody) ?? [])
  expect(openings.some(({ text }) => !text.startsWith('start'))).toBe(true)
  const indents = ends.map(({ left }) => left - (starts[0]?.left ?? 0))
  expect(Math.min(...indents)).toBeGreaterThan(20)
  expect(Math.max(...indents) - Math.min(...indents)).toBeLessThan(0.1)
  // The arrow is drawn: nothing but the code is copied.
  const text = lines.map((line) => line.text).join('')
  expect(text.replace(/\s+/g, '')).toContain(code.join('').replace(/\s+/g, ''))
})

test('ligatures, small capitals and figures of every kind are copied and found as letters and digits', async () => {
  const text = 'An affluent official offers five fjords, flat since 1984.'
  const picture =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 20" width="200" height="20"><title>A buffer</title>' +
    '<text x="0" y="15" font-size="12">Office buffer 1066</text></svg>'
  const table = '| Year | Of |\n|--:|--|\n| 1111 | a |\n| 9876 | b |'
  const chapter = `${text} *${text}* **${text}**\n\n<span class="small-caps">${text}</span>\n\n${table}\n\n![A buffer](buffer.svg)`
  const lines = (await pressed(chapter, { 'buffer.svg': picture })).flat()
  const found = lettersOf(lines.map((line) => line.text).join(''))
  for (const reading of [found, copied ?? found]) {
    expect(reading.split(lettersOf(text))).toHaveLength(5)
    expect(reading).toContain('officebuffer1066')
  }
  // Figures in tables are all of one width: set from the right, they begin at one place.
  const [narrow, wide] = ['1111', '9876'].map((year) => lines.find((line) => line.text.startsWith(year)))
  expect(narrow?.left).toBeCloseTo(wide?.left ?? 0, 2)
})
