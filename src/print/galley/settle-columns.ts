import type { CellExtent } from './column-widths.ts'

/** Cells of a table that would take longer than its lines are worth. */
const mostCells = 3000

/** Widths that are tried for a column, from the next longer cell on. */
const mostTries = 6

/** By how much a column may become wider at once. */
const mostGrowth = 1.7

/** By how much the words of a cell on several lines are longer than on one: a line seldom is full. */
const unfilled = 1.08

/** Of the layout, CSS pixels, so that what fits just so does fit. */
const rounding = 0.1

/** What a line of a cell counts beside one of a row: it looks better, and makes nothing lower. */
const cellShare = 0.01

/**
 * Gives columns a little more room where cells need no more to stand on fewer lines, in whole lines, and takes it from
 * others as long as the table becomes lower. Widths and `least` as in `columnWidths`.
 */
export function settleColumns(
  cells: readonly CellExtent[],
  least: readonly number[],
  widths: readonly number[],
): readonly number[] {
  if (cells.length > mostCells) return widths
  const rows = [...Map.groupBy(cells, ({ row }) => row).values()]
  let best = widths
  let cost = heightOf(rows, best)
  for (let column = 0; column < widths.length; column += 1) {
    for (const width of longerCells(cells, column, best[column] ?? 0)) {
      for (const other of withMore(best, least, column, width)) {
        const height = heightOf(rows, other)
        if (height >= cost - cellShare / 2) continue
        best = other
        cost = height
      }
    }
  }
  return best
}

/** Lines of the highest cell of every row together, and a little for those of the others. */
function heightOf(rows: readonly (readonly CellExtent[])[], widths: readonly number[]): number {
  let height = 0
  for (const row of rows) {
    let highest = 0
    for (const { column, natural, lines: fewest = 1 } of row) {
      const lines = Math.max(fewest, linesOf(natural, widths[column] ?? 0))
      highest = Math.max(highest, lines)
      height += lines * cellShare
    }
    height += highest
  }
  return height
}

function linesOf(natural: number, width: number): number {
  return natural <= width ? 1 : Math.max(2, Math.ceil((natural * unfilled) / width))
}

/** Widths in which one cell more of a column would have a single line. */
function longerCells(cells: readonly CellExtent[], column: number, width: number): readonly number[] {
  const own = cells.filter((cell) => cell.column === column && (cell.lines ?? 1) === 1)
  const naturals = new Set(own.map(({ natural }) => natural + rounding))
  const longer = [...naturals].filter((natural) => natural > width && natural <= width * mostGrowth)
  return longer.toSorted((a, b) => a - b).slice(0, mostTries)
}

/** The widths with more for one column: taken from each of the others, and from all of them by what they can spare. */
function* withMore(
  widths: readonly number[],
  least: readonly number[],
  column: number,
  width: number,
): Generator<readonly number[]> {
  const missing = width - (widths[column] ?? 0)
  if (missing <= 0) return
  const spare = widths.map((own, at) => (at === column ? 0 : Math.max(0, own - (least[at] ?? 0))))
  for (const [at, own] of spare.entries()) {
    if (own >= missing) yield widths.with(column, width).with(at, (widths[at] ?? 0) - missing)
  }
  const all = spare.reduce((sum, own) => sum + own, 0)
  if (all >= missing) yield widths.map((own, at) => (at === column ? width : own - (missing * (spare[at] ?? 0)) / all))
}
