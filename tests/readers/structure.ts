import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** An element of the structure tree of a PDF (ISO 32000-1, 14.7.2), as who hears the book meets it. */
export interface StructureElement {
  readonly type: string
  readonly id?: string
  readonly language?: string
  readonly alternative?: string
  readonly actualText?: string
  readonly attributes: Readonly<Record<string, string | number | readonly string[]>>
  readonly kids: readonly (StructureElement | MarkedText | LinkAnnotation)[]
}

interface MarkedText {
  readonly page: number
  readonly text: string
}

interface LinkAnnotation {
  readonly page: number
  readonly contents: string
  /** Name of its place in the book; empty for what leads out of it. */
  readonly name: string
  /** Page that it leads to; -1 out of the book. */
  readonly target: number
}

export interface Structure {
  readonly document: StructureElement
  /** Where what leads from the pages to the tree and what leads back do not agree; empty in a sound file. */
  readonly faults: readonly string[]
}

/** Reads the structure tree of a PDF, with Mozilla's reader for the text, and compares it with the parent and ID trees. */
export async function structureOf(file: Uint8Array): Promise<Structure> {
  const pdf = await PDFDocument.load(file, { updateMetadata: false })
  return new StructureReader(pdf, await markedText(file)).read()
}

/** Text of each marked content, by `page mark`. Artifacts have none. */
async function markedText(file: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  const pdf = await getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise
  for (let page = 0; page < pdf.numPages; page += 1) {
    const { items } = await (await pdf.getPage(page + 1)).getTextContent({ includeMarkedContent: true })
    const open: (string | undefined)[] = []
    for (const item of items) {
      if ('str' in item) {
        const mark = open.findLast((known) => known !== undefined)
        if (mark !== undefined) found.set(mark, `${found.get(mark) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`)
      } else if (item.type === 'endMarkedContent') open.pop()
      else {
        const mark = /_mc(\d+)$/.exec(item.id ?? '')?.[1]
        open.push(mark === undefined ? undefined : `${page} ${mark}`)
        if (mark !== undefined && !found.has(`${page} ${mark}`)) found.set(`${page} ${mark}`, '')
      }
    }
  }
  return found
}

class StructureReader {
  readonly #pdf: PDFDocument
  readonly #texts: ReadonlyMap<string, string>
  readonly #pages: ReadonlyMap<string, number>
  readonly #faults: string[] = []
  readonly #parents = new Map<number, PDFObject>()
  readonly #ids = new Map<string, PDFObject>()
  readonly #names = new Map<string, number>()
  readonly #met = new Set<string>()

  constructor(pdf: PDFDocument, texts: ReadonlyMap<string, string>) {
    this.#pdf = pdf
    this.#texts = texts
    this.#pages = new Map(pdf.getPages().map(({ ref }, index) => [ref.toString(), index]))
  }

