import { meetsLetters } from './letters-beside.ts'
import { excessOf, partsOf, reachOf, type Tall, type TallLine, tallLines } from './tall-lines.ts'

/** Of the layout, CSS pixels. */
const rounding = 0.05

/**
 * Shares of a line by which a formula may reach into the white between two lines where a letter reaches towards it: a
 * little less than what stands empty below descenders, and above ascenders.
 */
const safeReach = { above: 0.11, below: 0.15 }

/** The same where none does: less than what stands empty above small letters, and below those without descenders. */
const mostReach = 0.26

/** Share of a line by which lines that follow each other may be apart. */
const nextLine = 0.1

interface Room {
  readonly element: Tall['element']
  readonly property: 'marginTop' | 'marginBottom' | 'paddingTop' | 'paddingBottom'
  readonly length: number
}

/** A line, and the room that it gets below itself, CSS pixels. */
interface EvenLine {
  readonly own: TallLine
  readonly under: number
}

/**
 * Brings the lines of blocks with formulas or pictures among words to the grid, CSS pixels from line to line: what is only
 * a little too high reaches into the white between lines, what is higher, or would meet a letter or formula of the next
 * line there, gets room to whole lines on that side. All is read before anything is written.
 */
export function evenLines(blocks: readonly Element[], line: number): void {
  const lines = blocks.flatMap((block) => tallLines(block, line) ?? [])
  const rooms: Room[] = []
  let before: EvenLine | undefined
  for (const own of lines) {
    const { above, below } = excessOf(own)
    const under = wholeLines(own, below, 'below', line)
    const isMet = before !== undefined && before.under === 0 && doMeet(before.own, own, line)
    const over = Math.max(isMet ? line : 0, wholeLines(own, above, 'above', line))
    rooms.push(...edges(own, above, over, 'Top'), ...edges(own, below, under, 'Bottom'))
    before = { own, under }
  }
  for (const { element, property, length } of rooms) element.style[property] = `${length}px`
}

/** On each side by itself: room that is shared between both would leave the words between two lines of the grid. */
function wholeLines(own: TallLine, excess: number, side: 'above' | 'below', line: number): number {
  const safe = safeReach[side] * line
  if (excess <= safe) return 0
  const reaching = own.tall.flatMap(partsOf).filter((each) => reachOf(each, own)[side] > safe)
  if (excess <= mostReach * line && !reaching.some((each) => meetsLetters(each, own, side, line))) return 0
  return Math.ceil((excess - rounding) / line) * line
}

/** Whether something of a line and something of the next, one over the other, would have no white between them. */
function doMeet(upper: TallLine, lower: TallLine, line: number): boolean {
  const { below } = excessOf(upper)
  const { above } = excessOf(lower)
  const isNext = Math.abs(lower.top - above - upper.bottom - below) < nextLine * line
  if (!isNext || below + above === 0) return false
  const over = upper.tall.flatMap(partsOf)
  return lower.tall.flatMap(partsOf).some((each) => {
    const near = over.filter((one) => one.left < each.right && each.left < one.right)
    return near.some((one) => reachOf(one, upper).below + reachOf(each, lower).above > 0)
  })
}

/** Gives a line's formulas the excess that is meant, on one side. */
function edges(line: TallLine, excess: number, meant: number, side: 'Top' | 'Bottom'): Room[] {
  return line.tall.flatMap((each): Room[] => {
    const { above, below } = reachOf(each, line)
    const own = side === 'Top' ? above : below
    // The one that reaches furthest makes room for all.
    const isFurthest = meant > excess + rounding && own > excess - rounding
    if (own <= meant + rounding && !isFurthest) return []
    const property = isFurthest ? (`padding${side}` as const) : (`margin${side}` as const)
    const before = Number.parseFloat(getComputedStyle(each.element)[property]) || 0
    return [{ element: each.element, property, length: before + meant - own }]
  })
}
