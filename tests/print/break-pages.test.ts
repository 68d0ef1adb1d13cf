import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breakPages } from '../../src/print/breaking/break-pages.ts'
import { type Frame, type Galley, heightOf, type Reluctance, reluctance } from '../../src/print/breaking/galley.ts'

const frame: Frame = { height: 100, separation: 10, slack: 40 }

interface LineSketch {
  readonly height?: number
  readonly before?: Reluctance
  readonly notes?: readonly number[]
  readonly forced?: boolean
  readonly head?: number
}

/** Lines one below the other, ten pixels high where nothing else is said. */
function column(lines: readonly LineSketch[]): Galley {
  let top = 0
  return lines.map(({ height = 10, before = reluctance.free, notes = [], forced = false, head = 0 }) => {
    const slug = { top, bottom: top + height, before, notes, forced, head }
    top += height
    return slug
  })
}

const lines = (count: number, sketch: LineSketch = {}) => Array.from({ length: count }, () => sketch)

const note = (count: number) => column(lines(count))

function breaksOf(galley: Galley, notes: readonly Galley[] = [], endsInHyphen = (_slug: number) => false) {
  return breakPages({ galley, notes, frame, endsInHyphen })
}

describe('breaking a galley without notes', () => {
  test('fills pages to the last line that fits', () => {
    const { pages, strains } = breaksOf(column(lines(23)))
    expect(pages.map(({ from, to }) => [from, to])).toEqual([
      [0, 10],
      [10, 20],
      [20, 23],
    ])
    expect(strains).toEqual([])
  })

  test('turns the page earlier rather than leave a single line of a paragraph', () => {
    const galley = column([...lines(10), { before: reluctance.single }, ...lines(3)])
    expect(breaksOf(galley).pages[0]?.to).toBe(9)
  })

  test('keeps a heading with two lines of what it heads', () => {
    const galley = column([...lines(8), {}, { before: reluctance.kept }, { before: reluctance.single }, ...lines(5)])
    expect(breaksOf(galley).pages[0]?.to).toBe(8)
  })

  test('does not turn the page at a hyphen', () => {
    expect(breaksOf(column(lines(15)), [], (slug) => slug === 9).pages[0]?.to).toBe(9)
  })

  test('turns the page where the author asks', () => {
    const galley = column([...lines(3), { forced: true }, ...lines(3)])
    expect(breaksOf(galley).pages.map(({ to }) => to)).toEqual([3, 7])
  })

  test('counts the head that is repeated above the rows of a divided table', () => {
    const galley = column([{}, { before: reluctance.kept, head: 20 }, ...lines(17, { head: 20 })])
    expect(breaksOf(galley).pages.map(({ from, to }) => to - from)).toEqual([10, 8, 1])
  })

  test('sets what is higher than a page, and says so', () => {
    const { pages, strains } = breaksOf(column([{}, { height: 130 }, {}]))
    expect(pages.map(({ to }) => to)).toEqual([1, 2, 3])
    expect(strains).toEqual([{ kind: 'overfull', page: 1, excess: 30 }])
  })
})

describe('notes', () => {
  test('stand at the foot of the page of their call', () => {
    const galley = column([...lines(4), { notes: [0] }, ...lines(20)])
    const [page] = breaksOf(galley, [note(3)]).pages
    expect(page).toEqual({ from: 0, to: 6, pieces: [{ note: 0, from: 0, to: 3 }] })
  })

  test('send their line to the next page where they do not fit and little room is lost', () => {
    const galley = column([...lines(6), { notes: [0] }, ...lines(2)])
    const { pages } = breaksOf(galley, [note(4)])
    expect(pages.map(({ to, pieces }) => [to, pieces.length])).toEqual([
      [6, 0],
      [9, 1],
    ])
  })

  test('go on at the foot of the next page where much room would be lost', () => {
    const galley = column([...lines(3), { notes: [0] }, ...lines(6)])
    const { pages } = breaksOf(galley, [note(8)])
    expect(pages.map(({ pieces }) => pieces)).toEqual([[{ note: 0, from: 0, to: 2 }], [{ note: 0, from: 2, to: 8 }]])
  })

  test('longer than a page run on over several', () => {
    const { pages, strains } = breaksOf(column([{ notes: [0] }, ...lines(30)]), [note(25)])
    expect(pages.flatMap(({ pieces }) => pieces).map(({ from, to }) => [from, to])).toEqual(
      pages
        .flatMap(({ pieces }) => pieces)
        .map(({ from, to }) => [from, to])
        .toSorted(([a = 0], [b = 0]) => a - b),
    )
    expect(pages.flatMap(({ pieces }) => pieces).reduce((sum, { from, to }) => sum + to - from, 0)).toBe(25)
    expect(strains).toEqual([])
  })

  test('called on one line that fills the page are deferred, and named', () => {
    const { pages, strains } = breaksOf(column([...lines(4), { notes: [0, 1] }, ...lines(4)]), [note(8), note(3)])
    expect(strains).toEqual([{ kind: 'note-deferred', note: 1, page: 1 }])
    expect(pages[1]).toEqual({ from: 4, to: 5, pieces: [{ note: 0, from: 0, to: 8 }] })
  })

  test('within a note follow it', () => {
    const caller = column([{ notes: [1] }, {}])
    const [page] = breaksOf(column([{ notes: [0] }]), [caller, note(1)]).pages
    expect(page?.pieces.map((piece) => piece.note)).toEqual([0, 1])
  })
})

