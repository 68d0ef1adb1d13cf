import type { Letters } from './page-letters.ts'

const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u
const leftToRight =
  /(?=\p{L})[^\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u
const digit = /\p{Nd}/u

/**
 * Reads letters of a page some of whose letters run to the left, line by line. A browser paints every line from left to
 * right; so of a line that mostly runs to the left this undoes what the bidirectional algorithm did (Unicode Standard
 * Annex #9), by the direction of the letters and by what the PDF says is painted backwards. What stands where in a line
 * depends on more than can be seen, so the order within it is not sure.
 */
export function readLines(letters: readonly Letters[]): readonly PaintedLine[] {
  return linesOf(letters).flatMap((line) => {
    const [first] = line
    if (first === undefined) return []
    const backwards = line.filter(runsLeft).length
    const isLeft = backwards > line.filter(({ text }) => leftToRight.test(text)).length
    return [{ text: textOf(isLeft ? undoRun(line) : line), y: first.y, size: first.size }]
  })
}

/** A line with its place on the page and the size of its type, as its first glyph has them. */
export interface PaintedLine {
  readonly text: string
  readonly y: number
  readonly size: number
}

/** Numbers the rows of a page, of whose elements the lines are given: a row goes on until a line stands above or below. */
export function numberRows(
  elements: readonly (readonly PaintedLine[])[],
): readonly (readonly { readonly text: string; readonly row: number }[])[] {
  let row = 0
  let baseline: number | undefined
  return elements.map((lines) =>
    lines.map((line) => {
      if (baseline !== undefined && !isNear(line, baseline)) row++
      baseline = line.y
      return { text: line.text, row }
    }),
  )
}

/** Whether something stands in the row at a height. A raised mark does: rows are further apart than this, in points. */
function isNear({ y, size }: Pick<PaintedLine, 'y' | 'size'>, baseline: number): boolean {
  return Math.abs(y - baseline) < Math.max(7, size * 0.9)
}

function textOf(letters: readonly Letters[]): string {
  return letters.map(({ text }) => text).join('')
}

/** Whether a letter of a text may run to the left. */
export function mayRunLeft(text: string): boolean {
  return rightToLeft.test(text)
}

export function runsLeft({ text }: Letters): boolean {
  return rightToLeft.test(text) && !digit.test(text)
}

/**
 * Lines as they are painted: a new one begins above, below, or left of where the last began. Dots and vowels are glyphs of
 * their own, above, below and beside their letters, as far away as the type is large.
 */
function linesOf(letters: readonly Letters[]): Letters[][] {
  const lines: Letters[][] = []
  let baseline: number | undefined
  for (const letter of letters) {
    const line = lines.at(-1)
    const [first] = line ?? []
    const near = baseline !== undefined && isNear(letter, baseline)
    if (line !== undefined && first !== undefined && near && letter.x >= first.x - letter.size / 2) line.push(letter)
    else lines.push([letter])
    baseline = letter.y
  }
  return lines
}

/** Of a line that runs to the left, words in other letters and numbers do not. */
function undoRun(line: readonly Letters[]): Letters[] {
  const result: Letters[] = []
  let inner: Letters[] = []
  const close = (): void => {
    const last = inner.findLastIndex(runsRight)
    // Signs after the last letter belong to the text around.
    result.push(...inner.slice(0, last + 1).toReversed(), ...inner.slice(last + 1))
    inner = []
  }
  for (const letter of line.toReversed()) {
    const joins = runsRight(letter) || (inner.length > 0 && !runsLeft(letter) && !letter.backwards)
    if (joins) inner.push(letter)
    else {
      close()
      result.push(letter)
    }
  }
  close()
  return result
}

function runsRight({ text }: Letters): boolean {
  return leftToRight.test(text) || digit.test(text)
}
