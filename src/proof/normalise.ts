/**
 * What typography may change without changing the text: white space, control and format characters (soft hyphens,
 * joiners, marks of direction), variation selectors, hyphens and dashes, quotation marks, primes, and the boxes of task
 * lists.
 */
const typography =
  /[\s\p{C}\p{Pd}\p{Pi}\p{Pf}\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}"'`´‘’‚‛“”„‟′-‷⁗「-』〝-〟＂＇\u2212\u02B9-\u02BC\u02C8\u2610-\u2612\u2022]+/gu

/** Code units below this are looked up. */
const lookedUp = 0x2100

const dropped = 0
const notInTable = 0xff

/** What becomes of a code unit: dropped as typography or, of ASCII, the small letter. */
const fates = Uint8Array.from({ length: lookedUp }, (_, unit) => {
  const sign = String.fromCharCode(unit)
  if (sign.replace(typography, '') === '') return dropped
  return unit < 0x80 ? sign.toLowerCase().charCodeAt(0) : notInTable
})

const ofWord = 1
const joinsWords = 2

/** What a code unit of such a text is to words: of one, between two parts of one, or neither. */
const parts = Uint8Array.from({ length: lookedUp }, (_, unit) => {
  const sign = String.fromCharCode(unit)
  if (/[A-Za-z0-9]/.test(sign)) return ofWord
  return /['’\p{Pd}.]/u.test(sign) ? joinsWords : 0
})

let room = Buffer.allocUnsafe(4096)

/** What the proof needs of a text. */
export interface Reckoned {
  /** Normalised. */
  readonly letters: string
  /** Number of words: runs of letters, digits and marks. */
  readonly words: number
}

/** A text normalised, and its words counted. */
export function reckon(text: string): Reckoned {
  return reckonLatin(text) ?? { letters: normaliseAny(text), words: countAny(text) }
}

/**
 * Reduces a text to what must be the same in the manuscript and in an edition. The compatibility decomposition (NFKD)
 * holds two texts equal exactly where NFKC does, and does not depend on where a text is cut into pieces.
 */
export function normalise(text: string): string {
  return reckonLatin(text)?.letters ?? normaliseAny(text)
}

/** Number of words: runs of letters, digits and marks. */
export function countWords(text: string): number {
  return reckon(text).words
}

/** Of a text that is ASCII but for its typography, as most are, in a third of the time. `undefined` of others. */
function reckonLatin(text: string): Reckoned | undefined {
  if (room.length < text.length) room = Buffer.allocUnsafe(2 * text.length)
  let length = 0
  let words = 0
  // What stood last: a part of a word, a sign that may join it to the next part, or neither.
  let last = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const fate = unit < lookedUp ? fates[unit] : notInTable
    if (fate === notInTable || fate === undefined) return undefined
    if (fate !== dropped) room[length++] = fate
    const part = parts[unit] ?? 0
    if (part === ofWord && last === 0) words += 1
    last = part === joinsWords && last !== ofWord ? 0 : part
  }
  return { letters: room.toString('latin1', 0, length), words }
}

function countAny(text: string): number {
  return text.match(/[\p{L}\p{N}\p{M}]+(?:['’\p{Pd}.][\p{L}\p{N}\p{M}]+)*/gu)?.length ?? 0
}

function normaliseAny(text: string): string {
  // Upper case first: it is what a style sheet's capitals give, `ß` as `SS` included.
  return (
    text
      .replace(typography, '')
      .normalize('NFKD')
      .toUpperCase()
      .toLowerCase()
      .replaceAll('ς', 'σ')
      // Typefaces build ئ from the yeh without dots, and say so.
      .replaceAll('\u0649', '\u064A')
      .replace(typography, '')
  )
}
