import { expect, test } from 'vitest'
import { median, quartiles } from './statistics.ts'

test('the median is the middle, or between the two in the middle, in whatever order', () => {
  expect(median([7])).toBe(7)
  expect(median([10, 2, 9])).toBe(9)
  expect(median([4, 1, 3, 2])).toBe(2.5)
  expect(median([])).toBeNaN()
})

test('half of the numbers lie between the quartiles', () => {
  expect(quartiles([5, 1, 4, 2, 3])).toEqual([2, 4])
  expect(quartiles([1, 2, 3, 4])).toEqual([1.75, 3.25])
  expect(quartiles([6])).toEqual([6, 6])
})
