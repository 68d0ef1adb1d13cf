import { type Line, sortedLetters } from './plain-text.ts'
import {
  type Change,
  distinct,
  likeliest,
  type PageEnd,
  plainRun,
  type Reading,
  readOn,
  step,
  type Unprinted,
} from './reading.ts'
import { resynchronise } from './resynchronise.ts'
import type { Strand } from './strand.ts'

/** What one page holds of the two strands, as offsets in them. */
export interface PageExtent {
  readonly bodyFrom: number
  readonly bodyTo: number
  readonly notesFrom: number
  readonly notesTo: number
}

export interface Match {
  readonly pages: readonly PageExtent[]
  /** In order of the pages; empty where the edition holds both strands exactly. */
  readonly changes: readonly Change[]
  /** Signs that no typeface has. */
  readonly unprinted: readonly Unprinted[]
}

/** After so many changes, two for each place where a section differs, it is compared no further. */
const patience = 50

/**
 * Reads pages against what they must hold: every page a stretch of the body and after it a stretch of the notes, each
 * going on where the page before left off, nothing between, before or after. Where the text of a page can be read in
 * several ways all are followed, so that a match is exact: no character lost, doubled, added or moved. Only within a
 * row of a page that has letters running to the left is the order of the characters not compared.
 */
export function matchPages(body: Strand, notes: Strand, pages: readonly (readonly Line[])[]): Match {
  const changes: Change[] = []
  let readings: readonly Reading[] = [
    { strand: 'body', body: 0, notes: 0, gap: 0, since: 0, before: undefined, unprinted: undefined },
  ]
  for (const page of pages) {
    readings = turn(readPage(body, notes, page, readings, changes))
    if (changes.length >= patience) break
  }
  const end = best(readings, body, notes)
  if (end.body < body.text.length) changes.push({ strand: 'body', from: end.body, to: body.text.length, found: '' })
  if (end.notes < notes.text.length)
    changes.push({ strand: 'notes', from: end.notes, to: notes.text.length, found: '' })
  return { pages: extents(end.before), changes: tidy(changes, body, notes), unprinted: [...unprintedIn(end)] }
}

function* unprintedIn({ unprinted }: Reading): Generator<Unprinted> {
  for (let sign = unprinted; sign !== undefined; sign = sign.before) yield sign
}

function readPage(
  body: Strand,
  notes: Strand,
  page: readonly Line[],
  start: readonly Reading[],
  changes: Change[],
): readonly Reading[] {
  let readings = start
  /** Characters of the page read so far. */
  let read = 0
  /** Characters from here on that are skipped, since they agree with nothing. */
  let skipped = 0
  /** Lines before this one are read. */
  let done = 0
  for (const [number, { text, row }] of page.entries()) {
    if (number < done) continue
    if (row !== undefined && skipped === 0) {
      const whole = rowFrom(page, number)
      const ways = readings.flatMap((way) => readInAnyOrder(body, notes, whole.text, read, way))
      if (ways.length > 0) {
        readings = distinct(ways)
        read += whole.text.length
        done = whole.end
        continue
      }
    }
    for (let index = 0; index < text.length; index++, read++) {
      if (skipped > 0) {
        skipped--
        continue
      }
      const [only] = readings
      const run = only !== undefined && readings.length === 1 ? plainRun(body, notes, text, index, only) : 0
      if (only !== undefined && run > 0) {
        readings = [readOn(only, run)]
        index += run - 1
        read += run - 1
        continue
      }
      const next = step(body, notes, text.charCodeAt(index), read, readings)
      if (next.length > 0) {
        readings = next
        continue
      }
      const following = page.slice(number + 1).map((line) => line.text)
      const rest = text.slice(index) + following.join('')
      const found = resynchronise(body, notes, rest, likeliest(readings, read))
      changes.push(...found.changes)
      skipped = found.skipped
      readings = [{ ...found.reading, since: read + skipped }]
      if (changes.length >= patience) return readings
      // This character is read again, or skipped.
      index--
      read--
    }
  }
  return readings
}

/**
 * The rest of the row that a line stands in. Several elements share a row, and one element may stand in it in pieces;
 * which of them is to the left of which, the bidirectional algorithm says for all together.
 */
function rowFrom(page: readonly Line[], from: number): { readonly text: string; readonly end: number } {
  const after = page.findIndex(({ row }, index) => index > from && row !== page[from]?.row)
  const end = after < 0 ? page.length : after
  const text = page.slice(from, end).map((line) => line.text)
  return { text: text.join(''), end }
}

/** Every way to read a row that must hold the next characters of a strand, in whatever order. */
function readInAnyOrder(body: Strand, notes: Strand, line: string, read: number, reading: Reading): readonly Reading[] {
  const letters = sortedLetters(line)
  const ways: Reading[] = []
  if (
    reading.strand === 'body' &&
    sortedLetters(body.text.slice(reading.body, reading.body + line.length)) === letters
  ) {
    ways.push({ ...reading, body: reading.body + line.length, gap: 0 })
  }
  if (sortedLetters(notes.text.slice(reading.notes, reading.notes + line.length)) === letters) {
    const since = reading.strand === 'notes' ? reading.since : read
    ways.push({ ...reading, strand: 'notes', notes: reading.notes + line.length, gap: 0, since })
  }
  return ways
}

/** The readings with which the next page begins. */
function turn(readings: readonly Reading[]): readonly Reading[] {
  return distinct(
    readings.map(({ strand, body, notes, gap, before, unprinted }) => ({
      strand: 'body',
      body,
      notes,
      gap: strand === 'body' ? gap : 0,
      since: 0,
      before: { body, notes, before },
      unprinted,
    })),
  )
}

/** The reading that has come to the end of both strands, or the nearest to it. */
function best(readings: readonly Reading[], body: Strand, notes: Strand): Reading {
  const [first, ...others] = readings
  if (first === undefined) throw new Error('Pages are read in no way at all')
  const left = (reading: Reading): number => body.text.length - reading.body + notes.text.length - reading.notes
  return others.reduce((least, reading) => (left(reading) < left(least) ? reading : least), first)
}

function extents(last: PageEnd | undefined): PageExtent[] {
  const ends: PageEnd[] = []
  for (let end = last; end !== undefined; end = end.before) ends.push(end)
  return ends.toReversed().map(({ body, notes, before }) => ({
    bodyFrom: before?.body ?? 0,
    bodyTo: body,
    notesFrom: before?.notes ?? 0,
    notesTo: notes,
  }))
}

/** Joins changes that touch and takes out what is the same on both sides. */
function tidy(changes: readonly Change[], body: Strand, notes: Strand): Change[] {
  const joined: Change[] = []
  for (const change of changes) {
    const last = joined.findLastIndex((other) => other.strand === change.strand)
    const previous = joined[last]
    if (previous?.to === change.from) {
      joined[last] = { ...previous, to: change.to, found: previous.found + change.found }
    } else joined.push(change)
  }
  return joined
    .map((change) => trim(change, (change.strand === 'body' ? body : notes).text))
    .filter((change) => change.to > change.from || change.found !== '')
}

function trim(change: Change, text: string): Change {
  const expected = text.slice(change.from, change.to)
  const { found } = change
  const shorter = Math.min(expected.length, found.length)
  let head = 0
  while (head < shorter && expected[head] === found[head]) head++
  let tail = 0
  while (tail < shorter - head && expected.at(-1 - tail) === found.at(-1 - tail)) tail++
  return {
    strand: change.strand,
    from: change.from + head,
    to: change.to - tail,
    found: found.slice(head, found.length - tail),
  }
}
