import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Bounds, compareEvents } from '../../src/book/events/assemble-events.ts'
import { earliest, latest } from '../../src/book/events/bounds.ts'
import { type Calendar, calendars, dayNumber, dayOfNumber } from '../../src/book/events/calendar.ts'
import { DateDisplay } from '../../src/book/events/display-date.ts'
import { readDate } from '../../src/book/events/read-date.ts'
import { suggestDate } from '../../src/book/events/suggest-date.ts'
import { writeDate } from '../../src/book/events/write-date.ts'
import { anyEdtf } from './any-edtf.ts'

const anyDate = anyEdtf.filter((text) => readDate(text) !== undefined)
const anyCalendar = fc.constantFrom(...calendars)

function boundsOf(text: string, calendar: Calendar = 'gregorian'): Bounds {
  const date = readDate(text, calendar)
  if (date === undefined) throw new Error(`${text} is no date`)
  return { first: earliest(date, calendar), last: latest(date, calendar) }
}

function written(text: string): string | undefined {
  const date = readDate(text)
  return date && writeDate(date)
}

function sign(one: Bounds, other: Bounds): number {
  return Math.sign(compareEvents(one, other))
}

function sorted(texts: readonly string[]): readonly Bounds[] {
  return texts.map((text) => boundsOf(text)).toSorted(compareEvents)
}

function two(most: number): fc.Arbitrary<string> {
  return fc.integer({ min: 1, max: most }).map((number) => String(number).padStart(2, '0'))
}

test('a date that is written out is read as the same date', () => {
  fc.assert(
    fc.property(anyDate, (text) => {
      const date = readDate(text)
      const edtf = written(text) ?? ''
      expect(readDate(edtf)).toEqual(date)
      expect(boundsOf(edtf)).toEqual(boundsOf(text))
      expect(written(edtf)).toBe(edtf)
    }),
    { numRuns: 3000, seed: 1 },
  )
})

test('what is written alike says the same, and the other way round', () => {
  expect(written('2004?-06?-11?')).toBe('2004-06-11?')
  expect(written('?2004-?06-?11')).toBe('2004-06-11?')
  expect(written('2004-06-11?')).toBe('2004-06-11?')
  expect(written('2004-06?-11')).toBe('?2004-?06-11')
  expect(written('2004-06~-11?')).toBe('%2004-%06-?11')
  expect(written('1985-04-12T23:20')).toBe('1985-04-12T23:20:00')
})

test('the order of events is total', () => {
  fc.assert(
    fc.property(anyDate, anyDate, anyDate, (...texts) => {
      const [a, b, c] = texts.map((text) => boundsOf(text))
      if (a === undefined || b === undefined || c === undefined) return
      expect(sign(a, a)).toBe(0)
      expect(sign(a, b) + sign(b, a)).toBe(0)
      if (sign(a, b) <= 0 && sign(b, c) <= 0) expect(sign(a, c)).toBeLessThanOrEqual(0)
      if (sign(a, b) === 0) expect(sign(a, c)).toBe(sign(b, c))
    }),
    { numRuns: 3000, seed: 1 },
  )
})

test('in whatever order events come, they are sorted alike', () => {
  fc.assert(
    fc.property(fc.array(anyDate, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (texts, keys) => {
      const shuffled = texts.map((text) => ({ text, key: keys.next().value })).toSorted((a, b) => a.key - b.key)
      expect(sorted(shuffled.map(({ text }) => text))).toEqual(sorted(texts))
    }),
    { numRuns: 300, seed: 1 },
  )
})

test('no date ends before it begins, in any calendar', () => {
  fc.assert(
    fc.property(anyEdtf, anyCalendar, (text, calendar) => {
      if (text.includes('T') || readDate(text, calendar) === undefined) return
      const { first, last } = boundsOf(text, calendar)
      if (first && last) expect(dayNumber(first)).toBeLessThanOrEqual(dayNumber(last))
    }),
    { numRuns: 3000, seed: 1 },
  )
})

test('days are counted one by one', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), (number) => {
      expect(dayNumber(dayOfNumber(number))).toBe(number)
      // What ECMAScript makes of the same days.
      const date = new Date(Date.UTC(2000, 0, 1) + number * 864e5)
      if (Number.isNaN(date.getTime())) return
      const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
      expect(dayOfNumber(number)).toEqual(day)
    }),
    { numRuns: 2000, seed: 1 },
  )
})

test('a date as it is printed in English is recognised by whoever types it', () => {
  const year = fc.integer({ min: 100, max: 2999 }).map((number) => String(number).padStart(4, '0'))
  const plain = fc.oneof(
    fc.tuple(fc.integer({ min: 1000, max: 2999 }).map(String), two(12), two(28)).map((parts) => parts.join('-')),
    fc.tuple(fc.integer({ min: 1000, max: 2999 }).map(String), two(12)).map((parts) => parts.join('-')),
    year,
    fc.integer({ min: 100, max: 299 }).map((number) => `${number}X`),
    fc.integer({ min: 10, max: 29 }).map((number) => `${number}XX`),
    fc.integer({ min: 1, max: 999 }).map((number) => `-${String(number).padStart(4, '0')}`),
  )
  const form = fc.constantFrom(
    (text: string) => text,
    (text: string) => `${text}~`,
    (text: string) => `${text}?`,
    (text: string) => `../${text}`,
    (text: string) => `${text}/..`,
  )
  const display = new DateDisplay('en')
  fc.assert(
    fc.property(plain, form, (text, formed) => {
      const edtf = formed(text)
      const date = readDate(edtf)
      if (date === undefined) throw new Error(`${edtf} is no date`)
      const printed = display.of(date)
      if (readDate(printed) !== undefined) return
      expect(suggestDate(printed, 'en')).toBe(`Write \`${edtf}\`.`)
    }),
    { numRuns: 1000, seed: 1 },
  )
})
