import { gridLineFrom, slack, tolerance } from '../breaking/page-column.ts'
import { boxOf } from './geometry.ts'
import type { MeasuredGalley } from './measure.ts'

/** Space that was added above blocks so that they stand on the grid, CSS pixels. */
const fillings = new WeakMap<Element, number>()

export function filledAbove(block: Element): number {
  return fillings.get(block) ?? 0
}

/** Gives a block that begins on the grid the space above, in place of what was added before. Padding never collapses. */
export function fillAbove(block: Element, space: number): void {
  if (block instanceof HTMLElement) block.style.paddingTop = space > 0 ? `${space}px` : '0'
  fillings.set(block, space)
}

/** Least distance from the grid that is worth to be mended, CSS pixels. */
const least = 0.02

/** Space to be added to a column. */
interface Space {
  readonly block: Element
  readonly space: number
  /** Between the block and what is above it, so far. */
  readonly gap?: number
}

/**
 * Brings the running text of a column to the grid again below tables, pictures, formulas and headings of other heights,
 * which get half of the space above themselves. Returns whether anything was added, and the column is to be measured again.
 */
export function snapToGrid({ slugs, places }: MeasuredGalley, line: number): boolean {
  const added: Space[] = []
  let shift = 0
  /** First slug since the last line on the grid. */
  let stray: number | undefined
  for (const [index, slug] of slugs.entries()) {
    const place = places[index]
    if (place === undefined) continue
    const above = slugs[index - 1]
    if (!slug.onGrid) {
      if (place.line === 0 && stray === undefined && above !== undefined) stray = index
      continue
    }
    const top = slug.top + shift - slug.filled
    const missing = Math.max(0, gridLineFrom(top, line) - top)
    if (Math.abs(missing - slug.filled) > tolerance) {
      const block = stray === undefined ? undefined : places[stray]?.block
      const half = slug.filled === 0 && block !== undefined && missing > tolerance ? missing / 2 : 0
      const gap = (slugs[stray ?? 0]?.top ?? 0) - (slugs[(stray ?? 0) - 1]?.bottom ?? 0)
      if (block !== undefined && half > 0) added.push({ block: outermost(block), space: half, gap })
      added.push({ block: place.block, space: missing - half })
      shift += missing - slug.filled
    }
    stray = undefined
  }
  for (const { block, space, gap } of added) {
    if (gap === undefined) fillAbove(block, space)
    else if (block instanceof HTMLElement) block.style.marginTop = `${gap + space}px`
  }
  return added.length > 0
}

/**
 * Brings blocks of finished pages to the grid exactly, in the order in which they stand. What is below them follows. Down as
 * far as need be, since that is where they were planned; up only by what no eye misses. All is read before anything is
 * written.
 */
export function trueToGrid(blocks: readonly HTMLElement[], line: number): void {
  const corrections: { readonly block: HTMLElement; readonly fill: number; readonly margin: number }[] = []
  let page: Element | null = null
  let shift = 0
  for (const block of blocks) {
    const body = block.closest('.page-body')
    if (body !== page) shift = 0
    page = body
    if (body === null || block.matches('.at-head')) continue
    const style = getComputedStyle(block)
    const top = boxOf(block).top + (Number.parseFloat(style.paddingTop) || 0) - boxOf(body).top + shift
    const over = top - Math.round(top / line) * line
    if (Math.abs(over) < least || over > 2 * slack) continue
    corrections.push({ block, fill: filledAbove(block) - over, margin: Number.parseFloat(style.marginTop) || 0 })
    shift -= over
  }
  for (const { block, fill, margin } of corrections) {
    block.style.paddingTop = `${Math.max(0, fill)}px`
    if (fill < 0) block.style.marginTop = `${margin + fill}px`
  }
}

/** The element that begins with a block, and has others before it. */
function outermost(block: Element): Element {
  let at = block
  while (at.previousElementSibling === null && at.parentElement !== null && !at.matches('section, .footnote > *')) {
    at = at.parentElement
  }
  return at
}
