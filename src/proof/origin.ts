import type { Code } from 'mdast'
import type { Point } from 'unist'
import type { VFile } from 'vfile'

/** Where a piece of text begins in the manuscript. */
export interface Origin {
  readonly file: VFile
  readonly start: Point | undefined
}

/** The first line of a block of code: below the fence, if it has one. */
export function startOfCode(node: Code): Point | undefined {
  if (node.position === undefined) return undefined
  const { start, end } = node.position
  const lines = node.value.split('\n').length
  return end.line - start.line >= lines ? { line: start.line + 1, column: 1 } : start
}

/** The place `text` leads to, counted from `start`. */
export function advance(start: Point | undefined, text: string): Point | undefined {
  if (start === undefined) return undefined
  const lines = text.split('\n')
  const last = lines.at(-1)?.length ?? 0
  return lines.length === 1
    ? { line: start.line, column: start.column + last }
    : { line: start.line + lines.length - 1, column: last + 1 }
}
