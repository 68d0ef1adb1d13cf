import { type Galley, heightOf, type NotePiece } from './galley.ts'

/** Fewest lines of a divided note on each page it touches. */
const fewestLines = 2

/** Lengths in the browser are multiples of 1/64 pixel; sums of them are compared with this much tolerance. */
export const tolerance = 0.05

/** Notes that wait for room: whole ones, and the rest of one that has begun. */
export type NoteQueue = readonly NotePiece[]

function wholeNote(notes: readonly Galley[], note: number): NotePiece {
  return { note, from: 0, to: notes[note]?.length ?? 0 }
}

/** A note and the notes called within it, each after its caller. */
export function withNested(notes: readonly Galley[], note: number, seen: ReadonlySet<number> = new Set()): NotePiece[] {
  if (seen.has(note)) return []
  const path = new Set([...seen, note])
  const nested = (notes[note] ?? []).flatMap((slug) => slug.notes.flatMap((inner) => withNested(notes, inner, path)))
  return [wholeNote(notes, note), ...nested]
}

export function queueHeight(notes: readonly Galley[], queue: NoteQueue): number {
  return queue.reduce((sum, piece) => sum + pieceHeight(notes, piece), 0)
}

function pieceHeight(notes: readonly Galley[], piece: NotePiece): number {
  return heightOf(notes[piece.note] ?? [], piece.from, piece.to)
}

/**
 * Where to divide a note so that its first part fits into `room` pixels, with at least two lines on either side.
 * Returns the end of the first part, or `undefined` where no such division fits.
 */
export function divide(notes: readonly Galley[], piece: NotePiece, room: number): number | undefined {
  const galley = notes[piece.note] ?? []
  for (let end = piece.to - fewestLines; end >= piece.from + fewestLines; end -= 1) {
    if (heightOf(galley, piece.from, end) <= room + tolerance) return end
  }
  return undefined
}

/** The notes set on a page, and those left over for the next. */
export interface Placed {
  readonly pieces: NotePiece[]
  readonly rest: NotePiece[]
}

/** Sets notes in their order until the room is used up; only the last one set may be divided. */
export function place(notes: readonly Galley[], queue: NoteQueue, room: number): Placed {
  const pieces: NotePiece[] = []
  let left = room
  for (const [index, piece] of queue.entries()) {
    const height = pieceHeight(notes, piece)
    if (height <= left + tolerance) {
      pieces.push(piece)
      left -= height
      continue
    }
    const end = divide(notes, piece, left)
    const rest = queue.slice(index + 1)
    if (end === undefined) return { pieces, rest: [piece, ...rest] }
    pieces.push({ ...piece, to: end })
    return { pieces, rest: [{ ...piece, from: end }, ...rest] }
  }
  return { pieces, rest: [] }
}
