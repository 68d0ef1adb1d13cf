import { expect, test } from 'vitest'
import { chapterIds } from '../../src/manuscript/chapter-ids.ts'
import { naturalOrder } from '../../src/manuscript/natural-order.ts'
import { safeName } from '../../src/manuscript/safe-name.ts'
import { humanise } from '../../src/manuscript/titles.ts'

test.each([
  ['The Siege of Kerman: 1794', 'the-siege-of-kerman-1794'],
  ['Æsop’s Straße — Łódź', 'aesops-strasse-lodz'],
  ['Война и мир', 'война-и-мир'],
  ['الحرب والسلام', 'الحرب-والسلام'],
  ['한국어 책', '한국어-책'],
  ['हिन्दी', 'हिन्दी'],
  ['../../etc/passwd', 'etc-passwd'],
  ['CON', 'con-text'],
  ['!!!', ''],
])('%s as a file name', (title, name) => {
  expect(safeName(title)).toBe(name)
})

test('a long title is cut to what file systems take, without a hyphen at its end', () => {
  const name = safeName(`${'语'.repeat(59)} ${'文'.repeat(40)}`)
  expect(name).toBe('语'.repeat(59))
})

test('ids of chapters', () => {
  const idOf = chapterIds()
  const paths = {
    '03-the-siege.md': 'the-siege',
    'a/2.1 The Siege.md': 'the-siege-2',
    'b/the-siege.md': 'the-siege-3',
    '02OpenScience/README.md': 'open-science',
    'README.md': 'readme',
    'toc.md': 'toc-text',
    '9-timeline.md': 'timeline-text',
    '1984.md': 'chapter-1984',
    '3d-printing.md': 'chapter-3d-printing',
    'café.md': 'cafe',
    'глава.md': 'chapter-11',
    '4-2-⿻-publics.md': 'publics',
    'aux.md': 'aux-text',
    '07-.md': 'chapter-07',
  }
  expect(Object.fromEntries(Object.keys(paths).map((path) => [path, idOf(path)]))).toEqual(paths)
})

test('natural order', () => {
  const ordered = [
    'README.md',
    '01-intro.md',
    '2-war.md',
    '2-war/index.md',
    '2-war/a.md',
    '2-war/b2.md',
    '2-war/b10.md',
    '10-peace.md',
    'Appendix.md',
    'bibliography.markdown',
  ]
  expect(naturalOrder(ordered.toReversed())).toEqual(ordered)
})

test('names as titles', () => {
  expect(humanise('the-long_war')).toBe('The long war')
  expect(humanise('--')).toBeUndefined()
})
