/** A cell of one column: the width in which its words have but one line, in the same units as the columns. */
export interface CellExtent {
  readonly row: number
  readonly column: number
  readonly natural: number
  /** That it has at any width, such as those that the author ends. */
  readonly lines?: number
}

/** Pieces in which the room is given out. */
const pieces = 120

/** How much the highest cell of a row counts before the others. */
const power = 4

/**
 * Widths of columns, together as wide as the room, for which the table is as low as may be: a row is about as high as the
 * cell with the most lines. No column is narrower than the least given for it, nor wider than its cells need while another
 * wants room.
 */
export function columnWidths(cells: readonly CellExtent[], least: readonly number[], room: number): number[] {
  const widths = [...least]
  const piece = (room - least.reduce((sum, width) => sum + width, 0)) / pieces
  if (piece <= 0) return widths
  const byColumn = Map.groupBy(cells, ({ column }) => column)
  const heights = new Map<number, number>()
  for (const { row, column, natural } of cells) {
    heights.set(row, (heights.get(row) ?? 0) + lines(natural, widths[column] ?? 0))
  }
  for (let given = 0; given < pieces; given += 1) {
    const gains = widths.map((width, column) => gainOf(byColumn.get(column) ?? [], width, piece, heights))
    const best = gains.indexOf(Math.max(...gains))
    if ((gains[best] ?? 0) <= 0) return inProportion(widths, room)
    const before = widths[best] ?? 0
    for (const { row, natural } of byColumn.get(best) ?? []) {
      heights.set(row, (heights.get(row) ?? 0) - lines(natural, before) + lines(natural, before + piece))
    }
    widths[best] = before + piece
  }
  return widths
}

/** Lines of a cell, to the power by which they count. */
function lines(natural: number, width: number): number {
  return Math.max(1, natural / width) ** power
}

/** By how many lines the rows become lower where a column becomes wider. */
function gainOf(
  cells: readonly CellExtent[],
  width: number,
  piece: number,
  heights: ReadonlyMap<number, number>,
): number {
  let gain = 0
  for (const { row, natural } of cells) {
    if (natural <= width) continue
    const height = heights.get(row) ?? 1
    gain += height ** (1 / power) - (height - lines(natural, width) + lines(natural, width + piece)) ** (1 / power)
  }
  return gain
}

function inProportion(widths: readonly number[], room: number): number[] {
  const ratio = room / widths.reduce((sum, width) => sum + width, 0)
  return widths.map((width) => width * ratio)
}
