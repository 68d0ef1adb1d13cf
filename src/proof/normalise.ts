/**
 * What typography may change without changing the text: white space, control and format characters (soft hyphens,
 * joiners, marks of direction), variation selectors, hyphens and dashes, quotation marks, primes, and the boxes of task
 * lists.
 */
const typography =
  /[\s\p{C}\p{Pd}\p{Pi}\p{Pf}\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}"'`´‘’‚‛“”„‟′-‷⁗「-』〝-〟＂＇\u2212\u02B9-\u02BC\u02C8\u2610-\u2612\u2022]+/gu

/** The same in ASCII, of which most texts are. */
// oxlint-disable-next-line eslint/no-control-regex -- what no edition prints
const asciiTypography = /[\x00-\x20"'\-`\x7F]+/g

const beyondAscii = /[\u0080-\uFFFF]/

/**
 * Reduces a text to what must be the same in the manuscript and in an edition. The compatibility decomposition (NFKD)
 * holds two texts equal exactly where NFKC does, and does not depend on where a text is cut into pieces.
 */
export function normalise(text: string): string {
  if (!beyondAscii.test(text)) return text.replace(asciiTypography, '').toLowerCase()
  const letters = text.replace(typography, '')
  if (!beyondAscii.test(letters)) return letters.toLowerCase()
  // Upper case first: it is what a style sheet's capitals give, `ß` as `SS` included.
  return (
    letters
      .normalize('NFKD')
      .toUpperCase()
      .toLowerCase()
      .replaceAll('ς', 'σ')
      // Typefaces build ئ from the yeh without dots, and say so.
      .replaceAll('\u0649', '\u064A')
      .replace(typography, '')
  )
}

const asciiWords = /[A-Za-z0-9]+(?:['.-][A-Za-z0-9]+)*/g

/** Number of words: runs of letters, digits and marks. */
export function countWords(text: string): number {
  if (!beyondAscii.test(text)) return text.match(asciiWords)?.length ?? 0
  return text.match(/[\p{L}\p{N}\p{M}]+(?:['’\p{Pd}.][\p{L}\p{N}\p{M}]+)*/gu)?.length ?? 0
}
