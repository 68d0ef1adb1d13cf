import { displayWidth, printable } from './display-width.ts'
import type { PlacedProblem } from './problem.ts'

/** Characters of the source that a frame shows; prose often has its whole paragraph on one line. */
const widest = 88

/** Characters before the place that a cut line keeps, for context. */
const before = 30

/** The line a problem is on, its place underlined; empty where it has no place, or none in this text. */
export function codeFrame(problem: PlacedProblem): string {
  const { line, column } = problem
  if (line === null || column === null) return ''
  const source = problem.text.split(/\r\n|\r|\n/)[line - 1]
  if (source === undefined) return ''
  const from = Math.min(column - 1, source.length)
  const to = markedUntil(problem, from, source.length)
  const start = source.length <= widest ? 0 : boundary(source, Math.max(0, from - before))
  const end = boundary(source, Math.min(source.length, start + widest))

  const lead = `${start > 0 ? '…' : ''}${printable(source.slice(start, from))}`
  const marked = printable(source.slice(from, Math.max(from, Math.min(to, end))))
  const rest = `${printable(source.slice(Math.max(from, Math.min(to, end)), end))}${end < source.length ? '…' : ''}`
  const carets = '^'.repeat(Math.max(1, displayWidth(marked)))
  const number = String(line)
  return [
    `${number} | ${lead}${marked}${rest}`.trimEnd(),
    `${' '.repeat(number.length)} | ${' '.repeat(displayWidth(lead))}${carets}`,
  ].join('\n')
}

/** Where the underline ends: with its place, or with the line where that goes on; a place without an end is a point. */
function markedUntil({ line, endLine, endColumn }: PlacedProblem, from: number, lineLength: number): number {
  if (endLine === null || endColumn === null) return from
  return endLine === line ? Math.min(endColumn - 1, lineLength) : lineLength
}

/** `index`, or the one before where it would cut a character of two code units in half. */
function boundary(text: string, index: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(index)) ? index - 1 : index
}
