import { createHash } from 'node:crypto'
import { PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRef, PDFStream } from '@cantoo/pdf-lib'
import { mergeFonts } from './fonts/merge-fonts.ts'

/**
 * Has pages that were printed in different runs share what they have in common: typefaces, pictures, states. Two resources
 * are one where all that they hold is the same.
 */
export function shareResources(pdf: PDFDocument, pages: readonly PDFRef[]): void {
  const dictionaries = resourcesOf(pdf, pages)
  mergeFonts(
    pdf,
    dictionaries.flatMap((resources) => resources.lookupMaybe(PDFName.of('Font'), PDFDict) ?? []),
  )
  const known = new Map<string, PDFRef>()
  const keys = new Map<PDFRef, string>()
  for (const resources of dictionaries) {
    for (const [kind, list] of resources.entries()) {
      if (kind === PDFName.of('Font') || !(list instanceof PDFDict)) continue
      for (const [name, ref] of list.entries()) {
        if (!(ref instanceof PDFRef)) continue
        const key = keyOf(pdf, ref, keys)
        list.set(name, known.get(key) ?? ref)
        if (!known.has(key)) known.set(key, ref)
      }
    }
  }
}

/** Resource dictionaries of pages, and of the forms and patterns that they draw. */
function resourcesOf(pdf: PDFDocument, pages: readonly PDFRef[]): readonly PDFDict[] {
  const found = new Set<PDFDict>()
  const visit = (owner: PDFObject | undefined): void => {
    const dict = owner instanceof PDFStream ? owner.dict : owner
    const resources = dict instanceof PDFDict ? dict.lookupMaybe(PDFName.of('Resources'), PDFDict) : undefined
    if (resources === undefined || found.has(resources)) return
    found.add(resources)
    for (const kind of ['XObject', 'Pattern']) {
      const list = resources.lookupMaybe(PDFName.of(kind), PDFDict)
      for (const name of list?.keys() ?? []) visit(list?.lookup(name))
    }
  }
  for (const ref of pages) visit(pdf.context.lookup(ref))
  return [...found]
}

/** The same for objects that hold the same, whatever their numbers. */
function keyOf(pdf: PDFDocument, ref: PDFRef, keys: Map<PDFRef, string>): string {
  const known = keys.get(ref)
  if (known !== undefined) return known
  // An object that leads back to itself is like no other.
  keys.set(ref, `own ${ref.toString()}`)
  const hash = createHash('sha256')
  const add = (object: PDFObject | undefined): void => {
    if (object instanceof PDFRef) hash.update(`(${keyOf(pdf, object, keys)})`)
    else if (object instanceof PDFStream) {
      add(object.dict)
      hash.update(object.getContents())
    } else if (object instanceof PDFDict) {
      for (const [name, value] of object.entries()) {
        hash.update(name.toString())
        add(value)
      }
      hash.update('>')
    } else hash.update(`${object?.toString() ?? ''} `)
  }
  add(pdf.context.lookup(ref))
  const key = hash.digest('hex')
  keys.set(ref, key)
  return key
}
