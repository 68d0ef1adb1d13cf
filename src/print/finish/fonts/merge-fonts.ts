import { inflateSync } from 'node:zlib'
import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import { type CharacterMap, readCharacterMap, writeCharacterMap } from './character-map.ts'
import { readGlyphWidths, writeGlyphWidths } from './glyph-widths.ts'
import { mergePrograms } from './merge-programs.ts'
import { type FontProgram, readFontProgram, writeFontProgram } from './true-type.ts'

/** Of a glyph whose font says nothing of it (ISO 32000-1, table 117). */
const defaultWidth = 1000

/** A face as one or several runs of pages embed it. */
interface Face {
  readonly name: string
  program: FontProgram
  /** Of the first run: what is embedded in the end. */
  readonly font: PDFDict
  readonly descendant: PDFDict
  readonly descriptor: PDFDict
  readonly characters: Map<number, string>
  readonly widths: Map<number, number>
  /** All that it stands for. */
  readonly refs: PDFRef[]
}

/**
 * Embeds each face once. The browser gives each run of pages a subset of its own; glyphs have the numbers of the whole face
 * in all of them, so that text stays as it is. `dictionaries` are the font resources of all pages and forms.
 */
export function mergeFonts(pdf: PDFDocument, dictionaries: readonly PDFDict[]): void {
  const faces = new Map<string, Face[]>()
  const seen = new Map<PDFRef, Face | undefined>()
  for (const dictionary of dictionaries) {
    for (const [, ref] of dictionary.entries()) {
      if (!(ref instanceof PDFRef) || seen.has(ref)) continue
      seen.set(ref, placeFace(faces, readFace(pdf, ref), ref))
    }
  }
  const all = [...faces.values()].flat()
  for (const [index, face] of all.entries()) embed(pdf, face, tagOf(index))
  for (const dictionary of dictionaries) {
    for (const [key, ref] of dictionary.entries()) {
      const first = ref instanceof PDFRef ? seen.get(ref)?.refs[0] : undefined
      if (first !== undefined) dictionary.set(key, first)
    }
  }
}

/** Joins a face to one that is there already, or puts it beside the others of its name. */
function placeFace(faces: Map<string, Face[]>, face: Face | undefined, ref: PDFRef): Face | undefined {
  if (face === undefined) return undefined
  const others = faces.get(face.name) ?? []
  for (const other of others) {
    const program = mergePrograms(other.program, face.program)
    if (program === undefined) continue
    other.program = program
    other.refs.push(ref)
    for (const [glyph, text] of face.characters) if (!other.characters.has(glyph)) other.characters.set(glyph, text)
    for (const [glyph, width] of face.widths) if (!other.widths.has(glyph)) other.widths.set(glyph, width)
    return other
  }
  faces.set(face.name, [...others, face])
  return face
}

/** A composite font with TrueType outlines (ISO 32000-1, 9.7.4); `undefined` for any other, which stays as it is. */
function readFace(pdf: PDFDocument, ref: PDFRef): Face | undefined {
  const font = pdf.context.lookupMaybe(ref, PDFDict)
  const descendant = font?.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray)?.lookupMaybe(0, PDFDict)
  const descriptor = descendant?.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict)
  const file = descriptor?.lookup(PDFName.of('FontFile2'))
  const characters = font?.lookup(PDFName.of('ToUnicode'))
  if (font === undefined || descendant === undefined || descriptor === undefined) return undefined
  if (!(file instanceof PDFRawStream) || !(characters instanceof PDFRawStream)) return undefined
  const program = readFontProgram(bytesOf(file))
  if (program === undefined) return undefined
  const toUnicode = readCharacterMap(new TextDecoder('latin1').decode(bytesOf(characters)))
  return {
    name: nameOf(font),
    program,
    font,
    descendant,
    descriptor,
    characters: toUnicode,
    widths: widthsIn(descendant, program, toUnicode),
    refs: [ref],
  }
}

function embed(pdf: PDFDocument, face: Face, tag: string): void {
  const { context } = pdf
  const name = PDFName.of(`${tag}+${face.name}`)
  face.font.set(PDFName.of('BaseFont'), name)
  face.descendant.set(PDFName.of('BaseFont'), name)
  face.descriptor.set(PDFName.of('FontName'), name)
  if (face.refs.length === 1) return
  const program = writeFontProgram(face.program)
  const file = context.flateStream(program, { Length1: program.length })
  const characters = context.flateStream(writeCharacterMap(face.characters))
  face.descriptor.set(PDFName.of('FontFile2'), context.register(file))
  face.font.set(PDFName.of('ToUnicode'), context.register(characters))
  face.descendant.set(PDFName.of('W'), writeGlyphWidths(context, face.widths))
}

/**
 * Widths of the glyphs that a subset has, thousandths of an em. Of those that no text shows, such as parts of others, it says
 * nothing or what is wrong, but another subset may have text that shows them: the program itself knows them all.
 */
function widthsIn(descendant: PDFDict, { outlines, metrics, unitsPerEm }: FontProgram, shown: CharacterMap) {
  const said = readGlyphWidths(descendant.lookup(PDFName.of('W')))
  const usual = descendant.lookupMaybe(PDFName.of('DW'), PDFNumber)?.asNumber() ?? defaultWidth
  const widths = new Map<number, number>()
  for (const [glyph, [advance]] of metrics.entries()) {
    if (outlines[glyph]?.length === 0 && !shown.has(glyph)) continue
    const [own, measured] = [said.get(glyph) ?? usual, (advance * 1000) / unitsPerEm]
    widths.set(glyph, Math.abs(own - measured) <= 1 ? own : measured)
  }
  return widths
}

/** What the browser calls a subset, without the tag before it (ISO 32000-1, 9.6.4). */
function nameOf(font: PDFDict): string {
  const name = font.lookupMaybe(PDFName.of('BaseFont'), PDFName)?.decodeText() ?? ''
  return name.replace(/^[A-Z]{6}\+/, '')
}

/** `AAAAAA`, `BAAAAA` and so on. */
function tagOf(index: number): string {
  let rest = index
  return Array.from({ length: 6 }, () => {
    const letter = String.fromCharCode(65 + (rest % 26))
    rest = Math.floor(rest / 26)
    return letter
  }).join('')
}

function bytesOf(stream: PDFRawStream): Uint8Array {
  return stream.dict.has(PDFName.of('Filter')) ? inflateSync(stream.contents) : stream.contents
}
