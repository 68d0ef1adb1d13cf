import subsetFont from 'subset-font'
import type { FontFace } from '../model/rendered.ts'
import type { World } from '../world/world.ts'
import { coverageOf } from './coverage.ts'
import { rangeOf, rangeTest } from './unicode-range.ts'

/** A family for the characters that the faces of the design lack. It comes in parts; those that a text needs are read. */
interface ScriptFamily {
  /** As the styles name it. */
  readonly family: string
  /** As the world names it. */
  readonly stem: string
  /** Weights to cut from its axis; one without an axis has the weight 400. */
  readonly weights?: readonly number[]
  /** Whether it is so large that only the characters of the text are kept, not all of each part. */
  readonly large?: boolean
}

const textWeights = [400, 700]

const scripts: readonly ScriptFamily[] = [
  { family: 'Noto Naskh Arabic', stem: 'noto-naskh-arabic', weights: textWeights },
  { family: 'Noto Serif Hebrew', stem: 'noto-serif-hebrew', weights: textWeights },
  { family: 'Noto Serif Devanagari', stem: 'noto-serif-devanagari', weights: textWeights },
  { family: 'Noto Serif Bengali', stem: 'noto-serif-bengali', weights: textWeights },
  { family: 'Noto Serif Gurmukhi', stem: 'noto-serif-gurmukhi', weights: textWeights },
  { family: 'Noto Serif Gujarati', stem: 'noto-serif-gujarati', weights: textWeights },
  { family: 'Noto Serif Tamil', stem: 'noto-serif-tamil', weights: textWeights },
  { family: 'Noto Serif Telugu', stem: 'noto-serif-telugu', weights: textWeights },
  { family: 'Noto Serif Kannada', stem: 'noto-serif-kannada', weights: textWeights },
  { family: 'Noto Serif Malayalam', stem: 'noto-serif-malayalam', weights: textWeights },
  { family: 'Noto Serif Sinhala', stem: 'noto-serif-sinhala', weights: textWeights },
  { family: 'Noto Serif Thai', stem: 'noto-serif-thai', weights: textWeights },
  { family: 'Noto Serif Lao', stem: 'noto-serif-lao', weights: textWeights },
  { family: 'Noto Serif Khmer', stem: 'noto-serif-khmer', weights: textWeights },
  { family: 'Noto Serif Myanmar', stem: 'noto-serif-myanmar' },
  { family: 'Noto Serif Tibetan', stem: 'noto-serif-tibetan', weights: textWeights },
  { family: 'Noto Serif Georgian', stem: 'noto-serif-georgian', weights: textWeights },
  { family: 'Noto Serif Armenian', stem: 'noto-serif-armenian', weights: textWeights },
  { family: 'Noto Serif Ethiopic', stem: 'noto-serif-ethiopic', weights: textWeights },
]

const japanese: ScriptFamily = { family: 'Noto Serif JP', stem: 'noto-serif-jp', weights: textWeights, large: true }
const chinese: ScriptFamily = { family: 'Noto Serif SC', stem: 'noto-serif-sc', weights: textWeights, large: true }
const korean: ScriptFamily = { family: 'Noto Serif KR', stem: 'noto-serif-kr', weights: textWeights, large: true }

const signs: readonly ScriptFamily[] = [
  { family: 'Noto Sans Symbols', stem: 'noto-sans-symbols', weights: [400] },
  { family: 'Noto Sans Symbols 2', stem: 'noto-sans-symbols-2' },
  { family: 'Noto Emoji', stem: 'noto-emoji', weights: [400] },
]

/** For program text, whose columns must stand below each other. */
export const codeFamilies: readonly ScriptFamily[] = [
  { family: 'Noto Sans Mono', stem: 'noto-sans-mono', weights: [400] },
]

/** The families in the order in which they are asked: the book's own script first, since Han is drawn differently in each. */
export function scriptFamilies(language: string): readonly ScriptFamily[] {
  if (/^ja\b/i.test(language)) return [japanese, chinese, korean, ...scripts, ...signs]
  if (/^zh\b/i.test(language)) return [chinese, japanese, korean, ...scripts, ...signs]
  if (/^ko\b/i.test(language)) return [korean, japanese, chinese, ...scripts, ...signs]
  return [...scripts, ...signs, japanese, chinese, korean]
}

/** Dashes, dots and quotation marks, which fill a square in Chinese and Japanese, though the face of text has them too. */
const squareSigns = '“”…—―·'

/** The name under which a face of Chinese or Japanese sets them: a part of it, not a typeface. */
export const signFamily = 'East Asian Signs'

/** Faces that set these signs as the book's language does. */
export async function signFaces(language: string, characters: ReadonlySet<string>, world: World): Promise<FontFace[]> {
  const [family] = scriptFamilies(language)
  if (family === undefined || !/^(?:ja|zh)\b/i.test(language)) return []
  const wanted = new Set(Array.from(squareSigns).filter((sign) => characters.has(sign)))
  const faces = await facesFor(family, wanted, world)
  return faces.map((face) => ({ ...face, family: signFamily, name: `${face.name}-signs` }))
}

/** Joiners and variation selectors belong to no script, and shape the letters and signs beside them. */
const joiners = '\u200C\u200D\uFE0E\uFE0F'

/** Records of the `name` table that cutting must not lose: names, and the licence the files come under. */
const keptNames = [0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17]

/** Faces of a family for those of the `wanted` characters that it has; these are taken out of `wanted`. */
export async function facesFor(
  { family, stem, weights, large = false }: ScriptFamily,
  wanted: Set<string>,
  world: World,
): Promise<FontFace[]> {
  const faces: FontFace[] = []
  if (wanted.size === 0) return faces
  for (const [part, range] of await world.fontParts(stem)) {
    const isInRange = rangeTest(range)
    const own = [...wanted].filter((character) => isInRange(character.codePointAt(0) ?? 0))
    if (own.length === 0) continue
    const bytes = await world.font(part)
    const cuts = await Promise.all(
      (weights ?? [undefined]).map((weight) => cut(bytes, large ? own : undefined, weight)),
    )
    const covered = new Set(
      [...coverageOf(cuts[0] ?? bytes)].filter(isInRange).map((code) => String.fromCodePoint(code)),
    )
    const found = own.filter((character) => covered.has(character))
    if (found.length === 0) continue
    for (const character of found) wanted.delete(character)
    const unicodeRange = large ? rangeOf(found) : range
    for (const [index, cutBytes] of cuts.entries()) {
      const weight = weights?.[index] ?? 400
      const name = `${part.replace('/', '-')}-${weight}`
      faces.push({ family, weight, style: 'normal', name, bytes: cutBytes, fallbackFor: covered, unicodeRange })
    }
  }
  return faces
}

/**
 * A part as TrueType of one weight: PDF has no typefaces with axes, and would draw every letter as a picture of its own.
 */
async function cut(
  bytes: Uint8Array,
  characters: readonly string[] | undefined,
  weight: number | undefined,
): Promise<Uint8Array> {
  const axes = weight === undefined ? {} : { variationAxes: { wght: weight } }
  const options = { targetFormat: 'sfnt', preserveNameIds: keptNames, ...axes } as const
  if (characters === undefined) return await subsetFont(Buffer.from(bytes), '', { ...options, keepAllGlyphs: true })
  return await subsetFont(Buffer.from(bytes), characters.join('') + joiners, options)
}
