/** Lines of a display text and the size they are set in. */
export interface SetLines {
  readonly lines: readonly string[]
  /** In the units of the measure. */
  readonly size: number
}

/**
 * Breaks a display text into lines of even length, at the largest of `sizes` (in falling order) at which no line is
 * wider than the measure and the lines, set solid, are no higher than the room. The smallest size is taken where none is
 * small enough.
 */
export function setLines(text: string, measure: number, sizes: readonly number[], room: number): SetLines {
  const words = splitWords(text)
  let set: SetLines = { lines: [], size: sizes[0] ?? 1 }
  for (const size of sizes) {
    const lines = breakEvenly(words, measure / size)
    set = { lines, size }
    if (lines.length * size <= room && lines.every((line) => widthOf(line) * size <= measure)) break
  }
  return set
}

/** Words with the space before them; scripts without spaces break between characters. */
export function splitWords(text: string): string[] {
  return (
    text
      .trim()
      .match(
        /\s*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|\s*[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu,
      ) ?? []
  )
}

/** As few lines as fit, and among those breaks the ones that leave the least room on the emptiest lines. */
function breakEvenly(words: readonly string[], measure: number): string[] {
  interface Best {
    readonly lines: number
    readonly cost: number
    readonly from: number
  }
  const best: Best[] = [{ lines: 0, cost: 0, from: 0 }]
  for (let end = 1; end <= words.length; end++) {
    let choice: Best | undefined
    for (let from = end - 1; from >= 0; from--) {
      const width = widthOf(lineOf(words, from, end))
      const before = best[from]
      if (!before || (width > measure && from < end - 1)) break
      const candidate = { lines: before.lines + 1, cost: before.cost + (measure - width) ** 2, from }
      const better = !choice || candidate.lines < choice.lines
      if (better || (candidate.lines === choice?.lines && candidate.cost < choice.cost)) choice = candidate
    }
    if (choice) best[end] = choice
  }
  const lines: string[] = []
  for (let end = words.length; end > 0; end = best[end]?.from ?? 0)
    lines.unshift(lineOf(words, best[end]?.from ?? 0, end))
  return lines
}

function lineOf(words: readonly string[], from: number, end: number): string {
  return words.slice(from, end).join('').trim()
}

/** Advance widths of STIX Two Text in em, rounded up by kind of character: the cover is set where no font can be asked. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/\p{M}/u, 0],
  [/[iljtf.,:;!'’‘|()[\]-]/, 0.34],
  [/\s/, 0.25],
  [/[mwMW—]/, 0.9],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u, 1],
  [/\p{Lu}/u, 0.7],
]

/** Estimated width of a line in em. */
export function widthOf(line: string): number {
  let width = 0
  for (const character of line) width += widths.find(([pattern]) => pattern.test(character))?.[1] ?? 0.52
  return width
}
