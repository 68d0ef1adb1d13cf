import { PDFArray, type PDFContext, PDFDict, type PDFObject, PDFRef, PDFStream } from '@cantoo/pdf-lib'

/** The objects that a reader comes to from the trailer; any other is left over from what was replaced. */
export function reachable(context: PDFContext): ReadonlySet<PDFRef> {
  const { Root, Info } = context.trailerInfo
  const found = new Set<PDFRef>()
  // A list instead of calls in calls, since what follows each other may be linked from each to the next.
  const open: (PDFObject | undefined)[] = [Root, Info]
  while (open.length > 0) {
    const object = open.pop()
    if (object instanceof PDFRef) {
      if (found.has(object)) continue
      found.add(object)
      open.push(context.lookup(object))
    } else if (object instanceof PDFArray) open.push(...object.asArray())
    else if (object instanceof PDFStream) open.push(object.dict)
    else if (object instanceof PDFDict) open.push(...object.values())
  }
  return found
}
