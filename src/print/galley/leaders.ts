import { boxesIn, boxOf, middleOf } from './geometry.ts'
import { ruler } from './ruler.ts'

/** Of the layout, CSS pixels: an entry that is held to its width must not be broken anew. */
const rounding = 0.1

/**
 * Has the leader of an entry that takes several lines begin behind its last word rather than behind its longest line. What
 * is between is found for all entries before any is changed.
 */
export function setLeaders(column: Element): void {
  const entries = [...column.querySelectorAll<HTMLElement>('.contents .entry')]
  const turned = entries.flatMap((entry) => {
    const leader = entry.nextElementSibling
    if (!(leader instanceof HTMLElement) || !leader.matches('.leader')) return []
    ruler.selectNodeContents(entry)
    const boxes = boxesIn(ruler)
    const foot = Math.max(...boxes.map(middleOf))
    const last = boxes.filter((box) => box.bottom > foot)
    if (last.length === boxes.length) return []
    const { left, right, width } = boxOf(entry)
    const isLeft = getComputedStyle(entry).direction === 'rtl'
    const gap = isLeft
      ? Math.min(...last.map((box) => box.left)) - left
      : right - Math.max(...last.map((box) => box.right))
    return [{ entry, leader, gap, width }]
  })
  for (const { entry, leader, gap, width } of turned) {
    entry.style.flex = `0 0 ${width + rounding}px`
    leader.style.marginInlineStart = `calc(0.5em - ${gap + rounding}px)`
  }
}
