import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib'

/** A place in the book: page index from 0, and its distance from the foot of the sheet in points. */
export interface LinkTarget {
  readonly page: number
  readonly height: number
}

/**
 * Turns links that were printed as links to `prefix` + id into links to that place (ISO 32000-1, 12.6.4.2). The browser
 * looks for each target of its own links on each page, which takes a minute in a long book; links to elsewhere it just
 * writes down.
 */
export function writeLinks(pdf: PDFDocument, prefix: string, targetOf: (id: string) => LinkTarget | undefined): void {
  const pages = pdf.getPages().map((page) => page.ref)
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('Subtype')) !== PDFName.of('Link')) continue
    const action = object.lookupMaybe(PDFName.of('A'), PDFDict)
    const uri = action?.lookup(PDFName.of('URI'))
    if (!(uri instanceof PDFString || uri instanceof PDFHexString)) continue
    const address = uri.decodeText()
    if (!address.startsWith(prefix)) continue
    const target = targetOf(decodeURIComponent(address.slice(prefix.length)))
    const page = pages[target?.page ?? -1]
    if (target === undefined || page === undefined) throw new Error(`Link to ${address}, which is on no page`)
    const place = [page, PDFName.of('XYZ'), PDFNumber.of(0), PDFNumber.of(Math.round(target.height)), null]
    object.set(PDFName.of('A'), pdf.context.obj({ S: PDFName.of('GoTo'), D: place }))
  }
}
