import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../temporary-folder.ts'
import { octavo } from './octavo.ts'

const chapter = `# One\r
\r
On 3 January 2024, the dam broke.  \r
The 2020 election was near.\r
\r
In 2022 :event[it had rained]{date=2022}.\r
`
const book = { 'book/book.yaml': 'title: A book\nlanguage: en\n', 'book/a.md': chapter }

test('for people', async () => {
  const cwd = await temporaryFolder(book)
  const { status, stdout, stderr } = await octavo(['timeline', 'suggest', 'book'], { cwd })
  expect(status).toBe(0)
  expect(stdout).toBe(`book/a.md:3:4  2024-01-03  sure: a day in full, after “on”
    On 3 January 2024, the dam broke.
book/a.md:4:5  2020  doubtful: the date only describes what follows it; a year in full
    The 2020 election was near.
`)
  expect(stderr).toContain('Found 2 events, 1 of them doubtful.')
  expect(await readFile(join(cwd, 'book/a.md'), 'utf8')).toBe(chapter)
})

test('for programs', async () => {
  const cwd = await temporaryFolder(book)
  const { status, stdout } = await octavo(['timeline', 'suggest', 'book', '--json'], { cwd })
  expect(status).toBe(0)
  expect(JSON.parse(stdout)[0]).toEqual({
    file: 'a.md',
    line: 3,
    column: 4,
    text: '3 January 2024',
    sentence: 'On 3 January 2024, the dam broke.',
    date: '2024-01-03',
    calendar: 'gregorian',
    kind: 'day',
    sureness: 'sure',
    why: 'a day in full, after “on”',
    label: 'the dam broke',
  })
})

test('--write --yes marks what is not doubtful, and the book is whole afterwards', async () => {
  const cwd = await temporaryFolder(book)
  const { status, stdout, stderr } = await octavo(['timeline', 'suggest', 'book', '--write', '--yes', '--json'], {
    cwd,
  })
  expect(status).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject([{ marked: true }, { marked: false }])
  expect(stderr).toContain('Marked 1 event in 1 file.')
  expect(await readFile(join(cwd, 'book/a.md'), 'utf8')).toBe(
    chapter.replace('the dam broke', ':event[the dam broke]{date=2024-01-03}'),
  )
  const timeline = await octavo(['timeline', 'book', '--json', '--quiet'], { cwd })
  expect(JSON.parse(timeline.stdout)).toMatchObject([{ label: 'it had rained' }, { label: 'the dam broke' }])
  const built = await octavo(['build', 'book', '--only', 'epub', '--out', 'out'], { cwd })
  expect(built.status).toBe(0)
})

test('without a terminal and without --yes nothing is written', async () => {
  const cwd = await temporaryFolder(book)
  expect((await octavo(['timeline', 'suggest', 'book', '--write'], { cwd })).status).toBe(2)
  expect(await readFile(join(cwd, 'book/a.md'), 'utf8')).toBe(chapter)
})

test('a book with errors is told what is wrong', async () => {
  const cwd = await temporaryFolder({ 'book/book.yaml': 'titel: A book\n', 'book/a.md': 'In 2024 it rained.' })
  const { status, stdout, stderr } = await octavo(['timeline', 'suggest', 'book'], { cwd })
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  expect(stderr).toContain('titel')
})
