/** Whether the CSS descriptor `unicode-range` names a code point; ranges with wildcards are not written for typefaces. */
export function rangeTest(descriptor: string): (code: number) => boolean {
  const ranges = [...descriptor.matchAll(/U\+([\da-f]+)(?:-([\da-f]+))?/gi)].map(([, first = '', last = first]) => ({
    first: Number.parseInt(first, 16),
    last: Number.parseInt(last, 16),
  }))
  return (code) => ranges.some(({ first, last }) => first <= code && code <= last)
}

/** The descriptor for a set of characters, runs of neighbours drawn together. */
export function rangeOf(characters: Iterable<string>): string {
  const codes = [...characters].map((character) => character.codePointAt(0) ?? 0).sort((a, b) => a - b)
  const ranges: { first: number; last: number }[] = []
  for (const code of codes) {
    const range = ranges.at(-1)
    if (range !== undefined && code <= range.last + 1) range.last = code
    else ranges.push({ first: code, last: code })
  }
  return ranges
    .map(({ first, last }) => (first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`))
    .join(',')
}

function hex(code: number): string {
  return code.toString(16).toUpperCase()
}
