import type { Change, PageEnd, Reading } from './reading.ts'
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
}

/** After so many places where a section differs it is compared no further. */
const patience = 25

/**
 * Reads pages against what they must hold: every page a stretch of the body and after it a stretch of the notes, each
 * going on where the page before left off, nothing between, before or after. Where the text of a page can be read in
 * several ways all are followed, so that a match is exact: no character lost, doubled, added or moved.
 */
export function matchPages(body: Strand, notes: Strand, pages: readonly string[]): Match {
  const changes: Change[] = []
  let readings: readonly Reading[] = [{ strand: 'body', body: 0, notes: 0, gap: 0, since: 0, before: undefined }]
  for (const page of pages) {
    readings = turn(readPage(body, notes, page, readings, changes))
    if (changes.length >= patience) break
  }
  const end = best(readings, body, notes)
  if (end.body < body.text.length) changes.push({ strand: 'body', from: end.body, to: body.text.length, found: '' })
  if (end.notes < notes.text.length)
    changes.push({ strand: 'notes', from: end.notes, to: notes.text.length, found: '' })
  return { pages: extents(end.before), changes: tidy(changes, body, notes) }
}

function readPage(
  body: Strand,
  notes: Strand,
  page: string,
  start: readonly Reading[],
  changes: Change[],
): readonly Reading[] {
  let readings = start
  for (let index = 0; index < page.length; index++) {
    const next = step(body, notes, page.charCodeAt(index), index, readings)
    if (next.length > 0) {
      readings = next
      continue
    }
    const { change, reading, resumeAt } = resynchronise(body, notes, page, index, likeliest(readings, index))
    changes.push(change)
    if (changes.length >= patience) return [reading]
    readings = [reading]
    // The loop goes on to the character from which the two agree again.
    index = resumeAt - 1
  }
  return readings
}

/** Every way to read one character more. */
function step(
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

function distinct(readings: readonly Reading[]): readonly Reading[] {
  const known = new Map<string, Reading>()
  for (const reading of readings) {
    const key = `${reading.strand} ${reading.body} ${reading.notes} ${reading.gap}`
    if (!known.has(key)) known.set(key, reading)
  }
  return [...known.values()]
}

/** Where the readings fail, the one to go on from: notes only where enough of them has been read to be no accident. */
function likeliest(readings: readonly Reading[], index: number): Reading {
  const sure = readings.filter((reading) => reading.strand === 'notes' && index - reading.since >= 12)
  const candidates = sure.length > 0 ? sure : readings.filter((reading) => reading.strand === 'body')
  const [first = readings[0], ...others] = candidates
  if (first === undefined) throw new Error('A page is read in no way at all')
  return others.reduce((far, reading) => (progress(reading) > progress(far) ? reading : far), first)
}

function progress(reading: Reading): number {
  return reading.body + reading.notes
}

/** The readings with which the next page begins. */
function turn(readings: readonly Reading[]): readonly Reading[] {
  return distinct(
    readings.map(({ strand, body, notes, gap, before }) => ({
      strand: 'body',
      body,
      notes,
      gap: strand === 'body' ? gap : 0,
      since: 0,
      before: { body, notes, before },
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
  return ends.reverse().map(({ body, notes, before }) => ({
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
