import { expect, test } from 'vitest'
import { type CellExtent, columnWidths } from '../../src/print/galley/column-widths.ts'
import { settleColumns } from '../../src/print/galley/settle-columns.ts'

/** Cells of a table, row by row, from the widths that each has on one line. */
function cellsOf(rows: readonly (readonly number[])[]): readonly CellExtent[] {
  return rows.flatMap((row, index) => row.map((natural, column) => ({ row: index, column, natural })))
}

/** Lines of the highest cell of every row, together. */
function linesIn(cells: readonly CellExtent[], widths: readonly number[]): number {
  const rows = Map.groupBy(cells, ({ row }) => row)
  const linesOf = ({ natural, column }: CellExtent) => Math.ceil(natural / (widths[column] ?? 0) - 1e-9)
  return [...rows.values()].reduce((sum, row) => sum + Math.max(...row.map(linesOf)), 0)
}

test('the columns are together as wide as the room, and none is narrower than its least', () => {
  const widths = columnWidths(cellsOf([[60, 900, 200]]), [50, 40, 30], 300)
  expect(widths.reduce((sum, width) => sum + width)).toBeCloseTo(300)
  for (const [column, least] of [50, 40, 30].entries()) expect(widths[column]).toBeGreaterThanOrEqual(least)
})

test('one long cell among short ones does not take the room of a column that is long in every row', () => {
  const rows = [[300, 20], ...Array.from({ length: 20 }, () => [20, 300])]
  const [first = 0, second = 0] = columnWidths(cellsOf(rows), [20, 20], 320)
  expect(second).toBeGreaterThan(first * 2)
})

test('a column takes no more than its longest cell needs while another has several lines', () => {
  const [short = 0] = columnWidths(cellsOf([[40, 2000]]), [10, 10], 300)
  expect(short).toBeLessThan(45)
})

test('what the author sets on two lines is not given the room of one', () => {
  const cells = cellsOf([
    [120, 150],
    [120, 150],
    [40, 200],
  ]).map((cell) => (cell.natural === 120 ? { ...cell, lines: 2 } : cell))
  expect(settleColumns(cells, [60, 60], [80, 220])).toEqual([80, 220])
})

/** A table of some columns and rows with cells of all lengths, and the widths of its columns. */
function madeTable(seed: number) {
  const random = (below: number, at: number) => Math.floor(((Math.sin(seed * 91.7 + at * 7.3) + 1) / 2) * below)
  const columns = 2 + (seed % 4)
  const cells = cellsOf(
    Array.from({ length: 3 + (seed % 5) }, (_, row) =>
      Array.from({ length: columns }, (__, column) => 20 + random(600, row * 7 + column)),
    ),
  )
  const least = Array.from({ length: columns }, () => 20)
  return { cells, least, widths: columnWidths(cells, least, 90 * columns) }
}

test('a short cell that lacks a little room gets it from a column that has some to spare', () => {
  const cells = cellsOf([
    [60, 300],
    [78, 200],
    [66, 620],
  ])
  const widths = settleColumns(cells, [50, 100], [70, 330])
  expect(widths[0]).toBeGreaterThanOrEqual(78)
  expect(linesIn(cells, widths)).toBeLessThan(linesIn(cells, [70, 330]))
})

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0)
}

test('columns are settled in the same room, none below its least, and the table is no higher', () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const { cells, least, widths } = madeTable(seed)
    const settled = settleColumns(cells, least, widths)
    expect(sum(settled)).toBeCloseTo(sum(widths))
    for (const width of settled) expect(width).toBeGreaterThanOrEqual(20)
    expect(linesIn(cells, settled), `seed ${seed}`).toBeLessThanOrEqual(linesIn(cells, widths) * 1.1 + 1)
  }
})

test('no two columns could exchange room to make the table much lower', () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const { cells, widths } = madeTable(seed)
    const own = linesIn(cells, widths)
    for (const [from, width] of widths.entries()) {
      for (const to of widths.keys()) {
        const other = widths.with(from, width - 15).with(to, (widths[to] ?? 0) + 15)
        if (from === to || width - 15 < 20) continue
        expect(own, `seed ${seed}`).toBeLessThanOrEqual(linesIn(cells, other) * 1.25 + 1)
      }
    }
  }
})
