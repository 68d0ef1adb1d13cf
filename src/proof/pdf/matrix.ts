import type { Operand } from './content-tokens.ts'

/** A transformation of the plane (ISO 32000-2, 8.3.4). */
export type Matrix = readonly [number, number, number, number, number, number]

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

export function matrixOf(operands: readonly Operand[]): Matrix {
  const [a, b, c, d, e, f] = operands
  return [number(a), number(b), number(c), number(d), number(e), number(f)]
}

/** First `inner`, then `outer`. */
export function multiply(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner
  const [g, h, i, j, k, l] = outer
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l]
}

export function number(operand: Operand): number {
  return typeof operand === 'number' ? operand : 0
}
