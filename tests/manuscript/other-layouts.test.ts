import { expect, test } from 'vitest'
import { readManuscript } from '../../src/manuscript/read-manuscript.ts'
import { memoryWorld, outline, reportsOf } from './memory-world.ts'
import { shapeOf } from './other-tools.ts'

const read = (files: Record<string, string>) => readManuscript(memoryWorld(files))

test('GitBook and HonKit: root, title, language, values of the book, the readme first', async () => {
  const manuscript = await read({
    'book.json':
      '{"root": "./docs", "title": "Bread", "author": "A. Baker", "language": "de", "variables": {"version": "2.1"}}',
    'docs/SUMMARY.md': '# Summary\n\n* [One](one.md)\n',
    'docs/README.md': '# Hello\n',
    'docs/one.md': '# One\n\nVersion {{ book.version }}, {{ book.other }}.\n',
  })
  expect(manuscript.settings).toMatchObject({ title: 'Bread', language: 'de', authors: [{ name: 'A. Baker' }] })
  expect(outline(manuscript.front)).toContain('docs(unnumbered)')
  expect(outline(manuscript.body)).toEqual(['one'])
  const [one] = manuscript.body
  expect(one?.kind === 'chapter' && one.chapter.tree.children.map(shapeOf)).toEqual([
    ['heading', 'One'],
    ['paragraph', 'Version ', '2.1', ', ', ['inlineCode', 'book.other'], '.'],
  ])
  expect(reportsOf(manuscript).map((report) => report.split(': ')[0])).toEqual(['docs/one.md:3:29 template-value'])
})

test('.gitbook.yaml: another file lists the chapters', async () => {
  const manuscript = await read({
    '.gitbook.yaml': 'structure:\n  readme: intro.md\n  summary: menu.md\n',
    'menu.md': '* [B](b.md)\n* [A](a.md)\n',
    'intro.md': '# Hello\n',
    'a.md': '# A',
    'b.md': '# B',
  })
  expect(outline(manuscript.front)).toContain('intro(unnumbered)')
  expect(outline(manuscript.body)).toEqual(['b', 'a'])
})

test('an opening text that is but a list of links orders the book', async () => {
  const files = { 'text/b.md': '# B', 'text/a.md': '# A', 'text/c.md': '# C', 'text/d.md': '# D' }
  const links = '# Contents\n\n- [B](b.md)\n  - [A](./a.md)\n- [C](c.md)\n- [D](d.md)\n'
  const manuscript = await read({ ...files, 'text/README.md': links, 'README.md': '# Bread\n\nWords.\n' })
  expect(outline(manuscript.body)).toEqual(['b', '.a', 'c', 'd'])
  expect(manuscript.settings.title).toBe('Bread')
  const prose = await read({ ...files, 'text/README.md': `${links}\nAnd words.\n` })
  expect(outline(prose.body)).toEqual(['text', 'a', 'b', 'c', 'd'])
})

test('collections of Jekyll are chapters, drafts are none', async () => {
  const front = '---\ntitle: X\n---\n'
  const manuscript = await read({
    '_basics/a.md': front,
    '_basics/b.md': front,
    '_drafts/c.md': front,
    '_notes/d.md': 'No front matter.',
    'end.md': '# End',
  })
  expect(outline(manuscript.body)).toEqual(['a', 'b', 'end'])
})

test('the places that all texts of a folder give themselves are their order', async () => {
  const manuscript = await read({
    'a/one.md': '---\nnav_order: 2\n---\n',
    'a/two.md': '---\nnav_order: 1\n---\n',
    'b/one.md': '---\nweight: 2\n---\n',
    'b/two.md': '# No place\n',
  })
  expect(manuscript.body.map((item) => item.kind === 'chapter' && item.chapter.path)).toEqual([
    'a/two.md',
    'a/one.md',
    'b/one.md',
    'b/two.md',
  ])
})

test('papers of a repository are no chapters, and that is said', async () => {
  const manuscript = await read({ 'a.md': '# A', 'LICENSE.md': 'MIT', 'CONTRIBUTING.md': '# Help' })
  expect(outline(manuscript.body)).toEqual(['a'])
  expect(manuscript.file.messages.map(({ reason }) => reason)).toEqual([
    'Found `CONTRIBUTING.md`, `LICENSE.md`, which speaks of a repository and is taken for no chapter',
  ])
})
