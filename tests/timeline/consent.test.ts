import { chmod, readFile, stat, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findBook } from '../../src/commands/find-book.ts'
import { suggestTimeline } from '../../src/commands/suggest-timeline.ts'
import { openMachine } from '../../src/world/machine.ts'
import { silence } from '../../src/world/progress.ts'
import type { Terminal } from '../../src/world/terminal.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const chapter = `On 3 January 2024, the dam broke.

The 2020 election was near.

In 2022, it rained. In 2023, it froze.
`

/** Asks of every event of the chapter; gives what becomes of it. */
async function answer(folder: string, answers: readonly (string | undefined)[]): Promise<string> {
  const machine = openMachine({ browser: undefined, progress: silence })
  const left = [...answers]
  const terminal: Terminal = {
    print: () => undefined,
    tell: () => undefined,
    ask: () => Promise.resolve(left.shift()),
    live: false,
    colour: false,
    annotated: false,
    columns: 80,
    elapsed: () => 0,
  }
  try {
    const found = await findBook(folder)
    await suggestTimeline({ found, machine, progress: silence, terminal, json: false, consent: 'asked' })
  } finally {
    await machine.close()
  }
  expect(left).toEqual([])
  return await readFile(join(folder, 'a.md'), 'utf8')
}

const dam = ':event[the dam broke]{date=2024-01-03}'
const election = ':event[The 2020 election was near]{date=2020}'
const rain = ':event[it rained]{date=2022}'
const frost = ':event[it froze]{date=2023}'

test.each([
  [['', '', '', ''], chapter.replace('the dam broke', dam).replace('it rained', rain).replace('it froze', frost)],
  [['y', 'y', 'n', 'no'], chapter.replace('the dam broke', dam).replace('The 2020 election was near', election)],
  [['n', 'a'], chapter.replace('it rained', rain).replace('it froze', frost)],
  [['y', 'q'], chapter.replace('the dam broke', dam)],
  [[undefined], chapter],
])('answered %j', async (answers, expected) => {
  expect(await answer(await temporaryFolder({ 'a.md': chapter }), answers)).toBe(expected)
})

test('a file keeps its permissions, and a link stays one', async () => {
  const folder = await temporaryFolder({ 'texts/a.md': 'In 2022, it rained.\n', 'SUMMARY.md': '- [A](a.md)\n' })
  await chmod(join(folder, 'texts/a.md'), 0o640)
  await symlink('texts/a.md', join(folder, 'a.md'))
  expect(await answer(folder, ['y'])).toBe('In 2022, :event[it rained]{date=2022}.\n')
  expect((await stat(join(folder, 'texts/a.md'))).mode & 0o777).toBe(0o640)
  expect(await readFile(join(folder, 'texts/a.md'), 'utf8')).toContain(':event[')
})
