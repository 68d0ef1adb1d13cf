import { magnification } from './magnification.ts'
import { ruler } from './ruler.ts'

/** What text of one style measures, in CSS pixels of the book. */
export interface Type {
  readonly space: number
  readonly hyphen: number
  /** Whether lines may end at its spaces. */
  readonly isWrapped: boolean
  /** Words that were measured. */
  readonly words: Map<string, readonly Part[]>
}

/** Part of a word up to where it may be divided. */
export interface Part {
  readonly width: number
  /** With a hyphen that is printed only there, or after one, or a dash, that is always; absent at the end of the word. */
  readonly end: 'soft' | 'hard' | undefined
  /** Of the characters that end it, from the start of the word. */
  readonly from: number
  readonly to: number
}

/** A soft hyphen; after a hyphen or a dash between words; before a dash between words. */
const divisions = new RegExp(
  String.raw`\u00AD|(?<=[\p{L}\p{N}][-\u2010])(?=\p{L})|(?<=[\p{L}\p{N}][\u2013\u2014])(?=[\p{L}\p{N}])|` +
    String.raw`(?<=[\p{L}\p{N}])(?=\u2014[\p{L}\p{N}])`,
  'gu',
)

const types = new Map<string, Type>()
const pen = document.createElement('canvas').getContext('2d')

/**
 * Forgets all widths. A word is measured where it stands first, and is a trifle wider or narrower elsewhere: what was measured
 * in one text must not decide how another is set, or it would matter which came before.
 */
export function forgetWidths(): void {
  types.clear()
}

/** The type in which an element's own text is set. */
export function typeOf(style: CSSStyleDeclaration): Type {
  const { fontStyle, fontWeight, fontSize, fontFamily, fontVariantCaps, fontVariantNumeric, whiteSpace } = style
  const { letterSpacing, wordSpacing } = style
  const face = `${fontStyle} ${fontWeight} ${pixels(fontSize) * magnification}px ${fontFamily}`
  const key = `${face} ${fontVariantCaps} ${fontVariantNumeric} ${letterSpacing} ${wordSpacing} ${whiteSpace}`
  const known = types.get(key)
  if (known !== undefined) return known
  const spread = pixels(letterSpacing)
  const type = {
    space: advance(' ', face) + spread + pixels(wordSpacing),
    hyphen: advance('\u2010', face) + spread,
    isWrapped: whiteSpace === 'normal',
    words: new Map<string, readonly Part[]>(),
  }
  types.set(key, type)
  return type
}

function advance(text: string, face: string): number {
  if (pen === null) return 0
  pen.font = face
  return pen.measureText(text).width / magnification
}

/** A computed length; `normal` is none. */
export function pixels(length: string): number {
  return Number.parseFloat(length) || 0
}

/** The parts of a word that stands in a text, measured where a word like it stands first. */
export function partsOf(word: string, text: Text, at: number, type: Type): readonly Part[] {
  const known = type.words.get(word)
  if (known !== undefined) return known
  const parts: Part[] = []
  let start = 0
  for (const { index, 0: sign } of type.isWrapped ? word.matchAll(divisions) : []) {
    const to = index + sign.length
    parts.push({ width: widthOf(text, at + start, at + index), end: sign === '' ? 'hard' : 'soft', from: index, to })
    start = to
  }
  const end = word.length
  if (start < end) parts.push({ width: widthOf(text, at + start, at + end), end: undefined, from: end, to: end })
  type.words.set(word, parts)
  return parts
}

/** Width of what stands between two offsets of a text, on however many lines. */
function widthOf(text: Text, from: number, to: number): number {
  ruler.setStart(text, from)
  ruler.setEnd(text, to)
  let width = 0
  for (const box of ruler.getClientRects()) width += box.width
  return width / magnification
}
