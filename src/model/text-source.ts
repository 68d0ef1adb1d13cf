import type { Text } from 'mdast'
import type { Point } from 'unist'

/** A text with the place in the source of each of its characters. */
export interface PlacedText {
  /** Offset of each character, and of the end; absent where the text has no place, or not one that can be told. */
  readonly offsets: readonly number[] | undefined
  /** Whether the author escaped the character at an index, or wrote it as a reference: then it stands for itself. */
  isEscaped(index: number): boolean
}

/** Follows a text through its source: escapes, character references, and what begins the lines of a quotation or list. */
export function placeText(text: Text, source: string): PlacedText {
  const start = text.position?.start.offset
  const end = text.position?.end.offset
  if (start === undefined || end === undefined) return { offsets: undefined, isEscaped: () => false }
  const followed =
    source.slice(start, end) === text.value ? plainOffsets(start, end) : follow(text.value, source, start, end)
  if (followed === undefined) return { offsets: undefined, isEscaped: () => true }
  return { offsets: followed.offsets, isEscaped: (index) => followed.escaped.has(index) }
}

interface Followed {
  readonly offsets: readonly number[]
  readonly escaped: ReadonlySet<number>
}

function plainOffsets(start: number, end: number): Followed {
  return { offsets: Array.from({ length: end - start + 1 }, (_, index) => start + index), escaped: new Set() }
}

function follow(value: string, source: string, start: number, end: number): Followed | undefined {
  const offsets: number[] = []
  const escaped = new Set<number>()
  let at = start
  for (let index = 0; index < value.length; ) {
    const character = value.charAt(index)
    const reference =
      source[at] === '&' ? /^&(?:#[xX]?[\da-fA-F]+|[A-Za-z][A-Za-z\d]*);/.exec(source.slice(at, at + 40)) : null
    const isEscape = source[at] === '\\' && source[at + 1] === (character === '\u00A0' ? ' ' : character)
    if (isEscape && /[\u00A0!-/:-@[-`{-~]/.test(character)) {
      offsets.push(at)
      escaped.add(index)
      at += 2
      index += 1
    } else if (reference !== null && !value.startsWith(reference[0], index)) {
      const length = (value.codePointAt(index) ?? 0) > 0xffff ? 2 : 1
      for (let unit = 0; unit < length; unit++) {
        offsets.push(at)
        escaped.add(index + unit)
      }
      at += reference[0].length
      index += length
    } else if (source[at] === character) {
      offsets.push(at)
      at += 1
      index += 1
    } else if (character === '\n' || value[index - 1] === '\n') {
      // Spaces at the end of a line; what stands before the next line.
      if (at >= end || !/[ \t>\r]/.test(source.charAt(at))) return undefined
      at += 1
    } else return undefined
    if (at > end) return undefined
  }
  return { offsets: [...offsets, end], escaped }
}

/** The part of a text between two indices, with its place where that can be told, else with the place of the whole. */
export function cutText(text: Text, { offsets }: PlacedText, from: number, to: number): Text {
  const value = text.value.slice(from, to)
  const { position } = text
  if (position === undefined) return { type: 'text', value }
  if (offsets === undefined) return { type: 'text', value, position }
  const start = pointAt(text, offsets, from)
  return {
    type: 'text',
    value,
    position: { start, end: to === text.value.length ? position.end : pointAt(text, offsets, to) },
  }
}

function pointAt(text: Text, offsets: readonly number[], index: number): Point {
  const first = text.position?.start ?? { line: 1, column: 1, offset: 0 }
  const offset = offsets[index] ?? first.offset ?? 0
  const before = text.value.slice(0, index)
  const breaks = before.split('\n').length - 1
  if (breaks === 0) return { line: first.line, column: first.column + offset - (first.offset ?? 0), offset }
  const lineStart = offsets[before.lastIndexOf('\n')] ?? offset
  return { line: first.line + breaks, column: offset - lineStart, offset }
}
