import { excessOf, type Tall, type TallLine, tallLines } from './tall-lines.ts'

/** Of the layout, CSS pixels. */
const rounding = 0.05

/**
 * Share of a line by which a formula may reach into the white between two lines: less than what stands empty above the
 * ascenders.
 */
const mostReach = 0.16

interface Room {
  readonly element: Tall['element']
  readonly property: 'marginTop' | 'marginBottom' | 'paddingTop' | 'paddingBottom'
  readonly length: number
}

/**
 * Brings the lines of blocks with formulas or pictures among words to the grid, CSS pixels from line to line: what is only
 * a little too high reaches into the white between lines, what is higher gets room to whole lines on that side. All is
 * read before anything is written.
 */
export function evenLines(blocks: readonly Element[], line: number): void {
  const rooms = blocks.flatMap((block) => (tallLines(block, line) ?? []).flatMap((each) => roomsOn(each, line)))
  for (const { element, property, length } of rooms) element.style[property] = `${length}px`
}

function roomsOn(tallLine: TallLine, line: number): Room[] {
  const { above, below } = excessOf(tallLine)
  return [
    ...edges(tallLine, above, wholeLines(above, line), 'Top'),
    ...edges(tallLine, below, wholeLines(below, line), 'Bottom'),
  ]
}

/** On each side by itself: room that is shared between both would leave the words between two lines of the grid. */
function wholeLines(excess: number, line: number): number {
  return excess <= mostReach * line ? 0 : Math.ceil((excess - rounding) / line) * line
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
