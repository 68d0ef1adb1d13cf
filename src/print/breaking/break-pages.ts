import { breakRules } from './break-rules.ts'
import { type Chapter, noteLine, type Reach } from './chapter.ts'
import type { Galley, GalleyPlan, NotePiece, PagePlan, Strain } from './galley.ts'
import { isLongAlone } from './long-alone.ts'
import { wholeNote, withNested } from './note-queue.ts'
import { columnOf, tolerance } from './page-column.ts'
import { cheapestWay } from './search.ts'
import { stepsOf, type Way } from './state.ts'
import { isShortLastPage } from './weigh.ts'

export interface BreakInput extends Omit<Chapter, 'hyphens' | 'noteHyphens'> {
  /** Whether the slug of that index, of the galley or of a note, ends in a hyphen; asked only where a page would end. */
  readonly endsInHyphen: (slug: number, note?: number) => boolean
}

/**
 * Breaks one galley into pages, by cost over the whole of it. Every note starts on the page of its call, with at least
 * two lines on each page it touches; where the notes of one slug leave no room for that, the last of them starts later.
 * Strains of the plan name every rule that had to give; there is no plan with fewer, as `breakRules` weighs them.
 */
export function breakPages(input: BreakInput): GalleyPlan {
  if (input.galley.length === 0) return { pages: [], strains: [] }
  const hyphens = new Set<number>()
  const noteHyphens = new Set<string>()
  const asked = new Set<number | string>()
  const finder = new Finder()
  for (;;) {
    const weighed = new Set<number | string>([...hyphens, ...noteHyphens])
    const pages = pagesOf(input, finder.find({ ...input, hyphens, noteHyphens }))
    // To tell whether a line ends in a hyphen takes a search in the text. The plan is the cheapest as soon as the ends
    // of its own pages are known, since a hyphen makes no plan cheaper. Lines nearby are likely to be next.
    const turns = pages.map(({ to }) => to - 1)
    for (const slug of turns.flatMap((turn) => [turn - 1, turn, turn + 1])) {
      if (!isTurn(input.galley, slug) || asked.has(slug)) continue
      asked.add(slug)
      if (input.endsInHyphen(slug)) hyphens.add(slug)
    }
    const ends = pages.flatMap((page) => dividedOn(input, page))
    for (const { note, to } of ends) {
      for (const slug of [to - 2, to - 1, to]) {
        const name = noteLine(note, slug)
        if (slug < 0 || asked.has(name)) continue
        asked.add(name)
        if (input.endsInHyphen(slug, note)) noteHyphens.add(name)
      }
    }
    const found = [
      ...turns.filter((slug) => hyphens.has(slug)),
      ...ends.map(({ note, to }) => noteLine(note, to - 1)).filter((name) => noteHyphens.has(name)),
    ]
    if (found.every((one) => weighed.has(one)) && !finder.deepen())
      return { pages, strains: strainsOf({ ...input, hyphens, noteHyphens }, pages) }
  }
}

/** Lines that pages are short in most chapters, and looks by which ways differ that are worth following. */
const usual: Reach = { white: 6, hope: 12, strain: 1, brief: true, deferring: false }

/** Pages may be as empty as they must so that no rule is broken. */
const airy: Reach = { ...usual, white: Number.POSITIVE_INFINITY }

/** Rules may be broken. */
const strained: Reach = { ...usual, strain: Number.POSITIVE_INFINITY }

/** Ways that break fewer rules on emptier pages. */
const wide: Reach = { ...strained, white: Number.POSITIVE_INFINITY, hope: 24 }

/** Leaves nothing out. */
const exhaustive: Reach = { ...wide, hope: Number.POSITIVE_INFINITY, brief: false }

/** Slugs up to which nothing is left out, where a rule gives: some twenty pages, which takes a second. */
const shortGalley = 800

/**
 * Finds the cheapest way, of those with the least strain. As more hyphens become known no way gets better: what was out of
 * reach once is not tried again.
 */
class Finder {
  readonly #strict = [usual, airy]
  #mustDefer = false
  #isShallow = false
  #isThorough = false

