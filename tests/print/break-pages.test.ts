import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breakPages } from '../../src/print/breaking/break-pages.ts'
import { type BreakRule, breakRules, strains } from '../../src/print/breaking/break-rules.ts'
import { type Frame, type Galley, heightOf, type PagePlan, type Side } from '../../src/print/breaking/galley.ts'
import { isLongAlone } from '../../src/print/breaking/long-alone.ts'
import { columnOf } from '../../src/print/breaking/page-column.ts'
import { whiteOf } from '../../src/print/breaking/weigh.ts'
import { leastStrain } from './every-way.ts'

const line = 10
const frame: Frame = { height: 100, separation: 10, line }

interface LineSketch {
  readonly height?: number
  readonly before?: BreakRule
  readonly notes?: readonly number[]
  readonly forced?: boolean
  readonly head?: number
  readonly onGrid?: boolean
  readonly isBlank?: boolean
}

/** Lines one below the other, ten pixels high where nothing else is said. */
function column(lines: readonly LineSketch[]): Galley {
  let top = 0
  return lines.map((sketch) => {
    const {
      height = line,
      before = 'free',
      notes = [],
      forced = false,
      head = 0,
      onGrid = false,
      isBlank = false,
    } = sketch
    const natural = top
    if (onGrid) top = Math.ceil(top / line) * line
    const slug = { top, bottom: top + height, before, notes, forced, head, onGrid, filled: top - natural, isBlank }
    top += height
    return slug
  })
}

const lines = (count: number, sketch: LineSketch = {}) => Array.from({ length: count }, () => sketch)

/** The lines of a paragraph, with the rules for its ends. */
const paragraph = (count: number): LineSketch[] =>
  Array.from({ length: count }, (_, index) => {
    if (index === 0) return {}
    if (index === count - 1) return { before: 'widow' }
    return { before: index === 1 ? 'orphan' : 'free' }
  })

const note = (count: number) => column(lines(count))

interface Circumstances {
  readonly hyphens?: readonly number[]
  /** Of every note. */
  readonly noteHyphens?: readonly number[]
  readonly firstSide?: Side
}

function breaksOf(
  galley: Galley,
  notes: readonly Galley[] = [],
  { hyphens = [], noteHyphens = [], firstSide = 'recto' }: Circumstances = {},
) {
  return breakPages({ galley, notes, frame, firstSide, endsInHyphen: hyphenTest(hyphens, noteHyphens) })
}

function hyphenTest(hyphens: readonly number[], noteHyphens: readonly number[]) {
  return (slug: number, own?: number) => (own === undefined ? hyphens : noteHyphens).includes(slug)
}

const endsOf = (pages: readonly PagePlan[]) => pages.map(({ to }) => to)

