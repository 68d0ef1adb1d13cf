import { boxesIn, boxOf, type Box } from './geometry.ts'
import { ruler } from './ruler.ts'

/** Of the layout, CSS pixels. */
const rounding = 0.05

interface Line {
  /** Where a line of the block's type alone would begin and end. */
  top: number
  bottom: number
  /** Formulas and pictures on the line. */
  readonly tall: { readonly element: Element; readonly box: Box }[]
}

interface Space {
  readonly element: HTMLElement | SVGElement | MathMLElement
  readonly side: 'paddingTop' | 'paddingBottom'
  readonly space: number
}

/**
 * Gives high formulas and pictures among words so much room above or below that all lines of the blocks stand on the
 * grid, CSS pixels from line to line. Lines that hold no word are left as they are. All is read before anything is written.
 */
export function evenLines(blocks: readonly Element[], line: number): void {
  for (const { element, side, space } of blocks.flatMap((block) => spacesIn(block, line))) {
    element.style[side] = `${space}px`
  }
}

function spacesIn(block: Element, leading: number): Space[] {
  const lines = linesIn(block, leading)
  const { top } = boxOf(block)
  const inset = Number.parseFloat(getComputedStyle(block).paddingTop) || 0
  const spaces: Space[] = []
  for (const [index, line] of [...lines, undefined].entries()) {
    const above = lines[index - 1]
    if (line === undefined) {
      const over = above === undefined ? undefined : lowest(above)
      if (above === undefined || over === undefined) continue
      const missing = toGrid(boxOf(block).bottom - above.bottom, leading)
      if (missing > rounding) spaces.push({ element: over, side: 'paddingBottom', space: missing })
      continue
    }
    const missing = toGrid(line.top - (above?.bottom ?? top + inset), leading)
    if (missing <= rounding) continue
    const under = highest(line)
    const over = above === undefined ? undefined : lowest(above)
    if (over !== undefined) spaces.push({ element: over, side: 'paddingBottom', space: missing })
    else if (under !== undefined) spaces.push({ element: under, side: 'paddingTop', space: missing })
  }
  return spaces
}

/** What is missing to a whole number of lines. */
function toGrid(space: number, leading: number): number {
  return Math.ceil((space - rounding) / leading) * leading - space
}

/** The formula or picture that makes a line reach further down than its words do. */
function lowest({ bottom, tall }: Line): Space['element'] | undefined {
  const [first] = tall.toSorted((a, b) => b.box.bottom - a.box.bottom)
  return first !== undefined && first.box.bottom > bottom + rounding ? styled(first.element) : undefined
}

function highest({ top, tall }: Line): Space['element'] | undefined {
  const [first] = tall.toSorted((a, b) => a.box.top - b.box.top)
  return first !== undefined && first.box.top < top - rounding ? styled(first.element) : undefined
}

function styled(element: Element): Space['element'] | undefined {
  const has = element instanceof HTMLElement || element instanceof SVGElement || element instanceof MathMLElement
  return has ? element : undefined
}

/** Lines by the words in the block's own type. */
function linesIn(block: Element, leading: number): Line[] {
  const size = getComputedStyle(block).fontSize
  const found: Line[] = []
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement
    if (parent === null || node.textContent?.trim() === '' || parent.closest('math, svg, code, sup, sub') !== null) {
      continue
    }
    if (getComputedStyle(parent).fontSize !== size) continue
    ruler.selectNodeContents(node)
    for (const box of boxesIn(ruler)) {
      const top = box.top - (leading - box.height) / 2
      if (!found.some((line) => Math.abs(line.top - top) < leading / 2)) {
        found.push({ top, bottom: top + leading, tall: [] })
      }
    }
  }
  const lines = found.toSorted((a, b) => a.top - b.top)
  for (const element of block.querySelectorAll('math, img, svg')) {
    if (element.parentElement?.closest('math, svg') !== null) continue
    const box = boxOf(element)
    const line = lines.find((each) => box.top < each.bottom && box.bottom > each.top && isOn(box, each))
    line?.tall.push({ element, box })
  }
  return lines
}

/** A formula stands about the baseline of its line, a picture on it. */
function isOn(box: Box, line: Line): boolean {
  const baseline = line.top + (line.bottom - line.top) * 0.75
  return box.top < baseline && box.bottom > baseline - 2
}
