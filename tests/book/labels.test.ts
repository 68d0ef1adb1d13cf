import { expect, test } from 'vitest'
import { contributionLines } from '../../src/book/labels/contributions.ts'
import { en } from '../../src/book/labels/en.ts'
import { labelsFor } from '../../src/book/labels/labels-for.ts'
import { appendixWord, divisionLabel, itemLabel } from '../../src/book/labels/numbered-label.ts'

test('labels by language, region left out, English where there are none', () => {
  expect(labelsFor('de-AT').chapter).toBe('Kapitel')
  expect(labelsFor('PT-br').contents).toBe('Sumário')
  expect(labelsFor('fa').timeline).toBe('گاه‌شمار')
  expect(labelsFor('cy')).toBe(en)
  expect(labelsFor('constructor')).toBe(en)
})

test.each(
  'de fr es it pt nl sv da nb nn no fi pl cs sk hu ro bg hr sl lt lv et ca el ru uk tr fa ar he hi ja ko zh'.split(' '),
)('%s has every word', (language) => {
  const labels = labelsFor(language)
  expect(labels).not.toBe(en)
  expect(Object.keys(labels)).toEqual(Object.keys(en))
  const words: unknown[] = Object.values(labels).flatMap((value) =>
    typeof value === 'string' ? value : Object.values(value),
  )
  expect(words.every((word) => typeof word === 'string' && word.trim() === word && word !== '')).toBe(true)
})

test.each([
  ['en', 'Chapter 3', 'Part II', 'Figure 2.1', 'Appendix'],
  ['hu', '3. fejezet', 'II. rész', '2.1. ábra', 'Függelék'],
  ['lv', '3. nodaļa', 'II. daļa', '2.1. attēls', 'Pielikums'],
  ['lt', '3 skyrius', 'II dalis', '2.1 paveikslas', 'Priedas'],
  ['ro', 'Capitolul 3', 'Partea a II-a', 'Figura 2.1', 'Anexa'],
  ['nn-NO', 'Kapittel 3', 'Del II', 'Figur 2.1', 'Vedlegg'],
  ['el', 'Κεφάλαιο 3', 'Μέρος II', 'Σχήμα 2.1', 'Παράρτημα'],
  ['ko', '제3장', '제II부', '그림 2.1', '부록'],
  ['ja', '第3章', '第II部', '図2.1', '付録'],
])('numbered labels in %s', (language, chapter, part, figure, appendix) => {
  const labels = labelsFor(language)
  expect(divisionLabel(labels.chapter, '3', language)).toBe(chapter)
  expect(divisionLabel(labels.part, 'II', language)).toBe(part)
  expect(itemLabel(labels.figure, '2.1', language)).toBe(figure)
  expect(appendixWord(language)).toBe(appendix)
})

test('the first part of a Romanian book is not counted', () => {
  expect(divisionLabel(labelsFor('ro').part, 'I', 'ro')).toBe('Partea I')
})

test.each([
  ['cs', 'Překlad: A a\u00A0B'],
  ['no', 'Oversatt av A og B'],
  ['hu', 'Fordította: A és B'],
  ['ko', 'A 및 B 옮김'],
])('translators in %s', (language, line) => {
  const people = ['A', 'B'].map((name) => ({ name, role: 'trl' }))
  expect(contributionLines(people, language)).toEqual([line])
})
