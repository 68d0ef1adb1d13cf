import { expect, test } from 'vitest'
import { en } from '../../src/book/labels/en.ts'
import { labelsFor } from '../../src/book/labels/labels-for.ts'

test('labels by language, region left out, English where there are none', () => {
  expect(labelsFor('de-AT').chapter).toBe('Kapitel')
  expect(labelsFor('PT-br').contents).toBe('Sumário')
  expect(labelsFor('fa').timeline).toBe('گاه‌شمار')
  expect(labelsFor('cy')).toBe(en)
  expect(labelsFor('constructor')).toBe(en)
})

test.each('de fr es it pt nl sv da pl ru uk tr fa ar he ja zh'.split(' '))('%s has every word', (language) => {
  const labels = labelsFor(language)
  expect(labels).not.toBe(en)
  expect(Object.keys(labels)).toEqual(Object.keys(en))
  const words: unknown[] = Object.values(labels).flatMap((value) =>
    typeof value === 'string' ? value : Object.values(value),
  )
  expect(words.every((word) => typeof word === 'string' && word.trim() === word && word !== '')).toBe(true)
})
