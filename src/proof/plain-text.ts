/** Text that stands together, normalised. */
export interface Line {
  readonly text: string
  /** Whether its characters may be read in another order than they are given: on its page some run to the left. */
  readonly anyOrder: boolean
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

/** Where `words` stand next; words that run to the left may be read as an element that has the same characters. */
export function findWords(place: PlainText, words: string, from: number): number {
  const at = place.text.indexOf(words, from)
  if (at >= 0 || !runsToTheLeft.test(words)) return at
  const { text, starts } = place
  const letters = sortedLetters(words)
  return (
    starts.find((start, index) => start >= from && sortedLetters(text.slice(start, starts[index + 1])) === letters) ??
    -1
  )
}

const runsToTheLeft =
  /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}|\p{Script=Adlam}/u

export function sortedLetters(text: string): string {
  return Array.from(text).sort().join('')
}
