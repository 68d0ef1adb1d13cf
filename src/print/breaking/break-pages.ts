import {
  type Frame,
  type Galley,
  type GalleyPlan,
  heightOf,
  type NotePiece,
  type PagePlan,
  reluctance,
  type Strain,
} from './galley.ts'
import { divide, type NoteQueue, place, queueHeight, tolerance, withNested } from './note-queue.ts'

export interface BreakInput {
  readonly galley: Galley
  /** Galleys of the book's notes, by note index. */
  readonly notes: readonly Galley[]
  readonly frame: Frame
  /** Whether the slug of that index ends in a hyphen; asked only where a page might end. */
  readonly endsInHyphen: (slug: number) => boolean
}

const levels = [reluctance.free, reluctance.hyphen, reluctance.single, reluctance.kept, reluctance.whole]

/** Share of the type area that the body keeps, where it can, while a long note runs on below it. */
const bodyShareUnderLongNote = 1 / 3

interface Filled {
  readonly page: PagePlan
  readonly rest: NoteQueue
}

/**
 * Breaks one galley into pages, first fit: each page takes as much as it can hold together with the notes called on
 * it. Every note starts on the page of its call; the last one on a page may go on at the foot of the next. Where the
 * notes of one slug leave no room for two lines of the last, that slug stands alone with what fits, and the plan says so.
 */
export function breakPages(input: BreakInput): GalleyPlan {
  const pages: PagePlan[] = []
  const strains: Strain[] = []
  let next = 0
  let queue: NoteQueue = []
  while (next < input.galley.length || queue.length > 0) {
    const filled = fillPage(input, next, queue) ?? yieldPage(input, next, queue, pages.length, strains)
    pages.push(filled.page)
    next = filled.page.to
    queue = filled.rest
  }
  return { pages, strains }
}

function fillPage(input: BreakInput, next: number, queue: NoteQueue): Filled | undefined {
  if (next >= input.galley.length) return undefined
  // A note that runs on for most of the page is better given its room than a bad break in the body.
  const long = queueHeight(input.notes, queue) > input.frame.height / 2
  for (const level of levels) {
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
    const body = bodyHeight(galley, next, slug + 1)
    const room = frame.height - body - (queue.length > 0 ? frame.separation : 0)
    if (room < -tolerance) break
    const page = { from: next, to: slug + 1, pieces: queue }
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
  return divided !== undefined && wholeLeft > frame.slack ? divided : whole
}

/** A page on which notes of earlier pages run on, with as much of the body as calls no note. */
function fillUnderLongNote(input: BreakInput, next: number, queue: NoteQueue): Filled {
  const { galley, notes, frame } = input
  let to = next
  for (let slug = next; slug < galley.length && galley[slug]?.notes.length === 0; slug += 1) {
    if (bodyHeight(galley, next, slug + 1) > frame.height * bodyShareUnderLongNote) break
    if (breakAfter(input, slug, reluctance.free)) to = slug + 1
    if (galley[slug + 1]?.forced) break
  }
  const { pieces, rest } = placeSome(notes, queue, frame.height - bodyHeight(galley, next, to) - frame.separation)
  return { page: { from: next, to, pieces }, rest }
}

/** The page where a rule must give: notes alone, or one slug with what fits of its notes. */
function yieldPage(input: BreakInput, next: number, queue: NoteQueue, page: number, strains: Strain[]): Filled {
  const { galley, notes, frame } = input
  const slug = galley[next]
  if (slug === undefined) {
    const { pieces, rest } = placeSome(notes, queue, frame.height - frame.separation)
    return { page: { from: next, to: next, pieces }, rest }
  }
  const body = bodyHeight(galley, next, next + 1)
  const excess = body - frame.height
  if (excess > tolerance) strains.push({ kind: 'overfull', page, excess })
  const called = slug.notes.flatMap((note) => withNested(notes, note))
  const { pieces, rest } = place(notes, called, frame.height - body - frame.separation)
  for (const piece of rest) if (piece.from === 0) strains.push({ kind: 'note-deferred', note: piece.note, page })
  return { page: { from: next, to: next + 1, pieces }, rest }
}

/** Like `place`, but always gets on: a slug higher than the page is set all the same. */
function placeSome(notes: readonly Galley[], queue: NoteQueue, room: number): ReturnType<typeof place> {
  const placed = place(notes, queue, room)
  const [first, ...others] = queue
  if (placed.pieces.length > 0 || first === undefined) return placed
  const to = Math.min(first.from + 1, first.to)
  const rest = to < first.to ? [{ ...first, from: to }, ...others] : others
  return { pieces: [{ ...first, to }], rest }
}

function bodyHeight(galley: Galley, from: number, to: number): number {
  // What stands above the first slug of a galley, such as the sink of an opener, is part of its first page.
  if (from === 0) return galley[to - 1]?.bottom ?? 0
  return heightOf(galley, from, to)
}

function breakAfter(input: BreakInput, slug: number, level: number): boolean {
  const next = input.galley[slug + 1]
  if (next === undefined || next.forced) return true
  if (next.before > level) return false
  return level >= reluctance.hyphen || !input.endsInHyphen(slug)
}
