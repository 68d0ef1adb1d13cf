/** Text that stands together, normalised. */
export interface Line {
  readonly text: string
  /**
   * On a page some of whose characters run to the left, the number of the row it stands in: within it the characters may be
   * read in another order than they are given.
   */
  readonly row?: number
}

/** Text of an edition, normalised. */
export interface PlainText {
  readonly text: string
  /** Offsets at which an element begins, ascending: words on its two sides do not join. */
  readonly starts: readonly number[]
}

/** Whether `words` stand between two offsets as the whole text of an element, or of several. */
export function holdsApart({ text, starts }: PlainText, words: string, from: number, to: number): boolean {
  const boundaries = new Set([...starts, text.length])
  for (let at = text.indexOf(words, from); at >= 0 && at + words.length <= to; at = text.indexOf(words, at + 1)) {
    if (boundaries.has(at) && boundaries.has(at + words.length)) return true
  }
  return false
}

/**
 * Where `words` stand next. Words that run to the left may be read as an element that has the same characters; of a
 * character that no typeface has only that is known.
 */
export function findWords(place: PlainText, words: string, from: number): number {
  const { text, starts } = place
  const at = text.indexOf(words, from)
  if (at >= 0) return at
  if (runsToTheLeft.test(words)) {
    const letters = sortedLetters(words)
    const ends = (index: number): number => starts[index + 1] ?? text.length
    return (
      starts.find((start, index) => start >= from && sortedLetters(text.slice(start, ends(index))) === letters) ?? -1
    )
  }
  for (let start = text.indexOf('\u{FFFD}', from); start >= 0; start = text.indexOf('\u{FFFD}', start + 1)) {
    for (let before = 0; before < words.length && before <= start - from; before++) {
      if (isAt(words, text, start - before)) return start - before
    }
  }
  return -1
}

function isAt(words: string, text: string, at: number): boolean {
  for (let index = 0; index < words.length; index++) {
    const found = text[at + index]
    if (found !== words[index] && found !== '\u{FFFD}') return false
  }
  return true
}

const runsToTheLeft =
  /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}|\p{Script=Adlam}/u

export function sortedLetters(text: string): string {
  return Array.from(text).sort().join('')
}
