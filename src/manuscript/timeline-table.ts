import type { Position } from 'unist'
import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import type { TimelineEntry } from '../model/manuscript.ts'
import { readCsv } from './csv-text.ts'

/** Columns that `octavo timeline --format csv` works out from the others: a timeline of another book can be taken as it is. */
const workedOut: ReadonlySet<string> = new Set(['earliest', 'latest', 'display', 'told'])

/**
 * Reads `timeline.csv`: a header that names attributes, and a line for each event. Values are kept as written, empty ones
 * left out. Which attributes there are and what a date is, is not asked here.
 */
export function readTimelineTable(file: VFile): TimelineEntry[] {
  const { rows, problems } = readCsv(file)
  for (const { reason, place } of problems) report(file, 'timeline-table', place, { reason })
  const [header, ...lines] = rows
  if (header === undefined) return []
  const names = header.map(({ text }) => text.toLowerCase())
  const hasNames = names.includes('date')
  if (!hasNames && problems.length === 0) {
    report(file, 'timeline-table', header[0]?.place, { reason: 'the first line has no column `date`' })
  }
  if (!hasNames) return []
  return lines.flatMap((cells): TimelineEntry[] => {
    const [first] = cells
    const surplus = cells.slice(names.length).find(({ text }) => text !== '')
    if (surplus !== undefined) {
      const reason = `there are ${cells.length} values, and ${names.length} columns`
      report(file, 'timeline-table', surplus.place, { reason })
    }
    const attributes: Record<string, string> = {}
    const places = new Map<string, { readonly key: Position; readonly value: Position }>()
    for (const [at, name] of names.entries()) {
      const cell = cells[at]
      if (cell === undefined || cell.text === '' || name === '' || workedOut.has(name)) continue
      attributes[name] = cell.text
      places.set(name, { key: header[at]?.place ?? cell.place, value: cell.place })
    }
    if (first === undefined) return []
    const position = { start: first.place.start, end: cells.at(-1)?.place.end ?? first.place.end }
    return [{ attributes, position, places }]
  })
}
