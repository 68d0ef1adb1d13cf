import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

/** Where each typeface file of the press lies in the packages it comes in. */
const files: Readonly<Record<string, string>> = {
  'stix-two-text-400': 'stix-two-text/400Regular/STIXTwoText_400Regular.ttf',
  'stix-two-text-400-italic': 'stix-two-text/400Regular_Italic/STIXTwoText_400Regular_Italic.ttf',
  'stix-two-text-600': 'stix-two-text/600SemiBold/STIXTwoText_600SemiBold.ttf',
  'stix-two-text-600-italic': 'stix-two-text/600SemiBold_Italic/STIXTwoText_600SemiBold_Italic.ttf',
  'stix-two-text-700': 'stix-two-text/700Bold/STIXTwoText_700Bold.ttf',
  'stix-two-text-700-italic': 'stix-two-text/700Bold_Italic/STIXTwoText_700Bold_Italic.ttf',
  'stix-two-math-400': 'stix-two-math/400Regular/STIXTwoMath_400Regular.ttf',
  'noto-serif-400': 'noto-serif/400Regular/NotoSerif_400Regular.ttf',
  'libertinus-mono-400': 'libertinus-mono/400Regular/LibertinusMono_400Regular.ttf',
}

/** Families that come in parts: their packages, and what the names of their files end in. */
const families: Readonly<Record<string, readonly [scope: string, end: string]>> = {
  'noto-emoji': ['@fontsource-variable', 'wght-normal.woff2'],
  'noto-naskh-arabic': ['@fontsource-variable', 'wght-normal.woff2'],
  'noto-sans-mono': ['@fontsource-variable', 'wght-normal.woff2'],
  'noto-sans-symbols': ['@fontsource-variable', 'wght-normal.woff2'],
  'noto-sans-symbols-2': ['@fontsource', '400-normal.woff2'],
  'noto-serif-armenian': ['@fontsource-variable', 'wght-normal.woff2'],
  'noto-serif-bengali': ['@fontsource-variable', 'wght-normal.woff2'],
  'noto-serif-devanagari': ['@fontsource-variable', 'wght-normal.woff2'],
  'noto-serif-ethiopic': ['@fontsource-variable', 'wght-normal.woff2'],
  'noto-serif-georgian': ['@fontsource-variable', 'wght-normal.woff2'],
  'noto-serif-gujarati': ['@fontsource-variable', 'wght-normal.woff2'],
  'noto-serif-gurmukhi': ['@fontsource-variable', 'wght-normal.woff2'],
  'noto-serif-hebrew': ['@fontsource-variable', 'wght-normal.woff2'],
  'noto-serif-jp': ['@fontsource-variable', 'wght-normal.woff2'],
  'noto-serif-kannada': ['@fontsource-variable', 'wght-normal.woff2'],
  'noto-serif-khmer': ['@fontsource-variable', 'wght-normal.woff2'],
  'noto-serif-kr': ['@fontsource-variable', 'wght-normal.woff2'],
  'noto-serif-lao': ['@fontsource-variable', 'wght-normal.woff2'],
  'noto-serif-malayalam': ['@fontsource-variable', 'wght-normal.woff2'],
  'noto-serif-myanmar': ['@fontsource', '400-normal.woff2'],
  'noto-serif-sc': ['@fontsource-variable', 'wght-normal.woff2'],
  'noto-serif-sinhala': ['@fontsource-variable', 'wght-normal.woff2'],
  'noto-serif-tamil': ['@fontsource-variable', 'wght-normal.woff2'],
  'noto-serif-telugu': ['@fontsource-variable', 'wght-normal.woff2'],
  'noto-serif-thai': ['@fontsource-variable', 'wght-normal.woff2'],
  'noto-serif-tibetan': ['@fontsource-variable', 'wght-normal.woff2'],
}

const require = createRequire(import.meta.url)

/**
 * Bytes of a typeface file: TrueType by its name of family, weight and style, or WOFF2 by the name of a part, as
 * {@link readTypefaceParts} gives it. Throws where the press has no such face.
 */
export async function readTypeface(name: string): Promise<Uint8Array> {
  const file = files[name]
  const path = file === undefined ? partPath(name) : `@expo-google-fonts/${file}`
  // Resolved rather than joined: npm may have put the package beside ours or inside it.
  return new Uint8Array(await readFile(require.resolve(path)))
}

function partPath(name: string): string {
  const [family = '', part = ''] = name.split('/')
  const [scope, end] = familyOf(family)
  return `${scope}/${family}/files/${family}-${part}-${end}`
}

/**
 * The parts of a family that comes in many files: what `readTypeface` calls each, and the characters in it, as the CSS
 * descriptor `unicode-range` says it. Throws where the press has no such family.
 */
export async function readTypefaceParts(family: string): Promise<ReadonlyMap<string, string>> {
  const [scope] = familyOf(family)
  const ranges: unknown = JSON.parse(await readFile(require.resolve(`${scope}/${family}/unicode.json`), 'utf8'))
  if (typeof ranges !== 'object' || ranges === null) throw new Error(`no ranges in the typeface ${family}`)
  return new Map(
    Object.entries(ranges).map(([part, range]) => [`${family}/${part.replace(/[[\]]/g, '')}`, String(range)]),
  )
}

function familyOf(name: string): readonly [scope: string, end: string] {
  const family = families[name]
  if (family === undefined) throw new Error(`no typeface named ${name}`)
  return family
}
