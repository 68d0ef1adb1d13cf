import { splitWords, widthOf } from '../cover/set-lines.ts'

/** A stretch of a line in one weight. */
interface Piece {
  readonly text: string
  readonly isBold: boolean
}

/** Bold letters are that much wider. */
const boldness = 1.07

/** Breaks a date and the words for what happened into lines no wider than the measure, both in the unit of the size of type. */
export function labelLines(date: string, words: string, measure: number): readonly (readonly Piece[])[] {
  const pieces = [
    ...splitWords(date).map((text) => ({ text, isBold: true })),
    ...splitWords(` ${words}`).map((text, index) => ({
      text: index === 0 ? `\u2002${text.trim()}` : text,
      isBold: false,
    })),
  ]
  const lines: Piece[][] = [[]]
  let width = 0
  for (const piece of pieces) {
    const own = widthOf(piece.text) * (piece.isBold ? boldness : 1)
    const line = lines.at(-1) ?? []
    if (line.length > 0 && width + own > measure) {
      lines.push([{ ...piece, text: piece.text.trim() }])
      width = own
    } else {
      line.push(piece)
      width += own
    }
  }
  return lines.map(joined)
}

function joined(pieces: readonly Piece[]): readonly Piece[] {
  const runs: Piece[] = []
  for (const piece of pieces) {
    const before = runs.at(-1)
    if (before?.isBold === piece.isBold) runs[runs.length - 1] = { ...before, text: before.text + piece.text }
    else runs.push(piece)
  }
  return runs
}
