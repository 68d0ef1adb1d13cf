import type { Point, Position } from 'unist'

/** Turns offsets into a text into places with line and column, both from 1. */
export interface TextPlaces {
  point(offset: number): Point
  position(start: number, end: number): Position
}

export function textPlaces(text: string): TextPlaces {
  const lineStarts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1)

  function point(offset: number): Point {
    let low = 0
    let high = lineStarts.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((lineStarts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1, offset }
  }

  return { point, position: (start, end) => ({ start: point(start), end: point(end) }) }
}
