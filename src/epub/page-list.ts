import { type Addresses, hrefFrom, packageFiles } from './addresses.ts'
import type { NavPoint } from './navigation.ts'
import type { PageMark } from './page-marks.ts'

/** A line of the list of printed pages. */
export interface PageListEntry {
  readonly label: string
  readonly href: string
  /** The number in Arabic figures; absent for pages with other numerals. */
  readonly number?: number
}

/** The list of printed pages, in order. Marks that are in no section are in the contents. */
export function pageList(marks: readonly PageMark[], { places }: Addresses): readonly PageListEntry[] {
  return marks.map(({ id, label }) => {
    const place = places.get(id) ?? { file: packageFiles.navigation, fragment: id }
    const number = /^[0-9]+$/.test(label) ? Number(label) : undefined
    return { label, href: hrefFrom('', place), ...(number !== undefined && { number }) }
  })
}

/** The table of contents with the marks of the printed contents; those of the title, and of entries that it has not, apart. */
export function withMarks(
  points: readonly NavPoint[],
  ofContents: ReadonlyMap<string, readonly PageMark[]>,
  { places, files }: Addresses,
): { readonly contents: readonly NavPoint[]; readonly ofTitle: readonly PageMark[] } {
  const waiting = new Map<string, readonly PageMark[]>()
  for (const [id, marks] of ofContents) {
    const place = places.get(id)
    if (id !== '') waiting.set(files.get(id) ?? (place === undefined ? '' : hrefFrom('', place)), marks)
  }
  const mark = (point: NavPoint): NavPoint => {
    const marks = waiting.get(point.href)
    waiting.delete(point.href)
    return { ...point, ...(marks !== undefined && { marks }), children: point.children.map(mark) }
  }
  const contents = points.map(mark)
  return { contents, ofTitle: [...(ofContents.get('') ?? []), ...[...waiting.values()].flat()] }
}
