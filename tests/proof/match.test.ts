import { array, assert, constantFrom, nat, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block, Piece } from '../../src/proof/expected.ts'
import { matchPages } from '../../src/proof/match.ts'
import { emptyStrand, setStrand, type Strand } from '../../src/proof/strand.ts'

function strand(...texts: readonly (string | number)[]): Strand {
  const pieces = texts.map(
    (text): Piece => (typeof text === 'number' ? { kind: 'gap', max: text } : { kind: 'generated', text }),
  )
  const blocks: readonly Block[] = [{ pieces }]
  return setStrand(blocks, () => '')
}

function match(body: Strand, notes: Strand, pages: readonly string[]) {
  return matchPages(
    body,
    notes,
    pages.map((text) => [{ text }]),
  )
}

const body = strand('thelampburnedallwinterandnobodyknewwholititthewatchmanwroteitdowninhisledger')
const notes = strand('1rapeoilboughtattheharbour2theledgeriskeptinthetownhall')

describe('pages that hold their text', () => {
  test('give the stretches of body and notes on each', () => {
    const { pages, changes } = match(body, notes, [
      'thelampburnedallwinterandnobody1rapeoilboughtatthe',
      'knewwholititthewatchmanharbour2theledger',
      'wroteitdowninhisledgeriskeptinthetownhall',
    ])
    expect(changes).toEqual([])
    expect(pages.map(({ bodyFrom, bodyTo, notesFrom, notesTo }) => [bodyFrom, bodyTo, notesFrom, notesTo])).toEqual([
      [0, 31, 0, 19],
      [31, 54, 19, 36],
      [54, 76, 36, 55],
    ])
  })

  test('are read rightly where a note begins as the body goes on', () => {
    const { pages, changes } = match(strand('abcabcabd'), strand('abcx'), ['abcabc', 'abdabcx'])
    expect(changes).toEqual([])
    expect(pages[1]).toMatchObject({ bodyFrom: 6, bodyTo: 9, notesFrom: 0, notesTo: 4 })
  })

  test('may hold anything where something stands that is not compared, but no more than it can be', () => {
    const formula = strand('theroot', 6, 'isgreaterthan', 6)
    expect(match(formula, emptyStrand, ['theroot√2isgreaterthan', 'x²+1']).changes).toEqual([])
    expect(match(formula, emptyStrand, ['therootisgreaterthan']).changes).toEqual([])
    expect(match(formula, emptyStrand, ['therootofalmosteverythingisgreaterthan']).changes).not.toEqual([])
  })

  test('may hold a line that runs to the left in any order, but the same characters', () => {
    expect(matchPages(strand('(abc).'), emptyStrand, [[{ text: '.(cba)', row: 0 }]]).changes).toEqual([])
    expect(matchPages(strand('(abc).'), emptyStrand, [[{ text: '.(cbx)', row: 0 }]]).changes).not.toEqual([])
  })

  test('may hold the elements of a row in any order, but none of another row', () => {
    const lines = [
      { text: 'http://', row: 0 },
      { text: 'abc:', row: 0 },
      { text: 'example', row: 1 },
    ]
    expect(matchPages(strand('abc:http://example'), emptyStrand, [lines]).changes).toEqual([])
    expect(matchPages(strand('example abc:http://'), emptyStrand, [lines]).changes).not.toEqual([])
  })
})

describe('pages that do not', () => {
  test('lost words, in the body and in a note', () => {
    const lost = match(body, notes, [
      'thelampburnedwinterandnobodyknewwholitit1rapeoilattheharbour',
      'thewatchmanwroteitdowninhisledger2theledgeriskeptinthetownhall',
    ])
    expect(lost.changes).toEqual([
      { strand: 'body', from: 13, to: 16, found: '' },
      { strand: 'notes', from: 8, to: 14, found: '' },
    ])
  })

  test('the last word before the notes', () => {
    const { changes } = match(body, notes, [
      'thelampburnedallwinterandnobodyknewwholitthewatchman1rapeoilboughtattheharbour',
      'wroteitdowninhisledger2theledgeriskeptinthetownhall',
    ])
    expect(changes).toEqual([{ strand: 'body', from: 41, to: 43, found: '' }])
  })

  test('a passage that is on two pages', () => {
    const { changes } = match(body, emptyStrand, [
      'thelampburnedallwinterandnobodyknewwholititthewatchman',
      'thewatchmanwroteitdowninhisledger',
    ])
    expect(changes).toEqual([{ strand: 'body', from: 54, to: 54, found: 'thewatchman' }])
  })

  test('a text with no end', () => {
    const { changes } = match(body, notes, ['thelampburnedallwinter'])
    expect(changes).toEqual([
      { strand: 'body', from: 22, to: 76, found: '' },
      { strand: 'notes', from: 0, to: 55, found: '' },
    ])
  })
})

/** Letters of which few repeat by chance, so that a change is one. */
const text = string({ unit: constantFrom(...Array.from('abcdefghij.12')), minLength: 60, maxLength: 300 })
const cuts = array(nat(299), { maxLength: 4 })

/** Cuts body and notes into pages at the same relative places. */
function paginate(whole: string, cutAt: readonly number[]): string[] {
  const at = [0, ...cutAt.map((cut) => cut % whole.length).sort((a, b) => a - b), whole.length]
  return at.slice(1).map((to, index) => whole.slice(at[index], to))
}

test('any text on any pages is matched, and any change of one character is found', () => {
  assert(
    property(text, text, cuts, nat(10_000), (words, note, cutAt, place) => {
      const bodies = paginate(words, cutAt)
      const areas = paginate(note, cutAt)
      const pages = bodies.map((part, index) => part + (areas[index] ?? ''))
      expect(match(strand(words), strand(note), pages).changes).toEqual([])

      const page = place % pages.length
      const held = pages[page] ?? ''
      if (held === '') return
      const at = place % held.length
      const changed = (replacement: string) => pages.with(page, held.slice(0, at) + replacement + held.slice(at + 1))
      expect(match(strand(words), strand(note), changed('ü')).changes).not.toEqual([])
      expect(match(strand(words), strand(note), changed('')).changes).not.toEqual([])
      expect(match(strand(words), strand(note), changed(`${held[at]}ü`)).changes).not.toEqual([])
    }),
    { numRuns: 300 },
  )
})
