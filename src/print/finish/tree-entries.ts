import { PDFArray, PDFDict, PDFName, type PDFObject } from '@cantoo/pdf-lib'

/** Entries of a name tree or a number tree (ISO 32000-1, 7.9.6 and 7.9.7), keys and values as they stand. */
export function* treeEntries(
  node: PDFObject | undefined,
  list: 'Names' | 'Nums',
): Generator<readonly [key: PDFObject, value: PDFObject]> {
  if (!(node instanceof PDFDict)) return
  const entries = node.lookup(PDFName.of(list))
  if (entries instanceof PDFArray) {
    for (let at = 0; at + 1 < entries.size(); at += 2) yield [entries.get(at), entries.get(at + 1)]
  }
  const kids = node.lookup(PDFName.of('Kids'))
  if (kids instanceof PDFArray) for (let at = 0; at < kids.size(); at += 1) yield* treeEntries(kids.lookup(at), list)
}
