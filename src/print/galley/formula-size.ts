import { boxOf } from './geometry.ts'

/** Of the layout, CSS pixels. */
const rounding = 1

/**
 * Width and height that a formula takes, CSS pixels. The browser gives one among words no more than the room that the line
 * has, whatever its parts need.
 */
export function sizeOf(formula: Element, room: number): { readonly width: number; readonly height: number } {
  const { left, width, height } = boxOf(formula)
  if (width < room - rounding) return { width, height }
  const rights = [...formula.querySelectorAll('mi, mn, mo, mtext, mspace')].map((part) => boxOf(part).right)
  return { width: Math.max(width, ...rights.map((right) => right - left)), height }
}