describe('breaking a galley without notes', () => {
  test('fills pages to the last line that fits', () => {
    const { pages, strains } = breaksOf(column(lines(25)))
    expect(pages.map(({ from, to }) => [from, to])).toEqual([
      [0, 10],
      [10, 20],
      [20, 25],
    ])
    expect(strains).toEqual([])
  })

  test('turns the page earlier rather than leave a single line of a paragraph', () => {
    const galley = column([...lines(9), ...paragraph(9)])
    expect(endsOf(breaksOf(galley).pages)).toEqual([9, 18])
  })

  test('keeps a heading with two lines of what it heads', () => {
    const galley = column([...lines(8), {}, { before: 'heading' }, { before: 'orphan' }, ...lines(5)])
    expect(breaksOf(galley).pages[0]?.to).toBe(8)
  })

  test('does not turn the page at a hyphen', () => {
    expect(breaksOf(column(lines(15)), [], { hyphens: [9] }).pages[0]?.to).toBe(9)
  })

  test('looks ahead: shares the white before what stays whole between the pages above it', () => {
    const galley = column([...lines(15), {}, ...lines(6, { before: 'whole' }), ...lines(6)])
    expect(endsOf(breaksOf(galley).pages)).toEqual([7, 15, 24, 28])
  })

  test('leaves white above a high picture, whether a heading stands over it or not', () => {
    const below = lines(6)
    const bare = column([...lines(23), { height: 100 }, ...below])
    const headed = column([...lines(23), {}, { height: 90, before: 'heading' }, ...below])
    expect(endsOf(breaksOf(bare).pages).slice(0, 3)).toEqual([8, 16, 23])
    expect(endsOf(breaksOf(headed).pages).slice(0, 3)).toEqual([8, 16, 23])
  })

  test('leaves at least four lines for the last page', () => {
    expect(endsOf(breaksOf(column(lines(12))).pages)).toEqual([8, 12])
  })

  test('spreads the white over several pages', () => {
    const { pages } = breaksOf(column(lines(22)))
    expect(pages.map(({ from, to }) => to - from)).toEqual([9, 9, 4])
  })

  test('lets both pages of a spread run a line short, so that they end level', () => {
    const galley = column([...lines(10), ...lines(9), ...paragraph(2), ...lines(9), ...lines(8)])
    const { pages, strains } = breaksOf(galley)
    expect(strains).toEqual([])
    expect(pages.map(({ depth, from, to }) => [to - from, depth])).toEqual([
      [10, 0],
      [9, -1],
      [9, -1],
      [10, 0],
    ])
  })

  test('lets no page run long beside one that the author ends', () => {
    const galley = column([...lines(20), { forced: true }, ...lines(6), ...lines(4, { before: 'whole' }), ...lines(10)])
    const { pages, strains } = breaksOf(galley)
    expect(strains).toEqual([])
    expect(pages[2]).toMatchObject({ from: 20, to: 26 })
    expect(pages.every(({ depth }) => depth <= 0)).toBe(true)
  })

  test('lets no page run long beside one that cannot be filled', () => {
    // A page begins with none of these lines, nor with one of the last twelve, which do not fit on one page.
    const joined = new Set([7, 8, 9, 17, 19, 20, 25, 26, 27, 32, 33, 34])
    const text = Array.from({ length: 40 }, (_, slug): LineSketch => (joined.has(slug) ? { before: 'whole' } : {}))
    const { pages, strains } = breaksOf(column([...text, {}, ...lines(11, { before: 'whole' })]))
    expect(strains.map((strain) => 'rule' in strain && strain.rule)).toEqual(['whole'])
    expect(pages.slice(0, 3).map(({ to, depth }) => [to, depth])).toEqual([
      [10, 0],
      [18, 0],
      [28, 0],
    ])
  })

  test('turns the page where the author asks', () => {
    const galley = column([...lines(5), { forced: true }, ...lines(5)])
    expect(endsOf(breaksOf(galley).pages)).toEqual([5, 11])
  })

  test('counts the head that is repeated above the rows of a divided table', () => {
    const galley = column([{}, { before: 'caption', head: 20 }, ...lines(18, { head: 20 })])
    expect(breaksOf(galley).pages.map(({ from, to }) => to - from)).toEqual([10, 8, 2])
  })

  test('sets what is higher than a page, and says so', () => {
    const { pages, strains } = breaksOf(column([...lines(5), { height: 130 }, ...lines(5)]))
    expect(endsOf(pages)).toEqual([5, 6, 11])
    expect(strains).toEqual([{ kind: 'overfull', slug: 5, page: 1, excess: 30 }])
  })

  test('says which rule gave where there is no other way', () => {
    const galley = column(lines(15, { before: 'whole' }))
    expect(breaksOf(galley).strains).toEqual([{ kind: 'turn', rule: 'whole', slug: 10, page: 0 }])
  })

  test('sets a paragraph on the grid again below what is not on it', () => {
    const galley = column([{}, { height: 27 }, { onGrid: true }, ...lines(8)])
    expect(columnOf(galley, 0, 3, line)).toEqual({ height: 50, fillings: [] })
    expect(columnOf(galley, 1, 3, line)).toEqual({ height: 40, fillings: [] })
    expect(columnOf(galley, 2, 4, line)).toEqual({ height: 20, fillings: [{ slug: 2, space: 0 }] })
  })
})

