import { expect, test } from 'vitest'
import { faultsOf } from './page-faults.ts'
import type { PageGeometry, Shape } from './page-geometry.ts'
import { column, pageOf, setting, type Sketch } from './page-sketch.ts'

/** A folio where the running head is, at the outer edge of a recto. */
const head = (baseline: number, text: string): Sketch => {
  return { baseline, text, region: 'head', kind: 'furniture', left: 250, right: 270 }
}

/** A row of a displayed formula. */
const row = (baseline: number): Sketch => ({ baseline, kind: 'formula', text: 'a=b', right: 200 })

const kindsOf = (...pages: readonly PageGeometry[]) => faultsOf(pages, setting).map(({ kind, page }) => [kind, page])

test('pages of lines on the grid have no fault, whichever side they are on', () => {
  expect(kindsOf(pageOf(0, column(20)), pageOf(1, column(20)), pageOf(2, column(12)), pageOf(3, []))).toEqual([])
})

test('a line between the lines of the grid is found, and one of a table is none', () => {
  expect(kindsOf(pageOf(0, [...column(18), { baseline: 345.4 }]))).toEqual([['off-grid', '1']])
  expect(kindsOf(pageOf(0, [...column(18), { baseline: 345.4, kind: 'table' }]))).toEqual([])
})

test('the number of a formula stands between its rows, or on the baseline of the only one', () => {
  const number = { baseline: 345.4, text: '(1.2)', left: 255 }
  expect(kindsOf(pageOf(0, [...column(17), row(337), number, row(353)]))).toEqual([])
  expect(kindsOf(pageOf(0, [...column(17), row(344), number]))).toEqual([['off-grid', '1']])
})

test('an accent is set before its letter, and what stands on another letter is found', () => {
  const formula = { baseline: 99, kind: 'formula', left: 60, right: 90 } as const
  const letter: Sketch = { ...formula, text: 'y' }
  expect(kindsOf(pageOf(0, [...column(3), { ...formula, text: 'f(ˆ' }, letter]))).toEqual([])
  expect(kindsOf(pageOf(0, [...column(3), { ...formula, text: 'f(' }, letter]))).toEqual([['overlap', '1']])
})

test('the grid is one for all pages, so that lines back each other up', () => {
  const lower = column(10).map(({ baseline }) => ({ baseline: baseline + 0.6 }))
  expect(new Set(kindsOf(pageOf(0, column(20)), pageOf(1, lower)).map(String))).toEqual(new Set(['off-grid,2']))
})

test('type past the measure is found, and a hyphen that hangs is none', () => {
  expect(kindsOf(pageOf(0, [...column(3), { baseline: 99, right: 276 }]))).toEqual([['outside', '1']])
  expect(kindsOf(pageOf(0, [...column(3), { baseline: 99, right: 276, text: 'hang-' }]))).toEqual([])
})

test('lines that stand on each other are found', () => {
  expect(kindsOf(pageOf(0, [...column(3), { baseline: 87, kind: 'table' }]))).toEqual([['overlap', '1']])
  expect(kindsOf(pageOf(0, [...column(3), { baseline: 83, kind: 'table' }]))).toEqual([['overlap', '1']])
})

test('a page may be a line longer if the one facing it is', () => {
  const [opener, long, even] = [pageOf(0, column(20)), pageOf(1, column(21)), pageOf(2, column(20))]
  expect(kindsOf(opener, long, even)).toEqual([['uneven', '2']])
  expect(kindsOf(opener, long, pageOf(2, column(21)))).toEqual([])
  expect(kindsOf(opener, long, pageOf(2, column(19)))).toEqual([])
})

test('a note rule keeps its distance from body and notes', () => {
  const rule: Shape = { kind: 'rule', left: 50, right: 90, top: 330, bottom: 330.5 }
  const notes = { baseline: 345, size: 8.5, region: 'notes' } as const
  expect(kindsOf(pageOf(0, [...column(17), notes], [rule]))).toEqual([])
  expect(kindsOf(pageOf(0, [...column(17), { ...notes, baseline: 334 }], [rule]))).toEqual([['notes', '1']])
})

test('furniture stands at one height, and says the number of the page', () => {
  const pages = [0, 2, 4].map((index) => pageOf(index, [...column(20), head(30, String(index + 1))]))
  expect(kindsOf(...pages)).toEqual([])
  expect(kindsOf(...pages, pageOf(6, [...column(20), head(32, '7')]))).toEqual([['furniture', '7']])
  expect(kindsOf(...pages, pageOf(6, [...column(20), head(30, '8')]))).toEqual([['furniture', '7']])
})

test('a page without text is blank', () => {
  const folio: Sketch = { baseline: 380, text: '1', region: 'foot', kind: 'furniture', left: 157, right: 163 }
  const page = pageOf(0, [folio])
  expect(kindsOf({ ...page, pieces: page.pieces.slice(1), lines: page.lines.slice(1) })).toEqual([['blank', '1']])
})
