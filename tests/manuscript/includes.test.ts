import { expect, test } from 'vitest'
import { includedLines, includeTarget } from '../../src/manuscript/dialects/include-lines.ts'
import { readManuscript } from '../../src/manuscript/read-manuscript.ts'
import { proveCoverage } from '../../src/proof/coverage.ts'
import { memoryWorld, reportsOf } from './memory-world.ts'
import { shapeOf } from './other-tools.ts'

const anchored =
  'use a;\n// ANCHOR: one\nlet x = 1;\n// ANCHOR: two\nlet y = 2;\n// ANCHOR_END: two\n// ANCHOR_END: one\n'

test.each([
  ['a.rs', { path: 'a.rs' }],
  ['../a.rs:main', { path: '../a.rs', lines: 'main' }],
  ['a.rs:2:10', { path: 'a.rs', lines: '2:10' }],
  ['a.rs::10', { path: 'a.rs', lines: ':10' }],
  ['a.rs editable', { path: 'a.rs' }],
])('%s', (written, target) => expect(includeTarget(written)).toEqual(target))

test.each([
  [undefined, 'use a;\nlet x = 1;\nlet y = 2;'],
  ['one', 'let x = 1;\nlet y = 2;\n'],
  ['two', 'let y = 2;'],
  ['three', undefined],
  ['1', 'use a;'],
  ['1:1', 'use a;'],
  ['30:', undefined],
])('lines %s', (wanted, expected) => expect(includedLines(anchored, wanted)?.trimEnd()).toBe(expected?.trimEnd()))

const book = async (chapter: string, files: Record<string, string> = {}) => {
  const manuscript = await readManuscript(
    memoryWorld({ 'book.toml': '', 'src/SUMMARY.md': '[A](a.md)\n', 'src/a.md': chapter, ...files }),
  )
  const [item] = manuscript.body
  if (item?.kind !== 'chapter') throw new Error('The chapter was not read')
  const reports = reportsOf(manuscript)
  expect(proveCoverage(item.chapter)).toBe(0)
  return { manuscript, reports, tree: item.chapter.tree, shape: item.chapter.tree.children.slice(1).map(shapeOf) }
}

test('listings take in files of the book, recorded as inputs', async () => {
  const { manuscript, reports, shape } = await book(
    '# A\n\n```rust,ignore\n{{#rustdoc_include ../listings/a.rs:one}}\n```\n\n```text\nBefore\n{{#include b.txt}}\n```\n',
    { 'listings/a.rs': anchored, 'src/b.txt': 'b' },
  )
  expect(reports).toEqual([])
  expect(shape).toEqual([
    ['code', 'let x = 1;\nlet y = 2;\n'],
    ['code', 'Before\nb'],
  ])
  expect([...manuscript.inputs.keys()]).toContain('listings/a.rs')
})

test('what is missing, or outside of the book, leaves its path', async () => {
  const { tree, reports, shape } = await book(
    '# A\n\n```rust\n{{#include ../gone.rs}}\n```\n\n```rust\n{{#include ../../../etc/passwd}}\nlet x;\n```\n\n```rust\n{{#include b.rs:tree}}\n```\n',
    { 'src/b.rs': '// ANCHOR: three\nx\n// ANCHOR_END: three\n' },
  )
  expect(shape).toEqual([
    ['code', '[…] ../gone.rs'],
    ['code', '[…] ../../../etc/passwd\nlet x;'],
    ['code', '[…] b.rs:tree'],
  ])
  expect(tree.children[1]?.data).toEqual({ leftOut: true })
  expect(reports).toEqual([
    'src/a.md:3:1 include-found: Put the file there, or mend the path.',
    'src/a.md:7:1 include-found: Put the file there, or mend the path.',
    'src/a.md:12:1 include-found: Did you mean `three`?',
  ])
})

test('texts are taken in as Markdown, texts within them too', async () => {
  const { reports, shape } = await book('# A\n\n{{#include parts/b.md}}\n\nEnd.\n', {
    'src/parts/b.md': 'Some *words*.[^1]\n\n{{#include c.md}}\n\n[^1]: A note.\n',
    'src/parts/c.md': '- in it\n',
  })
  expect(reports).toEqual([])
  expect(shape).toEqual([
    ['html', '<!-- -->'],
    ['paragraph', 'Some ', ['emphasis', 'words'], '.', ['footnoteReference']],
    ['html', '<!-- -->'],
    ['list', ['listItem', ['paragraph', 'in it']]],
    ['footnoteDefinition', ['paragraph', 'A note.']],
    ['paragraph', 'End.'],
  ])
})

test('a text that takes in itself ends', async () => {
  const { reports } = await book('# A\n\n{{#include a.md}}\n')
  expect(reports.map((report) => report.split(': ')[0])).toEqual(['src/a.md:3:1 include-found'])
})

test('lines that are there for the compiler alone are hidden', async () => {
  const { shape } = await book(
    '# A\n\n```rust\n# fn main() {\nlet x = 1;\n#\n#[derive(Debug)]\n##tag\n# }\n```\n\n```python\n# shown\n```\n',
  )
  expect(shape).toEqual([
    ['code', 'let x = 1;\n#[derive(Debug)]\n#tag'],
    ['code', '# shown'],
  ])
})

test('imports of HonKit are listings below their title', async () => {
  const { reports, shape } = await book(
    '# A\n\n[import title:"src/x.js"](./x.js)\n\n[import:"main"](./x.js)\n\n[include, y.js](./y.js)\n\n[importing](b.md) is prose.\n\n[include the rest](b.md)\n',
    { 'src/x.js': '//! [main]\nrun();\n//! [main]\nend();\n' },
  )
  expect(shape).toEqual([
    ['paragraph', ['strong', 'src/x.js']],
    ['code', '//! [main]\nrun();\n//! [main]\nend();'],
    ['code', 'run();'],
    ['code', '[…] ./y.js'],
    ['paragraph', ['link', 'b.md', 'importing'], ' is prose.'],
    ['paragraph', ['link', 'b.md', 'include the rest']],
  ])
  expect(reports).toEqual(['src/a.md:7:1 include-found: Put the file there, or mend the path.'])
})
