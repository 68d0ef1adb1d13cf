import { expect, test } from 'vitest'
import type { Line } from './page-geometry.ts'
import { badTurns } from './page-turns.ts'
import { column, pageOf, setting, type Sketch } from './page-sketch.ts'

const marks = { opens: /^Opens/, closes: /closes\.$/ }

const head: Sketch = { baseline: 30, text: 'Title', region: 'head', kind: 'furniture' }

/** Two pages of one chapter, the last line of the one and the first of the other as given. */
function turnsOf(foot: string, next: string, kind: Line['kind'] = 'running') {
  const pages = [
    pageOf(0, [head, ...column(17), { baseline: 51 + 16 * 17, text: foot, kind }]),
    pageOf(1, [head, { baseline: 51, text: next }, ...column(10).slice(1)]),
  ]
  return badTurns(pages, setting, marks).map((turn) => `${turn.kind} ${turn.page}`)
}

/** Two pages of one chapter, the last with so many lines. */
function endsWith(lines: number) {
  const pages = [pageOf(0, [head, ...column(20)]), pageOf(1, [head, ...column(lines)])]
  return badTurns(pages, setting, marks).map((turn) => `${turn.kind} ${turn.page}`)
}

test('a page may turn between the lines of a paragraph and between paragraphs', () => {
  expect(turnsOf('in the middle', 'of it')).toEqual([])
  expect(turnsOf('which closes.', 'Opens another')).toEqual([])
})

test('a first or last line alone is found, and a paragraph of one line is none', () => {
  expect(turnsOf('Opens a paragraph', 'of it')).toEqual(['orphan 1'])
  expect(turnsOf('in the middle', 'which closes.')).toEqual(['widow 1'])
  expect(turnsOf('Opens and closes.', 'Opens and closes.')).toEqual([])
})

test('a heading with less than two lines of what it heads is found', () => {
  expect(turnsOf('A heading', 'Opens what follows', 'heading')).toEqual(['heading 1'])
})

test('a line that ends in a hyphen is found', () => {
  expect(turnsOf('in the mid‐', 'dle of it')).toEqual(['hyphen 1'])
})

/** Two pages with notes, the last line of the one and the first of the other as given. */
function noteTurnsOf(foot: string, next: string) {
  const note = { region: 'notes', size: 8 } as const
  const pages = [
    pageOf(0, [head, ...column(15), { baseline: 340, text: foot, ...note }]),
    pageOf(1, [head, ...column(15), { baseline: 340, text: next, ...note }, { baseline: 352, ...note }]),
  ]
  return badTurns(pages, setting, marks).map(({ kind, page }) => `${kind} ${page}`)
}

test('lines of a note that goes on are looked at as well', () => {
  expect(noteTurnsOf('in the middle', 'of a note')).toEqual([])
  expect(noteTurnsOf('which closes.', 'Opens another')).toEqual([])
  expect(noteTurnsOf('Opens a paragraph', 'of a note')).toEqual(['orphan 1'])
  expect(noteTurnsOf('in the middle', 'which closes.')).toEqual(['widow 1'])
  expect(noteTurnsOf('in the middle', '12 Another note, which closes.')).toEqual([])
  expect(noteTurnsOf('in the mid‐', 'dle of a note')).toEqual(['hyphen 1'])
})

test('a last page of three lines is found, and one of four is none', () => {
  expect(endsWith(3)).toEqual(['short-last-page 2'])
  expect(endsWith(4)).toEqual([])
})

test('a last page that begins where the author asked for a new page is as short as it is', () => {
  const ornament: Sketch = { baseline: 51, text: '* * *' }
  const short: Sketch = { baseline: 83, text: 'Opens where asked and closes.' }
  const pages = [pageOf(0, [head, ...column(20)]), pageOf(1, [head, ornament, short])]
  const turns = (start: string) => badTurns(pages, setting, { ...marks, isAsked: (text) => text.startsWith(start) })
  expect(turns('Opens where')).toEqual([])
  expect(turns('Opens elsewhere').map(({ kind }) => kind)).toEqual(['short-last-page'])
})
