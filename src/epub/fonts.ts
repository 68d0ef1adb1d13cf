import type { FontFace } from '../model/rendered.ts'
import type { Helpers } from '../world/world.ts'
import { fontMediaType } from './media-type.ts'
import { subsetFonts } from './subset-fonts.ts'

/** A typeface file of the EPUB. */
export interface FontFile {
  readonly family: string
  /** Relative to the package document. */
  readonly href: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  /** The `@font-face` rule that names it. */
  readonly rule: string
}

/** Characters the book sets. Each set may hold characters of the others. */
export interface Characters {
  /** All of them. */
  readonly all: ReadonlySet<string>
  /** Those of code, in a typeface of fixed width. */
  readonly code: ReadonlySet<string>
  /** Those of formulas. */
  readonly math: ReadonlySet<string>
}

/** What a stylesheet or a reading system may set that no text says: counters, bullets, hyphens, capitals. */
const printableAscii = Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCharCode(0x20 + index)).join('')
const furniture = `${printableAscii}\u00A0\u00AD\u2010\u2013\u2014\u2018\u2019\u201C\u201D\u2022\u2026`

/** Characters that shape the letters beside them: joiners and variation selectors. */
const joiners = '\u200C\u200D\uFE0E\uFE0F'

/**
 * Bytes that one family may take up. A book of a script with thousands of characters leaves them to the reading system,
 * which has a face for the script of its readers.
 */
const mostBytes = 1_500_000

/** Cuts each typeface that the book uses down to the characters it sets. A family the styles never name is left out. */
export async function packFonts(
  faces: readonly FontFace[],
  characters: Characters,
  css: string,
  helpers?: Helpers,
): Promise<FontFile[]> {
  const used = faces.flatMap((face) => {
    const wanted = charactersOf(face, characters)
    if (wanted.size === 0 || !css.includes(face.family)) return []
    const text = face.unicodeRange === undefined ? furniture + withCapitals(wanted) : [...wanted].join('') + joiners
    return [{ face, bytes: face.bytes, text }]
  })
  const wanted = used.map(({ bytes, text }) => ({ bytes, text }))
  const cut = await (helpers === undefined ? subsetFonts(wanted) : helpers.send('subset', wanted))
  const files = used.flatMap(({ face }, index): FontFile[] => {
    const bytes = cut[index]
    if (bytes === undefined) return []
    const mediaType = fontMediaType(bytes)
    const href = `fonts/${face.name}.${mediaType === 'font/otf' ? 'otf' : 'ttf'}`
    return [{ family: face.family, href, mediaType, bytes, rule: fontFaceRule(face, href) }]
  })
  return files.filter(({ family }) => sizeOf(family, files) <= mostBytes)
}

function sizeOf(family: string, files: readonly FontFile[]): number {
  return files.filter((file) => file.family === family).reduce((size, { bytes }) => size + bytes.byteLength, 0)
}

function withCapitals(characters: ReadonlySet<string>): string {
  return [...characters].map((character) => character + character.toUpperCase()).join('')
}

function charactersOf({ family, fallbackFor }: FontFace, characters: Characters): ReadonlySet<string> {
  if (/\bmath\b/i.test(family)) return new Set([...characters.math, ...(fallbackFor ?? [])])
  if (fallbackFor !== undefined) return new Set([...fallbackFor].filter((character) => characters.all.has(character)))
  if (/\bmono\b/i.test(family)) return characters.code
  return characters.all
}

/** An `@font-face` rule for a face at an address. */
export function fontFaceRule({ family, weight, style, unicodeRange }: FontFace, address: string): string {
  return [
    '@font-face {',
    `  font-family: "${family}";`,
    `  font-weight: ${weight};`,
    `  font-style: ${style};`,
    `  src: url("${address}");`,
    ...(unicodeRange === undefined ? [] : [`  unicode-range: ${unicodeRange};`]),
    '}\n',
  ].join('\n')
}
