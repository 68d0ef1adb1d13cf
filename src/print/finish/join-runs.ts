import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFObjectCopier, PDFRef } from '@cantoo/pdf-lib'
import { writePageTree } from './page-tree.ts'
import { shareResources } from './share-resources.ts'
import { renumberStructureIds } from './structure-ids.ts'
import { treeEntries } from './tree-entries.ts'

/**
 * Joins what the browser printed in several runs to one document with one structure tree (ISO 32000-1, 14.7), each resource
 * of all its pages there once. What else a catalog holds is of the first run.
 */
export async function joinRuns(runs: readonly Uint8Array[]): Promise<PDFDocument> {
  const [first, ...others] = runs
  if (first === undefined) throw new Error('Nothing was printed')
  const pdf = await load(first)
  let ids = renumberStructureIds(pdf, 0)
  const pages = pageRefs(pdf)
  const structure = new JoinedStructure(pdf)
  for (const bytes of others) {
    const other = await load(bytes)
    ids = renumberStructureIds(other, ids)
    pages.push(...append(pdf, other, structure))
  }
  structure.write()
  writePageTree(pdf, pages)
  shareResources(pdf, pages)
  return pdf
}

async function load(bytes: Uint8Array): Promise<PDFDocument> {
  return await PDFDocument.load(bytes, { updateMetadata: false })
}

function pageRefs(pdf: PDFDocument): PDFRef[] {
  const refs: PDFRef[] = []
  // Not `getPages`, which remembers what it found.
  pdf.catalog.Pages().traverse((node, ref) => {
    if (node.lookup(PDFName.of('Type')) === PDFName.of('Page')) refs.push(ref)
  })
  return refs
}

/** Copies pages and structure of another document, and returns the pages. */
function append(pdf: PDFDocument, other: PDFDocument, structure: JoinedStructure): PDFRef[] {
  const copier = PDFObjectCopier.for(other.context, pdf.context)
  const pages = pageRefs(other)
  for (const ref of pages) {
    const page = other.context.lookup(ref, PDFDict)
    shiftKey(page, 'StructParents', structure.nextKey)
    const annotations = page.lookupMaybe(PDFName.of('Annots'), PDFArray)
    for (let index = 0; index < (annotations?.size() ?? 0); index += 1) {
      const annotation = annotations?.lookup(index)
      if (annotation instanceof PDFDict) shiftKey(annotation, 'StructParent', structure.nextKey)
    }
  }
  const copied = pages.map((ref) => copier.copy(ref))
  const root = other.catalog.get(PDFName.of('StructTreeRoot'))
  if (root instanceof PDFRef) structure.append(copier.copy(root))
  return copied
}

/** Entries of the parent tree of each run follow those of the run before. */
function shiftKey(dict: PDFDict, name: string, by: number): void {
  const key = dict.lookup(PDFName.of(name))
  if (key instanceof PDFNumber) dict.set(PDFName.of(name), PDFNumber.of(key.asNumber() + by))
}

/** The structure tree of a document, to which those of others are added. */
class JoinedStructure {
  /** The least key that the parent tree has not. */
  nextKey = 0
  readonly #pdf: PDFDocument
  readonly #root: PDFDict | undefined
  readonly #document: PDFDict | undefined
  readonly #children: PDFArray
  readonly #parents: PDFArray
  readonly #ids: PDFArray

  constructor(pdf: PDFDocument) {
    const { context } = pdf
    this.#pdf = pdf
    this.#children = context.obj([])
    this.#parents = context.obj([])
    this.#ids = context.obj([])
    this.#root = pdf.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
    this.#document = this.#root?.lookupMaybe(PDFName.of('K'), PDFDict)
    if (this.#root !== undefined) this.#take(this.#root, undefined)
  }

  /** Adds a tree that was copied into the document. */
  append(ref: PDFRef): void {
    const root = this.#pdf.context.lookup(ref, PDFDict)
    this.#take(root, this.#root?.get(PDFName.of('K')))
    this.#pdf.context.delete(ref)
  }

  write(): void {
    const { context } = this.#pdf
    this.#document?.set(PDFName.of('K'), context.register(this.#children))
    this.#root?.set(PDFName.of('ParentTree'), context.register(context.obj({ Nums: this.#parents })))
    this.#root?.set(PDFName.of('ParentTreeNextKey'), PDFNumber.of(this.nextKey))
    if (this.#ids.size() > 0) {
      this.#root?.set(PDFName.of('IDTree'), context.register(context.obj({ Names: this.#ids })))
    } else this.#root?.delete(PDFName.of('IDTree'))
  }

  /** `parent` is the element that those below the document become children of. */
  #take(root: PDFDict, parent: ReturnType<PDFDict['get']>): void {
    const document = root.lookupMaybe(PDFName.of('K'), PDFDict)
    const children = document?.lookup(PDFName.of('K'))
    const own = children instanceof PDFArray ? children.asArray() : [document?.get(PDFName.of('K'))]
    for (const child of own) {
      if (!(child instanceof PDFRef)) continue
      this.#children.push(child)
      if (parent !== undefined) this.#pdf.context.lookup(child, PDFDict).set(PDFName.of('P'), parent)
    }
    for (const [key, value] of treeEntries(root.lookup(PDFName.of('ParentTree')), 'Nums')) {
      if (!(key instanceof PDFNumber)) continue
      this.#parents.push(PDFNumber.of(key.asNumber() + this.nextKey))
      this.#parents.push(value)
    }
    for (const [id, value] of treeEntries(root.lookup(PDFName.of('IDTree')), 'Names')) {
      this.#ids.push(id)
      this.#ids.push(value)
    }
    const next = root.lookup(PDFName.of('ParentTreeNextKey'))
    this.nextKey += next instanceof PDFNumber ? next.asNumber() : 0
  }
}
