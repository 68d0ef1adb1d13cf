import type { Reach } from './chapter.ts'
import type { Depth, NotePiece, Side } from './galley.ts'
import type { NoteQueue } from './note-queue.ts'

/** The left page of a spread, as far as it matters to the right one. */
export interface Facing {
  readonly depth: Depth
  /** Lines that its last line stands above its foot. */
  readonly short: number
}

/** What the rest of a chapter needs to know of the pages before it. */
export interface State {
  /** First slug that is not set yet. */
  readonly next: number
  /** Notes that go on. */
  readonly queue: NoteQueue
  /** Of the page to come. */
  readonly side: Side
  /** The page opposite, where the page to come is a recto and the chapter's own verso is beside it. */
  readonly facing: Facing | undefined
}

/** A page on the way to a state. */
export interface Step {
  readonly to: number
  readonly depth: Depth
  /** Pieces of notes on the page, where not all that is called on it is set whole. */
  readonly pieces: readonly NotePiece[] | undefined
}

/** The cheapest known way to a state: costs of all pages so far, and the last of them. */
export interface Way {
  readonly state: State
  readonly strain: number
  readonly looks: number
  readonly step: Step | undefined
  readonly before: Way | undefined
}

/** Differences of looks below this are rounding. */
const rounding = 1e-9

function isCheaper(a: Way, b: Way): boolean {
  if (a.strain !== b.strain) return a.strain < b.strain
  return a.looks < b.looks - rounding
}

/** States with the same key go on alike, if their `next` is the same. */
function keyOf({ queue, side, facing }: State): string | number {
  const [first] = queue
  const page = side === 'verso' ? 0 : facing === undefined ? 1 : 2 + (facing.depth + 1) * 8 + facing.short
  if (queue.length > 1) return `${page} ${queue.map(({ note, from }) => `${note}.${from}`).join(' ')}`
  return first === undefined ? page : ((first.note + 1) * 65536 + first.from) * 32 + page
}

/** How far the notes of a state have got: pages without body go from less to more. */
function progress({ queue }: State): number {
  const [first] = queue
  return first === undefined ? Number.POSITIVE_INFINITY : first.note * 65536 + first.from
}

/** The cheapest ways to all states with one `next`. */
export class Station {
  readonly #ways = new Map<string | number, Way>()
  readonly #hope: number
  readonly #brief: boolean
  #left: Way[] = []
  #best: Way | undefined

  /** `hope`: looks by which a way may be worse than the best to the same slug and yet be followed. */
  constructor({ hope, brief }: Pick<Reach, 'hope' | 'brief'>) {
    this.#hope = hope
    this.#brief = brief
  }

  add(way: Way): void {
    if (this.#isHopeless(way)) return
    const key = keyOf(way.state)
    const known = this.#ways.get(key)
    if (known !== undefined && !isCheaper(way, known)) return
    this.#ways.set(key, way)
    this.#left.push(way)
    // A way with notes left over is no measure: it has yet to pay for them.
    if (way.state.queue.length === 0 && (this.#best === undefined || isCheaper(way, this.#best))) this.#best = way
  }

  #isHopeless(way: Way): boolean {
    const best = this.#best
    if (best === undefined) return false
    if (way.strain === best.strain && way.looks > best.looks + this.#hope) return true
    if (way.state.queue.length === 0) return false
    // The same page to come, and no notes that take room on it; though those may bring what follows to the other side.
    if (!this.#brief) return false
    const free = this.#ways.get(keyOf({ ...way.state, queue: [] }))
    return free !== undefined && !isCheaper(way, free)
  }

  /** Takes the ways out, those whose notes have got least far first: pages without body may add others meanwhile. */
  *departures(): Generator<Way> {
    while (this.#left.length > 0) {
      const ways = this.#left.toSorted((a, b) => progress(a.state) - progress(b.state))
      this.#left = []
      for (const way of ways) {
        if (this.#ways.get(keyOf(way.state)) !== way || this.#isHopeless(way)) continue
        yield way
        if (this.#left.length === 0) continue
        this.#left.push(...ways.slice(ways.indexOf(way) + 1))
        break
      }
    }
  }

  /** The cheapest way on which no note is left over. */
  get arrival(): Way | undefined {
    return this.#best
  }
}

export function stepsOf(arrival: Way): Way[] {
  const ways: Way[] = []
  for (let way: Way | undefined = arrival; way?.step !== undefined; way = way.before) ways.unshift(way)
  return ways
}
