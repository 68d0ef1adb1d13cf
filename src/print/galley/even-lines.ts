import { excessOf, type Tall, type TallLine, tallLines } from './tall-lines.ts'

/** Of the layout, CSS pixels. */
const rounding = 0.05

/**
 * Share of a line by which a formula may reach into the white between two lines: less than what stands empty above the
 * ascenders.
 */
const mostReach = 0.16

/** Share of a line by which lines that follow each other may be apart. */
const nextLine = 0.1

interface Room {
  readonly element: Tall['element']
  readonly property: 'marginTop' | 'marginBottom' | 'paddingTop' | 'paddingBottom'
  readonly length: number
}

/**
 * Brings the lines of blocks with formulas or pictures among words to the grid, CSS pixels from line to line: what is only
 * a little too high reaches into the white between lines, what is higher, or would meet what reaches there from the line
 * above, gets room to whole lines on that side. All is read before anything is written.
 */
export function evenLines(blocks: readonly Element[], line: number): void {
  const lines = blocks.flatMap((block) => tallLines(block, line) ?? [])
  const rooms: Room[] = []
  for (const [index, own] of lines.entries()) {
    const { above, below } = excessOf(own)
    const before = lines[index - 1]
    const meant = before !== undefined && doMeet(before, own, line) ? line : 0
    rooms.push(...edges(own, above, Math.max(meant, wholeLines(above, line)), 'Top'))
    rooms.push(...edges(own, below, wholeLines(below, line), 'Bottom'))
  }
  for (const { element, property, length } of rooms) element.style[property] = `${length}px`
}

/** On each side by itself: room that is shared between both would leave the words between two lines of the grid. */
function wholeLines(excess: number, line: number): number {
  return excess <= mostReach * line ? 0 : Math.ceil((excess - rounding) / line) * line
}

/** Whether something of a line and something of the next, one over the other, both reach into the white between them. */
function doMeet(upper: TallLine, lower: TallLine, line: number): boolean {
  const { below } = excessOf(upper)
  const { above } = excessOf(lower)
  const isNext = Math.abs(lower.top - above - upper.bottom - below) < nextLine * line
  if (!isNext || wholeLines(below, line) > 0 || below + above <= mostReach * line) return false
  const hanging = upper.tall.filter(({ bottom }) => bottom > upper.bottom + rounding)
  return lower.tall.some((each) => {
    return each.top < lower.top - rounding && hanging.some((one) => one.left < each.right && each.left < one.right)
  })
}

/** Gives a line's formulas the excess that is meant, on one side. */
function edges({ top, bottom, tall }: TallLine, excess: number, meant: number, side: 'Top' | 'Bottom'): Room[] {
  return tall.flatMap((each): Room[] => {
    const own = side === 'Top' ? top - each.top : each.bottom - bottom
    // The one that reaches furthest makes room for all.
    const isFurthest = meant > excess + rounding && own > excess - rounding
    if (own <= meant + rounding && !isFurthest) return []
    const property = isFurthest ? (`padding${side}` as const) : (`margin${side}` as const)
    const before = Number.parseFloat(getComputedStyle(each.element)[property]) || 0
    return [{ element: each.element, property, length: before + meant - own }]
  })
}
