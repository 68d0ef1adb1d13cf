import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breakLines, type LineMeasure, type Piece } from '../../src/print/breaking/break-lines.ts'

/** Letters and spaces are one wide, a printed hyphen too. */
const measure: LineMeasure = { first: 24, rest: 24, space: 1, stub: 4 }

/** A paragraph written down: `|` is a soft hyphen, `-` one that is always printed. */
function paragraph(text: string): Piece[] {
  const pieces = text.split(/(?<=[ |-])/).map((piece): Piece => {
    const width = piece.replace(/[ |]/, '').length
    const end = piece.endsWith(' ') ? 'space' : piece.endsWith('|') ? 'soft' : 'hard'
    return { width, gaps: 0, end, after: end === 'hard' ? 0 : 1, isFixed: end === 'hard' }
  })
  const last = pieces.at(-1)
  return last === undefined ? [] : [...pieces.slice(0, -1), { ...last, end: 'last', isFixed: false }]
}

function lines(text: string, given: Partial<LineMeasure> = {}): readonly string[] | undefined {
  const ends = breakLines(paragraph(text), { ...measure, ...given })
  const pieces = text.split(/(?<=[ |-])/)
  return ends?.map((end, line) => {
    const words = pieces.slice(ends[line - 1] ?? 0, end).join('')
    return words
      .replace(/\|(?!$)/g, '')
      .replace(/\|$/, '-')
      .trimEnd()
  })
}

/** Every way to break a paragraph of words into lines that hold them. */
function* allBreaks(widths: readonly number[], room: number, from = 0): Generator<readonly number[]> {
  let width = -1
  for (let end = from + 1; end <= widths.length; end += 1) {
    width += 1 + (widths[end - 1] ?? 0)
    if (width > room) return
    if (end === widths.length) yield [end]
    else for (const rest of allBreaks(widths, room, end)) yield [end, ...rest]
  }
}

describe('breaking a paragraph into lines', () => {
  test('takes less on a line where the next would else be full of holes', () => {
    // Broken as late as can be, the first line would hold two words more, and the second only two.
    const text = 'a line of metal type in a compositor incomprehensibilities stick'
    expect(lines(text)).toEqual(['a line of metal', 'type in a compositor', 'incomprehensibilities', 'stick'])
  })

  test('never ends three lines in a row with a hyphen where it can do without', () => {
    const text = 'incom|prehen|sibili|ties '.repeat(12).trim()
    const ends = Array.from({ length: 12 }, (_, more) => 32 + more).map((rest) => {
      const set = lines(text, { first: rest, rest }) ?? []
      return set.map((line) => (line.endsWith('-') ? '-' : '.')).join('')
    })
    expect(ends.join(' ')).toContain('--')
    expect(ends.join(' ')).not.toContain('---')
  })

  test('does not end a paragraph with a stub, nor divide the word before the last line', () => {
    const text = 'set the type in lines and then lock it up in a forme so'
    expect(lines(text)?.at(-1)?.length).toBeGreaterThan(3)
    expect(lines('the very last word is not to be sep|arated from it')?.[0]).not.toMatch(/-$/)
  })

  test('ends a line no earlier than at a hyphen of the text that has room', () => {
    expect(lines('see the well-known incomprehensible')).toEqual(['see the well-known', 'incomprehensible'])
    expect(lines('a long way to the well-known place')?.[0]).toBe('a long way to the well-')
  })

  test('knows that the first line is indented', () => {
    expect(lines('four four four four four', { first: 9 })?.[0]).toBe('four four')
  })

  test('gives up where a word is wider than the measure', () => {
    expect(lines('an incomprehensibilitiesofallsorts word')).toBeUndefined()
  })

  test('finds the lines whose spaces are the most even of all', () => {
    const words = fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 2, maxLength: 14 })
    fc.assert(
      fc.property(words, (widths) => {
        const pieces = widths.map((width, index): Piece => {
          const end = index === widths.length - 1 ? 'last' : 'space'
          return { width, gaps: 0, end, after: 1, isFixed: false }
        })
        const cost = (ends: readonly number[]) =>
          ends.slice(0, -1).reduce((sum, end, line) => {
            const own = widths.slice(ends[line - 1] ?? 0, end)
            const excess = measure.rest - own.reduce((total, width) => total + width, 0) - (own.length - 1)
            const ratio = excess / Math.max(own.length - 1, 0.5)
            return sum + (10 + 100 * ratio ** 3) ** 2
          }, 0)
        const best = Math.min(...[...allBreaks(widths, measure.rest)].map((ends) => cost(ends)))
        const ends = breakLines(pieces, { ...measure, stub: 0 }) ?? []
        expect(cost(ends)).toBeCloseTo(best, 3)
      }),
    )
  })
})
