import type { List, Table, TableRow } from 'mdast'

/**
 * A table written as a list of rows, each a list of cells, as `list-table` of MyST has it. `undefined` where a cell is
 * more than a paragraph. A table of Markdown has one row of heads; without any it is empty.
 */
export function listTable(list: List, heads: number): Table | undefined {
  const rows: TableRow[] = []
  for (const item of list.children) {
    const [cells, ...others] = item.children
    if (cells?.type !== 'list' || others.length > 0) return undefined
    const row: TableRow = { type: 'tableRow', children: [] }
    for (const { children, position } of cells.children) {
      const [words, ...rest] = children
      if (rest.length > 0 || (words !== undefined && words.type !== 'paragraph')) return undefined
      row.children.push({ type: 'tableCell', children: words?.children ?? [], ...(position && { position }) })
    }
    rows.push(row)
  }
  const columns = Math.max(0, ...rows.map((row) => row.children.length))
  const blank: TableRow = {
    type: 'tableRow',
    children: Array.from({ length: columns }, () => ({ type: 'tableCell', children: [] })),
  }
  return { type: 'table', align: null, children: heads === 0 ? [blank, ...rows] : rows }
}
