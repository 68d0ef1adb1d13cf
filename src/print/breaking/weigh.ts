import { type BreakRule, type Cost, costOfTurn, fewestLinesOnLastPage, strains } from './break-rules.ts'
import type { Chapter } from './chapter.ts'
import { type Depth, type Galley, heightOf } from './galley.ts'
import { bodyShare, looks, unevenLooks, whiteLooks } from './looks.ts'
import type { NoteQueue } from './note-queue.ts'
import { tolerance } from './page-column.ts'
import type { Facing, State } from './state.ts'

/** A page that may follow a state; heights in CSS pixels. */
export interface Candidate {
  readonly to: number
  readonly depth: Depth
  readonly body: number
  /** Of body, notes and what stands between. */
  readonly height: number
  readonly hasNotes: boolean
  readonly rest: NoteQueue
}

/** Whether the chapter, or the author, ends the page. */
export function isClosed({ galley }: Chapter, { to, rest }: Pick<Candidate, 'to' | 'rest'>): boolean {
  return rest.length === 0 && (to === galley.length || galley[to]?.forced === true)
}

/** Lines that a page is shorter than it might be. */
export function whiteOf({ galley, frame }: Pick<Chapter, 'galley' | 'frame'>, page: EndOfPage): number {
  return (frame.height - page.height + blankAbove(galley, page)) / frame.line + page.depth
}

type EndOfPage = Pick<Candidate, 'to' | 'depth' | 'body' | 'height'>

/** Height of the empty lines of a listing with which the body of a page ends. */
function blankAbove(galley: Galley, { to, body }: Pick<EndOfPage, 'to' | 'body'>): number {
  let blank = 0
  for (let slug = to - 1; blank < body && galley[slug]?.isBlank === true; slug -= 1) {
    blank += heightOf(galley, slug, slug + 1)
  }
  return Math.min(blank, body)
}

/** What a page costs after a state. */
export function weigh(chapter: Chapter, state: State, page: Candidate): Cost {
  const { galley, frame, hyphens } = chapter
  const { to, depth, hasNotes, rest } = page
  const closed = isClosed(chapter, page)
  const after = galley[to]
  let strain = 0
  let cost = 0
  if (after !== undefined && !after.forced && to > state.next) {
    const turn = costOfTurn(after.before, hyphens.has(to - 1))
    strain += turn.strain
    cost += turn.looks
  }
  if (isShortLastPage(chapter, state.next, page)) strain += strains.shortLastPage
  const white = whiteOf(chapter, page)
  if (!closed) {
    const explained = isHigh(chapter, to)
    cost += whiteLooks(white, hasNotes, explained)
    if (hasNotes && to > state.next && page.body < frame.height * bodyShare) cost += looks.littleBody
    if (state.facing !== undefined) cost += unevenLooks(shortOf(white, hasNotes) - state.facing.short)
  }
  if (rest.length > 0) cost += looks.dividedNote
  if (to === state.next) cost += looks.noBody
  // A spread that runs long, of which one page does not.
  const isLong = depth > 0 || (state.facing?.depth ?? 0) > 0
  if (isLong && (closed || shortOf(white, hasNotes) > 0)) cost += looks.longAlone
  if (depth !== 0 && state.facing === undefined) cost += depth < 0 ? looks.shortSpread : looks.longSpread
  return { strain, looks: cost }
}

/** What goes on the next page with what stands below it: headings, captions, heads of tables. */
const joined: ReadonlySet<BreakRule> = new Set(['heading', 'caption', 'whole'])

/** Whether the next page begins with what is too high for this one, be it with a heading or a caption above it. */
export function isHigh({ galley, frame }: Chapter, next: number): boolean {
  for (let slug = next; slug < galley.length; slug += 1) {
    const own = galley[slug]
    if (own === undefined || (slug > next && !joined.has(own.before))) return false
    if (own.bottom - own.top >= looks.high * frame.line) return true
  }
  return false
}

/** What the recto beside a verso has to know of it. */
export function facingAfter(chapter: Chapter, state: State, page: Candidate): Facing | undefined {
  if (state.side === 'recto' || isClosed(chapter, page)) return undefined
  return { depth: page.depth, short: shortOf(whiteOf(chapter, page), page.hasNotes) }
}

/** Lines that the last line of a page stands above its foot: none where notes stand there. */
function shortOf(white: number, hasNotes: boolean): number {
  return hasNotes ? 0 : Math.min(Math.round(white), looks.mostUneven + 1)
}

/** Whether the body ends on a page, not the first, with too little of it there. */
export function isShortLastPage(
  { galley, frame }: Pick<Chapter, 'galley' | 'frame'>,
  from: number,
  { to, body }: Pick<Candidate, 'to' | 'body'>,
): boolean {
  if (to < galley.length || from === 0 || from === to || galley[from]?.forced === true) return false
  return body < fewestLinesOnLastPage * frame.line - tolerance
}
