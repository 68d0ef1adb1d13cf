import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib'

/** Rank of each marked content on each page, by number. */
export type ReadingOrder = ReadonlyMap<PDFRef, ReadonlyMap<number, number>>

/** Ranks of notes that are read apart begin here: no page holds so much text. */
const notesFrom = 1_000_000

/**
 * The order in which the tags say that the content of every page is read (ISO 32000-2, 14.7). It is not the order of
 * painting: a raised mark or a float is painted after the text around it. Where `notesApart`, the text of notes, which is
 * read right after the paragraph that calls them, is ranked behind the other text of its page. Formulas are passed over.
 */
export function readingOrder(catalog: PDFDict, notesApart: boolean): ReadingOrder {
  const order = new Map<PDFRef, Map<number, number>>()
  const add = (page: PDFRef | undefined, number: number, inNote: boolean): void => {
    if (page === undefined) return
    const ranks = order.get(page) ?? new Map<number, number>()
    order.set(page, ranks)
    if (!ranks.has(number)) ranks.set(number, ranks.size + (inNote ? notesFrom : 0))
  }
  const read = (node: PDFObject | undefined, page: PDFRef | undefined, inNote: boolean): void => {
    if (node instanceof PDFNumber) add(page, node.asNumber(), inNote)
    else if (node instanceof PDFArray) for (let at = 0; at < node.size(); at++) read(node.lookup(at), page, inNote)
    else if (node instanceof PDFDict) {
      const type = node.lookup(PDFName.of('S'))
      if (type === PDFName.of('Formula')) return
      const own = node.get(PDFName.of('Pg'))
      const there = own instanceof PDFRef ? own : page
      const number = node.lookup(PDFName.of('MCID'))
      if (number instanceof PDFNumber) add(there, number.asNumber(), inNote)
      else read(node.lookup(PDFName.of('K')), there, inNote || (notesApart && type === PDFName.of('Note')))
    }
  }
  const root = catalog.lookup(PDFName.of('StructTreeRoot'))
  if (root instanceof PDFDict) read(root.lookup(PDFName.of('K')), undefined, false)
  return order
}
