import type { Operands } from './operands.ts'

/** A transformation of the plane (ISO 32000-2, 8.3.4). */
export type Matrix = readonly [number, number, number, number, number, number]

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** The matrix that the first six operands are. */
export function matrixOf(operands: Operands): Matrix {
  const at = (index: number): number => operands.number(index)
  return [at(0), at(1), at(2), at(3), at(4), at(5)]
}

/** First `inner`, then `outer`. */
export function multiply(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner
  const [g, h, i, j, k, l] = outer
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l]
}
