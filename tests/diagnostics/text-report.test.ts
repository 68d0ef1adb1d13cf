import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { jsonReport } from '../../src/diagnostics/json-report.ts'
import { collectProblems } from '../../src/diagnostics/problem.ts'
import { report } from '../../src/diagnostics/report.ts'
import { textReport } from '../../src/diagnostics/text-report.ts'

const span = (line: number, column: number, endColumn: number) => ({
  start: { line, column },
  end: { line, column: endColumn },
})

const plain = { pathOf: (file: string) => `book/${file}`, colour: false }

function chapter(text: string): VFile {
  return new VFile({ path: '01.md', value: text })
}

test('a problem is shown with its place, line, underline and hint', () => {
  const file = chapter('# One\n\nSee here[^x] and there.\n')
  report(file, 'note-defined', span(3, 9, 13), { label: 'x', suggestion: 'Add a line that starts with `[^x]:`.' })
  expect(textReport(collectProblems([file], {}), plain)).toBe(
    `book/01.md:3:9  error  Unexpected note call \`[^x]\`, expected a definition for it in this chapter  note-defined
  3 | See here[^x] and there.
    |         ^^^^
  Add a line that starts with \`[^x]:\`.

1 error, 0 warnings
`,
  )
})

test('the underline is under its place, whatever the width of the letters before it', () => {
  const file = chapter('\t漢字e\u0301[^x]\n')
  report(file, 'note-defined', span(1, 6, 10), { label: 'x', suggestion: '' })
  expect(textReport(collectProblems([file], {}), plain)).toContain(`  1 |   漢字e\u0301[^x]\n    |        ^^^^\n`)
})

test('a place that is a point has one mark, one that goes on has them to the end of its line', () => {
  const file = chapter('One\nTwo words\nThree\n')
  report(file, 'note-called', { line: 2, column: 5 }, { label: 'x' })
  report(
    file,
    'link-target',
    { start: { line: 2, column: 5 }, end: { line: 3, column: 2 } },
    { target: '#x', suggestion: '' },
  )
  const underlines = textReport(collectProblems([file], {}), plain).match(/^ {4}\| .*$/gm)
  expect(underlines).toEqual(['    |     ^', '    |     ^^^^^'])
})

test('of a long line only what is around the place is shown', () => {
  const file = chapter(`${'a '.repeat(400)}[^x]${' b'.repeat(400)}\n`)
  report(file, 'note-defined', span(1, 801, 805), { label: 'x', suggestion: '' })
  const [, source = '', underline = ''] = textReport(collectProblems([file], {}), plain).split('\n')
  expect(source.length).toBeLessThan(100)
  expect(source.slice(underline.indexOf('^'), underline.lastIndexOf('^') + 1)).toBe('[^x]')
  expect(source).toMatch(/^ {2}1 \| …/)
  expect(source).toMatch(/…$/)
})

test('a text cannot speak to the terminal', () => {
  const file = chapter('\u001b[2J\u0007[^x]\u202e\n')
  report(file, 'note-defined', span(1, 6, 10), { label: '\u001b]0;x\u0007', suggestion: '' })
  // oxlint-disable-next-line no-control-regex -- these are what is looked for
  expect(textReport(collectProblems([file], {}), plain)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/)
})

test('colours are for terminals', () => {
  const file = chapter('A[^x]\n')
  report(file, 'note-defined', span(1, 2, 6), { label: 'x', suggestion: '' })
  expect(textReport(collectProblems([file], {}), { ...plain, colour: true })).toContain('\u001b[1;31merror\u001b[0m')
})

test('a problem of the whole book has no place', () => {
  const file = new VFile({ path: 'book.yaml', value: '' })
  report(file, 'chapter-exists', undefined, { path: 'book' })
  expect(textReport(collectProblems([file], {}), plain)).toMatch(/^book\/book\.yaml {2}error {2}Found no chapter/)
})

