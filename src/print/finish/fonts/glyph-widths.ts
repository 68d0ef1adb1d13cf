import { PDFArray, type PDFContext, PDFNumber, type PDFObject } from '@cantoo/pdf-lib'

/** Reads the widths of the glyphs of a CIDFont (ISO 32000-1, 9.7.4.3), thousandths of an em. */
export function readGlyphWidths(list: PDFObject | undefined): Map<number, number> {
  const widths = new Map<number, number>()
  const items = list instanceof PDFArray ? list.asArray() : []
  for (let at = 0; at < items.length; ) {
    const first = numberOf(items[at])
    const next = items[at + 1]
    if (next instanceof PDFArray) {
      for (const [index, width] of next.asArray().entries()) widths.set(first + index, numberOf(width))
      at += 2
    } else {
      for (let glyph = first; glyph <= numberOf(next); glyph += 1) widths.set(glyph, numberOf(items[at + 2]))
      at += 3
    }
  }
  return widths
}

/** Writes widths, those of neighbours in one list. */
export function writeGlyphWidths(context: PDFContext, widths: ReadonlyMap<number, number>): PDFArray {
  const list = context.obj([])
  let run: PDFArray | undefined
  let previous = Number.NaN
  for (const [glyph, width] of [...widths].sort(([a], [b]) => a - b)) {
    if (run === undefined || glyph !== previous + 1) {
      run = context.obj([])
      list.push(PDFNumber.of(glyph))
      list.push(run)
    }
    run.push(PDFNumber.of(width))
    previous = glyph
  }
  return list
}

function numberOf(object: PDFObject | undefined): number {
  return object instanceof PDFNumber ? object.asNumber() : 0
}
