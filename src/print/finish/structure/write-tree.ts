import {
  type PDFContext,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import type { LinkWords, PlannedTag } from '../../tags/planned-tag.ts'
import { HeadingLevels } from './heading-levels.ts'
import type { NotePlaces } from './place-notes.ts'
import type { Content } from './printed-tree.ts'
import { isNode, type Kid, type TagNode } from './tag-tree.ts'

/** Types of PDF 2.0 that readers of PDF 1.7 need to be told (ISO 32000-1, 14.8.4.1). */
const roleMap = { Em: 'Span', Strong: 'Span' }

const names = Object.fromEntries(
  'A ActualText Alt Contents E Headers ID K Lang MCID MCR O OBJR Obj P Pg RowSpan ColSpan S Scope StructElem StructParent StructParents Type'
    .split(' ')
    .map((name) => [name, PDFName.of(name)]),
)

/** Writes a structure tree (ISO 32000-1, 14.7) with all that leads from the pages to it. */
export class TreeWriter {
  readonly #context: PDFContext
  readonly #pdf: PDFDocument
  readonly #notes: NotePlaces
  readonly #sayLink: (link: LinkWords) => string
  readonly #levels = new HeadingLevels()
  readonly #parents = new Map<PDFRef, PDFRef[]>()
  readonly #objects = new Map<number, PDFRef>()
  readonly #ids = new Map<string, PDFRef>()

  constructor(pdf: PDFDocument, notes: NotePlaces, sayLink: (link: LinkWords) => string) {
    this.#pdf = pdf
    this.#context = pdf.context
    this.#notes = notes
    this.#sayLink = sayLink
  }

  write(root: PDFDict, rootRef: PDFRef, document: TagNode): void {
    root.set(name('K'), this.#element(document, rootRef, ''))
    root.set(PDFName.of('RoleMap'), this.#context.obj(roleMap))
    root.set(PDFName.of('ParentTree'), this.#context.register(this.#parentTree()))
    root.delete(PDFName.of('IDTree'))
    if (this.#ids.size > 0) root.set(PDFName.of('IDTree'), this.#context.register(this.#idTree()))
  }

  #element(node: TagNode, parent: PDFRef, languageAround: string): PDFRef {
    const { tag } = node
    const ref = this.#context.nextRef()
    const element = PDFDict.withContext(this.#context)
    element.set(name('Type'), name('StructElem'))
    element.set(name('S'), PDFName.of(this.#levels.typeOf(tag.type)))
    element.set(name('P'), parent)
    if (tag.language !== languageAround) element.set(name('Lang'), PDFString.of(tag.language))
    this.#describe(element, node, ref)
    const kids = this.#kidsOf(node)
    const page = kids.find((kid) => !isNode(kid))
    const home = page !== undefined && !isNode(page) ? page.page : undefined
    if (home !== undefined) element.set(name('Pg'), home)
    const written = kids.map((kid) =>
      isNode(kid) ? this.#element(kid, ref, tag.language) : this.#content(kid, node, ref, home),
    )
    const [only] = written
    if (only !== undefined) {
      if (written.length === 1) element.set(name('K'), only)
      else {
        const array = PDFArray.withContext(this.#context)
        for (const kid of written) array.push(kid)
        element.set(name('K'), array)
      }
    }
    this.#context.assign(ref, element)
    return ref
  }

  /** With the notes that are read here. */
  #kidsOf(node: TagNode): readonly Kid[] {
    const { after, atHead } = this.#notes
    const head = atHead.get(node)
    if (head === undefined && !node.kids.some((kid) => after.has(kid))) return node.kids
    return [...(head ?? []), ...node.kids].flatMap((kid) => this.#withNotes(kid))
  }

  #withNotes(kid: Kid): Kid[] {
    return [kid, ...(this.#notes.after.get(kid) ?? []).flatMap((note) => this.#withNotes(note))]
  }

  #describe(element: PDFDict, { tag, key, actualText }: TagNode, ref: PDFRef): void {
    if (tag.alternative !== undefined) element.set(name('Alt'), PDFHexString.fromText(tag.alternative))
    if (tag.expansion !== undefined) element.set(name('E'), PDFHexString.fromText(tag.expansion))
    if (actualText !== undefined) element.set(name('ActualText'), PDFHexString.fromText(actualText))
    const attributes = this.#attributesOf(tag)
    if (attributes !== undefined) element.set(name('A'), attributes)
    const isNamed = tag.type === 'TH' || tag.type === 'Note'
    if (isNamed && key !== undefined) {
      const id = idOf(key)
      this.#ids.set(id, ref)
      element.set(name('ID'), PDFString.of(id))
    }
  }

  #attributesOf({ type, cell, numbering, isBlock }: PlannedTag): PDFDict | undefined {
    const { context } = this.#pdf
    if (numbering !== undefined) return context.obj({ O: 'List', ListNumbering: numbering })
    // What else would take part in a line (14.8.4.4).
    if (type === 'Note' || isBlock === true) return context.obj({ O: 'Layout', Placement: 'Block' })
    if (cell === undefined) return undefined
    const own = {
      ...(cell.rowSpan > 1 && { RowSpan: cell.rowSpan }),
      ...(cell.colSpan > 1 && { ColSpan: cell.colSpan }),
      ...(cell.scope !== undefined && { Scope: cell.scope }),
      ...(cell.heads.length > 0 && { Headers: cell.heads.map((head) => PDFString.of(idOf(head))) }),
    }
    return Object.keys(own).length === 0 ? undefined : context.obj({ O: 'Table', ...own })
  }

  #content(content: Content, { tag }: TagNode, ref: PDFRef, home: PDFRef | undefined): PDFObject {
    const { page } = content
    if ('object' in content) {
      this.#annotation(content.object, tag, ref)
      const reference = PDFDict.withContext(this.#context)
      reference.set(name('Type'), name('OBJR'))
      reference.set(name('Obj'), content.object)
      reference.set(name('Pg'), page)
      return reference
    }
    const own = this.#parents.get(page) ?? []
    this.#parents.set(page, own)
    own[content.mark] = ref
    const number = PDFNumber.of(content.mark)
    if (page === home) return number
    const reference = PDFDict.withContext(this.#context)
    reference.set(name('Type'), name('MCR'))
    reference.set(name('Pg'), page)
    reference.set(name('MCID'), number)
    return reference
  }

  #annotation(object: PDFRef, { link }: PlannedTag, ref: PDFRef): void {
    const annotation = this.#context.lookup(object)
    if (!(annotation instanceof PDFDict)) return
    if (link !== undefined) annotation.set(name('Contents'), PDFHexString.fromText(this.#sayLink(link)))
    const key = annotation.get(name('StructParent'))
    if (key instanceof PDFNumber) this.#objects.set(key.asNumber(), ref)
  }

  /** From the marked content of pages, and from annotations, to their elements (14.7.4.4). */
  #parentTree(): PDFDict {
    const entries = new Map<number, PDFObject>(this.#objects)
    for (const { node, ref } of this.#pdf.getPages()) {
      const key = node.get(name('StructParents'))
      if (!(key instanceof PDFNumber)) continue
      const array = PDFArray.withContext(this.#context)
      for (const parent of Array.from(this.#parents.get(ref) ?? [])) array.push(parent ?? PDFNull)
      entries.set(key.asNumber(), this.#context.register(array))
    }
    const numbers = PDFArray.withContext(this.#context)
    for (const [key, value] of [...entries].sort(([a], [b]) => a - b)) {
      numbers.push(PDFNumber.of(key))
      numbers.push(value)
    }
    return this.#context.obj({ Nums: numbers })
  }

  #idTree(): PDFDict {
    const tree = PDFArray.withContext(this.#context)
    for (const [id, ref] of [...this.#ids].sort(([a], [b]) => (a < b ? -1 : 1))) {
      tree.push(PDFString.of(id))
      tree.push(ref)
    }
    return this.#context.obj({ Names: tree })
  }
}

function idOf(key: number): string {
  return `e${key}`
}

function name(text: string): PDFName {
  return names[text] ?? PDFName.of(text)
}
