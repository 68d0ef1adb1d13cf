import { readFileSync } from 'node:fs'
import { PDFContext } from '@cantoo/pdf-lib'
import { array, assert, constantFrom, nat, property, stringMatching, subarray, tuple, uniqueArray } from 'fast-check'
import { expect, test } from 'vitest'
import { readCharacterMap, writeCharacterMap } from '../../src/print/finish/fonts/character-map.ts'
import { readGlyphWidths, writeGlyphWidths } from '../../src/print/finish/fonts/glyph-widths.ts'
import { mergePrograms } from '../../src/print/finish/fonts/merge-programs.ts'
import { type FontProgram, readFontProgram, writeFontProgram } from '../../src/print/finish/fonts/true-type.ts'

const folder = 'node_modules/@expo-google-fonts/stix-two-text'
const regular = program(`${folder}/400Regular/STIXTwoText_400Regular.ttf`)
const bold = program(`${folder}/700Bold/STIXTwoText_700Bold.ttf`)

function program(path: string): FontProgram {
  const read = readFontProgram(readFileSync(path))
  if (read === undefined) throw new Error(`${path} has no outlines`)
  return read
}

/** As the browser embeds a face: the other glyphs keep their numbers and lose their outlines. */
function subset(face: FontProgram, glyphs: ReadonlySet<number>): FontProgram {
  return {
    ...face,
    outlines: face.outlines.map((outline, glyph) => (glyphs.has(glyph) ? outline : new Uint8Array())),
  }
}

const drawn = [...regular.outlines.keys()].filter((glyph) => glyph > 0 && (regular.outlines[glyph]?.length ?? 0) > 0)

test('two subsets of a face together have the glyphs of both', () => {
  const some = subarray(drawn.slice(0, 300), { minLength: 1 })
  assert(
    property(some, some, constantFrom(...drawn), (first, second, shared) => {
      const [one, other] = [first, second].map((glyphs) => subset(regular, new Set([...glyphs, shared])))
      const merged = one && other && mergePrograms(one, other)
      const file = merged && readFontProgram(writeFontProgram(merged))
      const both = new Set([...first, ...second, shared])
      for (const [glyph, outline] of (file?.outlines ?? []).entries()) {
        const expected = both.has(glyph) ? regular.outlines[glyph] : undefined
        // Outlines begin at whole words, so that one may be followed by nothing.
        expect(Buffer.compare(outline.subarray(0, expected?.length ?? 0), expected ?? Buffer.alloc(0))).toBe(0)
      }
      expect(file?.outlines).toHaveLength(regular.outlines.length)
      expect(file?.metrics).toEqual(regular.metrics)
    }),
    { numRuns: 20 },
  )
})

test('faces of two weights are not put together, nor subsets that share no glyph by which to tell', () => {
  const [first = 0, second = 0] = drawn
  expect(mergePrograms(regular, bold)).toBeUndefined()
  expect(mergePrograms(subset(regular, new Set([first])), subset(regular, new Set([second])))).toBeUndefined()
})

test('a font program has the sums that its tables add up to', () => {
  const file = writeFontProgram(regular)
  const view = new DataView(file.buffer)
  for (let entry = 12; entry < 12 + view.getUint16(4) * 16; entry += 16) {
    const [sum, start, length] = [view.getUint32(entry + 4), view.getUint32(entry + 8), view.getUint32(entry + 12)]
    let total = 0
    for (let at = start; at < start + length; at += 4) total = (total + view.getUint32(at)) % 2 ** 32
    expect(total).toBe(sum)
  }
})

const glyphs = uniqueArray(nat(0xffff), { maxLength: 400 })

test('what glyphs stand for is read back as it was written, in any order', () => {
  const text = stringMatching(/^([\dA-F]{4}){1,3}$/)
  assert(
    property(array(tuple(nat(0xffff), text), { maxLength: 400 }), (entries) => {
      const map = new Map(entries)
      expect(readCharacterMap(writeCharacterMap(map))).toEqual(map)
    }),
  )
})

test('a range of glyphs stands for a range of characters', () => {
  const map = readCharacterMap(
    '1 beginbfrange\n<0003> <0005> <0061>\nendbfrange\n1 beginbfchar\n<0010> <00660069>\nendbfchar',
  )
  expect([...map]).toEqual([
    [3, '0061'],
    [4, '0062'],
    [5, '0063'],
    [16, '00660069'],
  ])
})

test('widths of glyphs are read back as they were written', () => {
  assert(
    property(glyphs, nat(2000), (found, width) => {
      const widths = new Map(found.map((glyph, index) => [glyph, width + index]))
      expect(readGlyphWidths(writeGlyphWidths(PDFContext.create(), widths))).toEqual(widths)
    }),
  )
})
