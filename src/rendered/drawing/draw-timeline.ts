import type { TimelineLine } from '../../model/book.ts'
import { type DrawnPlate, drawPlate } from './draw-plate.ts'
import { platesOf } from './plates.ts'

/** What the drawing of a timeline is made for. */
export interface DrawingOptions {
  /** What it is called: the title of the timeline. */
  readonly title: string
  /** BCP 47 tag; numbers of years and names of months are its. */
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  /** Height of the type area by its width: no part is higher. */
  readonly proportion: number
}

/** Fewest events that a drawing says more of than the list. */
const fewestEvents = 3

/**
 * Draws events on a true scale of time, from the top to the bottom, in black and white: one plate for each page that they
 * take, in the order of time. Points stand for days and short times, bars for spans, what is uncertain is hollow or
 * fades, long times in which nothing happens are broken. Events without a date that can be drawn are left to the list.
 */
export function drawTimeline(lines: readonly TimelineLine[], options: DrawingOptions): readonly DrawnPlate[] {
  const dated = lines.filter(({ event: { time } }) => time.first !== undefined || time.last !== undefined)
  if (dated.length < fewestEvents) return []
  return platesOf(dated, options.proportion).map((plate) => drawPlate(plate, options))
}