describe('notes', () => {
  test('stand at the foot of the page of their call', () => {
    const galley = column([...lines(4), { notes: [0] }, ...lines(20)])
    const [page] = breaksOf(galley, [note(3)]).pages
    expect(page).toEqual({ from: 0, to: 6, pieces: [{ note: 0, from: 0, to: 3 }], depth: 0 })
  })

  test('send their line to the next page where they do not fit and little room is lost', () => {
    const galley = column([...lines(7), { notes: [0] }, ...lines(4)])
    const { pages } = breaksOf(galley, [note(4)])
    expect(pages.map(({ to, pieces }) => [to, pieces.length])).toEqual([
      [7, 0],
      [12, 1],
    ])
  })

  test('go on at the foot of the next page where much room would be lost', () => {
    const galley = column([...lines(3), { notes: [0] }, ...lines(6)])
    const { pages } = breaksOf(galley, [note(8)])
    expect(pages.map(({ pieces }) => pieces)).toEqual([[{ note: 0, from: 0, to: 5 }], [{ note: 0, from: 5, to: 8 }]])
  })

  test('are not divided behind the first line of a paragraph, nor before its last', () => {
    const galley = column([...lines(3), { notes: [0] }, ...lines(6)])
    const [orphan] = breaksOf(galley, [column([...paragraph(4), ...paragraph(4)])]).pages
    expect(orphan?.pieces).toEqual([{ note: 0, from: 0, to: 4 }])
    const [widow] = breaksOf(galley, [column([...paragraph(6), ...paragraph(2)])]).pages
    expect(widow?.pieces).toEqual([{ note: 0, from: 0, to: 4 }])
  })

  test('are not divided at a hyphen', () => {
    const galley = column([...lines(3), { notes: [0] }, ...lines(6)])
    expect(breaksOf(galley, [note(8)], { noteHyphens: [4] }).pages[0]?.pieces).toEqual([{ note: 0, from: 0, to: 4 }])
  })

  test('that must be divided where they should not are named', () => {
    const { pages, strains } = breaksOf(column([{ notes: [0] }]), [column(lines(12, { before: 'whole' }))])
    const [first] = pages
    const slug = first?.pieces[0]?.to
    expect(strains).toEqual([{ kind: 'note-turn', rule: 'whole', note: 0, slug, page: 0 }])
  })

  test('longer than a page run on over several', () => {
    const { pages, strains } = breaksOf(column([{ notes: [0] }, ...lines(30)]), [note(25)])
    const pieces = pages.flatMap((page) => page.pieces)
    expect(pieces[0]?.from).toBe(0)
    expect(pieces.at(-1)?.to).toBe(25)
    expect(pieces.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(25)
    expect(strains).toEqual([])
  })

  test('called on one line that fills the page are deferred, and named', () => {
    const { pages, strains } = breaksOf(column([...lines(4), { notes: [0, 1] }, ...lines(4)]), [note(8), note(3)])
    expect(strains).toContainEqual({ kind: 'note-deferred', note: 1, page: pages.findIndex(({ to }) => to > 4) })
    expect(pages.flatMap(({ pieces }) => pieces).filter((piece) => piece.note === 1)).toHaveLength(1)
  })

  test('within a note follow it', () => {
    const caller = column([{ notes: [1] }, {}])
    const [page] = breaksOf(column([{ notes: [0] }]), [caller, note(1)]).pages
    expect(page?.pieces.map((piece) => piece.note)).toEqual([0, 1])
  })

  test('called early in a note longer than the page wait until it ends, and are named', () => {
    const caller = column([...lines(2), { notes: [1] }, ...lines(14)])
    const { pages, strains } = breaksOf(column([{ notes: [0] }, ...lines(9)]), [caller, note(2)])
    const order = pages.flatMap(({ pieces }) => pieces.map((piece) => piece.note))
    expect(order.lastIndexOf(0)).toBeLessThan(order.indexOf(1))
    expect(strains.map(({ kind }) => kind)).toEqual(['note-deferred'])
  })

  test('called early in a note do not stand between its parts', () => {
    const caller = column([{}, { notes: [1] }, ...lines(4)])
    const { pages, strains } = breaksOf(column([...lines(4), { notes: [0] }, ...lines(9)]), [caller, note(2)])
    expect(strains).toEqual([])
    const order = pages.flatMap(({ pieces }) => pieces.map((piece) => piece.note))
    expect(order.lastIndexOf(0)).toBeLessThan(order.indexOf(1))
  })

  test('called on both sides of where a note is divided stand below its end, in their order', () => {
    const caller = column([{}, { notes: [1] }, ...lines(14), { notes: [2] }, {}])
    const inner = column([{ notes: [3] }, {}])
    const notes = [caller, inner, note(2), note(9)]
    const { pages, strains } = breaksOf(column([{ notes: [0] }, ...lines(30)]), [...notes])
    const order = pages.flatMap(({ pieces }) => pieces.map((piece) => piece.note))
    expect(order.filter((own, index) => own !== order[index - 1])).toEqual([0, 1, 3, 2])
    expect(strains.flatMap((strain) => (strain.kind === 'note-deferred' ? [strain.note] : []))).toContain(1)
  })

  test('called in one that fills the page wait for the next, and leave it whole', () => {
    const caller = column([{ notes: [1] }, ...lines(7)])
    const { pages, strains } = breaksOf(column([{ notes: [0] }, ...lines(9)]), [caller, note(3)])
    expect(pages.flatMap(({ pieces }) => pieces)).toEqual([
      { note: 0, from: 0, to: 8 },
      { note: 1, from: 0, to: 3 },
    ])
    expect(strains).toEqual([{ kind: 'note-deferred', note: 1, page: 0 }])
  })

  test('called late in a long note start on the page of its second part', () => {
    const caller = column([...lines(11), { notes: [1] }, {}])
    const { pages, strains } = breaksOf(column([{ notes: [0] }, ...lines(9)]), [caller, note(2)])
    expect(strains).toEqual([])
    const callOf = pages.findIndex(({ pieces }) => pieces.some((piece) => piece.note === 0 && piece.to > 11))
    expect(pages.findIndex(({ pieces }) => pieces.some((piece) => piece.note === 1))).toBe(callOf)
  })
})

const rules = Object.keys(breakRules).filter((rule): rule is BreakRule => rule in breakRules)
const anyRule = fc.oneof({ weight: 3, arbitrary: fc.constant<BreakRule>('free') }, fc.constantFrom(...rules))

function anyBook(mostLines: number, mostNotes: number, longestNote: number) {
  return fc
    .array(fc.array(anyRule, { minLength: 1, maxLength: longestNote }), { maxLength: mostNotes })
    .chain((drawn) =>
      fc.record({
        notes: fc.constant(drawn.map((own) => column(own.map((before) => ({ before }))))),
        text: fc.array(
          fc.record({
            height: fc.oneof(fc.constant(line), fc.integer({ min: 5, max: 30 })),
            before: anyRule,
            onGrid: fc.boolean(),
            forced: fc.integer({ min: 0, max: 19 }).map((one) => one === 0),
          }),
          { minLength: 1, maxLength: mostLines },
        ),
        calls: fc.array(fc.nat(), { minLength: drawn.length, maxLength: drawn.length }),
        hyphens: fc.array(fc.nat({ max: mostLines }), { maxLength: 6 }),
        noteHyphens: fc.array(fc.nat({ max: longestNote }), { maxLength: 3 }),
        firstSide: fc.constantFrom<Side>('recto', 'verso'),
      }),
    )
    .map(({ notes, text, calls, ...others }) => {
      const places = calls.map((call) => call % text.length).sort((a, b) => a - b)
      const called = (at: number) => places.flatMap((place, index) => (place === at ? [index] : []))
      const sketch = text.map((own, index) => ({ ...own, forced: index > 0 && own.forced, notes: called(index) }))
      return { notes, galley: column(sketch), places, ...others }
    })
}

const lineOf = (index: number, at: number) => `${index}:${at}`

test('no line and no line of a note is lost, doubled or out of order, whatever the book', () => {
  fc.assert(
    fc.property(anyBook(80, 12, 30), ({ galley, notes, ...others }) => {
      const { pages } = breaksOf(galley, notes, others)
      const set = pages.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at))
      expect(set).toEqual([...galley.keys()])
      const noteLines = pages.flatMap(({ pieces }) =>
        pieces.flatMap(({ note: index, from, to }) =>
          Array.from({ length: to - from }, (_, at) => lineOf(index, from + at)),
        ),
      )
      expect(noteLines).toEqual(notes.flatMap((own, index) => own.map((_, at) => lineOf(index, at))))
    }),
    { numRuns: 500 },
  )
})

