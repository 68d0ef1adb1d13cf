import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber } from '@cantoo/pdf-lib'
import type { Preflight, PrintedFont } from '../../model/preflight.ts'
import type { Ink } from './ink.ts'
import { inherited, streamBytes } from './stream-bytes.ts'

type Box = readonly [left: number, foot: number, right: number, head: number]

interface Boxes {
  readonly media: Box
  readonly bleed: Box
  /** `undefined` where the page does not say how it is to be trimmed. */
  readonly trim: Box | undefined
}

/** Reads in a PDF whose pages have been read what a printer asks of it. */
export function readPreflight(document: PDFDocument, fonts: readonly PrintedFont[], ink: Ink): Preflight {
  const pages = document.getPages().map(({ node }) => boxesOf(node))
  const [first] = pages
  const { media, bleed, trim = media } = first ?? { media: none, bleed: none, trim: none }
  const packet = new TextDecoder().decode(streamBytes(document.catalog.lookup(PDFName.of('Metadata'))))
  const part = /<pdfuaid:part>(\d)<\/pdfuaid:part>|pdfuaid:part="(\d)"/.exec(packet)
  return {
    version: document.context.header.toString().slice('%PDF-'.length, '%PDF-1.7'.length),
    pages: pages.length,
    boxes: { trim: sizeOf(trim), bleed: rounded(trim[0] - bleed[0]), media: sizeOf(media) },
    fonts,
    colourSpaces: [...ink.colourSpaces].sort(),
    coarsestPicture: ink.coarsest ?? null,
    claim: part === null ? null : `PDF/UA-${part[1] ?? part[2]}`,
    faults: [
      ...fonts.filter(({ embedded }) => !embedded).map(({ name }) => `the letters of ${name} are not in the file`),
      ...pages.flatMap((boxes, index) => boxFaults(boxes, sizeOf(trim)).map((fault) => `page ${index + 1} ${fault}`)),
      ...(ink.mixedGray === undefined ? [] : [`a gray on page ${ink.mixedGray + 1} is mixed of three colours`]),
    ],
  }
}

/** A typeface by its dictionary (ISO 32000-2, 9.6 and 9.7). */
export function readFont(font: PDFDict): PrintedFont {
  const base = font.lookup(PDFName.of('BaseFont'))
  const name = base instanceof PDFName ? base.decodeText() : ''
  const below = font.lookup(PDFName.of('DescendantFonts'))
  const own = below instanceof PDFArray ? below.lookupMaybe(0, PDFDict) : font
  const descriptor = own?.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict)
  // The glyphs of a Type 3 font are streams like pages.
  const isDrawn = font.lookup(PDFName.of('Subtype')) === PDFName.of('Type3')
  const files = ['FontFile', 'FontFile2', 'FontFile3']
  const embedded = isDrawn || files.some((key) => streamBytes(descriptor?.lookup(PDFName.of(key))).length > 0)
  return { name, embedded, subset: isDrawn || /^[A-Z]{6}\+/.test(name) }
}

const none: Box = [0, 0, 0, 0]

/** ISO 32000-2, 14.11.2: without a bleed box, the page bleeds to the edge of what is shown, and that is all of the medium. */
function boxesOf(page: PDFDict): Boxes {
  const media = boxOf(page, 'MediaBox') ?? none
  return { media, bleed: boxOf(page, 'BleedBox') ?? boxOf(page, 'CropBox') ?? media, trim: boxOf(page, 'TrimBox') }
}

function boxOf(page: PDFDict, key: string): Box | undefined {
  const box = inherited(page, key)
  if (!(box instanceof PDFArray)) return undefined
  const [left = 0, foot = 0, right = 0, head = 0] = box
    .asArray()
    .map((_, index) => box.lookup(index))
    .map((side) => (side instanceof PDFNumber ? side.asNumber() : 0))
  return [left, foot, right, head]
}

function boxFaults({ media, bleed, trim }: Boxes, [width, height]: readonly [number, number]): string[] {
  if (trim === undefined) return ['does not say how it is to be trimmed']
  const size = sizeOf(trim)
  return [
    ...(size[0] === width && size[1] === height ? [] : ['is trimmed to another size than the first']),
    ...(holds(bleed, trim) ? [] : ['is trimmed beyond its bleed']),
    ...(holds(media, bleed) ? [] : ['bleeds beyond its sheet']),
  ]
}

function holds(outer: Box, inner: Box): boolean {
  const hair = 0.01
  const [left, foot, right, head] = outer
  return inner[0] > left - hair && inner[1] > foot - hair && inner[2] < right + hair && inner[3] < head + hair
}

function sizeOf([left, foot, right, head]: Box): readonly [number, number] {
  return [rounded(right - left), rounded(head - foot)]
}

/** To a hundredth of a point. */
function rounded(length: number): number {
  return Math.round(length * 100) / 100
}
