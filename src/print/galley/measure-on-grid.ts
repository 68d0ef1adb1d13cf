import { evenLines } from './even-lines.ts'
import { snapToGrid } from './grid.ts'
import { type MeasuredGalley, measure, type NoteOfCall, type PageMeasure } from './measure.ts'

/**
 * Measures columns of type once their running text stands on the baseline grid. All of them are read before anything is
 * written, since every change of turn lays out the document again.
 */
export function measureOnGrid(
  columns: readonly Element[],
  noteOfCall: NoteOfCall,
  page: PageMeasure,
): MeasuredGalley[] {
  const read = (column: Element) => measure(column, noteOfCall, page)
  let galleys = columns.map(read)
  const uneven = galleys.map((galley) => unevenBlocks(galley, page.line))
  evenLines(uneven.flat(), page.line)
  galleys = galleys.map((galley, index) => again(galley, columns[index], uneven[index]?.length !== 0))
  const snapped = galleys.map((galley) => snapToGrid(galley, page.line))
  return galleys.map((galley, index) => again(galley, columns[index], snapped[index] === true))

  function again(galley: MeasuredGalley, column: Element | undefined, changed: boolean): MeasuredGalley {
    return changed && column !== undefined ? read(column) : galley
  }
}

/** Blocks of running text with lines that are higher than others. */
function unevenBlocks({ slugs, places }: MeasuredGalley, line: number): Element[] {
  const blocks = new Set<Element>()
  let onGrid = false
  for (const [index, { onGrid: begins, top, bottom }] of slugs.entries()) {
    const place = places[index]
    if (place === undefined) continue
    if (place.line === 0) onGrid = begins
    if (onGrid && Math.abs(bottom - top - line) > 0.05) blocks.add(place.block)
  }
  return [...blocks]
}
