import { boxesIn, boxOf, type Extent } from './geometry.ts'
import { ruler } from './ruler.ts'

/** A formula or picture among words, with its margins. */
export interface Tall extends Extent {
  readonly element: HTMLElement | SVGElement | MathMLElement
  readonly left: number
  readonly right: number
}

/** Where a line of the block's own type begins and ends, and what on it may be higher. */
export interface TallLine extends Extent {
  readonly tall: Tall[]
}

/**
 * Lines of a block by the words in its own type, for blocks that hold formulas or pictures among them. `undefined` where
 * one of these stands on a line without a word.
 */
export function tallLines(block: Element, leading: number): readonly TallLine[] | undefined {
  const lines = wordLines(block, leading)
  if (lines.length === 0) return undefined
  for (const element of block.querySelectorAll('math, img, svg:not(.turnover)')) {
    if (element.parentElement?.closest('math, svg') !== null) continue
    const tall = withMargins(element)
    if (tall === undefined) continue
    const line = lines.find((each) => isOn(tall, each))
    if (line === undefined) return undefined
    line.tall.push(tall)
  }
  return lines
}

function wordLines(block: Element, leading: number): TallLine[] {
  const size = getComputedStyle(block).fontSize
  const found: TallLine[] = []
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
  return found.toSorted((a, b) => a.top - b.top)
}

function withMargins(element: Element): Tall | undefined {
  const isStyled = element instanceof HTMLElement || element instanceof SVGElement || element instanceof MathMLElement
  const { top, bottom, left, right } = boxOf(element)
  if (!isStyled || bottom <= top) return undefined
  const { marginTop, marginBottom } = getComputedStyle(element)
  return {
    element,
    left,
    right,
    top: top - (Number.parseFloat(marginTop) || 0),
    bottom: bottom + (Number.parseFloat(marginBottom) || 0),
  }
}

/** A formula stands about the baseline of its line, a picture on it. */
function isOn(box: Extent, line: Extent): boolean {
  const baseline = line.top + (line.bottom - line.top) * 0.75
  return box.top < baseline && box.bottom > baseline - 2
}

/** What prints of a formula, piece by piece; a picture is one. */
export function partsOf(tall: Tall): Tall[] {
  const { element } = tall
  if (!(element instanceof MathMLElement)) return [tall]
  return [...element.querySelectorAll('mi, mn, mo, ms, mtext, menclose, msqrt, mroot')].flatMap(
    (part) => withMargins(part) ?? [],
  )
}

/** How far a tall thing reaches above and below where its line's words alone would; less than nothing where it does not. */
export function reachOf(each: Tall, { top, bottom }: Extent): { readonly above: number; readonly below: number } {
  return { above: top - each.top, below: each.bottom - bottom }
}

/** How far the tall things of a line reach above and below where its words alone would. */
export function excessOf(line: TallLine): { readonly above: number; readonly below: number } {
  const reaches = line.tall.map((each) => reachOf(each, line))
  return {
    above: Math.max(0, ...reaches.map(({ above }) => above)),
    below: Math.max(0, ...reaches.map(({ below }) => below)),
  }
}
