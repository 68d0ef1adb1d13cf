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
 * Goes on after a place where page and strands differ: finds the nearest place from which they agree again, by what has
 * to be skipped on both sides. Where the page agrees nowhere with what is to come, the rest of it is of no strand.
 */
export function resynchronise(
  body: Strand,
  notes: Strand,
  page: string,
  index: number,
  reading: Reading,
): { readonly change: Change; readonly reading: Reading; readonly resumeAt: number } {
  const strands = reading.strand === 'body' ? (['body', 'notes'] as const) : (['notes'] as const)
  const from = { body: reading.body, notes: reading.notes }
  let found: Agreement | undefined
  for (let added = 0; found === undefined || added < found.added + found.lost; added++) {
    const words = page.slice(index + added, index + added + window)
    if (words.length < shortest) break
    for (const strand of strands) {
      const { text } = strand === 'body' ? body : notes
      const lost = text.slice(from[strand], from[strand] + reach(words.length)).indexOf(words)
      if (lost < 0 || (found !== undefined && added + lost >= found.added + found.lost)) continue
      found = { added, lost, strand }
    }
  }
  if (found === undefined) {
    const at = from[reading.strand]
    return {
      change: { strand: reading.strand, from: at, to: at, found: page.slice(index) },
      reading: { ...reading, gap: 0 },
      resumeAt: page.length,
    }
  }
  const { added, lost, strand } = found
  const at = from[strand]
  return {
    change: { strand, from: at, to: at + lost, found: page.slice(index, index + added) },
    reading: { ...reading, [strand]: at + lost, strand, gap: 0, since: index + added },
    resumeAt: index + added,
  }
}
