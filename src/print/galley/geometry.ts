import { magnification } from './magnification.ts'

/** A box in CSS pixels of the book; the browser's are those of the enlarged sheet. */
export type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom' | 'width' | 'height'>

function reduced(box: DOMRect): Box {
  return {
    left: box.left / magnification,
    right: box.right / magnification,
    top: box.top / magnification,
    bottom: box.bottom / magnification,
    width: box.width / magnification,
    height: box.height / magnification,
  }
}

export function boxOf(target: Element | Range): Box {
  return reduced(target.getBoundingClientRect())
}

/** Boxes of the pieces of type and the pictures in a range that have a height. */
export function boxesIn(range: Range): Box[] {
  return [...range.getClientRects()].filter(({ height }) => height > 0).map(reduced)
}

/** Top and bottom of a box, CSS pixels from the top of the document. */
export interface Extent {
  readonly top: number
  readonly bottom: number
}

export function extentOf(target: Element | Range): Extent {
  const { top, bottom } = boxOf(target)
  return { top, bottom }
}

export function middleOf(extent: Extent): number {
  return (extent.top + extent.bottom) / 2
}

/** Lines of a block of text: their tops, ascending, and the bottom of the last. */
export interface LineGrid {
  readonly tops: readonly number[]
  readonly bottom: number
}

/** Index of the line that holds the height `y`. */
export function lineAt(grid: LineGrid, y: number): number {
  let low = 0
  let high = grid.tops.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((grid.tops[middle] ?? 0) <= y) low = middle
    else high = middle - 1
  }
  return low
}

/** Width that the content of a block has, CSS pixels. */
export function contentWidth(block: Element): number {
  const style = getComputedStyle(block)
  const inset = (side: string) => Number.parseFloat(style.getPropertyValue(side)) || 0
  const sides = ['padding-left', 'padding-right', 'border-left-width', 'border-right-width']
  return sides.reduce((width, side) => width - inset(side), boxOf(block).width)
}