test('pages hold what is on them, and every note starts on the page of its call or is named', () => {
  fc.assert(
    fc.property(anyBook(80, 12, 30), ({ galley, notes, places, ...others }) => {
      const { pages, strains } = breaksOf(galley, notes, others)
      for (const [index, { from, to, pieces, depth }] of pages.entries()) {
        const foot = pieces.reduce((sum, piece) => sum + heightOf(notes[piece.note] ?? [], piece.from, piece.to), 0)
        const body = columnOf(galley, from, to, line).height
        const height = body + foot + (pieces.length > 0 ? frame.separation : 0)
        const named = strains.some((strain) => strain.kind === 'overfull' && strain.page === index)
        if (!named) expect(height).toBeLessThanOrEqual(frame.height + depth * line + 0.1)
        for (const piece of pieces) {
          const length = notes[piece.note]?.length ?? 0
          if (piece.to - piece.from < length) expect(piece.to - piece.from).toBeGreaterThanOrEqual(2)
        }
      }
      for (const [index, at] of places.entries()) {
        const call = pages.findIndex(({ from, to }) => from <= at && at < to)
        const starts = pages.findIndex(({ pieces }) => pieces.some((piece) => piece.note === index && piece.from === 0))
        const deferred = strains.some((strain) => strain.kind === 'note-deferred' && strain.note === index)
        if (!deferred) expect(starts).toBe(call)
        else expect(starts).toBeGreaterThan(call)
      }
    }),
    { numRuns: 500 },
  )
})

