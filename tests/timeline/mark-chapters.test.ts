import { array, assert, asyncProperty, constant, constantFrom, oneof, record } from 'fast-check'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { assembleBook } from '../../src/book/assemble-book.ts'
import { markChapter } from '../../src/commands/mark-chapters.ts'
import { readDays } from '../../src/commands/read-days.ts'
import { collectProblems } from '../../src/diagnostics/problem.ts'
import { parseMarkdown } from '../../src/manuscript/markdown.ts'
import { readManuscript } from '../../src/manuscript/read-manuscript.ts'
import { visit } from '../../src/model/visit.ts'
import { suggestEvents } from '../../src/timeline/suggest-events.ts'
import type { World } from '../../src/world/world.ts'
import { worldOf } from '../rendered/small-book.ts'

/** A world with one chapter of these bytes. */
function worldWith(bytes: Uint8Array): World {
  const world = worldOf({ 'book.yaml': 'title: A book\nlanguage: en\n', 'a.md': '' })
  return { ...world, read: async (path) => (path === 'a.md' ? bytes : await world.read(path)) }
}

/** Marks all that is proposed for a chapter, doubtful or not. */
async function markAll(bytes: Uint8Array) {
  const manuscript = await readManuscript(worldWith(bytes))
  const proposals = suggestEvents(manuscript, readDays)
  const file = manuscript.files.find(({ path }) => path === 'a.md')
  const marked = markChapter(bytes, String(file), proposals)
  if (marked === undefined) throw new Error('not marked')
  return { ...marked, proposals }
}

const text = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
const bytesOf = (written: string): Uint8Array => new TextEncoder().encode(written)

async function mark(written: string): Promise<string> {
  return text((await markAll(bytesOf(written))).bytes)
}

/** Takes directives of events out again, as an author would by hand. */
function unmarked(written: string): string {
  const attributes = String.raw`\{(?:"[^"]*"|[^"}])*\}`
  return written
    .replace(new RegExp(String.raw`(?:\r\n|\r|\n){2}::event${attributes}`, 'g'), '')
    .replace(new RegExp(String.raw`:event\[([^[\]]*)\]${attributes}`, 'g'), '$1')
}

test('the words of a sentence that a date opens or ends', async () => {
  expect(await mark('On 3 January 2024, the dam broke.')).toBe(
    'On 3 January 2024, :event[the dam broke]{date=2024-01-03}.',
  )
  expect(await mark('The dam broke in January 2024.')).toBe(':event[The dam broke]{date=2024-01} in January 2024.')
})

test('else the date, with a label', async () => {
  expect(await mark('It broke in 2023 and in 2024.')).toBe(
    'It broke in :event[2023]{date=2023 label="It broke in 2023 and in 2024"} and in :event[2024]{date=2024 label="It broke in 2023"}.',
  )
  expect(await mark('*Two* "quoted" & starred\\* words came in 2024.[^1]\n\n[^1]: So.')).toBe(
    '*Two* "quoted" & starred\\* words came in :event[2024]{date=2024 label="Two &quot;quoted&quot; &amp; starred\\* words came"}.[^1]\n\n[^1]: So.',
  )
})

test('else a line of its own', async () => {
  expect(await mark('In **January** 2024 much \\[sic\\] fell.')).toBe(
    'In **January** 2024 much \\[sic\\] fell.\n\n::event{date=2024-01 label="In January 2024 much \\[sic\\] fell"}'.replace(
      '\\[sic\\] fell"',
      '[sic] fell"',
    ),
  )
})

test('byte order mark, ends of lines and spaces stay', async () => {
  const written = '\u{FEFF}# One\r\n\r\nRain fell.  \r\nOn 3 January 2024, the dam broke.\t\r\n\r\n\r\nEnd'
  expect(await mark(written)).toBe(written.replace('the dam broke', ':event[the dam broke]{date=2024-01-03}'))
})

