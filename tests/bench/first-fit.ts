import type { BreakInput } from '../../src/print/breaking/break-pages.ts'
import type { BreakRule } from '../../src/print/breaking/break-rules.ts'
import {
  type Galley,
  type GalleyPlan,
  heightOf,
  type NotePiece,
  type PagePlan,
} from '../../src/print/breaking/galley.ts'
import { columnOf, tolerance } from '../../src/print/breaking/page-column.ts'

// The breaker of the press until November 2026, kept to compare with.

/** Rules from the first to give to the last. */
const levels: readonly (readonly BreakRule[])[] = [
  ['free', 'lead-in', 'code', 'blank-line', 'row', 'short-table'],
  ['hyphen'],
  ['ornament', 'single-row', 'orphan', 'widow'],
  ['attribution', 'heading', 'caption'],
  ['whole'],
]

const hyphenLevel = 1

/** Fewest lines of a divided note on each page it touches. */
const fewestLines = 2

/** Lines of white at the foot of the body beyond which a note is rather divided than kept whole. */
const slackInLines = 4

/** Share of the type area that the body keeps, where it can, while a long note runs on below it. */
const bodyShareUnderLongNote = 1 / 3

type NoteQueue = readonly NotePiece[]

interface Filled {
  readonly page: PagePlan
  readonly rest: NoteQueue
}

/**
 * Breaks one galley into pages, first fit: each page takes as much as it can hold together with the notes called on it, at
 * the lowest level of rules that leaves a page at all. It names no strains.
 */
export function firstFit(input: BreakInput): GalleyPlan {
  const pages: PagePlan[] = []
  let next = 0
  let queue: NoteQueue = []
  while (next < input.galley.length || queue.length > 0) {
    const filled = fillPage(input, next, queue) ?? yieldPage(input, next, queue)
    pages.push(filled.page)
    next = filled.page.to
    queue = filled.rest
  }
  return { pages, strains: [] }
}

function fillPage(input: BreakInput, next: number, queue: NoteQueue): Filled | undefined {
  if (next >= input.galley.length) return undefined
  // A note that runs on for most of the page is better given its room than a bad break in the body.
  const long = queueHeight(input.notes, queue) > input.frame.height / 2
  for (const level of levels.keys()) {
    const filled = fillAtLevel(input, next, queue, level)
    if (filled !== undefined) return filled
    if (long) break
  }
  return queue.length > 0 ? fillUnderLongNote(input, next, queue) : undefined
}

/** The most that fits with breaks up to the given level, `undefined` where nothing does. */
function fillAtLevel(input: BreakInput, next: number, carried: NoteQueue, level: number): Filled | undefined {
  const { galley, notes, frame } = input
  let whole: Filled | undefined
  let wholeLeft = 0
  let divided: Filled | undefined
  let queue: NotePiece[] = [...carried]
  let height = queueHeight(notes, queue)
  for (let slug = next; slug < galley.length; slug += 1) {
    const added = (galley[slug]?.notes ?? []).flatMap((note) => withNested(notes, note))
    queue = [...queue, ...added]
    height += queueHeight(notes, added)
    const body = bodyHeight(input, next, slug + 1)
    const room = frame.height - body - (queue.length > 0 ? frame.separation : 0)
    if (room < -tolerance) break
    const page = { from: next, to: slug + 1, pieces: queue, depth: 0 } as const
    const legal = breakAfter(input, slug, level)
    if (height <= room + tolerance) {
      if (legal) {
        whole = { page, rest: [] }
        wholeLeft = room - height
      }
    } else {
      const last = queue.at(-1)
      if (last === undefined || queue.length <= carried.length) break
      const others = queue.slice(0, -1)
      const end = divide(notes, last, room - queueHeight(notes, others))
      if (end === undefined) break
      if (legal) {
        const pieces = [...others, { ...last, to: end }]
        divided = { page: { ...page, pieces }, rest: [{ ...last, from: end }] }
      }
    }
    if (galley[slug + 1]?.forced) {
      if (whole?.page.to === slug + 1) return whole
      break
    }
  }
  if (whole === undefined) return divided
  return divided !== undefined && wholeLeft > frame.line * slackInLines ? divided : whole
}

