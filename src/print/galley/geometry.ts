/** Top and bottom of a box, CSS pixels from the top of the document. */
export interface Extent {
  readonly top: number
  readonly bottom: number
}

export function extentOf(target: Element | Range): Extent {
  const box = target.getBoundingClientRect()
  return { top: box.top + scrollY, bottom: box.bottom + scrollY }
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
