import type { Element } from 'hast'
import type { PlannedCell } from './planned-tag.ts'

/** A cell of a table where it stands; rows and columns count from 0. */
interface Placed {
  readonly cell: Element
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly colSpan: number
  readonly scope: PlannedCell['scope']
}

/** A cell and the cells that head it. */
export interface HeadedCell extends Omit<PlannedCell, 'heads'> {
  readonly heads: readonly Element[]
}

/** Rows that a cell may span together (HTML, "row groups"), from the top. */
export function rowGroups(table: Element): readonly (readonly Element[])[] {
  const groups: Element[][] = []
  let loose: Element[] | undefined
  for (const child of table.children) {
    if (child.type !== 'element') continue
    if (child.tagName === 'tr') {
      if (loose === undefined) groups.push((loose = []))
      loose.push(child)
    } else if (/^t(?:head|body|foot)$/.test(child.tagName)) {
      groups.push(child.children.flatMap((row) => (row.type === 'element' && row.tagName === 'tr' ? [row] : [])))
      loose = undefined
    }
  }
  return groups
}

export function cellsOf(row: Element): readonly Element[] {
  return row.children.flatMap((child) => {
    return child.type === 'element' && (child.tagName === 'td' || child.tagName === 'th') ? [child] : []
  })
}

/** The cells of a table by element, and how many more every row would need to be as long as the longest. */
export interface TableCells {
  readonly cells: ReadonlyMap<Element, HeadedCell>
  readonly missing: ReadonlyMap<Element, number>
}

/**
 * For every cell of a table its spans, its scope and its heads: the nearest above it in its columns, and those before it
 * in its rows (HTML, "The table model", forming relationships between data cells and header cells).
 */
export function headCells(table: Element): TableCells {
  const above = new Map<number, { row: number; heads: Element[] }>()
  const before = new Map<number, Element[]>()
  const cells = new Map<Element, HeadedCell>()
  const lengths = new Map<Element, number>()
  for (const { cell, row, column, rowSpan, colSpan, scope } of placeCells(table, lengths)) {
    const columns = Array.from({ length: colSpan }, (_, index) => column + index)
    const rows = Array.from({ length: rowSpan }, (_, index) => row + index)
    const heads = new Set<Element>()
    if (scope !== 'Column') for (const at of columns) for (const head of above.get(at)?.heads ?? []) heads.add(head)
    if (scope !== 'Row') for (const at of rows) for (const head of before.get(at) ?? []) heads.add(head)
    cells.set(cell, { rowSpan, colSpan, ...(scope && { scope }), heads: [...heads] })
    if (scope === 'Column') {
      for (const at of columns) {
        const known = above.get(at)
        const heads = known !== undefined && known.row >= row ? [...known.heads, cell] : [cell]
        above.set(at, { row: row + rowSpan, heads })
      }
    } else if (scope === 'Row') for (const at of rows) before.set(at, [...(before.get(at) ?? []), cell])
  }
  const longest = Math.max(0, ...lengths.values())
  return { cells, missing: new Map([...lengths].map(([tr, length]) => [tr, longest - length])) }
}

function placeCells(table: Element, lengths: Map<Element, number>): readonly Placed[] {
  let row = -1
  return rowGroups(table).flatMap((group) => {
    /** Rows, counted from the next, that a cell above still takes of each column. */
    let taken: number[] = []
    return group.flatMap((tr, index) => {
      row += 1
      const own = cellsOf(tr)
      const isHead = own.every(({ tagName }) => tagName === 'th')
      let column = 0
      const placed = own.map((cell): Placed => {
        while ((taken[column] ?? 0) > 0) column += 1
        const at = column
        const rowSpan = Math.min(spanOf(cell, 'rowSpan'), group.length - index)
        const colSpan = spanOf(cell, 'colSpan')
        column += colSpan
        for (let place = at; place < column; place += 1) taken[place] = rowSpan
        return { cell, row, column: at, rowSpan, colSpan, scope: scopeOf(cell, isHead) }
      })
      lengths.set(tr, taken.filter((rows) => rows > 0).length)
      taken = taken.map((rows) => Math.max(0, rows - 1))
      return placed
    })
  })
}

function spanOf({ properties }: Element, name: 'rowSpan' | 'colSpan'): number {
  const span = Number(properties[name] ?? 1)
  return Number.isInteger(span) && span > 0 ? Math.min(span, mostSpan) : 1
}

/** As much as a browser takes (HTML, "colspan"). */
const mostSpan = 1000

function scopeOf({ tagName, properties }: Element, isHead: boolean): PlannedCell['scope'] {
  if (tagName !== 'th') return undefined
  const { scope = isHead ? 'col' : 'row' } = properties
  return scope.startsWith('row') ? 'Row' : 'Column'
}
