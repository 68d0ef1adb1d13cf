import type { Root, RootContent } from 'hast'
import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import { CharacterGatherer } from '../model/characters.ts'
import type { FontFace } from '../model/rendered.ts'
import type { World } from '../world/world.ts'
import { closeFractions } from './close-fractions.ts'
import { coverageOf } from './coverage.ts'
import { faceFor } from './face-for.ts'
import { codeFamilies, facesFor, scriptFamilies, signFaces } from './script-faces.ts'

type Face = Pick<FontFace, 'family' | 'weight' | 'style' | 'name'>

/** Characters of a text of the book, and the file it comes from. */
export interface SetText extends SetCharacters {
  readonly file: VFile
}

/** Composed (NFC), and without those of formulas. */
interface SetCharacters {
  readonly text: ReadonlySet<string>
  readonly code: ReadonlySet<string>
}

const textFamily = 'STIX Two Text'
const codeFamily = 'Libertinus Mono'

const serif = (weight: number, style: Face['style']): Face => ({
  family: textFamily,
  weight,
  style,
  name: `stix-two-text-${weight}${style === 'italic' ? '-italic' : ''}`,
})

const formulas: Face = { family: 'STIX Two Math', weight: 400, style: 'normal', name: 'stix-two-math-400' }

/**
 * The faces that the design of the book asks for. STIX Two has true small capitals, old-style figures and, in its face for
 * formulas, the `MATH` table from which engines build radicals and tall brackets.
 */
const faces: readonly Face[] = [
  serif(400, 'normal'),
  serif(400, 'italic'),
  serif(600, 'normal'),
  serif(600, 'italic'),
  serif(700, 'normal'),
  serif(700, 'italic'),
  { family: codeFamily, weight: 400, style: 'normal', name: 'libertinus-mono-400' },
  formulas,
]

/** Whole faces for characters that the first face of text lacks, in the order in which the styles name them. */
const fallbacks: readonly Face[] = [
  formulas,
  { family: 'Noto Serif', weight: 400, style: 'normal', name: 'noto-serif-400' },
]

/** Characters that no face draws, and that nobody misses: white space, joiners, marks of direction, variation selectors. */
const invisible = /[\p{White_Space}\p{Cc}\p{Cf}\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]/u

/**
 * Reads the faces of the book: those of its design, and of the others the parts that have characters the design lacks.
 * `words` are set somewhere beside the texts. Characters that no face has are reported, since what stands for them in
 * print depends on the machine.
 */
export async function readFonts(
  world: World,
  language: string,
  texts: readonly SetText[],
  words: readonly string[],
  home: VFile,
): Promise<FontFace[]> {
  const designed = await Promise.all(faces.map(async (face) => ({ ...face, bytes: await readFace(face, world) })))
  const missing = (sets: readonly Iterable<string>[], family: string): Set<string> => {
    const covered = new Set(designed.filter(isUpright(family)).flatMap(({ bytes }) => [...coverageOf(bytes)]))
    return new Set(sets.flatMap((set) => [...set]).filter((character) => !isCovered(character, covered)))
  }
  const inText = missing([...texts.map(({ text }) => text), ...words.map((word) => word.normalize('NFC'))], textFamily)
  const inCode = missing(
    texts.map(({ code }) => code),
    codeFamily,
  )
  const added = await signFaces(language, new Set(texts.flatMap(({ text }) => [...text])), world)
  for (const family of codeFamilies) added.push(...(await facesFor(family, inCode, world)))
  const wanted = new Set([...inText, ...inCode])
  const isAlphabetic = !/^(?:ja|zh|ko)\b/i.test(language)
  const families = scriptFamilies(language)
  if (isAlphabetic) added.push(...(await wholeFaces(wanted, world)))
  for (const family of families) added.push(...(await facesFor(family, wanted, world)))
  if (!isAlphabetic) added.push(...(await wholeFaces(wanted, world)))
  reportMissing(texts, wanted, home)
  const replaced = new Set(added.map(({ name }) => name))
  return [...designed.filter(({ name }) => !replaced.has(name)), ...added]
}

