import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { collectProblems } from '../../src/diagnostics/problem.ts'
import { report } from '../../src/diagnostics/report.ts'
import { reportUnusedSilences } from '../../src/diagnostics/silence.ts'
import { parseMarkdown } from '../../src/manuscript/markdown.ts'
import { readYaml } from '../../src/manuscript/yaml-text.ts'

/** A file every line of which breaks the rule `link-target`, once its comments have been read. */
function faulty(path: string, text: string): VFile {
  const file = new VFile({ path, value: text })
  if (path.endsWith('.md')) parseMarkdown(file)
  else readYaml(file)
  for (const index of text.split('\n').keys()) {
    report(file, 'link-target', { line: index + 1, column: 1 }, { target: '', suggestion: '' })
  }
  return file
}

/** Lines on which something is still said. */
function loud(path: string, text: string): number[] {
  return collectProblems([faulty(path, text)], {})
    .filter(({ rule }) => rule === 'link-target')
    .map(({ line }) => line ?? 0)
}

const comment = '<!-- octavo-ignore link-target: a reason -->'

test.each([
  ['the block that follows', `one\n\n${comment}\n\ntwo\ntwo\n\nthree`, [1, 2, 3, 4, 7, 8]],
  ['the block right below', `one\n${comment}\ntwo\n\nthree`, [1, 2, 4, 5]],
  ['the whole list that follows', `${comment}\n\n- one\n- two\n\n  two\n\nthree`, [1, 2, 7, 8]],
  ['the block it stands in', `one\n\ntwo ${comment}\ntwo\n\nthree`, [1, 2, 5, 6]],
  ['inside a quotation, the next block of it', `> ${comment}\n>\n> one\n>\n> two\n\nthree`, [1, 2, 4, 5, 6, 7]],
  ['inside a list, the next block of the entry', `- one\n\n  ${comment}\n\n  two\n- three`, [1, 2, 3, 4, 6]],
  ['raw HTML it stands in', `<div>\n${comment}\n</div>\n\none`, [4, 5]],
  ['a note that follows', `one\n\n${comment}\n\n[^x]: two\n    two\n\nthree`, [1, 2, 3, 4, 7, 8]],
  ['over a comment between', `${comment}\n\n<!-- another -->\n\none\n\ntwo`, [1, 2, 3, 4, 6, 7]],
  ['nothing where nothing follows', `one\n\n${comment}`, [1, 2, 3]],
  ['the whole file', `one\n\n<!-- octavo-ignore-file link-target:\na reason -->\n\ntwo`, []],
  ['no other rule', `<!-- octavo-ignore note-called: a reason -->\n\none`, [1, 2, 3]],
  ['not from inside code', `\`${comment}\`\n\n    ${comment}\n\none`, [1, 2, 3, 4, 5]],
])('in a chapter a comment silences %s', (_, text, lines) => {
  expect(loud('a.md', text)).toEqual(lines)
})

const yamlComment = '# octavo-ignore link-target: a reason'

test.each([
  ['its own line', `a: 1\nb: 2 ${yamlComment}\nc: 3`, [1, 3]],
  ['the entry that follows', `- a: 1\n${yamlComment}\n- b: 2\n  c: 3\n\n- d: 4`, [1, 2, 6]],
  ['what stands deeper', `a:\n  ${yamlComment}\n  b:\n    c: 1\n  d: 1`, [1, 2, 5]],
  ['the whole file', `a: 1\n# octavo-ignore-file link-target: why\nb: 2`, []],
])('in YAML a comment silences %s', (_, text, lines) => {
  expect(loud('book.yaml', text)).toEqual(lines)
})

test('a comment that silences is itself held to rules', () => {
  const file = faulty(
    'a.md',
    `<!-- octavo-ignore link-targt: why -->
<!-- octavo-ignore -->
<!-- octavo-ignore proof-text: because -->

<!-- octavo-ignore link-target -->

one

<!-- octavo-ignore note-called: why -->

two
`,
  )
  reportUnusedSilences([file])
  const about = collectProblems([file], {}).filter(({ rule }) => rule.startsWith('ignore-'))
  expect(about.map(({ line, rule, hint }) => `${line} ${rule}: ${hint}`)).toEqual([
    '1 ignore-known: Did you mean `link-target`?',
    '2 ignore-known: Type `octavo explain` for all of them.',
    '3 ignore-known: Take the comment out, and report the fault.',
    '5 ignore-reason: Write `octavo-ignore link-target: ` and why; whoever reads the text next will want to know.',
    '9 ignore-used: Take the comment out, or put it on the line before the block that it is about.',
  ])
})

test('front matter may hold such a comment too', () => {
  const file = new VFile({
    path: 'a.md',
    value: '---\nlanguage: xx # octavo-ignore front-matter-value: invented\n---\n',
  })
  readYaml(file, 4, 59)
  report(file, 'front-matter-value', { line: 2, column: 11 })
  expect(collectProblems([file], {})).toEqual([])
})
