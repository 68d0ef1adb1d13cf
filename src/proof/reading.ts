import type { Strand } from './strand.ts'

/** An edition has `found` where the strand says what stands between `from` and `to`; either may be empty. */
export interface Change {
  readonly strand: 'body' | 'notes'
  readonly from: number
  readonly to: number
  readonly found: string
}

/** A way to read an edition up to some place. */
export interface Reading {
  readonly strand: 'body' | 'notes'
  readonly body: number
  readonly notes: number
  /** Characters read that belong to the gap at this offset of the strand. */
  readonly gap: number
  /** Index on the page from which it reads notes. */
  readonly since: number
  readonly before: PageEnd | undefined
}

/** Where a reading stood when a page ended. */
export interface PageEnd {
  readonly body: number
  readonly notes: number
  readonly before: PageEnd | undefined
}

/** Every way to read one character more. */
export function step(
  body: Strand,
  notes: Strand,
  code: number,
  index: number,
  readings: readonly Reading[],
): readonly Reading[] {
  const next: Reading[] = []
  for (const reading of readings) {
    const { strand, before } = reading
    const at = strand === 'body' ? reading.body : reading.notes
    const own = strand === 'body' ? body : notes
    if (own.text.charCodeAt(at) === code) next.push(moved(reading, at + 1, 0))
    const gap = own.gaps.get(at)
    if (gap !== undefined && reading.gap < gap) next.push(moved(reading, at, reading.gap + 1))
    if (strand === 'body') {
      if (notes.text.charCodeAt(reading.notes) === code) {
        next.push({ strand: 'notes', body: reading.body, notes: reading.notes + 1, gap: 0, since: index, before })
      }
      if (notes.gaps.has(reading.notes)) {
        next.push({ strand: 'notes', body: reading.body, notes: reading.notes, gap: 1, since: index, before })
      }
    }
  }
  return next.length > 1 ? distinct(next) : next
}

function moved(reading: Reading, at: number, gap: number): Reading {
  const { strand, since, before } = reading
  return strand === 'body'
    ? { strand, body: at, notes: reading.notes, gap, since, before }
    : { strand, body: reading.body, notes: at, gap, since, before }
}

export function distinct(readings: readonly Reading[]): readonly Reading[] {
  const known = new Map<string, Reading>()
  for (const reading of readings) {
    const key = `${reading.strand} ${reading.body} ${reading.notes} ${reading.gap}`
    if (!known.has(key)) known.set(key, reading)
  }
  return [...known.values()]
}

/** Where the readings fail, the one to go on from: notes only where enough of them has been read to be no accident. */
export function likeliest(readings: readonly Reading[], index: number): Reading {
  const sure = readings.filter((reading) => reading.strand === 'notes' && index - reading.since >= 12)
  const candidates = sure.length > 0 ? sure : readings.filter((reading) => reading.strand === 'body')
  const [first = readings[0], ...others] = candidates
  if (first === undefined) throw new Error('A page is read in no way at all')
  return others.reduce((far, reading) => (progress(reading) > progress(far) ? reading : far), first)
}

function progress(reading: Reading): number {
  return reading.body + reading.notes
}
