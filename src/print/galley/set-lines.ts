import { breakLines, type Piece } from '../breaking/break-lines.ts'
import { boxesIn, middleOf } from './geometry.ts'
import { linesOf, softHyphen } from './lines.ts'
import { isInline } from './normalize.ts'
import { type Paragraph, readParagraph, type Site } from './read-paragraph.ts'
import { ruler } from './ruler.ts'

/**
 * Room that is left on each line, CSS pixels, one try after the other: letters stand a little closer where there was a
 * soft hyphen between them, so that what seemed too wide may have room, and the other way round.
 */
const tries = [0.1, -1.5, 1.5]

/** By how much more than the measure, in spaces, words are kept from the line above: a number may become narrower. */
const reserve = 4

/** Soft hyphens included. */
const longWord = 24

/** What stands between two offsets of a text becomes something else. */
interface Edit {
  readonly from: number
  readonly to: number
  readonly by: string
}

/** A character, and the line on which it is meant to stand. */
interface Witness {
  readonly text: Text
  readonly at: number
  readonly line: number
}

interface Reading {
  readonly block: HTMLElement
  /** Absent where the block holds what is not to be broken into lines here. */
  readonly paragraphs: readonly Paragraph[] | undefined
}

interface Plan {
  readonly block: HTMLElement
  readonly witnesses: readonly Witness[]
  /** Number of lines, where their number can be told from the height of the block. */
  readonly lines?: number
  readonly edits: ReadonlyMap<Text, readonly Edit[]>
}

/**
 * Breaks the lines of justified paragraphs so that their spaces are even throughout, and leaves of the soft hyphens only
 * those at which a line ends. The browser breaks each line as late as it can, so it is enough to take from it the places
 * that come too late: spaces become unbreakable, and hyphens go. What does not come out as it was meant is left to the
 * browser. Reads all, then writes all, since a layout for each paragraph would take minutes.
 */
export function setLines(root: Element): void {
  let open: Reading[] = []
  for (const block of root.querySelectorAll<HTMLElement>('p, li, dd, blockquote, .run')) {
    const style = getComputedStyle(block)
    if (style.textAlign !== 'justify' || ![...block.children].every(isInline) || block.textContent.trim() === '')
      continue
    open.push({ block, paragraphs: readParagraph(block, style) })
  }
  for (const spare of tries) open = open.length === 0 ? open : notSet(open, spare)
  for (const { block } of open) block.classList.add('self-set')
  leaveRaggedWhole(root)
}

/** Lines that are not justified need no hyphens, but in words that are long, or in the narrow columns of tables. */
function leaveRaggedWhole(root: Element): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const ragged: Text[] = []
  for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
    const { parentElement } = text
    if (!(text instanceof Text) || parentElement === null || !text.data.includes(softHyphen)) continue
    const { textAlign, hyphens } = getComputedStyle(parentElement)
    const mayDivide = textAlign === 'justify' || parentElement.closest('td, th') !== null
    if (hyphens !== 'none' && mayDivide) continue
    ragged.push(text)
  }
  for (const text of ragged)
    text.data = text.data.replace(/\S+/gu, (word) => (word.length < longWord ? whole(word) : word))
}

function whole(word: string): string {
  return word.replaceAll(softHyphen, '')
}

/** Sets blocks with that much room to spare on each line, and returns those that stand as before. */
function notSet(readings: readonly Reading[], spare: number): Reading[] {
  const plans = readings.map((reading) => planOf(reading, spare))
  const kept = plans.map((plan) => [...(plan?.edits.keys() ?? [])].map((text) => ({ text, data: text.data })))
  for (const plan of plans) {
    for (const [text, changes] of plan?.edits ?? []) text.data = edited(text.data, changes)
  }
  const failed = plans.map((plan) => plan === undefined || !standsAsMeant(plan))
  return readings.filter((_, index) => {
    if (failed[index] !== true) return false
    for (const { text, data } of kept[index] ?? []) text.data = data
    return true
  })
}

