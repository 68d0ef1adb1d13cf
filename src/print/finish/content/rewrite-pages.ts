import { decodePDFRawStream, type PDFDocument, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import { rewriteContent } from './rewrite-content.ts'

/** Rewrites the contents of all pages, each with the numbers of its marked content that is to be artifact. */
export function rewritePages(pdf: PDFDocument, artifacts: ReadonlyMap<PDFRef, ReadonlySet<number>>): void {
  const none: ReadonlySet<number> = new Set()
  for (const { node, ref } of pdf.getPages()) {
    const place = node.get(PDFName.of('Contents'))
    const stream = place instanceof PDFRef ? pdf.context.lookup(place) : undefined
    if (!(place instanceof PDFRef) || !(stream instanceof PDFRawStream)) continue
    const content = rewriteContent(decodePDFRawStream(stream).decode(), artifacts.get(ref) ?? none)
    pdf.context.assign(place, pdf.context.flateStream(content))
  }
}
