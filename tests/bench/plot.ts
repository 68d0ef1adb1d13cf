import type { Figures } from './figures.ts'

const size = { width: 900, height: 560 }
const field = { left: 70, right: 660, top: 50, bottom: 500 }

/** Least distance of the names beside the lines, from one to the next. */
const nameStep = 16

/** Lines are told apart without colours; no two of twelve have the same of both. */
const dashes = ['', '7 4', '2 3', '9 3 2 3']
const marks = ['disc', 'square', 'triangle', 'ring', 'frame', 'cross'] as const

interface Place {
  readonly x: number
  readonly y: number
}

interface Line {
  readonly name: string
  readonly index: number
  readonly places: readonly Place[]
  /** Whether it is the press's. */
  readonly isOwn: boolean
}

/** Milliseconds a page over the length of the book, a line a tool, both scales logarithmic, as SVG. */
export function plotSvg(figures: readonly Figures[]): string {
  const lengths = [...new Set(figures.map(({ length }) => length))].sort((a, b) => a - b)
  const costs = figures.map(({ perPage }) => perPage)
  const x = logScale(Math.min(...lengths), Math.max(...lengths), field.left + 20, field.right - 20)
  const y = logScale(Math.min(...costs) / 1.2, Math.max(...costs) * 1.2, field.bottom, field.top)
  const tools = [...Map.groupBy(figures, ({ tool }) => tool)]
  const lines = tools.map(([tool, own], index): Line => {
    const places = own.map(({ length, perPage }): Place => ({ x: x(length), y: y(perPage) }))
    return { name: tool.name, index, places, isOwn: tool.id.startsWith('octavo') }
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" role="img" font-family="serif" font-size="13">`,
    '<title>Milliseconds a page over the length of the book</title>',
    `<rect width="${size.width}" height="${size.height}" fill="white"/>`,
    `<text x="${field.left}" y="26" font-size="16">Milliseconds a page</text>`,
    `<text x="${field.right}" y="${field.bottom + 40}" text-anchor="end">pages asked for</text>`,
    ...ticksBetween(Math.min(...costs) / 1.2, Math.max(...costs) * 1.2).map((tick) => across(tick, y(tick))),
    ...lengths.map((length) => upright(length, x(length))),
    ...lines.map(lineOf),
    ...namesOf(lines),
    '</svg>\n',
  ].join('\n')
}

function logScale(least: number, most: number, from: number, to: number): (value: number) => number {
  const range = Math.log(most / least)
  // Of one value only: in the middle.
  return (value) => (range === 0 ? (from + to) / 2 : from + (Math.log(value / least) / range) * (to - from))
}

/** 1, 2 and 5 with their powers of ten. */
function ticksBetween(least: number, most: number): number[] {
  const powers = Array.from({ length: 12 }, (_, index) => 10 ** (index - 4))
  return powers.flatMap((power) => [power, 2 * power, 5 * power]).filter((tick) => tick >= least && tick <= most)
}

function across(tick: number, y: number): string {
  const line = `<path d="M${field.left} ${round(y)}H${field.right}" stroke="#ccc"/>`
  return `${line}<text x="${field.left - 8}" y="${round(y + 4)}" text-anchor="end">${Number(tick.toPrecision(1))}</text>`
}

function upright(length: number, x: number): string {
  const line = `<path d="M${round(x)} ${field.top}V${field.bottom}" stroke="#eee"/>`
  const name = length.toLocaleString('en-US')
  return `${line}<text x="${round(x)}" y="${field.bottom + 18}" text-anchor="middle">${name}</text>`
}

function lineOf({ places, index, isOwn }: Line): string {
  const path = places.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')
  const style = `fill="none" stroke="black" stroke-width="${isOwn ? 2.5 : 1}" stroke-dasharray="${dashes[index % dashes.length]}"`
  return [`<path d="M${path}" ${style}/>`, ...places.map((place) => markAt(place, index))].join('')
}

function markAt({ x, y }: Place, index: number): string {
  const at = `transform="translate(${round(x)} ${round(y)})" stroke="black"`
  switch (marks[index % marks.length]) {
    case 'square':
      return `<path ${at} d="M-4-4H4V4H-4Z"/>`
    case 'triangle':
      return `<path ${at} d="M0-5L5 4H-5Z"/>`
    case 'ring':
      return `<circle ${at} r="4" fill="white"/>`
    case 'frame':
      return `<path ${at} d="M-4-4H4V4H-4Z" fill="white"/>`
    case 'cross':
      return `<path ${at} d="M-4-4L4 4M-4 4L4-4" stroke-width="1.5"/>`
    default:
      return `<circle ${at} r="4"/>`
  }
}

/** Names at the ends of the lines, moved apart where they would touch. */
function namesOf(lines: readonly Line[]): string[] {
  const ends = lines
    .flatMap((line) => {
      const end = line.places.at(-1)
      return end === undefined ? [] : [{ ...line, end }]
    })
    .sort((a, b) => a.end.y - b.end.y)
  const heights = movedApart(ends.map(({ end }) => end.y))
  return ends.map(({ name, index, isOwn, end }, row) => {
    const y = heights[row] ?? end.y
    const line = `M${round(end.x + 6)} ${round(end.y)}L${field.right + 12} ${round(y)}`
    const leader = `<path d="${line}" stroke="#999" stroke-width="0.5"/>`
    const weight = isOwn ? ' font-weight="bold"' : ''
    const text = `<text x="${field.right + 32}" y="${round(y + 4)}"${weight}>${name}</text>`
    return leader + markAt({ x: field.right + 20, y }, index) + text
  })
}

/** Heights in rising order, each as near to its own as leaves room for all: first downwards, then up from the foot. */
function movedApart(wanted: readonly number[]): number[] {
  const heights: number[] = []
  for (const y of wanted) heights.push(Math.max(y, (heights.at(-1) ?? -Infinity) + nameStep))
  let foot = field.bottom + nameStep
  return heights
    .toReversed()
    .map((y) => {
      foot = Math.min(y, foot - nameStep)
      return foot
    })
    .toReversed()
}

function round(value: number): string {
  return value.toFixed(1)
}
