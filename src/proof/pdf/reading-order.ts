import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib'

/** Rank of each marked content on each page, by number. */
export type ReadingOrder = ReadonlyMap<PDFRef, ReadonlyMap<number, number>>

/**
 * The order in which the tags say that the content of every page is read (ISO 32000-2, 14.7). It is not the order of
 * painting: a raised mark or a float is painted after the text around it.
 */
export function readingOrder(catalog: PDFDict): ReadingOrder {
  const order = new Map<PDFRef, Map<number, number>>()
  const add = (page: PDFRef | undefined, number: number): void => {
    if (page === undefined) return
    const ranks = order.get(page) ?? new Map<number, number>()
    order.set(page, ranks)
    if (!ranks.has(number)) ranks.set(number, ranks.size)
  }
  const read = (node: PDFObject | undefined, page: PDFRef | undefined): void => {
    if (node instanceof PDFNumber) add(page, node.asNumber())
    else if (node instanceof PDFArray) for (let at = 0; at < node.size(); at++) read(node.lookup(at), page)
    else if (node instanceof PDFDict) {
      const own = node.get(PDFName.of('Pg'))
      const there = own instanceof PDFRef ? own : page
      const number = node.lookup(PDFName.of('MCID'))
      if (number instanceof PDFNumber) add(there, number.asNumber())
      else read(node.lookup(PDFName.of('K')), there)
    }
  }
  const root = catalog.lookup(PDFName.of('StructTreeRoot'))
  if (root instanceof PDFDict) read(root.lookup(PDFName.of('K')), undefined)
  return order
}
