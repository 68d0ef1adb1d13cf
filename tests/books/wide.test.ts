import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsOf } from '../readers/page-faults.ts'
import { geometryOf } from '../readers/page-geometry.ts'
import { inFolder, openPressRoom, type PressRoom } from './press-room.ts'
import { wideBook } from './wide-book.ts'

let room: PressRoom

beforeAll(() => {
  room = openPressRoom()
})

afterAll(async () => await room.close())

test.each([
  ['a5', '13pt'],
  ['4.25x6.87in', '11pt'],
])('nothing of a book that is too wide for %s leaves the type area, and nothing is lost', async (trim, fontSize) => {
  const { problems, pressed } = await inFolder(wideBook(trim, fontSize), async (folder) => await room.press(folder))
  const bad = problems.filter(({ severity, rule }) => severity === 'error' || rule === 'within-measure')
  expect(bad.map(({ line, message }) => [line, message])).toEqual([])
  if (pressed?.print === undefined) throw new Error('the book was not printed')
  expect(pressed.proof.pdf).toMatchObject({ lost: 0, added: 0 })
  const { print } = pressed.book.settings
  const faults = faultsOf(await geometryOf(pressed.print.pdf, print), print)
  expect(faults.filter(({ kind }) => kind === 'outside')).toEqual([])
})

/** Eleven numbers of nine figures a row: too wide for A5 upright, not turned. */
function wideTable(rows: number): string {
  const body = Array.from({ length: rows }, (_, row) => {
    const cells = Array.from({ length: 11 }, (__, column) => 100_000_000 + row * 1000 + column)
    return `| ${cells.join(' | ')} |`
  })
  const head = Array.from({ length: 11 }, (_, column) => `Sea ${column}`)
  return [`| ${head.join(' | ')} |`, '|---'.repeat(11).concat('|'), ...body].join('\n')
}

test('a table on its side takes pages of its own, its head on each, and is read in its order', async () => {
  const chapter = `# One\n\nBefore it.\n\n${wideTable(60)}\n\nAfter it.\n`
  const files = new Map([
    ['book.yaml', 'title: Turned\nlanguage: en\nfrontMatter: []\nbackMatter: []\n'],
    ['one.md', chapter],
  ])
  const { problems, pressed } = await inFolder(files, async (folder) => await room.press(folder))
  expect(problems.map(({ rule, line }) => [rule, line])).toEqual([['table-turned', 5]])
  if (pressed?.print === undefined) throw new Error('the book was not printed')
  expect(pressed.proof.pdf).toMatchObject({ lost: 0, added: 0 })
  const pages = await geometryOf(pressed.print.pdf, pressed.book.settings.print)
  const turned = pages.filter(({ pieces }) => pieces.some(({ turned: isTurned }) => isTurned))
  expect(turned.length).toBeGreaterThan(2)
  for (const { pieces } of turned) {
    const inBody = pieces.filter(({ region }) => region === 'body')
    expect(
      inBody.every((piece) => piece.turned),
      'nothing else stands there',
    ).toBe(true)
    const heads = inBody.filter(({ text }) => text.includes('Sea'))
    expect(heads.length).toBeGreaterThan(0)
    expect(Math.min(...heads.map(({ left }) => left)), 'at the left').toBe(Math.min(...inBody.map(({ left }) => left)))
  }
})

test('reports of the page name file, line and column, of notes and lists too', async () => {
  const formula = Array.from({ length: 40 }, (_, index) => `a_{${index}}`).join(' + ')
  const files = new Map([
    ['book.yaml', 'title: Places\nlanguage: en\nchapters: [one.md, two.md]\n'],
    ['one.md', `# One\n\nWords.[^n]\n\n[^n]:\n    A note.\n\n    $$${formula}$$\n`],
    ['two.md', `# Two\n\nWords.\n\n- In a list:\n\n  $$${formula}$$\n`],
  ])
  const { problems } = await inFolder(files, async (folder) => await room.press(folder))
  expect(problems.map(({ rule, file, line, column }) => [rule, file, line, column])).toEqual([
    ['formula-broken', 'one.md', 8, 5],
    ['formula-broken', 'two.md', 7, 3],
  ])
})

test('what the author wants turned is alone on its page', async () => {
  const files = new Map([
    ['book.yaml', 'title: Turned\nlanguage: en\n'],
    ['one.md', '# One\n\nBefore it.\n\n![A map](wide.svg "The caption."){.turned}\n\nAfter it.\n'],
    ['wide.svg', wideBook('a5', '10pt').get('wide.svg') ?? ''],
  ])
  const { problems, pressed } = await inFolder(files, async (folder) => await room.press(folder))
  expect(problems).toEqual([])
  if (pressed?.print === undefined) throw new Error('the book was not printed')
  const pages = await geometryOf(pressed.print.pdf, pressed.book.settings.print)
  const words = pages.map(({ pieces }) => pieces.filter(({ region }) => region === 'body'))
  const turned = words.filter((pieces) => pieces.some((piece) => piece.turned))
  expect(turned.map((pieces) => pieces.map(({ text }) => text.trim()).join(' '))).toEqual([
    expect.stringMatching(/^F.*The caption\.$/i),
  ])
})

test('words within a formula keep their width on the last line of a page', async () => {
  const chapter = `# One\n\n${'So $x, \\textrm{ with equality if and only if } P = Q$ or less. '.repeat(120)}\n`
  const files = new Map([
    ['book.yaml', 'title: Formulas\n'],
    ['one.md', chapter],
  ])
  const { pressed } = await inFolder(files, async (folder) => await room.press(folder))
  if (pressed?.print === undefined) throw new Error('the book was not printed')
  const { print } = pressed.book.settings
  const pages = await geometryOf(pressed.print.pdf, print)
  expect(pages.length).toBeGreaterThan(4)
  expect(faultsOf(pages, print).filter(({ kind }) => kind === 'overlap')).toEqual([])
})
