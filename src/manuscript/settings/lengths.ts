import type { Points, TrimSize } from '../../model/settings.ts'

const millimetre: Points = 72 / 25.4
const pointsPerUnit: ReadonlyMap<string | undefined, Points> = new Map([
  ['pt', 1],
  ['in', 72],
  ['cm', 72 / 2.54],
  ['mm', millimetre],
])

/** ISO sizes and letter by name; sizes by their measure, such as `6x9in`, need no entry. */
const namedTrims: Readonly<Record<string, string>> = {
  a4: '210x297mm',
  a5: '148x210mm',
  a6: '105x148mm',
  b5: '176x250mm',
  b6: '125x176mm',
  letter: '8.5x11in',
}

/** Smallest and largest side of a page: 50 and 600 mm. */
const sides = { least: 50 * millimetre, most: 600 * millimetre }

/** A length such as `10.5pt` or `4mm` in points; `0` needs no unit. `undefined` where it is none. */
export function parseLength(text: string): Points | undefined {
  if (text.trim() === '0') return 0
  const match = /^(\d+(?:\.\d+)?)\s*(pt|mm|cm|in)$/.exec(text.trim())
  return match === null ? undefined : points(match[1], match[2])
}

/** A page size by name or as width × height, such as `a5`, `6x9in`, `170mm x 240mm`. `undefined` where it is none. */
export function parseTrim(text: string): TrimSize | undefined {
  const lower = text.trim().toLowerCase()
  const match = /^(\d+(?:\.\d+)?)\s*(pt|mm|cm|in)?\s*[x×]\s*(\d+(?:\.\d+)?)\s*(pt|mm|cm|in)$/.exec(
    namedTrims[lower] ?? lower,
  )
  if (match === null) return undefined
  const width = points(match[1], match[2] ?? match[4])
  const height = points(match[3], match[4])
  const inRange = [width, height].every((side) => side >= sides.least && side <= sides.most)
  return inRange ? { width, height } : undefined
}

function points(figure: string | undefined, unit: string | undefined): Points {
  return Number(figure) * (pointsPerUnit.get(unit) ?? 1)
}

/** Names a trim size may be given by, for suggestions. */
export const trimNames: readonly string[] = [
  ...Object.keys(namedTrims),
  '5x8in',
  '5.25x8in',
  '5.5x8.5in',
  '6x9in',
  '7x10in',
]
