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
  /** The last sign met that no typeface has. */
  readonly unprinted: Unprinted | undefined
}

/** A sign of a strand in whose place the edition shows that it has none. */
export interface Unprinted {
  readonly strand: 'body' | 'notes'
  readonly at: number
  /** Whether the strand has a character for it: not for a dash. */
  readonly counts: boolean
  readonly before: Unprinted | undefined
}

/** Where a reading stood when a page ended. */
export interface PageEnd {
  readonly body: number
  readonly notes: number
  readonly before: PageEnd | undefined
}

/** What a glyph says that stands for no character: that its typeface has none. */
const noCharacter = 0xfffd

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
    stepIn(reading, reading.strand === 'body' ? body : notes, code, next)
    if (reading.strand === 'body') {
      // The notes may begin here, with this character.
      stepIn({ ...reading, strand: 'notes', gap: 0, since: index }, notes, code, next)
    }
  }
  return next.length > 1 ? distinct(next) : next
}

/**
 * How many characters of a text, from an index on, can be read in no way but one: as the next of the strand that is read.
 * Nearly all of a book is.
 */
export function plainRun(body: Strand, notes: Strand, text: string, index: number, reading: Reading): number {
  const isBody = reading.strand === 'body'
  if (isBody && notes.gaps.has(reading.notes)) return 0
  const strand = isBody ? body : notes
  /** With which the notes may begin instead. */
  const other = isBody ? notes.text.charCodeAt(reading.notes) : undefined
  const start = reading[reading.strand]
  let length = 0
  for (; index + length < text.length; length++) {
    const code = text.charCodeAt(index + length)
    const isPlain = code !== noCharacter && code !== other && !strand.gaps.has(start + length)
    if (!isPlain || strand.text.charCodeAt(start + length) !== code) break
  }
  return length
}

/** A reading so many characters further on. */
export function readOn(reading: Reading, length: number): Reading {
  return moved(reading, reading[reading.strand] + length, 0)
}

function stepIn(reading: Reading, strand: Strand, code: number, next: Reading[]): void {
  const at = reading[reading.strand]
  const expected = strand.text.charCodeAt(at)
  if (expected === code) next.push(moved(reading, at + 1, 0))
  const gap = strand.gaps.get(at)
  if (gap !== undefined && reading.gap < gap) next.push(moved(reading, at, reading.gap + 1))
  if (code !== noCharacter) return
  const sign = { strand: reading.strand, at, before: reading.unprinted }
  if (at < strand.text.length) {
    const isPair = expected >= 0xd800 && expected < 0xdc00
    next.push({ ...moved(reading, at + (isPair ? 2 : 1), 0), unprinted: { ...sign, counts: true } })
  }
  next.push({ ...reading, unprinted: { ...sign, counts: false } })
}

function moved(reading: Reading, at: number, gap: number): Reading {
  const { strand, body, notes, since, before, unprinted } = reading
  return strand === 'body'
    ? { strand, body: at, notes, gap, since, before, unprinted }
    : { strand, body, notes: at, gap, since, before, unprinted }
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
