import type { TimelineLine } from '../../model/book.ts'
import { labelLines } from './label-lines.ts'

/** The units of the drawing: a plate is that wide, whatever it is shown at. */
export const plateWidth = 400

/** Size of its type: that of the text on a page of A5, and legible on a phone. */
export const typeSize = 12

/** From one line of a label to the next. */
export const labelLeading = 14.5

/** Below each label. */
export const labelSpace = 6

/** Where the words begin, from the side of the axis; what stands before are numbers, the axis and spans of time. */
export const wordsAt = 132

/** Events with the lines of their labels. */
export interface Lettered {
  readonly line: TimelineLine
  readonly lines: ReturnType<typeof labelLines>
  /** Of its label, space included. */
  readonly height: number
}

/** A part of the drawing that fits a page. */
export interface Plate {
  readonly events: readonly Lettered[]
  readonly height: number
}

/** Least height of a plate, so that few events are not pressed together. */
const leastHeight = 250

/** Time is drawn wider than its labels need, so that they can stand near it. */
const ease = 1.18

/** How much of a page the first plate takes, which stands below the title, and the others. */
const shares = { first: 0.7, other: 0.96 }

/** Labels are of different heights: plates that are to be equally full are given some more room. */
const evenness = 1.06

/** Divides events into plates no higher than a page of the given proportion, height by width. */
export function platesOf(lines: readonly TimelineLine[], proportion: number): readonly Plate[] {
  const page = plateWidth * proportion
  const measure = (plateWidth - wordsAt - 4) / typeSize
  const lettered = lines.map((line): Lettered => {
    const own = labelLines(line.display, line.event.label, measure)
    return { line, lines: own, height: own.length * labelLeading + labelSpace }
  })
  const fullest = divide(lettered, page)
  const rooms = fullest.map((_, index) => page * shareOf(index))
  const needed = heightOf(lettered) / rooms.reduce((sum, room) => sum + room, 0)
  // As full as each other: few events left for the last would have a page for themselves.
  const even = divide(lettered, page * Math.min(1, needed * evenness))
  const groups = even.length > fullest.length ? fullest : even
  return groups.map((events, index) => {
    const own = heightOf(events)
    return { events, height: Math.max(own, Math.min(page * shareOf(index), Math.max(leastHeight, own * ease))) }
  })
}

/** Fills one plate after the other. */
function divide(events: readonly Lettered[], page: number): Lettered[][] {
  const groups: Lettered[][] = []
  let room = 0
  for (const event of events) {
    const group = groups.at(-1)
    if (group === undefined || event.height > room) {
      room = page * shareOf(groups.length) - event.height
      groups.push([event])
    } else {
      group.push(event)
      room -= event.height
    }
  }
  return groups
}

function shareOf(plate: number): number {
  return plate === 0 ? shares.first : shares.other
}

function heightOf(events: readonly Lettered[]): number {
  return events.reduce((sum, { height }) => sum + height, 0)
}
