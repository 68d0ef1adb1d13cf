import { type Box, boxesIn, boxOf, middleOf } from './geometry.ts'
import { ruler } from './ruler.ts'

/** Of the layout, CSS pixels: what an entry gets beyond its width when it is held to it, so that what fitted still does. */
const rounding = 0.1

/**
 * Has the leader of an entry that takes several lines begin behind its last word rather than behind its longest line. Such
 * an entry is held to its width before its last word is looked for: a word that fits by a hair may change its line then.
 */
export function setLeaders(column: Element): void {
  const led = [...column.querySelectorAll<HTMLElement>('.contents .entry')].flatMap((entry) => {
    const leader = entry.nextElementSibling
    return leader instanceof HTMLElement && leader.matches('.leader') ? [{ entry, leader }] : []
  })
  const long = led.flatMap(({ entry, leader }) => {
    const boxes = boxesOf(entry)
    return lastLine(boxes).length < boxes.length ? [{ entry, leader, width: boxOf(entry).width }] : []
  })
  for (const { entry, width } of long) entry.style.flex = `0 0 ${width + rounding}px`
  const gaps = long.map(({ entry, leader }) => ({ leader, gap: gapOf(entry) }))
  for (const { leader, gap } of gaps) leader.style.marginInlineStart = `calc(0.5em - ${gap}px)`
}

/** Between the last word of an entry and the end of its longest line, in CSS pixels. */
function gapOf(entry: HTMLElement): number {
  const last = lastLine(boxesOf(entry))
  const { left, right } = boxOf(entry)
  return getComputedStyle(entry).direction === 'rtl'
    ? Math.min(...last.map((box) => box.left)) - left
    : right - Math.max(...last.map((box) => box.right))
}

function boxesOf(entry: HTMLElement): Box[] {
  ruler.selectNodeContents(entry)
  return boxesIn(ruler)
}

function lastLine(boxes: readonly Box[]): Box[] {
  const foot = Math.max(...boxes.map(middleOf))
  return boxes.filter((box) => box.bottom > foot)
}
