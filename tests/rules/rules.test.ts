import { afterAll, expect, test } from 'vitest'
import { catalogue } from '../../src/diagnostics/catalogue.ts'
import type { Rule } from '../../src/diagnostics/rule.ts'
import { expectedFile, folders, machine, onPage, problemsOfFiles, problemsOfText, shown, unshown } from './show.ts'

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

/** Rules whose example is no text that can be read, or says nothing without other files; their folders show them. */
const notInOneText: readonly string[] = [
  ...onPage,
  ...Object.keys(unshown),
  'chapter-exists',
  'cover-size',
  'event-future',
  'file-contained',
  'file-used',
  'link-ambiguous',
  'link-file',
  'chunk-run',
  'language-given',
  'nesting-depth',
  'note-embedded',
  'text-character',
  'text-encoding',
  'timeline-tag',
  ...rules.filter((rule) => rule.startsWith('picture-')),
]

/** A book with a text of the catalogue in it, where it belongs. */
function bookWith(rule: string, text: string): Record<string, string> {
  const chapters = { '01-the-sea.md': '# The sea\n\nSalt.\n', '02-the-shore.md': '# The shore\n\nSand.\n' }
  if (rule.startsWith('settings-')) return { 'book.yaml': text, ...chapters }
  if (rule.startsWith('chapter-') && rule !== 'chapter-empty')
    return { 'book.yaml': `title: The Sea\n${text}`, ...chapters }
  if (rule === 'timeline-table') return { 'timeline.csv': text, ...chapters }
  if (rule === 'timeline-syntax') return { 'timeline.yaml': text, ...chapters }
  return { '01-the-sea.md': text }
}

test.each(Object.entries<Rule>(catalogue).filter(([rule]) => !notInOneText.includes(rule)))(
  'the example of %s is wrong, and its mending is right',
  async (id, rule) => {
    const found = async (text: string) => (await problemsOfFiles(bookWith(id, text))).map((problem) => problem.rule)
    expect('example' in rule && (await found(rule.example))).toContain(id)
    expect('fix' in rule && (await found(rule.fix))).not.toContain(id)
  },
)
