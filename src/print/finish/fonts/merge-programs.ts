import type { FontProgram } from './true-type.ts'

/**
 * Puts subsets of one face together. `undefined` where they are not of one: where no glyph with an outline is in both, or
 * one is drawn otherwise, as in two weights that bear the same name.
 */
export function mergePrograms(one: FontProgram, other: FontProgram): FontProgram | undefined {
  if (!isSameFace(one, other)) return undefined
  const count = Math.max(one.outlines.length, other.outlines.length)
  const empty = new Uint8Array()
  const glyphs = Array.from({ length: count }, (_, glyph) => {
    const [first = empty, second = empty] = [one.outlines[glyph], other.outlines[glyph]]
    const source = first.length > 0 || (second.length === 0 && one.metrics[glyph]?.[0] !== 0) ? one : other
    const outline = source.outlines[glyph] ?? empty
    return { outline, metrics: source.metrics[glyph] ?? other.metrics[glyph] ?? ([0, 0] as const) }
  })
  return {
    tables: one.tables,
    unitsPerEm: one.unitsPerEm,
    outlines: glyphs.map(({ outline }) => outline),
    metrics: glyphs.map(({ metrics }) => metrics),
  }
}

function isSameFace(one: FontProgram, other: FontProgram): boolean {
  for (const tag of ['cvt ', 'fpgm', 'prep']) {
    if (!isSame(one.tables.get(tag), other.tables.get(tag))) return false
  }
  let shared = 0
  // Glyph 0 stands for all that a face lacks, and many draw it alike.
  for (let glyph = 1; glyph < Math.min(one.outlines.length, other.outlines.length); glyph += 1) {
    const [first, second] = [one.outlines[glyph], other.outlines[glyph]]
    if (first === undefined || second === undefined || first.length === 0 || second.length === 0) continue
    if (!isSame(first, second)) return false
    shared += 1
  }
  return shared > 0
}

function isSame(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  if (one === undefined || other === undefined) return one === other
  return one.length === other.length && one.every((byte, index) => byte === other[index])
}
