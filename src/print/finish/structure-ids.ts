import { PDFArray, PDFDict, type PDFDocument, type PDFObject, PDFStream, PDFString } from '@cantoo/pdf-lib'

const browserId = /^node\d{8}$/

/**
 * Numbers the identifiers of structure elements anew. The browser takes them from a counter that other things in the
 * process move too, so that two prints of the same pages differ. The order is kept: the identifier tree stays sorted. Numbers
 * go on from `from`; returns the last.
 */
export function renumberStructureIds(pdf: PDFDocument, from: number): number {
  const places: { readonly id: string; readonly replace: (id: PDFString) => void }[] = []
  for (const [, object] of pdf.context.enumerateIndirectObjects()) visit(object, places)
  const ids = [...new Set(places.map(({ id }) => id))].sort()
  const numbers = new Map(ids.map((id, index) => [id, `node${String(from + index + 1).padStart(8, '0')}`]))
  for (const { id, replace } of places) replace(PDFString.of(numbers.get(id) ?? id))
  return from + ids.length
}

function visit(object: PDFObject, places: { id: string; replace: (id: PDFString) => void }[]): void {
  if (object instanceof PDFStream) return
  if (object instanceof PDFArray) {
    for (const [index, item] of object.asArray().entries()) {
      if (isBrowserId(item)) places.push({ id: item.asString(), replace: (id) => object.set(index, id) })
      else visit(item, places)
    }
  } else if (object instanceof PDFDict) {
    for (const [key, value] of object.entries()) {
      if (isBrowserId(value)) places.push({ id: value.asString(), replace: (id) => object.set(key, id) })
      else visit(value, places)
    }
  }
}

function isBrowserId(object: PDFObject): object is PDFString {
  return object instanceof PDFString && browserId.test(object.asString())
}
