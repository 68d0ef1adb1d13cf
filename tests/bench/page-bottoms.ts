import type { BreakInput } from '../../src/print/breaking/break-pages.ts'
import { type BreakRule, strains } from '../../src/print/breaking/break-rules.ts'
import { type GalleyPlan, heightOf, type NotePiece, type PagePlan } from '../../src/print/breaking/galley.ts'
import { noteLine } from '../../src/print/breaking/chapter.ts'
import { costOfEnd } from '../../src/print/breaking/note-queue.ts'
import { columnOf, tolerance } from '../../src/print/breaking/page-column.ts'
import type { Facing } from '../../src/print/breaking/state.ts'
import {
  type Candidate,
  facingAfter,
  isClosed,
  isShortLastPage,
  weigh,
  whiteOf,
} from '../../src/print/breaking/weigh.ts'

/** How a galley's pages came out, counted; sums over galleys are sums of these. */
export interface PageBottoms {
  readonly pages: number
  /** Pages that neither end a chapter nor stand before a break that the author asks for. */
  readonly running: number
  /** Running pages with less than a line of white. */
  readonly full: number
  /** Lines of white on running pages together, and on the whitest; above the notes where there are any. */
  readonly white: number
  readonly worst: number
  /** Spreads of two running pages, and those whose pages end level. */
  readonly spreads: number
  readonly level: number
  /** The rule that each turn of a page breaks. */
  readonly turns: readonly BreakRule[]
  readonly shortLastPages: number
  readonly dividedNotes: number
  readonly deferredNotes: number
  /** As the breaker counts. */
  readonly strain: number
  readonly looks: number
}

/** Counts what a reader sees of a plan, and weighs it as the breaker weighs its own, whoever made it. */
export function bottomsOf(input: BreakInput, { pages }: GalleyPlan): PageBottoms {
  const hyphens = new Set([...input.galley.keys()].filter((slug) => input.endsInHyphen(slug)))
  const noteEnds = pages.flatMap(({ pieces }) => pieces.map(({ note, to }) => ({ note, slug: to - 1 })))
  const inNotes = noteEnds.filter(({ note, slug }) => input.endsInHyphen(slug, note))
  const noteHyphens = new Set(inNotes.map(({ note, slug }) => noteLine(note, slug)))
  const chapter = { ...input, hyphens, noteHyphens }
  const counted: PageBottoms[] = []
  let facing: Facing | undefined
  let left: Foot | undefined
  for (const [index, plan] of pages.entries()) {
    const { from, to } = plan
    const side = (input.firstSide === 'recto') === (index % 2 === 0) ? 'recto' : 'verso'
    const rest = goesOn(plan, pages[index + 1])
    const page = candidateOf(input, plan, rest)
    const state = { next: from, queue: [], side, facing: side === 'recto' ? facing : undefined } as const
    const { strain, looks } = weigh(chapter, state, page)
    const inside = plan.pieces.map((piece) => costOfEnd(chapter, piece))
    const white = Math.max(0, whiteOf(chapter, page))
    const foot: Foot = {
      isRunning: !isClosed(chapter, page),
      height: page.depth - (page.hasNotes ? 0 : Math.round(white)),
    }
    const isSpread = side === 'recto' && left?.isRunning === true && foot.isRunning
    const after = input.galley[to]
    const isTurn = to > from && after !== undefined && !after.forced
    const deferred = deferredOn(input, pages, index)
    const isOverfull = page.body > input.frame.height + page.depth * input.frame.line + tolerance
    counted.push({
      pages: 1,
      running: foot.isRunning ? 1 : 0,
      full: foot.isRunning && white < 1 - tolerance ? 1 : 0,
      white: foot.isRunning ? white : 0,
      worst: foot.isRunning ? white : 0,
      spreads: isSpread ? 1 : 0,
      level: isSpread && left?.height === foot.height ? 1 : 0,
      turns: isTurn ? [after.before, ...(hyphens.has(to - 1) ? ['hyphen' as const] : [])] : [],
      shortLastPages: isShortLastPage(chapter, from, page) ? 1 : 0,
      dividedNotes: rest.length > 0 ? 1 : 0,
      deferredNotes: deferred,
      strain:
        inside.reduce((total, cost) => total + cost.strain, strain) +
        deferred * strains.deferredNote +
        (isOverfull ? strains.overfull : 0),
      looks: inside.reduce((total, cost) => total + cost.looks, looks),
    })
    facing = facingAfter(chapter, state, page)
    left = foot
  }
  return sumOf(counted)
}

/** Where a page ends, in lines from the foot of the type area. */
interface Foot {
  readonly isRunning: boolean
  readonly height: number
}

export function sumOf(all: readonly PageBottoms[]): PageBottoms {
  const sum = (count: (bottoms: PageBottoms) => number) => all.reduce((total, each) => total + count(each), 0)
  return {
    pages: sum(({ pages }) => pages),
    running: sum(({ running }) => running),
    full: sum(({ full }) => full),
    white: sum(({ white }) => white),
    worst: Math.max(0, ...all.map(({ worst }) => worst)),
    spreads: sum(({ spreads }) => spreads),
    level: sum(({ level }) => level),
    turns: all.flatMap(({ turns }) => turns),
    shortLastPages: sum(({ shortLastPages }) => shortLastPages),
    dividedNotes: sum(({ dividedNotes }) => dividedNotes),
    deferredNotes: sum(({ deferredNotes }) => deferredNotes),
    strain: sum(({ strain }) => strain),
    looks: sum(({ looks }) => looks),
  }
}

function candidateOf({ galley, notes, frame }: BreakInput, page: PagePlan, rest: readonly NotePiece[]): Candidate {
  const { from, to, pieces, depth } = page
  const body = columnOf(galley, from, to, frame.line).height
  const foot = pieces.reduce((sum, piece) => sum + heightOf(notes[piece.note] ?? [], piece.from, piece.to), 0)
  const hasNotes = pieces.length > 0
  return { to, depth, body, height: body + (hasNotes ? frame.separation + foot : 0), hasNotes, rest }
}

/** Pieces of the next page that begin within a note. */
function goesOn(page: PagePlan, next: PagePlan | undefined): NotePiece[] {
  const ends = new Map(page.pieces.map(({ note, to }) => [note, to]))
  return (next?.pieces ?? []).filter(({ note, from }) => from > 0 && ends.get(note) === from)
}

/** Notes called on a page that begin on a later one. */
function deferredOn({ galley, notes }: BreakInput, pages: readonly PagePlan[], index: number): number {
  const page = pages[index]
  if (page === undefined) return 0
  const slugs = [
    ...galley.slice(page.from, page.to),
    ...page.pieces.flatMap(({ note, from, to }) => notes[note]?.slice(from, to) ?? []),
  ]
  const called = slugs.flatMap((slug) => slug.notes)
  if (called.length === 0) return 0
  const begun = new Set(pages.slice(0, index + 1).flatMap(({ pieces }) => pieces.map(({ note }) => note)))
  return called.filter((note) => !begun.has(note)).length
}