function planOf({ block, paragraphs }: Reading, spare: number): Plan | undefined {
  if (paragraphs === undefined) return undefined
  const edits = new Map<Text, Edit[]>()
  const witnesses: Witness[] = []
  const isEven = block.querySelector('img, svg, math') === null
  let line = 0
  for (const { pieces, sites, measure } of paragraphs) {
    const ends = breakLines(pieces, { ...measure, first: measure.first - spare, rest: measure.rest - spare })
    const late = ends === undefined ? undefined : breaksTooLate(pieces, ends, measure, spare)
    if (ends === undefined || late === undefined) return undefined
    const meant = new Set(ends.map((end) => end - 1))
    for (const [index, piece] of pieces.entries()) {
      const site = sites[index]
      if (meant.has(index)) {
        line += 1
        if (site !== undefined) witnesses.push(...witnessesOf(site, line, isEven))
      } else if (site !== undefined && !piece.isFixed && (piece.end === 'soft' || late.has(index))) {
        const own = edits.get(site.text) ?? []
        own.push({ from: site.from, to: site.to, by: piece.end === 'space' ? '\u00A0' : '' })
        edits.set(site.text, own)
      }
    }
  }
  return {
    block,
    witnesses: witnesses.map((witness) => moved(witness, edits.get(witness.text) ?? [])),
    ...(isEven ? { lines: line } : {}),
    edits,
  }
}

/** The characters before and after a place where a line is to begin; one will do where lines are counted. */
function witnessesOf({ text, from, to }: Site, line: number, isOneEnough: boolean): readonly Witness[] {
  const after = to < text.length ? [{ text, at: to, line }] : []
  if (from === 0 || (isOneEnough && after.length > 0)) return after
  return [{ text, at: from - 1, line: line - 1 }, ...after]
}

/** Pieces at whose ends the browser would rather end a line than where it is meant to. */
function breaksTooLate(
  pieces: readonly Piece[],
  ends: readonly number[],
  { first, rest, space }: Paragraph['measure'],
  spare: number,
): ReadonlySet<number> | undefined {
  const late = new Set<number>()
  for (const [line, end] of ends.slice(0, -1).entries()) {
    const from = ends[line - 1] ?? 0
    const room = (line === 0 ? first : rest) - spare
    const below = (ends[line + 1] ?? 0) - 1
    let width = 0
    for (const [distance, piece] of pieces.slice(from, below + 1).entries()) {
      const index = from + distance
      width += piece.width
      if (width > room + reserve * space) break
      if (index === below && width <= room) return undefined
      if (index >= end && index < below) late.add(index)
      if (piece.end === 'space') width += piece.after
    }
  }
  return late
}

function edited(data: string, edits: readonly Edit[]): string {
  let text = ''
  let at = 0
  for (const { from, to, by } of edits) {
    text += data.slice(at, from) + by
    at = to
  }
  return text + data.slice(at)
}

/** The same character after the text has been edited. */
function moved({ text, at, line }: Witness, edits: readonly Edit[]): Witness {
  const before = edits.filter(({ from }) => from < at)
  return { text, line, at: before.reduce((place, { from, to, by }) => place + by.length - (to - from), at) }
}

/** Whether the characters around the ends of the lines are where they are meant to be. */
function standsAsMeant({ block, witnesses, lines }: Plan): boolean {
  if (lines !== undefined && linesOf(block).tops.length !== lines) return false
  const apart = Number.parseFloat(getComputedStyle(block).lineHeight) / 2
  let above: { readonly line: number; readonly middle: number } | undefined
  return witnesses.every(({ text, at, line }) => {
    ruler.setStart(text, at)
    ruler.setEnd(text, at + 1)
    // A hyphen that is printed counts as the beginning of the letter after it.
    const box = boxesIn(ruler).at(-1)
    if (box === undefined) return true
    const middle = middleOf(box)
    const isMeant = above === undefined || middle - above.middle > apart === line > above.line
    above = { line, middle }
    return isMeant
  })
}
