import { type Galley, heightOf, type NotePiece } from './galley.ts'
import { tolerance } from './page-column.ts'

/** Fewest lines of a divided note on each page it touches. */
const fewestLines = 2

/** Notes that wait for room: whole ones, and the rest of one that has begun. Notes called within them are not listed. */
export type NoteQueue = readonly NotePiece[]

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

/** A piece of a note and the notes called within it, each after its caller. */
export function withNested(notes: readonly Galley[], piece: NotePiece, outer: readonly number[] = []): NotePiece[] {
  const galley = notes[piece.note]
  if (galley === undefined || !callsNotes(galley)) return [piece]
  const path = [...outer, piece.note]
  const slugs = galley.slice(piece.from, piece.to)
  const nested = slugs.flatMap((slug) => slug.notes).filter((note) => !path.includes(note))
  return [piece, ...nested.flatMap((note) => withNested(notes, wholeNote(notes, note), path))]
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
}

/**
 * Ways to divide a note, with what is called within it, so that its first part fits into `room` pixels, with at
 * least two lines of the note on either side: at most `most` of each kind. More on the page comes first.
 */
export function divisions(
  notes: readonly Galley[],
  piece: NotePiece,
  room: number,
  most = Number.POSITIVE_INFINITY,
): Division[] {
  const group = withNested(notes, piece)
  const last = group.at(-1)
  const found: Division[] = []
  if (last !== undefined && last !== piece) {
    const above = group.slice(0, -1)
    const height = above.reduce((sum, own) => sum + heightOf(notes[own.note] ?? [], own.from, own.to), 0)
    for (const end of endsOf(notes, last, room - height, most)) {
      const first = { ...last, to: end }
      found.push({
        set: [...above, first],
        rest: [{ ...last, from: end }],
        height: height + groupHeight(notes, first),
      })
    }
  }
  for (const end of endsOf(notes, piece, room, most)) {
    const first = { ...piece, to: end }
    const height = groupHeight(notes, first)
    if (height <= room + tolerance) {
      found.push({ set: withNested(notes, first), rest: [{ ...piece, from: end }], height })
    }
  }
  return found
}

/** Where the first part of a note may end so that it fits by itself: the latest place, and those before it. */
function endsOf(notes: readonly Galley[], piece: NotePiece, room: number, most: number): number[] {
  const galley = notes[piece.note] ?? []
  const first = piece.from + fewestLines
  let low = first - 1
  let high = piece.to - fewestLines
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (heightOf(galley, piece.from, middle) <= room + tolerance) low = middle
    else high = middle - 1
  }
  return Array.from({ length: Math.min(most, Math.max(0, low - first + 1)) }, (_, index) => low - index)
}

/** Sets notes in their order until the room is used up; only the last one set may be divided. */
export function place(notes: readonly Galley[], queue: NoteQueue, room: number): Division {
  const set: NotePiece[] = []
  let height = 0
  for (const [index, piece] of queue.entries()) {
    const own = groupHeight(notes, piece)
    if (own <= room - height + tolerance) {
      set.push(...withNested(notes, piece))
      height += own
      continue
    }
    const [first] = divisions(notes, piece, room - height, 1)
    const later = queue.slice(index + 1)
    if (first === undefined) return { set, rest: [piece, ...later], height }
    return { set: [...set, ...first.set], rest: [...first.rest, ...later], height: height + first.height }
  }
  return { set, rest: [], height }
}

/** Like `place`, but always gets on: a slug higher than the page is set all the same. */
export function placeSome(notes: readonly Galley[], queue: NoteQueue, room: number): Division {
  const placed = place(notes, queue, room)
  const [first, ...others] = queue
  if (placed.set.length > 0 || first === undefined) return placed
  const part = { ...first, to: Math.min(first.from + 1, first.to) }
  const height = groupHeight(notes, part)
  return {
    set: withNested(notes, part),
    rest: part.to < first.to ? [{ ...first, from: part.to }, ...others] : others,
    height,
  }
}