  read(): Structure {
    const root = this.#dictionary(this.#pdf.catalog.get(PDFName.of('StructTreeRoot')))
    this.#eachIn(root.get(PDFName.of('ParentTree')), 'Nums', (key, value) => this.#parents.set(Number(key), value))
    this.#eachIn(root.get(PDFName.of('IDTree')), 'Names', (key, value) => this.#ids.set(key, value))
    const names = this.#look(this.#pdf.catalog.get(PDFName.of('Names')))
    this.#eachIn(names instanceof PDFDict ? names.get(PDFName.of('Dests')) : undefined, 'Names', (key, value) => {
      const place = this.#look(value)
      if (place instanceof PDFArray) this.#names.set(key, this.#page(place.get(0)))
    })
    const ref = root.get(PDFName.of('K'))
    const document = this.#element(ref, this.#pdf.catalog.get(PDFName.of('StructTreeRoot')), undefined)
    for (const mark of this.#texts.keys())
      if (!this.#met.has(mark)) this.#fault(`marked content ${mark} is in no element`)
    this.#lookForLooseLinks()
    return { document, faults: this.#faults }
  }

  #element(ref: PDFObject | undefined, parent: PDFObject | undefined, around: PDFObject | undefined): StructureElement {
    const element = this.#dictionary(ref)
    const type = nameOf(element.get(PDFName.of('S')))
    if (element.get(PDFName.of('P')) !== parent) this.#fault(`the parent of a ${type} is another`)
    const page = element.get(PDFName.of('Pg')) ?? around
    const id = this.#text(element, 'ID')
    if (id !== undefined && this.#ids.get(id) !== ref) this.#fault(`the ID ${id} of a ${type} leads elsewhere`)
    const given = this.#look(element.get(PDFName.of('K')))
    const kids = given === undefined ? [] : given instanceof PDFArray ? given.asArray() : [element.get(PDFName.of('K'))]
    const language = this.#text(element, 'Lang')
    const alternative = this.#text(element, 'Alt')
    const actualText = this.#text(element, 'ActualText')
    return {
      type,
      ...(id !== undefined && { id }),
      ...(language !== undefined && { language }),
      ...(alternative !== undefined && { alternative }),
      ...(actualText !== undefined && { actualText }),
      attributes: this.#attributes(element.get(PDFName.of('A'))),
      kids: kids.map((kid) => this.#kid(kid, ref, page)),
    }
  }

  #kid(
    kid: PDFObject | undefined,
    parent: PDFObject | undefined,
    page: PDFObject | undefined,
  ): StructureElement['kids'][number] {
    const value = this.#look(kid)
    if (value instanceof PDFNumber) return this.#marked(value.asNumber(), this.#page(page), parent)
    const own = this.#dictionary(value)
    const there = own.get(PDFName.of('Pg')) ?? page
    const type = nameOf(own.get(PDFName.of('Type')))
    if (type === 'MCR') {
      const mark = own.get(PDFName.of('MCID'))
      return this.#marked(mark instanceof PDFNumber ? mark.asNumber() : -1, this.#page(there), parent)
    }
    return type === 'OBJR'
      ? this.#annotation(own.get(PDFName.of('Obj')), this.#page(there), parent)
      : this.#element(kid, parent, page)
  }

  #marked(mark: number, page: number, parent: PDFObject | undefined): MarkedText {
    const name = `${page} ${mark}`
    const text = this.#texts.get(name)
    if (text === undefined) this.#fault(`no marked content ${name}`)
    if (this.#met.has(name)) this.#fault(`marked content ${name} is in two elements`)
    this.#met.add(name)
    const key = this.#pdf.getPage(page).node.get(PDFName.of('StructParents'))
    const parents = key instanceof PDFNumber ? this.#look(this.#parents.get(key.asNumber())) : undefined
    if (!(parents instanceof PDFArray) || parents.get(mark) !== parent) this.#fault(`the parent of ${name} is another`)
    return { page, text: text ?? '' }
  }

  #annotation(ref: PDFObject | undefined, page: number, parent: PDFObject | undefined): LinkAnnotation {
    const annotation = this.#dictionary(ref)
    this.#met.add(String(ref))
    const key = annotation.get(PDFName.of('StructParent'))
    if (!(key instanceof PDFNumber) || this.#parents.get(key.asNumber()) !== parent) {
      this.#fault(`the parent of a link on page ${page} is another`)
    }
    const action = this.#look(annotation.get(PDFName.of('A')))
    const name = (action instanceof PDFDict ? this.#text(action, 'D') : undefined) ?? ''
    return { page, contents: this.#text(annotation, 'Contents') ?? '', name, target: this.#names.get(name) ?? -1 }
  }

  #lookForLooseLinks(): void {
    for (const [page, { node }] of this.#pdf.getPages().entries()) {
      for (const ref of node.Annots()?.asArray() ?? []) {
        if (!this.#met.has(String(ref))) this.#fault(`a link on page ${page} is in no element`)
      }
    }
  }

  #attributes(object: PDFObject | undefined): StructureElement['attributes'] {
    const attributes = this.#look(object)
    if (!(attributes instanceof PDFDict)) return {}
    return Object.fromEntries(
      attributes.entries().map(([key, value]) => {
        const own = this.#look(value)
        if (own instanceof PDFNumber) return [key.decodeText(), own.asNumber()]
        return [key.decodeText(), own instanceof PDFArray ? own.asArray().map(stringOf) : stringOf(own)]
      }),
    )
  }

  /** Calls `found` with every entry of a tree of names or numbers (7.9.6, 7.9.7). */
  #eachIn(node: PDFObject | undefined, list: 'Nums' | 'Names', found: (key: string, value: PDFObject) => void): void {
    const tree = this.#look(node)
    if (!(tree instanceof PDFDict)) return
    const entries = this.#look(tree.get(PDFName.of(list)))
    if (entries instanceof PDFArray) {
      for (let at = 0; at + 1 < entries.size(); at += 2) found(stringOf(entries.get(at)), entries.get(at + 1))
    }
    const kids = this.#look(tree.get(PDFName.of('Kids')))
    if (kids instanceof PDFArray) for (const kid of kids.asArray()) this.#eachIn(kid, list, found)
  }

  #text(dictionary: PDFDict, key: string): string | undefined {
    const value = this.#look(dictionary.get(PDFName.of(key)))
    return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined
  }

  #page(ref: PDFObject | undefined): number {
    return this.#pages.get(String(ref)) ?? -1
  }

  #dictionary(object: PDFObject | undefined): PDFDict {
    const value = this.#look(object)
    if (!(value instanceof PDFDict)) throw new Error(`Found ${String(value)}, expected a dictionary`)
    return value
  }

  #look(object: PDFObject | undefined): PDFObject | undefined {
    return object instanceof PDFRef ? this.#pdf.context.lookup(object) : object
  }

  #fault(fault: string): void {
    this.#faults.push(fault)
  }
}

function nameOf(object: PDFObject | undefined): string {
  return object instanceof PDFName ? object.decodeText() : ''
}

function stringOf(object: PDFObject | undefined): string {
  if (object instanceof PDFNumber) return String(object.asNumber())
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : nameOf(object)
}

/** The elements of a type in an element, in reading order, itself included. */
export function elementsIn(element: StructureElement, type: RegExp): StructureElement[] {
  const inside = element.kids.flatMap((kid) => ('type' in kid ? elementsIn(kid, type) : []))
  return type.test(element.type) ? [element, ...inside] : inside
}

export function linksIn(element: StructureElement): LinkAnnotation[] {
  return element.kids.flatMap((kid) => ('type' in kid ? linksIn(kid) : 'contents' in kid ? [kid] : []))
}

/** What is read out of an element: its alternative where it has one. */
export function spokenIn(element: StructureElement): string {
  const { actualText, alternative, kids } = element
  if (actualText !== undefined || alternative !== undefined) return ` ${actualText ?? alternative} `
  return kids.map((kid) => ('type' in kid ? spokenIn(kid) : 'text' in kid ? kid.text : '')).join('')
}

/** The pages that an element stands on, in order. */
export function pagesOf(element: StructureElement): number[] {
  const found = element.kids.flatMap((kid) => ('type' in kid ? pagesOf(kid) : 'text' in kid ? [kid.page] : []))
  return [...new Set(found)]
}

/** The tree as an outline, `Type` or `Type(kid kid)`, without what is marked. */
export function shapeOf(element: StructureElement): string {
  const kids = element.kids.flatMap((kid) => ('type' in kid ? [shapeOf(kid)] : []))
  return kids.length === 0 ? element.type : `${element.type}(${kids.join(' ')})`
}
