import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'

/** What the browser marked on a page, or made a link of. */
export type Content =
  | { readonly page: PDFRef; readonly mark: number }
  /** An annotation. */
  | { readonly page: PDFRef; readonly object: PDFRef }

/**
 * What a marked content is to the element that it stands in: a run of its text, the mark of the list's item that it is,
 * or what the browser painted for its box: a picture, a rule, a ground.
 */
export type ContentKind = 'text' | 'marker' | 'paint' | 'link'

const names = {
  K: PDFName.of('K'),
  Lang: PDFName.of('Lang'),
  Lbl: PDFName.of('Lbl'),
  MCID: PDFName.of('MCID'),
  MCR: PDFName.of('MCR'),
  OBJR: PDFName.of('OBJR'),
  Obj: PDFName.of('Obj'),
  Pg: PDFName.of('Pg'),
  S: PDFName.of('S'),
  Type: PDFName.of('Type'),
}

/** Key of a tag behind the language, see `galley/mark-tags.ts`. */
const keyMark = /-x-([0-9a-z]+)$/

/** What stands around an element. */
interface Around {
  readonly key: number | undefined
  readonly page: PDFRef | undefined
  readonly isMarker: boolean
}

/**
 * Reads the structure tree that the browser wrote, in its order, and takes it out of the file: `found` gets every marked
 * content with the key of the innermost tag around it. Of several documents that were joined one is read after the other.
 */
export function takePrintedTree(
  pdf: PDFDocument,
  root: PDFDict,
  found: (key: number | undefined, kind: ContentKind, content: Content) => void,
): void {
  const { context } = pdf
  const read = (object: PDFObject | undefined, around: Around, isLeaf: boolean): void => {
    const value = object instanceof PDFRef ? context.lookup(object) : object
    if (value instanceof PDFNumber) mark(value, around, isLeaf)
    else if (value instanceof PDFDict) {
      const type = value.get(names.Type)
      if (type === names.OBJR) link(value, around)
      else if (type === names.MCR)
        mark(value.get(names.MCID), { ...around, page: pageOf(value) ?? around.page }, isLeaf)
      else element(value, around)
      if (object instanceof PDFRef) context.delete(object)
    } else if (value instanceof PDFArray) for (const item of value.asArray()) read(item, around, isLeaf)
  }
  const mark = (number: PDFObject | undefined, { key, page, isMarker }: Around, isLeaf: boolean): void => {
    if (!(number instanceof PDFNumber) || page === undefined) return
    found(key, isMarker ? 'marker' : isLeaf ? 'text' : 'paint', { page, mark: number.asNumber() })
  }
  const link = (reference: PDFDict, { key, page }: Around): void => {
    const object = reference.get(names.Obj)
    const own = pageOf(reference) ?? page
    if (object instanceof PDFRef && own !== undefined) found(key, 'link', { page: own, object })
  }
  const element = (own: PDFDict, around: Around): void => {
    const key = keyOf(own)
    const kids = own.get(names.K)
    const inside = {
      key: key ?? around.key,
      page: pageOf(own) ?? around.page,
      isMarker: own.get(names.S) === names.Lbl || (around.isMarker && key === undefined),
    }
    // A run of text is an element of its own, which no element of the sheet stands for.
    read(kids, inside, key === undefined && !hasElements(kids))
  }
  const hasElements = (kids: PDFObject | undefined): boolean => {
    const value = kids instanceof PDFRef ? context.lookup(kids) : kids
    if (value instanceof PDFArray) return value.asArray().some(hasElements)
    return value instanceof PDFDict && value.get(names.Type) !== names.MCR
  }
  read(root.get(names.K), { key: undefined, page: undefined, isMarker: false }, false)
}

function pageOf(element: PDFDict): PDFRef | undefined {
  const page = element.get(names.Pg)
  return page instanceof PDFRef ? page : undefined
}

function keyOf(element: PDFDict): number | undefined {
  const language = element.get(names.Lang)
  if (!(language instanceof PDFString || language instanceof PDFHexString)) return undefined
  const key = keyMark.exec(language.decodeText())?.[1]
  return key === undefined ? undefined : Number.parseInt(key, 36)
}
