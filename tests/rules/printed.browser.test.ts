import { afterAll, expect, test } from 'vitest'
import { pressBook } from '../../src/commands/press-book.ts'
import { bookOf, expectedFile, machine, onPage, shown } from './show.ts'

afterAll(() => machine.close())

test.each(onPage)('%s', async (rule) => {
  const book = bookOf(rule)
  const { problems } = await pressBook(book, await machine.openWorld(book), new Set(['pdf']))
  expect([...new Set(problems.map((problem) => problem.rule))], 'nothing else is wrong with it').toEqual([rule])
  await expect(shown(problems)).toMatchFileSnapshot(expectedFile(rule))
})