test('problems come in the order of files and lines, each once, with the severities of the author', () => {
  const one = chapter('a\nb\nc\n')
  const two = new VFile({ path: '02.md', value: 'a\n' })
  report(one, 'note-defined', span(3, 1, 2), { label: 'late', suggestion: '' })
  report(one, 'note-called', span(1, 1, 2), { label: 'early' })
  report(one, 'link-target', span(2, 1, 2), { target: '#gone', suggestion: '' })
  report(two, 'note-called', span(1, 1, 2), { label: 'other' })
  const problems = collectProblems([one, two, one], {
    'link-target': 'off',
    'note-called': 'error',
    'note-defined': 'warning',
  })
  expect(problems.map(({ file, line, severity, rule }) => [file, line, severity, rule])).toEqual([
    ['01.md', 1, 'error', 'note-called'],
    ['01.md', 3, 'warning', 'note-defined'],
    ['02.md', 1, 'error', 'note-called'],
  ])
})

test('errors come last', () => {
  const file = chapter('a\nb\n')
  report(file, 'note-defined', span(1, 1, 2), { label: 'x', suggestion: '' })
  report(file, 'note-called', span(2, 1, 2), { label: 'y' })
  const text = textReport(collectProblems([file], {}), plain)
  expect(text.indexOf('01.md:2:1  warning')).toBe('book/'.length)
  expect(text.indexOf('01.md:1:1  error')).toBeGreaterThan('book/'.length)
  expect(text).toMatch(/1 error, 1 warning\n$/)
})

test('what is said again and again of a file is said three times, then counted', () => {
  const file = chapter('x\n'.repeat(30))
  for (let line = 1; line <= 20; line++) {
    report(file, 'html-allowed', span(line, 1, 2), { found: '<button>' })
  }
  report(file, 'html-allowed', span(21, 1, 2), { found: '<form>' })
  const text = textReport(collectProblems([file], {}), plain)
  expect(text.match(/^book\/01\.md:\d+/gm)).toEqual([1, 2, 3, 21].map((line) => `book/01.md:${line}`))
  expect(text).toContain('\n  and 17 more like it in this file: lines 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, …\n\n')
  expect(text).toMatch(
    /\n21 {2}warning {2}html-allowed {2}in 1 file\n[^\n]*octavo explain[^\n]*\n\n0 errors, 21 warnings\n$/,
  )
})

test('a rule that speaks often is shown in full ten times, then in a line each, then in a line a file', () => {
  const one = chapter('x\n'.repeat(30))
  const two = new VFile({ path: '02.md', value: 'x\n'.repeat(30) })
  for (let line = 1; line <= 12; line++) report(one, 'note-called', span(line, 1, 2), { label: `n${line}` })
  for (let line = 1; line <= 4; line++) report(two, 'note-called', span(line, 1, 2), { label: `n${line}` })
  report(two, 'chapter-listed-once', span(20, 1, 2), { path: 'a.md' })
  const text = textReport(collectProblems([one, two], {}), plain)
  expect(text.match(/ \| x$/gm)).toHaveLength(11)
  expect(text.slice(text.indexOf('book/01.md:11'))).toBe(`book/01.md:11:1  warning  ${called('n11')}  note-called
book/01.md:12:1  warning  ${called('n12')}  note-called
book/02.md  warning  4 more of this rule: lines 1, 2, 3, 4  note-called

book/02.md:20:1  error  Found chapter \`a.md\` listed twice, expected once  chapter-listed-once
  20 | x
     | ^
  Take one of the two lines out.

16  warning  note-called          in 2 files
 1  error    chapter-listed-once  in 1 file
Type \`octavo explain RULE\` for what a rule means.

1 error, 16 warnings
`)
})

function called(label: string): string {
  return `Found note \`[^${label}]\` that no printed text calls, expected a call in this chapter`
}

test('programs get every field, and null where there is none', () => {
  const file = chapter('See[^x]\n')
  report(file, 'note-called', span(1, 4, 8), { label: 'x' })
  report(file, 'chapter-exists', undefined, { path: 'book' })
  expect(jsonReport(collectProblems([file], {}))).toEqual([
    {
      file: '01.md',
      line: null,
      column: null,
      endLine: null,
      endColumn: null,
      severity: 'error',
      rule: 'chapter-exists',
      message: expect.stringContaining('`book`'),
      hint: expect.stringContaining('.md'),
    },
    {
      file: '01.md',
      line: 1,
      column: 4,
      endLine: 1,
      endColumn: 8,
      severity: 'warning',
      rule: 'note-called',
      message: expect.stringContaining('[^x]'),
      hint: expect.stringContaining('[^x]'),
    },
  ])
})
