import { readFile } from 'node:fs/promises'
import { afterAll, expect, test } from 'vitest'
import { machine, problemsOfFiles } from '../rules/show.ts'

afterAll(() => machine.close())

const guide = await readFile(new URL('../../src/manuscript/README.md', import.meta.url), 'utf8')

/** What a block of the guide shows, and where it begins. */
interface Example {
  readonly line: number
  readonly text: string
  /** The rule that it breaks on purpose. */
  readonly rule: string | undefined
}

const examples = [...guide.matchAll(/^```md(?: error=(\S+))?\n([\s\S]*?)^```$/gm)].map(
  ({ index, 1: rule, 2: text = '' }): Example => ({ line: guide.slice(0, index).split('\n').length, text, rule }),
)

const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3" width="400" height="300"><rect width="4" height="3"/></svg>'

/** The files that examples speak of. */
const beside = { 'map.svg': picture, 'harbour.svg': picture, '02-the-shore.md': '# The shore\n\nSand.\n' }

/** A text of its own, with front matter, stands alone; any other is a chapter of a book. */
async function problemsOf({ text }: Example) {
  const found = text.startsWith('---\n')
    ? await problemsOfFiles({ 'the-sea.md': text })
    : await problemsOfFiles({
        'book.yaml': 'title: The Sea\nlanguage: en\nauthors: [Ada Wren]\nrules: {file-used: off}\n',
        '01-the-sea.md': text,
        ...beside,
      })
  return found.map(({ rule, severity, message, line }) => ({ rule, severity, message, line }))
}

test('the guide has an example of everything that it tells', () => {
  expect(examples.length).toBeGreaterThan(10)
})

test.each(examples.filter(({ rule }) => rule === undefined))('the example in line $line is right', async (example) => {
  expect(await problemsOf(example)).toEqual([])
})

test.each(examples.filter(({ rule }) => rule !== undefined))('the mistake in line $line is $rule', async (example) => {
  const found = await problemsOf(example)
  expect(found.map(({ rule }) => rule)).toEqual([example.rule])
  expect(found[0]?.severity).toBe('error')
})

test('settings of the guide are those of the press', async () => {
  const yaml = /^```yaml\n([\s\S]*?)^```$/m.exec(guide)?.[1] ?? ''
  const files = Object.fromEntries(
    ['01-the-tides.md', '02-the-shore.md', 'preface.md', 'appendix-a.md'].map((path) => [path, '# A text\n\nWords.\n']),
  )
  const found = await problemsOfFiles({ 'book.yaml': `${yaml}dedication: To A.\nepigraph: Salt.\n`, ...files })
  expect(found).toEqual([])
})