/** A page on which notes of earlier pages run on, with as much of the body as calls no note. */
function fillUnderLongNote(input: BreakInput, next: number, queue: NoteQueue): Filled {
  const { galley, notes, frame } = input
  let to = next
  for (let slug = next; slug < galley.length && galley[slug]?.notes.length === 0; slug += 1) {
    if (bodyHeight(input, next, slug + 1) > frame.height * bodyShareUnderLongNote) break
    if (breakAfter(input, slug, 0)) to = slug + 1
    if (galley[slug + 1]?.forced) break
  }
  const { pieces, rest } = placeSome(notes, queue, frame.height - bodyHeight(input, next, to) - frame.separation)
  return { page: { from: next, to, pieces, depth: 0 }, rest }
}

/** The page where a rule must give: notes alone, or one slug with what fits of its notes. */
function yieldPage(input: BreakInput, next: number, queue: NoteQueue): Filled {
  const { galley, notes, frame } = input
  const slug = galley[next]
  if (slug === undefined) {
    const { pieces, rest } = placeSome(notes, queue, frame.height - frame.separation)
    return { page: { from: next, to: next, pieces, depth: 0 }, rest }
  }
  const called = slug.notes.flatMap((note) => withNested(notes, note))
  const { pieces, rest } = place(notes, called, frame.height - bodyHeight(input, next, next + 1) - frame.separation)
  return { page: { from: next, to: next + 1, pieces, depth: 0 }, rest }
}

function bodyHeight({ galley, frame }: BreakInput, from: number, to: number): number {
  return columnOf(galley, from, to, frame.line).height
}

function breakAfter(input: BreakInput, slug: number, level: number): boolean {
  const next = input.galley[slug + 1]
  if (next === undefined || next.forced) return true
  if (levels.findIndex((rules) => rules.includes(next.before)) > level) return false
  return level >= hyphenLevel || !input.endsInHyphen(slug)
}

/** A note and the notes called within it, each after its caller. */
function withNested(notes: readonly Galley[], note: number, callers: readonly number[] = []): NotePiece[] {
  if (callers.includes(note)) return []
  const slugs = notes[note] ?? []
  const nested = slugs.flatMap((slug) => slug.notes.flatMap((inner) => withNested(notes, inner, [...callers, note])))
  return [{ note, from: 0, to: slugs.length }, ...nested]
}

function queueHeight(notes: readonly Galley[], queue: NoteQueue): number {
  return queue.reduce((sum, { note, from, to }) => sum + heightOf(notes[note] ?? [], from, to), 0)
}

/** Where to divide a note so that its first part fits, `undefined` where no such division does. */
function divide(notes: readonly Galley[], piece: NotePiece, room: number): number | undefined {
  const galley = notes[piece.note] ?? []
  for (let end = piece.to - fewestLines; end >= piece.from + fewestLines; end -= 1) {
    if (heightOf(galley, piece.from, end) <= room + tolerance) return end
  }
  return undefined
}

interface Placed {
  readonly pieces: NotePiece[]
  readonly rest: NotePiece[]
}

/** Sets notes in their order until the room is used up; only the last one set may be divided. */
function place(notes: readonly Galley[], queue: NoteQueue, room: number): Placed {
  const pieces: NotePiece[] = []
  let left = room
  for (const [index, piece] of queue.entries()) {
    const height = queueHeight(notes, [piece])
    if (height <= left + tolerance) {
      pieces.push(piece)
      left -= height
      continue
    }
    const end = divide(notes, piece, left)
    const rest = queue.slice(index + 1)
    if (end === undefined) return { pieces, rest: [piece, ...rest] }
    return { pieces: [...pieces, { ...piece, to: end }], rest: [{ ...piece, from: end }, ...rest] }
  }
  return { pieces, rest: [] }
}

/** Like `place`, but always gets on: a slug higher than the page is set all the same. */
function placeSome(notes: readonly Galley[], queue: NoteQueue, room: number): Placed {
  const placed = place(notes, queue, room)
  const [first, ...others] = queue
  if (placed.pieces.length > 0 || first === undefined) return placed
  const to = Math.min(first.from + 1, first.to)
  return { pieces: [{ ...first, to }], rest: to < first.to ? [{ ...first, from: to }, ...others] : others }
}
