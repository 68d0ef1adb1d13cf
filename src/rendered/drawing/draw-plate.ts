import { lanesOf } from './lanes.ts'
import type { DrawingOptions } from './draw-timeline.ts'
import { placeLabels } from './place-labels.ts'
import { type Lettered, labelLeading, labelSpace, type Plate, plateWidth, typeSize, wordsAt } from './plates.ts'
import { breakHeight, type Stretch, type Tick, type TimeScale, timeScale } from './time-scale.ts'

/** Where the axis stands, from the side on which the years are. */
const axisAt = 52

/** The lanes of spans begin and end there. */
const lanesAt = axisAt + 7
const lanesEnd = wordsAt - 26

/** Space above and below the drawing, for the marks at its ends. */
const edge = 10

/** Spans and times shorter than this are points: in the units of the drawing. */
const leastBar = 14

/** A day is a point at any scale: that it lasted from morning to night is not said. Years. */
const day = 1.01 / 365

/** How far the end of a span fades that is open, unknown, or not certain. */
const fade = 16

/** A place from the left, by one from the side on which the years are: where lines of text begin. */
type Side = (at: number) => number

/** A mark beside the axis. */
interface Mark extends Stretch {
  /** In units of the drawing, from its head. */
  readonly top: number
  readonly foot: number
  readonly isBar: boolean
  /** Whether it fades towards its ends. */
  readonly fadesUp: number
  readonly fadesDown: number
  readonly isHollow: boolean
}

/** A plate, in units of the drawing. */
export interface DrawnPlate {
  /** An SVG document. */
  readonly svg: string
  readonly width: number
  readonly height: number
  /** What it shows, in a few words. */
  readonly name: string
}

/** Draws one plate. */
export function drawPlate({ events, height }: Plate, options: DrawingOptions): DrawnPlate {
  const side = options.direction === 'rtl' ? (at: number): number => plateWidth - at : (at: number): number => at
  const times = events.map(({ line }) => stretchOf(line.event.time))
  const scale = timeScale(times, height)
  const marks = events.map((event, index) => markOf(event, times[index] ?? { from: 0, to: 0 }, scale))
  const bars = marks.filter(({ isBar }) => isBar)
  const ofBars = lanesOf(bars.map(({ top, foot }) => ({ from: top, to: foot + 2 })))
  const lanes = Math.max(1, ...ofBars.map((lane) => lane + 1))
  const laneWidth = Math.min(9, (lanesEnd - lanesAt) / lanes)
  const middles = placeLabels(
    events.map((event, index) => ({ place: wantedPlace(marks[index], event), height: event.height })),
    height,
  )
  const parts = events.map((event, index) => {
    const mark = marks[index]
    if (mark === undefined) return ''
    const lane = mark.isBar ? (ofBars[bars.indexOf(mark)] ?? 0) : 0
    const at = mark.isBar ? lanesAt + lane * laneWidth + laneWidth / 2 : axisAt
    const top = (middles[index] ?? 0) - event.height / 2
    return (
      drawMark(mark, at, index, side) +
      drawLeader(mark, at, top, lanesAt + lanes * laneWidth + 3, side) +
      drawLabel(event, top, side)
    )
  })
  const [first, last] = [events[0], events.at(-1)]
  const name = `${options.title}: ${first?.line.display ?? ''} – ${last?.line.display ?? ''}`
  const svg = document(`${drawAxis(scale, options, side)}${parts.join('')}`, name, events, height, options)
  return { svg, name, width: plateWidth, height: wholeHeight(height) }
}

function stretchOf({ first, last }: Lettered['line']['event']['time']): Stretch {
  return { from: first ?? last ?? 0, to: last ?? first ?? 0 }
}

