import { scaleLinear } from 'd3-scale'

/** A stretch of time, in years and parts of years. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Where times stand on the axis, in the units of the drawing, from its head. */
export interface TimeScale {
  /** Stretches that are drawn, with their places; between two of them the axis is broken. */
  readonly parts: readonly (Stretch & { readonly head: number; readonly foot: number })[]
  place(time: number): number
  readonly ticks: readonly Tick[]
}

/** A line across the axis; it has a name where there is room for one. */
export interface Tick {
  readonly place: number
  readonly year: number
  /** From 1; absent for the beginning of a year. */
  readonly month?: number
  /** Whether it is the first of a part of the axis: nothing before it says the year. */
  readonly isFirst?: boolean
}

/** A stretch in which nothing happens is left out where it would take more than this share of the axis. */
const longestGap = 0.16

/** What stays of it on either side, as a share of what is drawn. */
const restOfGap = 0.03

/** The least that an axis shows, in years: some months, so that it can name them. */
const leastTime = 0.3

/** Between the parts of a broken axis, in the units of the drawing. */
export const breakHeight = 22

/** Space between two ticks that is aimed at, and the least, in which their names do not touch. */
const tickSpace = 30
const leastTickSpace = 14

/** Places the times of events on an axis of the given height: all parts of it are drawn to one scale. */
export function timeScale(times: readonly Stretch[], height: number): TimeScale {
  const stretches = stretchesOf(times)
  const years = stretches.reduce((sum, { from, to }) => sum + to - from, 0)
  const unit = (height - breakHeight * (stretches.length - 1)) / years
  let head = 0
  const parts = stretches.map((stretch) => {
    const foot = head + (stretch.to - stretch.from) * unit
    const part = { ...stretch, head, foot }
    head = foot + breakHeight
    return part
  })
  const scales = parts.map(({ from, to, head: top, foot }) => scaleLinear().domain([from, to]).range([top, foot]))
  const place = (time: number): number => {
    const index = parts.findIndex(({ to }) => time <= to)
    const part = parts[index]
    if (part === undefined) return height
    return Math.max(part.head, scales[index]?.(time) ?? 0)
  }
  return { parts, place, ticks: apart(parts.flatMap((part) => ticksOf(part, place))) }
}

/** Of ticks whose names would touch the first; what says the year in its part of the axis goes on to the next. */
function apart(ticks: readonly Tick[]): readonly Tick[] {
  const kept: Tick[] = []
  let saysYear = false
  for (const tick of ticks) {
    const isFirst: boolean = tick.isFirst === true || saysYear
    const isApart = tick.place - (kept.at(-1)?.place ?? Number.NEGATIVE_INFINITY) >= leastTickSpace
    if (isApart) kept.push({ ...tick, ...(isFirst && { isFirst }) })
    saysYear = isFirst && !isApart
  }
  return kept
}

/** What of the time is drawn: all of it but long gaps between the events. */
function stretchesOf(times: readonly Stretch[]): readonly Stretch[] {
  const sorted = times.toSorted((a, b) => a.from - b.from)
  const first = sorted[0]?.from ?? 0
  const last = Math.max(...sorted.map(({ to }) => to), first)
  const whole = Math.max(last - first, 1 / 365)
  const stretches: { from: number; to: number }[] = []
  for (const { from, to } of sorted) {
    const before = stretches.at(-1)
    if (before !== undefined && from - before.to <= whole * longestGap) before.to = Math.max(before.to, to)
    else stretches.push({ from, to })
  }
  const drawn = stretches.reduce((sum, { from, to }) => sum + to - from, 0)
  const margin = Math.max(drawn * restOfGap, whole * restOfGap ** 2, (leastTime - drawn) / (2 * stretches.length))
  return joined(stretches.map(({ from, to }) => ({ from: from - margin, to: to + margin })))
}

/** Stretches that meet, with the time around them, are one. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const whole: { from: number; to: number }[] = []
  for (const { from, to } of stretches) {
    const before = whole.at(-1)
    if (before !== undefined && from <= before.to) before.to = to
    else whole.push({ from, to })
  }
  return whole
}

function ticksOf(part: TimeScale['parts'][number], place: (time: number) => number): readonly Tick[] {
  const count = Math.max(1, Math.floor((part.foot - part.head) / tickSpace))
  const isShort = part.to - part.from < count * 0.75 && part.from > 0
  if (!isShort) {
    const years = scaleLinear().domain([part.from, part.to]).ticks(count).filter(Number.isInteger)
    return years.map((year) => ({ year, place: place(year) }))
  }
  const first = Math.ceil(part.from * 12)
  const last = Math.floor(part.to * 12)
  const step = monthSteps.find((each) => (last - first) / each <= count) ?? 12
  const months = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
  return months
    .filter((month) => month % step === 0)
    .map((month, index) => {
      const [year, own] = [Math.floor(month / 12), (month % 12) + 1]
      const at = place(startOfMonth(year, own))
      return { year, ...(own > 1 && { month: own }), ...(index === 0 && { isFirst: true }), place: at }
    })
}

/** In years and what of the year has passed: months are of different lengths. */
function startOfMonth(year: number, month: number): number {
  const days = (until: number): number => (Date.UTC(year, until - 1) - Date.UTC(year, 0)) / 86_400_000
  return year + days(month) / days(13)
}

/** Months from one tick to the next. */
const monthSteps = [1, 2, 3, 6] as const
