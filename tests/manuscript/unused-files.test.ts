import { expect, test } from 'vitest'
import { readManuscript } from '../../src/manuscript/read-manuscript.ts'
import { memoryWorld } from './memory-world.ts'

/** What is said of files that a book does not use. */
async function unused(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { file, files: read } = await readManuscript(memoryWorld(files), {})
  return [...new Set([file, ...read])].flatMap(({ path, messages }) =>
    messages.filter(({ ruleId }) => ruleId === 'file-used').map(({ reason }) => `${path}: ${reason}`),
  )
}

const yaml = { 'book.yaml': 'title: A\nlanguage: en\nchapters: [a.md]\n' }

test('chapters that book.yaml does not list are named, and many are counted', async () => {
  const more = { 'b.md': '', 'c.md': '', 'd.md': '', 'e.md': '', '_draft.md': '', 'README.md': '', 'LICENSE.md': '' }
  expect(await unused({ ...yaml, 'a.md': '# A', ...more })).toEqual([
    'book.yaml: Found `b.md`, `c.md`, `d.md` and 1 more, which the list of chapters does not name',
  ])
})

test('a book that lists nothing uses every chapter', async () => {
  expect(await unused({ 'book.yaml': 'title: A\nlanguage: en\n', 'a.md': '# A', 'b.md': '# B' })).toEqual([])
  expect(await unused({ 'a.md': '# A', 'b.png': '' })).toEqual([])
})

test('a chapter whose name is mistyped in the list is reported once, as missing', async () => {
  const files = { 'book.yaml': 'title: A\nlanguage: en\nchapters: [a.md, bb.md]\n', 'a.md': '# A', 'b.md': '# B' }
  expect(await unused(files)).toEqual([])
})

test('beside SUMMARY.md only its folder counts, and texts that are taken in are used', async () => {
  const files = {
    'src/SUMMARY.md': '- [A](a.md)',
    'src/a.md': '# A\n\n{{#include part.md}}',
    'src/part.md': 'A part.',
    'src/lost.md': '# Lost',
    'docs/other.md': '# Other',
  }
  expect(await unused(files)).toEqual(['src/SUMMARY.md: Found `src/lost.md`, which the list of chapters does not name'])
})

test('a picture is missed where others of its folder are shown', async () => {
  const text = '# A\n\n![One](pictures/one%20map.png)\n\n<img src="pictures/two.svg">\n'
  const pictures = { 'pictures/one map.png': '', 'pictures/two.svg': '', 'pictures/three.JPG': '', 'site/logo.png': '' }
  expect(await unused({ ...yaml, 'a.md': text, ...pictures })).toEqual([
    'book.yaml: Found `pictures/three.JPG`, which nothing in the book shows',
  ])
})
