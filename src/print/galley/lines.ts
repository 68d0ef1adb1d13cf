import { boxesIn, type Extent, extentOf, type LineGrid, lineAt, middleOf } from './geometry.ts'
import { ruler } from './ruler.ts'
import { excessOf, tallLines } from './tall-lines.ts'

/** Lines closer than this, in CSS pixels, are one line with something raised or lowered in it. */
const sameLine = 3

/** Of the layout, CSS pixels a line. */
const rounding = 0.02

/**
 * Lines of a block that holds inline content only. Where all lines have the block's line height, which is nearly
 * always, they are counted without looking at the text; else they are gathered from the boxes of the text. A picture or
 * formula may be as high as several lines.
 */
export function linesOf(block: Element): LineGrid {
  const style = getComputedStyle(block)
  const inset = (side: string) => Number.parseFloat(style.getPropertyValue(side)) || 0
  const box = extentOf(block)
  const top = box.top + inset('padding-top') + inset('border-top-width')
  const bottom = box.bottom - inset('padding-bottom') - inset('border-bottom-width')
  const leading = Number.parseFloat(style.lineHeight)
  const count = Math.round((bottom - top) / leading)
  const even = Math.abs(bottom - top - count * leading) < rounding * (count + 1)
  if (count >= 1 && even && block.querySelector('img, svg:not(.turnover), math') === null) {
    return { tops: Array.from({ length: count }, (_, line) => top + line * leading), bottom }
  }
  const tall = Number.isFinite(leading) ? tallLines(block, leading) : undefined
  if (tall !== undefined) {
    const tops = tall.map((line, index) => (index === 0 ? top : line.top - excessOf(line).above))
    return { tops, bottom }
  }
  return gatherLines(block, top, bottom, Number.isFinite(leading) ? leading : 16)
}

function gatherLines(block: Element, top: number, bottom: number, leading: number): LineGrid {
  ruler.selectNodeContents(block)
  // Of what stands in an element, a link for one, the range has only the box of that element.
  const pictures = [...block.querySelectorAll(':is(img, svg:not(.turnover), math):not(math *, svg *)')].map(extentOf)
  const extents = [...boxesIn(ruler), ...pictures.filter(({ top: head, bottom: foot }) => foot > head)].toSorted(
    (a, b) => middleOf(a) - middleOf(b),
  )
  const lines: { top: number; bottom: number; middle: number }[] = []
  for (const extent of extents) {
    const line = lines.at(-1)
    const middle = middleOf(extent)
    if (line === undefined || isBelow(extent, line, leading)) lines.push({ ...extent, middle })
    else {
      line.top = Math.min(line.top, extent.top)
      line.bottom = Math.max(line.bottom, extent.bottom)
    }
  }
  const tops = lines.map((line, index) => {
    const above = lines[index - 1]
    return above === undefined ? top : (above.bottom + line.top) / 2
  })
  return { tops: tops.length > 0 ? tops : [top], bottom }
}

/**
 * Whether type stands in a line below. What stands beside a high picture, at its foot, reaches down no further: be it but
 * the space between two of them.
 */
function isBelow(extent: Extent, line: Extent & { readonly middle: number }, leading: number): boolean {
  const isLower = middleOf(extent) - line.middle > Math.max(leading / 2, sameLine)
  return isLower && extent.top > line.middle && middleOf(extent) > line.bottom
}

/** A place between two characters, or between two nodes. */
export interface Place {
  readonly node: Node
  readonly offset: number
}

