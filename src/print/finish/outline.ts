import { type PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFRef } from '@cantoo/pdf-lib'

/** One bookmark. */
export interface OutlineEntry {
  readonly title: string
  /** Page index from 0. */
  readonly page: number
  /** Distance of the place from the foot of the page, in points. */
  readonly height: number
  readonly children: readonly OutlineEntry[]
}

/** Writes the document outline (ISO 32000-1, 12.3.3), the first level open. */
export function writeOutline(pdf: PDFDocument, entries: readonly OutlineEntry[]): void {
  if (entries.length === 0) return
  const { context } = pdf
  const pages = pdf.getPages().map((page) => page.ref)
  const root = context.nextRef()
  const { first, last } = writeLevel(pdf, pages, entries, root)
  const outlines = context.obj({ Type: 'Outlines', First: first, Last: last, Count: entries.length })
  context.assign(root, outlines)
  pdf.catalog.set(PDFName.of('Outlines'), root)
  pdf.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
}

function writeLevel(
  pdf: PDFDocument,
  pages: readonly PDFRef[],
  entries: readonly OutlineEntry[],
  parent: PDFRef,
): { first: PDFRef; last: PDFRef } {
  const { context } = pdf
  const refs = entries.map(() => context.nextRef())
  for (const [index, entry] of entries.entries()) {
    const ref = refs[index]
    const page = pages[entry.page]
    if (ref === undefined || page === undefined) throw new Error(`Outline entry "${entry.title}" has no page`)
    const item = context.obj({
      Title: PDFHexString.fromText(entry.title),
      Parent: parent,
      Dest: [page, PDFName.of('XYZ'), PDFNumber.of(0), PDFNumber.of(Math.round(entry.height)), null],
    })
    const [previous, next] = [refs[index - 1], refs[index + 1]]
    if (previous !== undefined) item.set(PDFName.of('Prev'), previous)
    if (next !== undefined) item.set(PDFName.of('Next'), next)
    if (entry.children.length > 0) {
      const below = writeLevel(pdf, pages, entry.children, ref)
      item.set(PDFName.of('First'), below.first)
      item.set(PDFName.of('Last'), below.last)
      // Negative: closed until the reader opens it.
      item.set(PDFName.of('Count'), PDFNumber.of(-entry.children.length))
    }
    context.assign(ref, item)
  }
  const [first, last] = [refs[0], refs.at(-1)]
  if (first === undefined || last === undefined) throw new Error('An outline level has no entries')
  return { first, last }
}