const lineOf = (index: number, line: number) => `${index}:${line}`

const levels = Object.values(reluctance)
const anyBook = fc
  .array(fc.record({ lines: fc.integer({ min: 1, max: 30 }) }), { maxLength: 12 })
  .chain((sketches) =>
    fc.record({
      notes: fc.constant(sketches.map((sketch) => note(sketch.lines))),
      text: fc.array(fc.record({ height: fc.integer({ min: 5, max: 30 }), before: fc.constantFrom(...levels) }), {
        minLength: 1,
        maxLength: 80,
      }),
      calls: fc.array(fc.nat(), { minLength: sketches.length, maxLength: sketches.length }),
    }),
  )
  .map(({ notes, text, calls }) => {
    const places = calls.map((call) => call % text.length).sort((a, b) => a - b)
    const called = (line: number) => places.flatMap((place, index) => (place === line ? [index] : []))
    return { notes, galley: column(text.map((line, index) => ({ ...line, notes: called(index) }))), places }
  })

test('no line and no line of a note is lost, doubled or out of order, whatever the book', () => {
  fc.assert(
    fc.property(anyBook, ({ galley, notes }) => {
      const { pages } = breaksOf(galley, notes)
      const set = pages.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, line) => from + line))
      expect(set).toEqual([...galley.keys()])
      const noteLines = pages.flatMap(({ pieces }) =>
        pieces.flatMap(({ note: index, from, to }) =>
          Array.from({ length: to - from }, (_, line) => lineOf(index, from + line)),
        ),
      )
      expect(noteLines).toEqual(notes.flatMap((own, index) => own.map((_, line) => lineOf(index, line))))
    }),
    { numRuns: 500 },
  )
})

test('pages hold what is on them, and every note starts on the page of its call or is named', () => {
  fc.assert(
    fc.property(anyBook, ({ galley, notes, places }) => {
      const { pages, strains } = breaksOf(galley, notes)
      for (const [index, { from, to, pieces }] of pages.entries()) {
        const foot = pieces.reduce((sum, piece) => sum + heightOf(notes[piece.note] ?? [], piece.from, piece.to), 0)
        const height = heightOf(galley, from, to) + foot + (pieces.length > 0 ? frame.separation : 0)
        const named = strains.some((strain) => strain.kind === 'overfull' && strain.page === index)
        if (!named) expect(height).toBeLessThanOrEqual(frame.height + 0.1)
        for (const piece of pieces) {
          const length = notes[piece.note]?.length ?? 0
          if (piece.to - piece.from < length) expect(piece.to - piece.from).toBeGreaterThanOrEqual(2)
        }
      }
      for (const [index, line] of places.entries()) {
        const call = pages.findIndex(({ from, to }) => from <= line && line < to)
        const starts = pages.findIndex(({ pieces }) => pieces.some((piece) => piece.note === index && piece.from === 0))
        const deferred = strains.some((strain) => strain.kind === 'note-deferred' && strain.note === index)
        if (!deferred) expect(starts).toBe(call)
        else expect(starts).toBeGreaterThan(call)
      }
    }),
    { numRuns: 500 },
  )
})