describe('an empty line of a listing', () => {
  const code: LineSketch = { before: 'code' }
  const empty: LineSketch = { before: 'blank-line', isBlank: true }

  test('is white where a page ends with it', () => {
    const galley = column([...lines(8, code), empty, empty, ...lines(5, code)])
    const end = (to: number) => whiteOf({ galley, frame }, { to, depth: 0, body: to * line, height: to * line })
    expect([7, 8, 9, 10, 11].map(end)).toEqual([3, 2, 2, 2, -1])
  })

  test('is not the first of a page', () => {
    const listing = [...lines(10, code), empty, ...lines(9, code), empty, ...lines(12, code)]
    const galley = column(listing)
    const { pages } = breaksOf(galley)
    expect(pages.map(({ from }) => galley[from]?.isBlank)).not.toContain(true)
  })
})

/** Both run a line long, with so many lines each. */
function spread(left: number, right: number): PagePlan[] {
  return [
    { from: 0, to: left, pieces: [], depth: 1 },
    { from: left, to: left + right, pieces: [], depth: 1 },
  ]
}

test('a page that runs a line long beside one that ends a line higher is told', () => {
  const galley = column(lines(31))
  const chapter = {
    galley,
    notes: [],
    frame,
    firstSide: 'verso',
    hyphens: new Set<number>(),
    noteHyphens: new Set<string>(),
  } as const
  const told = (pages: readonly PagePlan[]) => pages.map((_, page) => isLongAlone(chapter, pages, page))
  expect(told(spread(11, 11))).toEqual([false, false])
  expect(told(spread(10, 11))).toEqual([false, true])
  expect(told(spread(11, 10))).toEqual([true, false])
  expect(told(spread(11, 4))).toEqual([false, false])
})

test('no way to break a small book, of all there are, breaks fewer rules', () => {
  fc.assert(
    fc.property(anyBook(14, 3, 9), ({ galley, notes, hyphens, noteHyphens, firstSide }) => {
      const small: Frame = { height: 50, separation: 5, line }
      const endsInHyphen = hyphenTest(hyphens, noteHyphens)
      const plan = breakPages({ galley, notes, frame: small, firstSide, endsInHyphen })
      const least = leastStrain({ galley, notes, frame: small, firstSide, endsInHyphen })
      const deferred = plan.strains.some(({ kind }) => kind === 'note-deferred')
      expect(deferred ? undefined : strainOf(plan.strains)).toBe(least)
    }),
    { numRuns: 1000 },
  )
})

function strainOf(found: ReturnType<typeof breakPages>['strains']): number {
  return found.reduce((sum, { kind, ...strain }) => {
    if (kind === 'long-alone') return sum
    if (kind === 'short-last-page') return sum + strains.shortLastPage
    return sum + ('rule' in strain ? breakRules[strain.rule].strain : Number.NaN)
  }, 0)
}
