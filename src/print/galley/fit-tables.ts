import { boxOf, contentWidth } from './geometry.ts'

/** Smallest share of its size to which the type of a table is reduced before words are broken. */
const smallest = 0.75

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
    for (let scale = ratio; ; scale -= 0.02) {
      table.style.setProperty('--scale', String(Math.max(scale, smallest)))
      if (fits(table) || scale <= smallest) break
    }
    for (const length of unbroken) {
      if (fits(table)) break
      breakWords(table, length)
    }
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
