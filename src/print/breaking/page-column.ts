import type { Galley } from './galley.ts'

/** Lengths in the browser are multiples of 1/64 pixel; sums of them are compared with this much tolerance. */
export const tolerance = 0.05

/**
 * What a block may stand below a line of the grid and yet belong to it, pixels: raised marks make lines higher by a hair,
 * and a divided table is higher by a rule. It is brought up on the finished page, see `galley/grid.ts`.
 */
export const slack = 1

/** Where the first slug of a page stands, pixels below the head of the type area. */
export function firstTop(galley: Galley, slug: number): number {
  const own = galley[slug]
  if (own === undefined) return 0
  // What stands above the first slug of a galley, such as the sink of an opener, is part of its first page.
  return slug === 0 ? own.top : own.head
}

/** Where a slug stands below one that ends at `bottom`: on the grid where it belongs there. */
export function topBelow(galley: Galley, slug: number, bottom: number, line: number): number {
  const above = galley[slug - 1]
  const own = galley[slug]
  if (above === undefined || own === undefined) return bottom
  const top = bottom + own.top - above.bottom - own.filled
  return own.onGrid ? gridLineFrom(top, line) : top
}

/** The line of the grid at a height, or the next below it. */
export function gridLineFrom(top: number, line: number): number {
  return Math.ceil((top - slack) / line) * line
}

/** Space that brings a slug of a page to the grid, where it is not what it is in the galley. */
export interface Filling {
  readonly slug: number
  readonly space: number
}

/** A page's column of body type: its height, and what is to be done so that its lines stand on the grid. */
export interface PageColumn {
  readonly height: number
  readonly fillings: readonly Filling[]
}

export function columnOf(galley: Galley, from: number, to: number, line: number): PageColumn {
  const fillings: Filling[] = []
  let bottom = 0
  for (let slug = from; slug < to; slug += 1) {
    const own = galley[slug]
    const above = galley[slug - 1]
    if (own === undefined) break
    let top = firstTop(galley, slug)
    if (slug === from) {
      if (slug > 0 && own.filled > 0) fillings.push({ slug, space: 0 })
    } else {
      top = topBelow(galley, slug, bottom, line)
      const space = own.onGrid && above !== undefined ? top - (bottom + own.top - above.bottom - own.filled) : 0
      if (Math.abs(space - own.filled) > tolerance) fillings.push({ slug, space: Math.max(0, space) })
    }
    bottom = top + own.bottom - own.top
  }
  return { height: bottom, fillings }
}
