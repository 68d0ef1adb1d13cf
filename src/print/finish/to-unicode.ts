import { decodePDFRawStream, PDFDict, type PDFDocument, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'

/** A glyph, or some, that the browser says stand for U+0000. */
const nothing = /^(<[0-9A-F]+> (?:<[0-9A-F]+> )?)<0000>$/gm

/**
 * Says of glyphs that stand for no character by themselves, such as the dots of Arabic letters, that they join (U+200D):
 * U+0000, which the browser writes, may not be in a file (ISO 14289-1, 7.21.7).
 */
export function mendToUnicode(pdf: PDFDocument): void {
  for (const [, font] of pdf.context.enumerateIndirectObjects()) {
    const place = font instanceof PDFDict ? font.get(PDFName.of('ToUnicode')) : undefined
    if (!(place instanceof PDFRef)) continue
    const stream = pdf.context.lookup(place)
    if (!(stream instanceof PDFRawStream)) continue
    const text = new TextDecoder('latin1').decode(decodePDFRawStream(stream).decode())
    const mended = text.replace(nothing, '$1<200D>')
    if (mended !== text) pdf.context.assign(place, pdf.context.flateStream(Buffer.from(mended, 'latin1')))
  }
}
