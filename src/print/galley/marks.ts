import type { MarkStyle } from './protocol.ts'

/** The mark of the note of that index on its page: a number, or a symbol, doubled and trebled as they run out. */
export function markOf(index: number, style: MarkStyle): string {
  const { symbols, language } = style
  if (symbols === undefined || symbols.length === 0) {
    return new Intl.NumberFormat(language, { useGrouping: false }).format(index + 1)
  }
  return (symbols[index % symbols.length] ?? '*').repeat(Math.floor(index / symbols.length) + 1)
}

/** Prints a note's mark at its calls and before its text. Returns whether anything changed. */
export function printMark(calls: readonly Element[], note: Element, mark: string): boolean {
  const places = [...calls, ...note.querySelectorAll('.note-mark')]
  const stale = places.filter((place) => place.textContent !== mark)
  for (const place of stale) place.textContent = mark
  return stale.length > 0
}