test('bytes that are not the text that was read are left', () => {
  expect(markChapter(bytesOf('Other'), 'Text', [])).toBeUndefined()
  expect(markChapter(new Uint8Array([0xff, 0x41]), '\u{FFFD}A', [])).toBeUndefined()
})

const sentence = constantFrom(
  'On 3 January 2024, the dam broke.',
  'The mill burnt down in October 2022.',
  'Since 1990 there was peace; two years later none.',
  'In **March** 1848 “many” people & *some* dogs marched \\[sic\\].',
  'She came in 2006 and left in 2007.[^n]',
  'The 2020 election was near, [as told](https://example.org/2020).',
  'By the early 1990s, `code` of 1991 was old.',
  'On 5 May\n1990 the line broke.',
  'A <em>tag</em> of 1985, and in 1986 H~2~O & x^2^.',
  'Nothing is dated here: 10:30, a_b_c, {x} and ]odd[ ones.',
  'In 1999 he wrote "a \\"b\\" *c*" on 2 February 2000.',
  'They met on 9 November 1990-a week on-it fell in mid-1991–92.',
  'Ende der 1980er; in 1987 $x_1$ fell in 1988',
)
const paragraph = array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(' '))
const block = oneof(
  paragraph,
  paragraph.map((words) => `> ${words.replaceAll('\n', '\n> ')}`),
  paragraph.map((words) => `- ${words.replaceAll('\n', '\n  ')}\n- In 1900 it began.`),
  paragraph.map((words) => `## In 1950\n\n${words}  `),
  paragraph.map((words) => `:::note\n${words}\n:::`),
  constant('| Year | What |\n| --- | --- |\n| 1989 | The wall falls |'),
  constant('```\nIn 1990 code.\n```'),
  constant('On 1 May 1999, :event[it rained]{date=1999-05-01}.'),
)
const chapter = record({
  blocks: array(block, { minLength: 1, maxLength: 5 }),
  lineEnd: constantFrom('\n', '\r\n'),
  start: constantFrom('', '\u{FEFF}', '\u{FEFF}\n'),
  end: constantFrom('', '\n', '  \n\n'),
}).map(({ blocks, lineEnd, start, end }) =>
  `${start}Rain.[^n]\n\n${blocks.join('\n\n')}\n\n[^n]: In 1801 a note, on 3 May 1802.${end}`.replaceAll('\n', lineEnd),
)

/** How many words a text has when each node of it is read by itself: a directive must divide none. */
function countWords(written: string): number {
  let count = 0
  visit(parseMarkdown(new VFile(written.replace(/^\u{FEFF}/u, '').replaceAll('\r\n', '\n'))), 'text', ({ value }) => {
    count += value.match(/[\p{L}\p{N}]+(?:[-–'’][\p{L}\p{N}]+)*/gu)?.length ?? 0
  })
  return count
}

test('taking the directives out again gives the same bytes, and marking changes nothing but events', async () => {
  await assert(
    asyncProperty(chapter, async (written) => {
      const { bytes, marked, proposals } = await markAll(bytesOf(written))
      const original = unmarked(written)
      expect(unmarked(text(bytes))).toBe(original)

      expect(countWords(text(bytes))).toBe(countWords(written))

      const before = assembleBook(await readManuscript(worldWith(bytesOf(written))))
      const manuscript = await readManuscript(worldWith(bytes))
      const after = assembleBook(manuscript)
      expect(after.events.length).toBe(before.events.length + marked.length)
      expect(after.notes.length).toBe(before.notes.length)
      const errors = collectProblems(manuscript.files, {}).filter(({ severity }) => severity === 'error')
      expect(errors.filter(({ rule }) => rule.startsWith('event'))).toEqual([])

      // What is marked is not proposed again.
      const again = suggestEvents(manuscript, readDays)
      expect(again.length).toBeLessThanOrEqual(proposals.length - marked.length)
    }),
    { numRuns: 60 },
  )
}, 120_000)
