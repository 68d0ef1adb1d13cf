import { type PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib'

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
  const places = new Map<string, PDFArray>()
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('Subtype')) !== PDFName.of('Link')) continue
    const action = object.lookupMaybe(PDFName.of('A'), PDFDict)
    const uri = action?.lookup(PDFName.of('URI'))
    if (!(uri instanceof PDFString || uri instanceof PDFHexString)) continue
    const address = uri.decodeText()
    if (!address.startsWith(prefix)) continue
    const id = decodeURIComponent(address.slice(prefix.length))
    const target = targetOf(id)
    const page = pages[target?.page ?? -1]
    if (target === undefined || page === undefined) throw new Error(`Link to ${address}, which is on no page`)
    const place = [page, PDFName.of('XYZ'), PDFNumber.of(0), PDFNumber.of(Math.round(target.height)), null]
    places.set(id, pdf.context.obj(place))
    object.set(PDFName.of('A'), pdf.context.obj({ S: PDFName.of('GoTo'), D: PDFHexString.fromText(id) }))
  }
  nameDestinations(pdf, places)
}

/** Gives places the names by which links and other documents find them (12.3.2.4), sorted as a name tree must be. */
function nameDestinations(pdf: PDFDocument, places: ReadonlyMap<string, PDFArray>): void {
  const sorted = [...places].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  const names = pdf.context.obj(sorted.flatMap(([id, place]) => [PDFHexString.fromText(id), place]))
  const tree = pdf.context.register(pdf.context.obj({ Names: names }))
  pdf.catalog.set(PDFName.of('Names'), pdf.context.obj({ Dests: tree }))
}
