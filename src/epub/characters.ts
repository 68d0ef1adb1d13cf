import type { Element, Nodes } from 'hast'
import { CharacterGatherer } from '../model/characters.ts'
import { visit } from '../model/visit.ts'
import type { Characters } from './fonts.ts'

const codeElements: ReadonlySet<string> = new Set(['code', 'kbd', 'pre', 'samp'])

/** Counts the characters that trees and loose texts set, by the kind of typeface that sets them. */
export function countCharacters(trees: readonly Nodes[], texts: readonly string[]): Characters {
  const all = new CharacterGatherer()
  const code = new CharacterGatherer()
  const math = new Set<string>()
  const collect = (node: Nodes, inCode: boolean): void => {
    if (node.type === 'text') {
      all.add(node.value)
      if (inCode) code.add(node.value)
    } else if (node.type === 'element' && (node.tagName === 'math' || node.properties.className?.includes('task'))) {
      collectMath(node, math) // The boxes of tasks are set in the typeface of formulas.
    } else if ('children' in node) {
      const within = inCode || (node.type === 'element' && codeElements.has(node.tagName))
      for (const child of node.children) collect(child, within)
    }
  }
  for (const text of texts) all.add(text)
  for (const tree of trees) collect(tree, false)
  return { all: all.found, code: code.found, math }
}

const radical = '\u221A'

function collectMath(formula: Element, math: Set<string>): void {
  visit(formula, 'element', ({ tagName }) => {
    // No text says the sign: the engine draws it, and its taller forms come with it through the `MATH` table.
    if (tagName === 'msqrt' || tagName === 'mroot') math.add(radical)
  })
  visit(formula, 'text', ({ value }) => {
    for (const character of value) {
      math.add(character)
      math.add(mathItalic(character))
    }
  })
}

/** First letters of runs that have slanted twins, those twins, and how long the run is (Unicode, U+1D400 to U+1D7FF). */
const slantedRuns = [
  [0x41, 0x1d434, 26],
  [0x61, 0x1d44e, 26],
  [0x391, 0x1d6e2, 25],
  [0x3b1, 0x1d6fc, 25],
] as const

const slantedLetters: ReadonlyMap<string, string> = new Map([
  ['h', '\u{210E}'],
  ['ı', '\u{1D6A4}'],
  ['ȷ', '\u{1D6A5}'],
  ['∂', '\u{1D715}'],
  ['ϵ', '\u{1D716}'],
  ['ϑ', '\u{1D717}'],
  ['ϰ', '\u{1D718}'],
  ['ϕ', '\u{1D719}'],
  ['ϱ', '\u{1D71A}'],
  ['ϖ', '\u{1D71B}'],
])

/** The slanted letter that an engine sets for an identifier of one letter (MathML Core, 4.2). */
function mathItalic(character: string): string {
  const single = slantedLetters.get(character)
  if (single !== undefined) return single
  const code = character.codePointAt(0) ?? 0
  const run = slantedRuns.find(([first, , length]) => code >= first && code < first + length)
  return run === undefined ? character : String.fromCodePoint(run[1] + code - run[0])
}
