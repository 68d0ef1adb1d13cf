import type { Box } from './geometry.ts'
import type { FormulaItem } from './formula-items.ts'

/** A part of a formula and where it stands, CSS pixels. */
export interface PlacedItem extends Omit<FormulaItem, 'node'> {
  readonly box: Pick<Box, 'left' | 'right'>
}

/** Parts of a formula on one line: `from` up to but not including `to`. */
export interface FormulaLine {
  readonly from: number
  readonly to: number
}

export interface BrokenFormula {
  readonly lines: readonly FormulaLine[]
  /** CSS pixels by which the widest line exceeds the room. */
  readonly excess: number
}

/** Costs of a line, and of a break before each sign, relative to each other (after The TeXbook, chapter 18). */
const costs = {
  line: 1,
  space: 0,
  relation: 0.1,
  sum: 0.4,
  product: 0.7,
  separator: 0.6,
  bracket: 1,
  stub: 0.5,
  excess: 100,
}

/** Share of the room that a line should fill at least. */
const leastFilled = 0.15

/**
 * Breaks a formula into the lines that cost least. `indent` says how far a line that begins with the given part is set in,
 * CSS pixels.
 */
export function breakFormula(
  items: readonly PlacedItem[],
  room: number,
  indent: (first: number) => number,
): BrokenFormula {
  const starts = items.flatMap((_, index) => (index === 0 || mayBreakBefore(items, index) ? [index] : []))
  const ends = [...starts.slice(1), items.length]
  /** The cheapest way to set everything before each start. */
  const best: { cost: number; excess: number; lines: FormulaLine[] }[] = [{ cost: 0, excess: 0, lines: [] }]
  for (const [last, to] of ends.entries()) {
    for (const [first, from] of starts.slice(0, last + 1).entries()) {
      const before = best[first]
      const width = widthOf(items, from, to) + indent(from)
      if (before === undefined) continue
      const excess = Math.max(0, width - room)
      const cost = before.cost + costOfLine(items, from, width / room)
      if (cost >= (best[last + 1]?.cost ?? Number.POSITIVE_INFINITY)) continue
      best[last + 1] = { cost, excess: Math.max(before.excess, excess), lines: [...before.lines, { from, to }] }
    }
  }
  const { lines, excess } = best[ends.length] ?? { lines: [], excess: 0 }
  return { lines, excess }
}

function mayBreakBefore(items: readonly PlacedItem[], index: number): boolean {
  const sign = items[index]?.sign
  const before = items[index - 1]?.sign
  if (sign === 'relation' || sign === 'sum' || sign === 'product' || before === 'space') return true
  return before === 'separator' && sign !== 'space'
}

function widthOf(items: readonly PlacedItem[], from: number, to: number): number {
  const last = items[to - 1]
  const end = last?.sign === 'space' ? last.box.left : (last?.box.right ?? 0)
  return end - (items[from]?.box.left ?? 0)
}

function costOfLine(items: readonly PlacedItem[], from: number, filled: number): number {
  const { sign, depth = 0 } = items[from] ?? {}
  const broken = from === 0 ? 0 : costs[sign ?? items[from - 1]?.sign ?? 'separator'] + costs.bracket * depth
  return costs.line + broken + (filled < leastFilled ? costs.stub : 0) + costs.excess * Math.max(0, filled - 1)
}