  /** Looks at more ways from now on, if there are any that the last search passed over though a rule gave. */
  deepen(): boolean {
    if (!this.#isShallow || this.#isThorough) return false
    this.#isThorough = true
    return true
  }

  find(chapter: Chapter): Way {
    for (let reach = this.#strict[0]; reach !== undefined; reach = this.#strict[0]) {
      const way = cheapestWay(chapter, reach)
      if (way !== undefined) return way
      this.#strict.shift()
    }
    const best = this.#findStrained(chapter) ?? this.#findDeferring(chapter)
    if (best === undefined) throw new Error('No way to break a galley into pages')
    return best
  }

  #findStrained(chapter: Chapter): Way | undefined {
    if (this.#mustDefer) return undefined
    const near = cheapestWay(chapter, strained) ?? cheapestWay(chapter, wide)
    // Most hyphens are met by quick searches, so that the slow one runs once or twice.
    this.#isShallow = near !== undefined
    if (near !== undefined && !this.#isThorough) return near
    const reach = near === undefined || chapter.galley.length <= shortGalley ? exhaustive : wide
    const best = cheapestWay(chapter, { ...reach, strain: near?.strain ?? Number.POSITIVE_INFINITY }) ?? near
    this.#mustDefer = best === undefined
    return best
  }

  #findDeferring(chapter: Chapter): Way | undefined {
    return (
      cheapestWay(chapter, { ...wide, deferring: true }) ?? cheapestWay(chapter, { ...exhaustive, deferring: true })
    )
  }
}

function pagesOf({ galley, notes }: BreakInput, arrival: Way): PagePlan[] {
  return stepsOf(arrival).flatMap(({ step, before }) => {
    if (step === undefined || before === undefined) return []
    const { next: from, queue } = before.state
    const called = galley.slice(from, step.to).flatMap((slug) => slug.notes.map((note) => wholeNote(notes, note)))
    const pieces = step.pieces ?? [...queue, ...called].flatMap((piece) => withNested(notes, piece))
    return [{ from, to: step.to, pieces, depth: step.depth }]
  })
}

/** Pieces of notes on a page that go on on a later one. */
function dividedOn({ notes }: Pick<Chapter, 'notes'>, { pieces }: PagePlan): NotePiece[] {
  return pieces.filter(({ note, to }) => to < (notes[note]?.length ?? 0))
}

/** Whether the author did not ask for the end of the page after a slug. */
function isTurn(galley: Galley, slug: number): boolean {
  const next = galley[slug + 1]
  return next !== undefined && !next.forced
}

function strainsOf(input: Chapter, pages: readonly PagePlan[]): Strain[] {
  const { galley, notes, frame, hyphens, noteHyphens } = input
  return pages.flatMap((own, page): Strain[] => {
    const found: Strain[] = deferredOn(input, pages, page)
    const { height } = columnOf(galley, own.from, own.to, frame.line)
    const excess = height - frame.height - own.depth * frame.line
    if (excess > tolerance) found.push({ kind: 'overfull', slug: own.from, page, excess })
    const after = galley[own.to]
    if (own.to > own.from && after !== undefined && !after.forced) {
      if (breakRules[after.before].strain > 0) found.push({ kind: 'turn', rule: after.before, slug: own.to, page })
      if (hyphens.has(own.to - 1)) found.push({ kind: 'turn', rule: 'hyphen', slug: own.to, page })
    }
    for (const { note, to: slug } of dividedOn(input, own)) {
      const rule = notes[note]?.[slug]?.before ?? 'free'
      if (breakRules[rule].strain > 0) found.push({ kind: 'note-turn', rule, note, slug, page })
      if (noteHyphens.has(noteLine(note, slug - 1))) {
        found.push({ kind: 'note-turn', rule: 'hyphen', note, slug, page })
      }
    }
    if (isShortLastPage(input, own.from, { to: own.to, body: height })) {
      found.push({ kind: 'short-last-page', slug: own.from, page })
    }
    if (isLongAlone(input, pages, page)) found.push({ kind: 'long-alone', slug: own.from, page })
    return found
  })
}

/** Notes that a page calls, and a later one begins. */
function deferredOn({ galley, notes }: Chapter, pages: readonly PagePlan[], page: number): Strain[] {
  const own = pages[page]
  if (own === undefined) return []
  const inBody = galley.slice(own.from, own.to).flatMap((slug) => slug.notes)
  const inNotes = own.pieces.flatMap(
    ({ note, from, to }) => notes[note]?.slice(from, to).flatMap((each) => each.notes) ?? [],
  )
  const begun = new Set(
    pages
      .slice(0, page + 1)
      .flatMap(({ pieces }) => pieces.filter(({ from }) => from === 0))
      .map(({ note }) => note),
  )
  return [...inBody, ...inNotes]
    .filter((note) => !begun.has(note))
    .map((note) => ({ kind: 'note-deferred', note, page }))
}