function markOf({ line }: Lettered, { from, to }: Stretch, scale: TimeScale): Mark {
  const { time } = line.event
  const [start, end] = [scale.place(from), scale.place(to)]
  const isVague = time.isUncertain || time.isApproximate
  const isSpan = time.kind !== 'moment' || time.start !== 'dated' || time.end !== 'dated'
  if (!isSpan && (to - from <= day || end - start < leastBar)) {
    const middle = (start + end) / 2
    return { from, to, top: middle, foot: middle, isBar: false, fadesUp: 0, fadesDown: 0, isHollow: isVague }
  }
  const part = scale.parts.find(({ head, foot }) => start >= head - 1 && start <= foot + 1)
  const top = time.start === 'dated' ? start : Math.max(part?.head ?? 0, start - fade)
  const foot = Math.max(end, start + 2) + (time.end === 'dated' ? 0 : fade)
  // That a moment lies in bounds is not that it lasted from one to the other.
  const isWithin = time.kind === 'moment' || isVague
  const upper = scale.place(time.begun ?? from) - start
  const lower = end - scale.place(time.ended ?? to)
  const most = (foot - top) / 2
  const fadesUp = time.start !== 'dated' || isWithin ? Math.max(fade, upper) : upper > 1 ? upper : 0
  const fadesDown = time.end !== 'dated' || isWithin ? Math.max(fade, lower) : lower > 1 ? lower : 0
  return {
    from,
    to,
    top,
    foot,
    isBar: true,
    fadesUp: Math.min(most, fadesUp),
    fadesDown: Math.min(most, fadesDown),
    isHollow: false,
  }
}

/** The first line of a label stands beside its mark, or the beginning of that. */
function wantedPlace(mark: Mark | undefined, { height }: Lettered): number {
  const at = mark === undefined ? 0 : anchorOf(mark)
  return at + (height - labelSpace) / 2 - labelLeading / 2
}

/** Where the leader to its label begins: at its middle, or near the beginning of a bar. */
function anchorOf({ foot, isBar, top }: Mark): number {
  return isBar ? Math.min(top + 8, (top + foot) / 2) : top
}

function drawMark(
  { fadesDown, fadesUp, foot, isBar, isHollow, top }: Mark,
  at: number,
  index: number,
  side: Side,
): string {
  if (!isBar) {
    const fill = isHollow ? 'fill="#fff" stroke="#000" stroke-width="1.2"' : 'fill="#000"'
    return `<circle cx="${n(side(at))}" cy="${n(top)}" r="3.2" ${fill}/>`
  }
  const shape = `x="${n(side(at) - 2)}" y="${n(top)}" width="4" height="${n(foot - top)}"`
  if (fadesUp === 0 && fadesDown === 0) return `<rect ${shape} fill="#444"/>`
  const length = foot - top
  const stops = [
    [0, fadesUp > 0 ? 0 : 1],
    [fadesUp / length, 1],
    [1 - fadesDown / length, 1],
    [1, fadesDown > 0 ? 0 : 1],
  ].map(
    ([offset = 0, opacity = 0]) => `<stop offset="${n(offset * 100)}%" stop-color="#444" stop-opacity="${opacity}"/>`,
  )
  const gradient = `<linearGradient id="fade-${index}" x1="0" y1="0" x2="0" y2="1">${stops.join('')}</linearGradient>`
  return `${gradient}<rect ${shape} fill="url(#fade-${index})"/>`
}

/** `turn` is where it leaves the height of its mark: behind all lanes. */
function drawLeader(mark: Mark, at: number, top: number, turn: number, side: Side): string {
  const from = anchorOf(mark)
  const to = top + labelLeading * 0.55
  const start = at + (mark.isBar ? 3.5 : 5)
  const [x, first, bend, end] = [start, turn, wordsAt - 12, wordsAt - 4].map((each) => n(side(each)))
  const path = `M${x} ${n(from)}H${first}L${bend} ${n(to)}H${end}`
  return `<path d="${path}" fill="none" stroke="#888" stroke-width="0.6"/>`
}

