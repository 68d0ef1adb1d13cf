import { afterAll, expect, test } from 'vitest'
import { catalogue } from '../../src/diagnostics/catalogue.ts'
import { expectedFile, folders, machine, onPage, problemsOfText, shown, unshown } from './show.ts'

afterAll(() => machine.close())

const rules = Object.keys(catalogue)

test('every rule has a folder with a book that breaks it, and every folder is of a rule', () => {
  const wanted = rules.filter((rule) => !(rule in unshown)).sort()
  expect(folders()).toEqual(wanted)
})

test.each(folders().filter((rule) => !onPage.includes(rule)))('%s', async (rule) => {
  const problems = await problemsOfText(rule)
  expect([...new Set(problems.map((problem) => problem.rule))], 'nothing else is wrong with it').toEqual([rule])
  expect(shown(problems), 'nothing is left to be filled in').not.toMatch(/\{(suggestion|reason|path|label|found)\}/)
  await expect(shown(problems)).toMatchFileSnapshot(expectedFile(rule))
})
