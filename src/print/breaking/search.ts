import { type Cost, strains } from './break-rules.ts'
import type { Chapter, Reach } from './chapter.ts'
import type { Depth, NotePiece } from './galley.ts'
import {
  type Division,
  divisions,
  groupHeight,
  type NoteQueue,
  place,
  placeSome,
  wholeNote,
  withNested,
} from './note-queue.ts'
import { tolerance } from './page-column.ts'
import { type Extent, extentsFrom, NoteHeights } from './reach.ts'
import { Station, type State, type Way } from './state.ts'
import { type Candidate, facingAfter, isClosed, isHigh, weigh, whiteOf } from './weigh.ts'

/**
 * The cheapest way through a chapter within reach, or `undefined` where there is none. Dynamic programming: for every
 * slug that a page may begin with, the cheapest ways to get there are known before any page that begins with it is tried.
 */
export function cheapestWay(chapter: Chapter, reach: Reach): Way | undefined {
  const { galley, notes, firstSide, frame } = chapter
  const stations = Array.from({ length: galley.length + 1 }, () => new Station(reach.hope))
  const heights = new NoteHeights(notes)
  const most = frame.height + (frame.isFixed ? 0 : frame.line)
  const start: State = { next: 0, queue: [], side: firstSide, facing: undefined }
  stations[0]?.add({ state: start, strain: 0, looks: 0, step: undefined, before: undefined })
  for (const [next, station] of stations.entries()) {
    let extents: readonly Extent[] | undefined
    for (const way of station.departures()) {
      if (next === galley.length && way.state.queue.length === 0) continue
      const carried = way.state.queue.reduce((sum, piece) => sum + groupHeight(notes, piece), 0)
      extents ??= extentsFrom(chapter, heights, next, most)
      for (const depth of frame.isFixed ? level : depthsOf(way.state)) {
        if (way.state.queue.length > 0) notesAlone(depth, way, carried)
        for (const extent of extents) if (!setBody(depth, way, carried, extent)) break
      }
    }
  }
  return stations.at(-1)?.arrival

  /** Tries the pages that end with an extent. Returns whether a longer one might do. */
  function setBody(depth: Depth, way: Way, carried: number, extent: Extent): boolean {
    const { queue } = way.state
    const { to, body } = extent
    const limit = frame.height + depth * frame.line
    const hasNotes = queue.length + extent.notes.length > 0
    const room = limit - body - (hasNotes ? frame.separation : 0)
    if (body > most + tolerance) {
      const all = queueWith(queue, extent)
      const { set, rest, height, cost } = place(chapter, all, room)
      follow(way, { to, depth, body, height: body + height, hasNotes, rest }, set, more(cost, strains.overfull))
      return false
    }
    if (body > limit + tolerance) return false
    const total = carried + extent.noteHeight
    if (total <= room + tolerance) {
      const page = { to, depth, body, height: limit - room + total, hasNotes, rest: [] }
      if (isClosed(chapter, page) || isWithin(page)) follow(way, page, undefined, nothing)
      return true
    }
    const last = extent.notes.at(-1)
    const piece = last === undefined ? queue.at(-1) : wholeNote(notes, last)
    const lastHeight = last === undefined && piece !== undefined ? groupHeight(notes, piece) : extent.lastHeight
    const others = total - lastHeight
    if (piece !== undefined && others <= room + tolerance) {
      const ways = divisions(chapter, piece, room - others, reach.brief)
      const above = queueWith(queue, extent).slice(0, -1)
      for (const division of ways) divide(way, depth, extent, others, above, division)
    }
    if (reach.deferring) {
      const { set, rest, height, cost } = place(chapter, queueWith(queue, extent), room)
      const late = lateIn(rest)
      const page = { to, depth, body, height: limit - room + height, hasNotes: set.length > 0, rest }
      if (late > 0) follow(way, page, set, more(cost, late * strains.deferredNote))
    }
    return others <= room + tolerance
  }

  function divide(
    way: Way,
    depth: Depth,
    { to, body }: Extent,
    others: number,
    above: NoteQueue,
    division: Division,
  ): void {
    const height = body + frame.separation + others + division.height
    const page = { to, depth, body, height, hasNotes: true, rest: division.rest }
    const set = [...above.flatMap((each) => withNested(notes, each)), ...division.set]
    if (isWithin(page)) follow(way, page, set, division.cost)
  }

  /** Tries pages that notes of earlier pages fill. */
  function notesAlone(depth: Depth, way: Way, carried: number): void {
    const { queue, next } = way.state
    const limit = frame.height + depth * frame.line
    const room = limit - frame.separation
    const [piece] = queue
    if (reach.brief && next < galley.length && carried < frame.height / 2) return
    const whole = placeSome(chapter, queue, room)
    const divided =
      queue.length > 1 || whole.rest.length === 0 || piece === undefined ? [] : divisions(chapter, piece, room, false)
    for (const { set, rest, height, cost } of divided.length > 0 ? divided : [whole]) {
      const page = { to: next, depth, body: 0, height: frame.separation + height, hasNotes: true, rest }
      follow(way, page, set, more(cost, lateIn(rest) * strains.deferredNote))
    }
  }

  function isWithin(page: Candidate): boolean {
    const white = whiteOf(chapter, page)
    // A spread runs short or long so that both its pages are full.
    const isFull = white < (page.depth > 0 ? 0.5 : 1 - tolerance / frame.line)
    const isShort = white > reach.white && !isHigh(chapter, page.to)
    return !isShort && (page.depth === 0 || isFull || page.hasNotes || !reach.brief)
  }

  /** `notesCost`: what the pieces cost, beside the end of the body. */
  function follow(way: Way, page: Candidate, pieces: readonly NotePiece[] | undefined, notesCost: Cost): void {
    const cost = weigh(chapter, way.state, page)
    const strain = way.strain + cost.strain + notesCost.strain
    if (strain >= reach.strain || (reach.brief && isAloneLong(way.state, page))) return
    const state: State = {
      next: page.to,
      queue: page.rest,
      side: way.state.side === 'verso' ? 'recto' : 'verso',
      facing: facingAfter(chapter, way.state, page),
    }
    const step = { to: page.to, depth: page.depth, pieces }
    stations[page.to]?.add({ state, strain, looks: way.looks + cost.looks + notesCost.looks, step, before: way })
  }

  /** Whether a spread would run long on one page only. */
  function isAloneLong({ facing }: State, page: Candidate): boolean {
    return (page.depth > 0 || (facing?.depth ?? 0) > 0) && isClosed(chapter, page)
  }

  function queueWith(queue: NoteQueue, extent: Extent): NotePiece[] {
    return [...queue, ...extent.notes.map((note) => wholeNote(notes, note))]
  }
}

const nothing: Cost = { strain: 0, looks: 0 }

/** How many notes start on a later page. */
function lateIn(rest: NoteQueue): number {
  return rest.filter(({ from }) => from === 0).length
}

function more({ strain, looks }: Cost, by: number): Cost {
  return { strain: strain + by, looks }
}

const level: readonly Depth[] = [0]

/**
 * The first page of a chapter may not run long, since its folio stands at the foot; nor may a recto beside a page that
 * the author, or another chapter, ends.
 */
function depthsOf({ facing, next, side }: State): readonly Depth[] {
  if (facing !== undefined) return [facing.depth]
  return next === 0 || side === 'recto' ? [0, -1] : [0, -1, 1]
}
