import type { BreakInput } from '../../src/print/breaking/break-pages.ts'
import { breakRules, strains } from '../../src/print/breaking/break-rules.ts'
import type { Side } from '../../src/print/breaking/galley.ts'

interface Waiting {
  readonly note: number
  readonly from: number
}

/**
 * The least strain of all ways to break a galley: every end of every page, every depth of every spread, every division
 * of every note that does not fit whole, with two lines on either side; `undefined` where no way lets every note start on
 * the page of its call.
 * Written again from the rules, without the breaker's shortcuts. Notes call no notes, and nothing is higher than a page.
 */
export function leastStrain(input: BreakInput): number | undefined {
  const known = new Map<string, number>()
  const least = from(0, undefined, input.firstSide, undefined)
  return Number.isFinite(least) ? least : undefined

  function from(next: number, waiting: Waiting | undefined, side: Side, depth: number | undefined): number {
    if (next === input.galley.length && waiting === undefined) return 0
    const key = JSON.stringify([next, waiting, side, depth])
    const before = known.get(key)
    if (before !== undefined) return before
    const depths = depth === undefined ? (next === 0 || side === 'recto' ? [0, -1] : [0, -1, 1]) : [depth]
    const costs = depths.flatMap((own) => [...waysOn(next, waiting, side, own)])
    const best = Math.min(...costs)
    known.set(key, best)
    return best
  }

  function* waysOn(next: number, waiting: Waiting | undefined, side: Side, depth: number): Generator<number> {
    const { galley, frame } = input
    const room = frame.height + depth * frame.line
    for (let to = waiting === undefined ? next + 1 : next; to <= galley.length; to += 1) {
      if (to > next + 1 && galley[to - 1]?.forced) return
      const body = bodyHeight(input, next, to)
      if (body > room + 0.05) return
      const called = galley.slice(next, to).flatMap((slug) => slug.notes.map((note) => ({ note, from: 0 })))
      const queue = waiting === undefined ? called : [waiting, ...called]
      for (const rest of restsOf(queue, room - body - (queue.length > 0 ? frame.separation : 0))) {
        if (to === next && rest?.from === waiting?.from) continue
        const closed = rest === undefined && (to === galley.length || galley[to]?.forced === true)
        const opposite = side === 'verso' && !closed ? depth : undefined
        yield costOf(next, to, body) + costInside(rest) + from(to, rest, side === 'verso' ? 'recto' : 'verso', opposite)
      }
    }
  }

  /** What may be left over when notes are set into some room: nothing, or a part of the last of them. */
  function restsOf(queue: readonly Waiting[], room: number): (Waiting | undefined)[] {
    const last = queue.at(-1)
    const heights = queue.map(({ note, from: first }) => heightOf(note, first, rowsOf(note)))
    const others = heights.slice(0, -1).reduce((sum, height) => sum + height, 0)
    if (last === undefined) return [undefined]
    if (others + (heights.at(-1) ?? 0) <= room + 0.05) return [undefined]
    const rests: (Waiting | undefined)[] = []
    for (let end = last.from + 2; end <= rowsOf(last.note) - 2; end += 1) {
      if (others + heightOf(last.note, last.from, end) <= room + 0.05) rests.push({ note: last.note, from: end })
    }
    return rests
  }

  function rowsOf(note: number): number {
    return input.notes[note]?.length ?? 0
  }

  function heightOf(note: number, first: number, end: number): number {
    return (input.notes[note]?.[end - 1]?.bottom ?? 0) - (input.notes[note]?.[first]?.top ?? 0)
  }

  /** Of a page that ends inside a note. */
  function costInside(rest: Waiting | undefined): number {
    const after = rest && input.notes[rest.note]?.[rest.from]
    if (rest === undefined || after === undefined) return 0
    const hyphen = input.endsInHyphen(rest.from - 1, rest.note) ? breakRules.hyphen.strain : 0
    return breakRules[after.before].strain + hyphen
  }

  function costOf(next: number, to: number, body: number): number {
    const { galley, frame } = input
    const after = galley[to]
    let strain = 0
    if (to > next && after !== undefined && !after.forced) {
      strain += breakRules[after.before].strain
      if (input.endsInHyphen(to - 1)) strain += breakRules.hyphen.strain
    }
    const isLast = to === galley.length && to > next && next > 0
    if (isLast && galley[next]?.forced !== true && body < 4 * frame.line - 0.05) strain += strains.shortLastPage
    return strain
  }
}

function bodyHeight({ galley, frame }: BreakInput, from: number, to: number): number {
  let bottom = 0
  for (let index = from; index < to; index += 1) {
    const slug = galley[index]
    if (slug === undefined) break
    let top = index === 0 ? slug.top : slug.head
    if (index > from) {
      top = bottom + slug.top - (galley[index - 1]?.bottom ?? 0) - slug.filled
      // A pixel below a line of the grid still counts as on it.
      if (slug.onGrid) top = Math.ceil((top - 1) / frame.line) * frame.line
    }
    bottom = top + slug.bottom - slug.top
  }
  return bottom
}
