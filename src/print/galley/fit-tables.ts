import { boxOf, contentWidth } from './geometry.ts'
import { tell } from './told.ts'

/** Smallest share of its size to which the type of a table is reduced before words are broken. */
const smallest = 0.75

/** Share of its size at which the type of a table is told from that of others. */
const leastRemark = 0.85

/** Lengths of words, in characters, that are let stand; tried in turn until the table fits. */
const unbroken = [24, 16, 12, 8, 5, 0]

/** Of type in which all letters are of one width, in em: the widest a word of so many letters commonly is. */
const widestLetter = 0.6

/** Brings tables that are wider than their column to its width: in smaller type first, then with long words broken. */
export function fitTables(root: Element): void {
  const outer = [...root.querySelectorAll('table')].filter(({ parentElement }) => !parentElement?.closest('table'))
  const wide = outer
    .map((table) => ({ table, ratio: roomFor(table) / boxOf(table).width }))
    .filter(({ table }) => !fits(table))
  for (const { table, ratio } of wide) {
    let scale = Math.max(ratio, smallest)
    for (; ; scale = Math.max(scale - 0.02, smallest)) {
      table.style.setProperty('--scale', String(scale))
      if (fits(table) || scale === smallest) break
    }
    if (fits(table)) {
      if (scale < leastRemark) tell(table, 'table-reduced', Math.round(scale * 100))
      continue
    }
    for (const length of unbroken) {
      if (fits(table)) break
      breakWords(table, length)
    }
    tell(table, 'table-words', 0)
  }
}

function fits(table: HTMLTableElement): boolean {
  return boxOf(table).width <= roomFor(table) + 0.5
}

function roomFor({ parentElement }: HTMLTableElement): number {
  return parentElement === null ? Number.POSITIVE_INFINITY : contentWidth(parentElement)
}

function breakWords(table: HTMLTableElement, longest: number): void {
  for (const cell of table.querySelectorAll<HTMLElement>('th, td')) {
    const words = cell.textContent.split(/\s+/)
    if (words.every((word) => word.length <= longest)) continue
    cell.classList.add('tight')
    // Else the column would become as narrow as a letter, and shorter words would break too.
    cell.style.minWidth = `${longest * widestLetter}em`
  }
}
