import { type Cost, costOfTurn } from './break-rules.ts'
import { type Chapter, noteLine } from './chapter.ts'
import { type Galley, heightOf, type NotePiece } from './galley.ts'
import { tolerance } from './page-column.ts'

/** Fewest lines of a divided note on each page it touches. */
const fewestLines = 2

/**
 * Notes that wait for room: whole ones, and the rest of one that has begun. Notes called within them are not listed, nor are
 * those that the set part of a note calls: they stand after its last line.
 */
export type NoteQueue = readonly NotePiece[]

/** What is to be known of the book's notes to divide them. */
type Notes = Pick<Chapter, 'notes' | 'noteHyphens'>

export function wholeNote(notes: readonly Galley[], note: number): NotePiece {
  return { note, from: 0, to: notes[note]?.length ?? 0 }
}

const callers = new WeakMap<Galley, boolean>()

/** Remembered, since it is asked for every note on every page that is tried. */
function callsNotes(galley: Galley): boolean {
  const known = callers.get(galley) ?? galley.some((slug) => slug.notes.length > 0)
  callers.set(galley, known)
  return known
}

/** A piece of a note and, where the note ends with it, the notes called in all of the note, each after its caller. */
export function withNested(notes: readonly Galley[], piece: NotePiece, outer: readonly number[] = []): NotePiece[] {
  const galley = notes[piece.note]
  if (galley === undefined || !callsNotes(galley)) return [piece]
  const path = [...outer, piece.note]
  const nested = nestedIn(notes, piece).filter((note) => !path.includes(note))
  return [piece, ...nested.flatMap((note) => withNested(notes, wholeNote(notes, note), path))]
}

/** Notes that stand below a piece of a note since it calls them, here or above: none as long as it goes on. */
function nestedIn(notes: readonly Galley[], { note, to }: NotePiece): readonly number[] {
  return to < (notes[note]?.length ?? 0) ? [] : calledBefore(notes, note, to).filter((called) => called !== note)
}

/** Notes called in a note above a slug of it. */
function calledBefore(notes: readonly Galley[], note: number, to: number): readonly number[] {
  return notes[note]?.slice(0, to).flatMap((slug) => slug.notes) ?? []
}

/** How many of the notes that wait for room were called, and start on a later page. */
export function lateIn(notes: readonly Galley[], queue: NoteQueue): number {
  return queue.reduce((sum, { note, from }) => sum + (from === 0 ? 1 : calledBefore(notes, note, from).length), 0)
}

/** Height of a piece of a note with all that is called within it. */
export function groupHeight(notes: readonly Galley[], piece: NotePiece): number {
  return withNested(notes, piece).reduce((sum, own) => sum + heightOf(notes[own.note] ?? [], own.from, own.to), 0)
}

/** The pieces of a group that stand on a page, and those that go on. */
export interface Division {
  readonly set: readonly NotePiece[]
  readonly rest: NoteQueue
  /** Of what is set. */
  readonly height: number
  /** Of the end of the page inside a note. */
  readonly cost: Cost
}

const free: Cost = { strain: 0, looks: 0 }

/**
 * Ways to divide a note, with what is called within it, so that its first part fits into `room` pixels, with at
 * least two lines of the note on either side. Nothing stands between the parts of a note, so what is called in the first
 * of them would have to wait: see `lateDivisions`. More on the page comes first; where `brief`, less comes only if it
 * strains less.
 */
export function divisions(book: Notes, piece: NotePiece, room: number, brief: boolean): Division[] {
  const { notes } = book
  const group = withNested(notes, piece)
  const last = group.at(-1)
  const found: Division[] = []
  if (last !== undefined && last !== piece) {
    const above = group.slice(0, -1)
    const height = above.reduce((sum, own) => sum + heightOf(notes[own.note] ?? [], own.from, own.to), 0)
    for (const { to, cost } of endsOf(book, last, room - height, brief)) {
      const first = { ...last, to }
      found.push({
        set: [...above, first],
        rest: [{ ...last, from: to }],
        height: height + groupHeight(notes, first),
        cost,
      })
    }
  }
  for (const { to, cost } of endsOf(book, piece, room, brief)) {
    const division = cutAt(notes, piece, to)
    if (lateIn(notes, division.rest) === 0) found.push({ ...division, cost })
  }
  return found
}

