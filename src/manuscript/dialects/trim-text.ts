import type { Text } from 'mdast'
import type { Point } from 'unist'

/** A text without its end, which has no line ending and no escape in it. */
export function endingAt(text: Text, length: number): Text {
  const { position, value } = text
  const removed = value.length - length
  return {
    ...text,
    value: value.slice(0, length),
    ...(position && { position: { start: position.start, end: back(position.end, removed) } }),
  }
}

/** A text without its beginning, which has no line ending and no escape in it. */
export function startingAt(text: Text, index: number): Text {
  const { position, value } = text
  return {
    ...text,
    value: value.slice(index),
    ...(position && { position: { start: back(position.start, -index), end: position.end } }),
  }
}

function back({ line, column, offset }: Point, by: number): Point {
  return { line, column: column - by, ...(offset !== undefined && { offset: offset - by }) }
}
