import { boxesIn, boxOf, middleOf } from './geometry.ts'
import { ruler } from './ruler.ts'
import type { Tall, TallLine } from './tall-lines.ts'

/** Letters without descenders, that may stand above what reaches up; and those without ascenders, below what hangs. */
const harmless = { above: /^[A-PR-Za-eh-ik-or-xz.:…‐–—^'"“”‘’!?-]$/u, below: /^[acegmnopqrsuvwxyz.,:;…_‐–—-]$/u }

/** Most nodes of text, those of formulas apart, in which the next line is looked for; beyond them it may hold anything. */
const farthest = 40

/** Room on either side of a letter, CSS pixels. */
const clearance = 0.5

/**
 * Whether what reaches out of a line, above or below, stands over or under a letter that reaches towards it. In the layout
 * so far: lines may yet be too far apart, but hold the letters that they will hold.
 */
export function meetsLetters(tall: Tall, line: TallLine, side: 'above' | 'below', leading: number): boolean {
  // The formula itself keeps the lines apart by no more than it is high.
  const [from, to] = side === 'above' ? [tall.top - leading, line.top] : [line.bottom, tall.bottom + leading]
  const formula = tall.element.closest('math')
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  walker.currentNode = tall.element
  const next = () => (side === 'above' ? walker.previousNode() : walker.nextNode())
  let count = 0
  for (let node = next(); node instanceof Text; node = next()) {
    const inFormula = node.parentElement?.closest('math') ?? null
    if (node.data.trim() === '' || (inFormula !== null && inFormula === formula)) continue
    if (inFormula === null) count += 1
    if (count > farthest) return true
    ruler.selectNodeContents(node)
    const boxes = boxesIn(ruler)
    const isNear = boxes.some((box) => isBetween(middleOf(box), from, to))
    if (isNear && hasLetter(node, tall, { from, to }, harmless[side])) return true
    if (boxes.some(({ top, bottom }) => (side === 'above' ? bottom < from : top > to))) return false
  }
  return false
}

function isBetween(height: number, from: number, to: number): boolean {
  return height > from && height < to
}

/** Whether some of a text is a letter at certain heights, over or under a thing, other than the harmless ones. */
function hasLetter(
  text: Text,
  tall: Tall,
  { from, to }: { readonly from: number; readonly to: number },
  letters: RegExp,
): boolean {
  for (let offset = 0; offset < text.data.length; offset += 1) {
    const letter = text.data[offset] ?? ''
    const isBare = !/\p{M}/u.test(text.data[offset + 1] ?? '')
    if (/\s/.test(letter) || (isBare && letters.test(letter))) continue
    ruler.setStart(text, offset)
    ruler.setEnd(text, offset + 1)
    const box = boxOf(ruler)
    if (box.width === 0 || !isBetween(middleOf(box), from, to)) continue
    if (box.left - clearance < tall.right && box.right + clearance > tall.left) return true
  }
  return false
}