function drawLabel({ lines }: Lettered, top: number, side: Side): string {
  return lines
    .map((pieces, index) => {
      const words = pieces.map(({ text, isBold }) => {
        return isBold ? `<tspan font-weight="700">${escape(text)}</tspan>` : escape(text)
      })
      return `<text x="${n(side(wordsAt))}" y="${n(top + labelLeading * (index + 0.8))}">${words.join('')}</text>`
    })
    .join('')
}

function drawAxis({ parts, ticks }: TimeScale, { language }: DrawingOptions, side: Side): string {
  const axis = n(side(axisAt))
  const lines = parts.map(({ head, foot }, index) => {
    const [from, to] = [index === 0 ? head - 6 : head, index === parts.length - 1 ? foot + 6 : foot]
    return `<path d="M${axis} ${n(from)}V${n(to)}" stroke="#000" stroke-width="1"/>`
  })
  const breaks = parts.slice(0, -1).map(({ foot }) => {
    const middle = foot + breakHeight / 2
    const stroke = (at: number) => `M${n(side(axisAt) - 6)} ${n(at + 3)}L${n(side(axisAt) + 6)} ${n(at - 3)}`
    const dots = `<path d="M${axis} ${n(foot)}V${n(middle - 5)}M${axis} ${n(middle + 5)}V${n(foot + breakHeight)}" `
    return `${dots}stroke="#000" stroke-width="1" stroke-dasharray="1 2"/><path d="${stroke(middle - 2.5)}${stroke(middle + 2.5)}" stroke="#000" stroke-width="1"/>`
  })
  const names = ticks.map((tick) => {
    const name = `<text x="${n(side(axisAt - 9))}" y="${n(tick.place + 4)}" text-anchor="end" font-size="11">${escape(nameOf(tick, language))}</text>`
    return `<path d="M${n(side(axisAt - 5))} ${n(tick.place)}H${axis}" stroke="#000" stroke-width="1"/>${name}`
  })
  return [...lines, ...breaks, ...names].join('')
}

/** As the language writes it, in the Gregorian calendar. */
function nameOf({ isFirst = false, month, year }: Tick, language: string): string {
  const locale = new Intl.Locale(language, { calendar: 'gregory' }).toString()
  const date = new Date(Date.UTC(2000, (month ?? 1) - 1, 15))
  date.setUTCFullYear(year)
  if (month !== undefined) {
    const parts = { month: 'short', timeZone: 'UTC', ...(isFirst && { year: 'numeric' as const }) } as const
    return new Intl.DateTimeFormat(locale, parts).format(date)
  }
  if (year > 0) return new Intl.NumberFormat(locale, { useGrouping: false }).format(year)
  return new Intl.DateTimeFormat(locale, { year: 'numeric', era: 'short', timeZone: 'UTC' }).format(date)
}

function document(
  content: string,
  name: string,
  events: readonly Lettered[],
  height: number,
  options: DrawingOptions,
): string {
  const { direction, language } = options
  const list = events.map(({ line }) => `${line.display}: ${line.event.label}`).join('; ')
  const size = `width="${plateWidth}" height="${wholeHeight(height)}" viewBox="0 ${-edge} ${plateWidth} ${wholeHeight(height)}"`
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} xml:lang="${escape(language)}" direction="${direction}" ` +
    `font-size="${typeSize}" role="img" aria-labelledby="title desc"><title id="title">${escape(name)}</title>` +
    `<desc id="desc">${escape(list)}</desc><rect x="0" y="${-edge}" width="${plateWidth}" height="${wholeHeight(height)}" fill="#fff"/>` +
    `<g>${content}</g></svg>\n`
  )
}

/** With the space around; whole, since HTML gives pictures whole sizes. */
function wholeHeight(height: number): number {
  return Math.ceil(height + 2 * edge)
}

/** Tenths are finer than any printer. */
function n(value: number): string {
  return String(Math.round(value * 10) / 10)
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