/** Where in the document the given line of a block begins. */
export function lineStart(block: Element, grid: LineGrid, line: number): Place {
  const texts = textsOf(block)
  const ends: number[] = []
  let total = 0
  for (const text of texts) {
    total += text.data.length
    ends.push(total)
  }
  const at = (index: number): Place => {
    let which = 0
    while (which < ends.length - 1 && (ends[which] ?? 0) <= index) which += 1
    const node = texts[which]
    if (node === undefined) return { node: block, offset: 0 }
    return { node, offset: index - ((ends[which] ?? 0) - node.data.length) }
  }
  const lineOf = (index: number): number => {
    for (let next = index; next < total; next += 1) {
      const { node, offset } = at(next)
      ruler.setStart(node, offset)
      ruler.setEnd(node, offset + 1)
      const box = boxesIn(ruler).at(-1)
      if (box !== undefined) return lineAt(grid, middleOf(box))
    }
    return grid.tops.length
  }
  let low = 0
  let high = total
  while (low < high) {
    const middle = (low + high) >> 1
    if (lineOf(middle) >= line) high = middle
    else low = middle + 1
  }
  const place = low < total ? at(low) : { node: block, offset: block.childNodes.length }
  // Where white space is kept, an empty line is a line, and not to be stepped over.
  if (getComputedStyle(block).whiteSpace.startsWith('pre')) return beforeTurnover(place)
  return beforeAtomicInline(block, grid, line, place)
}

/** The arrow at the head of a line belongs to it. */
function beforeTurnover(place: Place): Place {
  const { node, offset } = place
  const before = node instanceof Text && offset === 0 ? node.previousSibling : null
  const isTurnover = before instanceof Element && before.matches('.turnover')
  return isTurnover && node.parentNode !== null ? { node: node.parentNode, offset: indexOf(before) } : place
}

/** Pictures and formulas have no text of their own to be found by: steps back over those that open the line. */
function beforeAtomicInline(block: Element, grid: LineGrid, line: number, place: Place): Place {
  let { node, offset } = place
  for (;;) {
    if (node instanceof Text) {
      if (offset > 0 && node.data.slice(0, offset).trim() !== '') return { node, offset }
      if (node.parentNode === null) return { node, offset }
      offset = indexOf(node)
      node = node.parentNode
    }
    const previous = node.childNodes[offset - 1]
    if (previous === undefined) {
      if (node === block || node.parentNode === null) return { node, offset }
      offset = indexOf(node)
      node = node.parentNode
    } else if (previous instanceof Text && previous.data.trim() === '') {
      offset -= 1
    } else if (previous instanceof Element && previous.textContent.trim() === '' && endsOn(previous, grid, line)) {
      if (picturesIn(previous).every((picture) => startsOn(picture, grid, line))) offset -= 1
      else {
        // A link around pictures of several lines.
        node = previous
        offset = previous.childNodes.length
      }
    } else {
      return { node, offset }
    }
  }
}

function endsOn(element: Element, grid: LineGrid, line: number): boolean {
  return startsOn(picturesIn(element).at(-1) ?? element, grid, line)
}

/** Pictures and formulas that an element holds; else itself. */
function picturesIn(element: Element): Element[] {
  const held = element.matches('svg, math') ? [] : [...element.querySelectorAll('img, svg, math')]
  return held.length > 0 ? held : [element]
}

function startsOn(element: Element, grid: LineGrid, line: number): boolean {
  const box = extentOf(element)
  return box.bottom > box.top && lineAt(grid, middleOf(box)) >= line
}

export function indexOf(node: Node): number {
  return [...(node.parentNode?.childNodes ?? [])].findIndex((child) => child === node)
}

function textsOf(block: Element): Text[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) if (node instanceof Text) texts.push(node)
  return texts
}

export const softHyphen = '\u00AD'

/** Whether lines of a block can end inside a word. In a listing, no sign is a hyphen. */
export function mayDivideWords(block: Element): boolean {
  return !block.matches('pre') && /[-\u00AD\u2010]/.test(block.textContent)
}

/** Whether the line above the given one ends in a soft hyphen, which is then printed, or in one that the author wrote. */
export function hyphenBefore(block: Element, place: Place): boolean {
  ruler.setStart(block, 0)
  ruler.setEnd(place.node, place.offset)
  const above = ruler.toString()
  // A hyphen before a space stands for words that follow, and ends its own.
  return above.trimEnd().endsWith(softHyphen) || /[\p{L}\p{N}][-\u2010]$/u.test(above)
}
