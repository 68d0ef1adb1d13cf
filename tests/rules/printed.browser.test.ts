import { cp, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { pressBook } from '../../src/commands/press-book.ts'
import { catalogue } from '../../src/diagnostics/catalogue.ts'
import type { Rule } from '../../src/diagnostics/rule.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { bookOf, expectedFile, folders, machine, onPage, shown } from './show.ts'

afterAll(() => machine.close())

test.each(onPage)('%s', async (rule) => {
  const book = bookOf(rule)
  const { problems } = await pressBook(book, await machine.openWorld(book), new Set(['pdf']))
  expect([...new Set(problems.map((problem) => problem.rule))], 'nothing else is wrong with it').toEqual([rule])
  await expect(shown(problems)).toMatchFileSnapshot(expectedFile(rule))
})

/** Chapters of which the press can print nothing, or only what the machine has. */
const unprinted = ['nesting-depth', 'glyph-found']

test('a book with all these faults, each a warning, is printed, and nothing of it is lost', async () => {
  const folder = await temporaryFolder()
  for (const rule of folders().filter((one) => !unprinted.includes(one))) {
    const chapter = join(bookOf(rule).folder, '01-the-sea.md')
    if (existsSync(chapter)) await cp(chapter, join(folder, `${rule}.md`))
  }
  const warnings = Object.entries<Rule>(catalogue)
    .filter(([, rule]) => !('fault' in rule))
    .map(([id]) => `  ${id}: warning\n`)
  await writeFile(join(folder, 'book.yaml'), `title: Faults\nlanguage: en\nrules:\n${warnings.join('')}`)
  const book = { typed: folder, folder, name: 'faults' }
  const { problems, pressed } = await pressBook(book, await machine.openWorld(book), new Set(['pdf', 'epub']))
  expect(shown(problems.filter(({ severity }) => severity === 'error'))).toBe('')
  expect(new Set(problems.map(({ rule }) => rule)).size).toBeGreaterThan(30)
  expect(pressed?.proof).toMatchObject({ uncovered: 0, pdf: { lost: 0, added: 0 }, epub: { lost: 0, added: 0 } })
})