/** Ways to divide a note such that what is called in its first part begins after its last. */
function lateDivisions(book: Notes, piece: NotePiece, room: number): Division[] {
  return endsOf(book, piece, room, true).map(({ to, cost }) => ({ ...cutAt(book.notes, piece, to), cost }))
}

/** The part of a note up to a slug, and what goes on. */
function cutAt(notes: readonly Galley[], piece: NotePiece, to: number): Omit<Division, 'cost'> {
  const height = heightOf(notes[piece.note] ?? [], piece.from, to)
  return { set: [{ ...piece, to }], rest: [{ ...piece, from: to }], height }
}

interface NoteEnd {
  readonly to: number
  readonly cost: Cost
}

/** Where the first part of a note may end so that it fits by itself: the latest place, and those before it. */
function endsOf(book: Notes, piece: NotePiece, room: number, brief: boolean): NoteEnd[] {
  const galley = book.notes[piece.note] ?? []
  const first = piece.from + fewestLines
  let low = first - 1
  let high = piece.to - fewestLines
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (heightOf(galley, piece.from, middle) <= room + tolerance) low = middle
    else high = middle - 1
  }
  const ends: NoteEnd[] = []
  for (let to = low; to >= first; to -= 1) {
    const cost = costOfEnd(book, { ...piece, to })
    const least = brief ? (ends.at(-1)?.cost.strain ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY
    if (cost.strain < least) ends.push({ to, cost })
    if (brief && cost.strain === 0) break
  }
  return ends
}

/** Of a page that ends with a piece of a note: none where the note ends with it. */
export function costOfEnd({ notes, noteHyphens }: Notes, { note, to }: NotePiece): Cost {
  const after = notes[note]?.[to]
  return after === undefined ? free : costOfTurn(after.before, noteHyphens.has(noteLine(note, to - 1)))
}

/** Sets notes in their order until the room is used up; only the last one set may be divided. */
export function place(book: Notes, queue: NoteQueue, room: number): Division {
  let all: Division = { set: [], rest: queue, height: 0, cost: free }
  for (;;) {
    const [piece, ...later] = all.rest
    const next = piece && placeOne(book, piece, room - all.height)
    if (next === undefined) return all
    const rest = [...next.rest, ...later]
    all = { set: [...all.set, ...next.set], rest, height: all.height + next.height, cost: next.cost }
    if (next.rest.some(({ from }) => from > 0)) return all
  }
}

/** Sets what there is room for of a note and of what is called within it: with two lines of each, if any. */
function placeOne(book: Notes, piece: NotePiece, room: number): Division | undefined {
  const { notes } = book
  const whole = groupHeight(notes, piece)
  if (whole <= room + tolerance) return { set: withNested(notes, piece), rest: [], height: whole, cost: free }
  const divided = leastStrained(divisions(book, piece, room, true))
  if (divided !== undefined) return divided
  const height = heightOf(notes[piece.note] ?? [], piece.from, piece.to)
  if (height > room + tolerance) return leastStrained(lateDivisions(book, piece, room))
  const rest = nestedIn(notes, piece).map((note) => wholeNote(notes, note))
  return { set: [piece], rest, height, cost: free }
}

function leastStrained([first, ...others]: readonly Division[]): Division | undefined {
  return others.reduce((least, each) => (least && least.cost.strain <= each.cost.strain ? least : each), first)
}

/** Like `place`, but always gets on: a slug higher than the page is set all the same. */
export function placeSome(book: Notes, queue: NoteQueue, room: number): Division {
  const placed = place(book, queue, room)
  const [first, ...others] = queue
  if (placed.set.length > 0 || first === undefined) return placed
  const to = first.from + 1
  if (to >= first.to) {
    const height = groupHeight(book.notes, first)
    return { set: withNested(book.notes, first), rest: others, height, cost: free }
  }
  const part = cutAt(book.notes, first, to)
  return { ...part, rest: [...part.rest, ...others], cost: costOfEnd(book, { ...first, to }) }
}
