import type { Root } from 'hast'
import type { VFile } from 'vfile'
import { visit } from 'unist-util-visit'
import { report } from '../diagnostics/report.ts'
import type { FontFace } from '../model/rendered.ts'
import type { World } from '../world/world.ts'
import { coverageOf } from './coverage.ts'

type Face = Pick<FontFace, 'family' | 'weight' | 'style' | 'name'>

/** Text of the book and the file it comes from. */
export interface SetText {
  readonly tree: Root
  readonly file: VFile
}

const serif = (weight: number, style: Face['style']): Face => ({
  family: 'STIX Two Text',
  weight,
  style,
  name: `stix-two-text-${weight}${style === 'italic' ? '-italic' : ''}`,
})

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
  { family: 'Libertinus Mono', weight: 400, style: 'normal', name: 'libertinus-mono-400' },
  { family: 'STIX Two Math', weight: 400, style: 'normal', name: 'stix-two-math-400' },
]

/** Faces for characters that the first face of text lacks, in the order in which the styles name them. */
const fallbacks: readonly Face[] = [
  { family: 'STIX Two Math', weight: 400, style: 'normal', name: 'stix-two-math-400' },
  { family: 'Noto Serif', weight: 400, style: 'normal', name: 'noto-serif-400' },
]

/** Characters that no face draws, and that nobody misses: white space, joiners, marks of direction, variation selectors. */
const invisible = /[\p{White_Space}\p{Cc}\p{Cf}\u{FE00}-\u{FE0F}]/u

/**
 * Reads the faces of the book: those of its design, and those that have characters the text face lacks. Characters that
 * none of them has are reported, since what stands for them in print depends on the machine.
 */
export async function readFonts(world: World, texts: readonly SetText[]): Promise<FontFace[]> {
  const designed = await Promise.all(faces.map(async (face) => ({ ...face, bytes: await world.font(face.name) })))
  const covered = new Set(designed.filter(isTextFace).flatMap(({ bytes }) => [...coverageOf(bytes)]))
  const missing = new Set(texts.flatMap(({ tree }) => charactersOf(tree)).filter((char) => !isCovered(char, covered)))
  const added: FontFace[] = []
  for (const face of fallbacks) {
    if (missing.size === 0) break
    const bytes = await world.font(face.name)
    const coverage = coverageOf(bytes)
    const found = new Set([...missing].filter((character) => isCovered(character, coverage)))
    if (found.size === 0) continue
    for (const character of found) missing.delete(character)
    added.push({ ...face, bytes, fallbackFor: found })
  }
  for (const text of texts) reportMissing(text, missing)
  const replaced = new Set(added.map(({ name }) => name))
  return [...designed.filter(({ name }) => !replaced.has(name)), ...added]
}

function isTextFace({ family, style }: Face): boolean {
  return style === 'normal' && (family === 'STIX Two Text' || family === 'Libertinus Mono')
}

function isCovered(character: string, coverage: ReadonlySet<number>): boolean {
  return invisible.test(character) || coverage.has(character.codePointAt(0) ?? 0)
}

function charactersOf(tree: Root): string[] {
  const characters = new Set<string>()
  visit(tree, (node) => {
    if (node.type === 'element' && node.tagName === 'math') return 'skip'
    if (node.type === 'text') for (const character of node.value.normalize('NFC')) characters.add(character)
    return undefined
  })
  return [...characters]
}

/** Most characters that one report names. */
const mostNamed = 10

function reportMissing({ tree, file }: SetText, missing: ReadonlySet<string>): void {
  const own = charactersOf(tree).filter((character) => missing.has(character))
  const [first] = own
  if (first === undefined) return
  const before = String(file).split(first, 1)[0] ?? ''
  const line = before.split('\n').length
  const column = before.length - before.lastIndexOf('\n')
  const named = own.slice(0, mostNamed).map((character) => `${character} (${codeOf(character)})`)
  const more = own.length > mostNamed ? ` and ${own.length - mostNamed} more` : ''
  report(file, 'glyph-found', { line, column }, { characters: named.join(', ') + more })
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
