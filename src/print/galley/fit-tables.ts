import { balanceColumns } from './balance-columns.ts'
import { boxOf, contentWidth } from './geometry.ts'
import { tell } from './told.ts'
import { rowsFit, turn } from './turned-pages.ts'

/** Smallest share of its size to which the type of a table is reduced before words are broken anywhere. */
const smallest = 0.75

/** Share of its size at which the type of a table is told from that of others. */
const leastRemark = 0.85

/** Length of what is no word, in characters: it may be broken anywhere before a page is turned for it. */
const longestWord = 24

/** Lengths of words, in characters, that are let stand; tried in turn until the table fits. */
const unbroken = [16, 12, 8, 5, 0]

/** Of type in which all letters are of one width, in em: the widest a word of so many letters commonly is. */
const widestLetter = 0.6

/**
 * Brings tables that are wider than their column to its width: in type a little smaller, then with words divided at
 * syllables, then in yet smaller type, then turned on its side, then with words broken anywhere. Gives all tables the columns for which they are lowest.
 */
export function fitTables(root: Element): void {
  const tables = [...root.querySelectorAll('table')].filter(
    ({ parentElement, style }) => !parentElement?.closest('table') && style.tableLayout !== 'fixed',
  )
  for (const table of tables) keepFigures(table)
  for (const table of tables.filter((table) => !fits(table))) fit(table)
  balanceColumns(tables.map((table) => ({ table, room: roomFor(table) })))
}

/** A number, date or measure of digits and the signs among them. */
const figures = /^[\p{Nd}\p{Sc}.,:/%+−–-]{1,14}$/u

/** Keeps figures in one piece, which the browser would divide at hyphens. */
function keepFigures(table: HTMLTableElement): void {
  for (const cell of table.querySelectorAll('td')) {
    if (figures.test(cell.textContent.trim())) cell.classList.add('figures')
  }
}

function fit(table: HTMLTableElement): void {
  easeNames(table)
  if (reduce(table, [])) {
    const scale = Number(table.style.getPropertyValue('--scale') || 1)
    if (scale < leastRemark) tell(table, 'table-reduced', Math.round(scale * 100))
    return
  }
  if (reduce(table, [longestWord])) return tell(table, 'table-words', 0)
  const setUpright = turn(table)
  if (setUpright !== undefined) {
    if (reduce(table, []) && rowsFit(table)) return tell(table, 'table-turned', 0)
    setUpright()
  }
  if (!reduce(table, unbroken)) crowd(table)
  tell(table, 'table-words', 0)
}

/** Brings a table of very many columns to its width, whatever it takes: nothing may leave the page. */
function crowd(table: HTMLTableElement): void {
  table.classList.add('crowded')
  for (let scale = smallest; !fits(table) && scale > 0.02; scale *= 0.9) {
    table.style.setProperty('--scale', String(scale))
  }
}

/**
 * Whether a table fits in type a little smaller, then with its words divided, in yet smaller type, and then with words of
 * the given lengths broken.
 */
function reduce(table: HTMLTableElement, lengths: readonly number[]): boolean {
  table.classList.remove('divided', 'close')
  if (shrink(table, leastRemark)) return true
  table.classList.add('divided', 'close')
  shrink(table, smallest)
  for (const length of lengths) {
    if (fits(table)) break
    breakWords(table, length)
  }
  if (!fits(table)) return false
  // In smaller type, or on its side, it may fit without.
  for (const name of ['divided', 'close']) {
    table.classList.remove(name)
    table.classList.toggle(name, !fits(table))
  }
  return true
}

/** Sets a table in the largest type, of no less than the given share of its size, in which it fits. */
function shrink(table: HTMLTableElement, least: number): boolean {
  table.style.removeProperty('--scale')
  let scale = 1
  while (!fits(table) && scale > least) {
    const ratio = roomFor(table) / boxOf(table).width
    scale = Math.max(least, Math.min(scale * Math.max(ratio, 0.9), scale - 0.02))
    table.style.setProperty('--scale', String(scale))
  }
  return fits(table)
}

/** Joints of names that programs know: after them a line may end; not within a number. */
const joints = /(?<=[\p{L}\p{N}][_/:]+)(?=[\p{L}\p{N}]{2})|(?<=\p{L}\.)(?=\p{L}{2})/u

/** Lets long names in cells go on in the next line after the signs that join their parts. */
function easeNames(table: HTMLTableElement): void {
  const walker = document.createTreeWalker(table, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text && node.parentElement?.closest('math, svg, .figures') === null) texts.push(node)
  }
  for (const text of texts) {
    const parts = text.data.split(joints)
    if (parts.length === 1) continue
    text.replaceWith(...parts.flatMap((part, index) => (index === 0 ? [part] : [document.createElement('wbr'), part])))
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