/** The faces that set the text of every book, unless its letters call for others. */
export async function textFaces(world: World): Promise<readonly FontFace[]> {
  const own = faces.filter(({ family }) => family === textFamily)
  return await Promise.all(own.map(async (face) => ({ ...face, bytes: await readFace(face, world) })))
}

async function readFace({ name }: Face, world: World): Promise<Uint8Array> {
  const file = await world.font(name)
  return name === formulas.name ? closeFractions(file) : file
}

async function wholeFaces(wanted: Set<string>, world: World): Promise<FontFace[]> {
  const added: FontFace[] = []
  for (const face of fallbacks) {
    if (wanted.size === 0) break
    const bytes = await readFace(face, world)
    const coverage = coverageOf(bytes)
    const found = new Set([...wanted].filter((character) => isCovered(character, coverage)))
    if (found.size === 0) continue
    for (const character of found) wanted.delete(character)
    added.push({ ...face, bytes, fallbackFor: found })
  }
  return added
}

function isUpright(family: string): (face: Face) => boolean {
  return (face) => face.style === 'normal' && face.family === family
}

function isCovered(character: string, coverage: ReadonlySet<number>): boolean {
  return invisible.test(character) || coverage.has(character.codePointAt(0) ?? 0)
}

const codeElements: ReadonlySet<string> = new Set(['code', 'kbd', 'pre', 'samp'])

/** The characters that a tree sets. */
export function charactersOf(tree: Root): SetCharacters {
  const text = new CharacterGatherer()
  const code = new CharacterGatherer()
  const collect = (nodes: readonly RootContent[], gatherer: CharacterGatherer): void => {
    for (const node of nodes) {
      if (node.type === 'text') gatherer.addComposed(node.value)
      else if (node.type === 'element' && node.tagName !== 'math') {
        collect(node.children, codeElements.has(node.tagName) ? code : gatherer)
      }
    }
  }
  collect(tree.children, text)
  return { text: text.found, code: code.found }
}

/** Most characters that one report names. */
const mostNamed = 10

/** Says once a file which of its characters are nowhere to be had; of those in drawings it is said of the book, at `home`. */
function reportMissing(texts: readonly SetText[], missing: ReadonlySet<string>, home: VFile): void {
  if (missing.size === 0) return
  const byFile = new Map<VFile, Set<string>>()
  for (const { file, text, code } of texts) {
    const own = byFile.get(file) ?? new Set()
    byFile.set(file, own)
    for (const character of [...text, ...code]) if (missing.has(character)) own.add(character)
  }
  for (const [file, own] of byFile) if (own.size > 0) reportIn(file, [...own])
  const told = new Set([...byFile.values()].flatMap((own) => [...own]))
  const untold = [...missing].filter((character) => !told.has(character))
  if (untold.length > 0) reportIn(home, untold)
}

function reportIn(file: VFile, missing: readonly string[]): void {
  const source = String(file)
  const places = missing.map((character) => source.indexOf(character)).filter((index) => index >= 0)
  const before = places.length === 0 ? '' : source.slice(0, Math.min(...places))
  const place = {
    line: before.split('\n').length,
    column: before.length - before.lastIndexOf('\n'),
  }
  const named = missing.slice(0, mostNamed).map((character) => `${character} (${codeOf(character)})`)
  const more = missing.length > mostNamed ? ` and ${missing.length - mostNamed} more` : ''
  const faces = [...new Set(missing.flatMap((character) => faceFor(character) ?? []))]
  report(file, 'glyph-found', places.length === 0 ? undefined : place, {
    characters: named.join(', ') + more,
    faces: faces.length === 0 ? 'a typeface that has them' : faces.join(', '),
  })
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
