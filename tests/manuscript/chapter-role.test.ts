import { expect, test } from 'vitest'
import { chapterRole } from '../../src/manuscript/layouts/chapter-role.ts'

test.each([
  ['Předmluva', 'preface'],
  ['Előszó', 'foreword'],
  ['Bevezetés', 'introduction'],
  ['Ευχαριστίες', 'acknowledgments'],
  ['Liite', 'appendix'],
  ['Forord', 'preface'],
  ['Zahvale', 'acknowledgments'],
  ['머리말', 'preface'],
  ['आभार', 'acknowledgments'],
  ['Bibliografie', 'bibliography'],
  ['Εισαγωγή: Η θάλασσα', 'introduction'],
  ['Lisa', undefined],
])('%s is by custom: %s', (title, role) => {
  expect(chapterRole('a.md', title)).toBe(role)
})
