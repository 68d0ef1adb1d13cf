import type { Change, Reading } from './reading.ts'
import type { Strand } from './strand.ts'

/** So many characters in a row that agree are taken for the same passage. */
const window = 24
/** At the end of a page so few will do, if they agree nearby. */
const shortest = 6
/** How far ahead a strand is searched, in characters. */
const reach = (length: number): number => (length < window ? 2 * length * length : 50_000)

interface Agreement {
  /** Characters of the page that are skipped. */
  readonly added: number
  /** Characters of the strand that are skipped. */
  readonly lost: number
  readonly strand: 'body' | 'notes'
}

/**
 * Goes on after a place where the rest of a page and the strands differ: finds the nearest place from which they agree again, by what has
 * to be skipped on both sides. Where it agrees nowhere with what is to come, it is of no strand.
 * So many characters as `skipped` are not read.
 */
export function resynchronise(
  body: Strand,
  notes: Strand,
  rest: string,
  reading: Reading,
): { readonly changes: readonly Change[]; readonly skipped: number; readonly reading: Reading } {
  const strands = reading.strand === 'body' ? (['body', 'notes'] as const) : (['notes'] as const)
  const from = { body: reading.body, notes: reading.notes }
  let found: Agreement | undefined
  for (let added = 0; found === undefined || added < found.added + found.lost; added++) {
    const words = rest.slice(added, added + window)
    if (words.length < shortest) break
    for (const strand of strands) {
      const { text } = strand === 'body' ? body : notes
      const lost = text.slice(from[strand], from[strand] + reach(words.length)).indexOf(words)
      if (lost < 0 || (found !== undefined && added + lost >= found.added + found.lost)) continue
      found = { added, lost, strand }
    }
  }
  const { added, lost, strand } = found ?? { added: rest.length, lost: 0, strand: reading.strand }
  const here = from[reading.strand]
  const there = from[strand]
  return {
    // What is skipped on the page belongs where the reading was, what is skipped of a strand to that strand.
    changes: [
      { strand: reading.strand, from: here, to: here, found: rest.slice(0, added) },
      { strand, from: there, to: there + lost, found: '' },
    ],
    skipped: added,
    reading: { ...reading, [strand]: there + lost, strand, gap: 0 },
  }
}
