import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFObjectCopier,
  PDFRef,
} from '@cantoo/pdf-lib'
import { writePageTree } from './page-tree.ts'
import { shareResources } from './share-resources.ts'

const names = {
  Annots: PDFName.of('Annots'),
  K: PDFName.of('K'),
  P: PDFName.of('P'),
  Page: PDFName.of('Page'),
  ParentTreeNextKey: PDFName.of('ParentTreeNextKey'),
  StructParent: PDFName.of('StructParent'),
  StructParents: PDFName.of('StructParents'),
  StructTreeRoot: PDFName.of('StructTreeRoot'),
  Type: PDFName.of('Type'),
}

/**
 * Joins what the browser printed in several runs to one document, each resource of all its pages there once. Its structure
 * tree (ISO 32000-1, 14.7) holds the documents of the runs one after the other, and what leads to it from the pages are keys
 * only: {@link mendStructure} makes one tree of them. What else a catalog holds is of the first run.
 */
export async function joinRuns(runs: readonly Uint8Array[]): Promise<PDFDocument> {
  const [first, ...others] = runs
  if (first === undefined) throw new Error('Nothing was printed')
  const pdf = await load(first)
  const pages = pageRefs(pdf)
  const root = structureOf(pdf)
  const documents = [root.get(names.K)]
  for (const bytes of others) {
    const added = append(pdf, await load(bytes))
    pages.push(...added.pages)
    documents.push(added.document)
  }
  root.set(names.K, pdf.context.obj(documents))
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
    if (node.lookup(names.Type) === names.Page) refs.push(ref)
  })
  return refs
}

/** Copies pages and structure of another document behind those that are there. */
function append(pdf: PDFDocument, other: PDFDocument): { readonly pages: PDFRef[]; readonly document: PDFObject } {
  const copier = PDFObjectCopier.for(other.context, pdf.context)
  const [root, added] = [structureOf(pdf), structureOf(other)]
  const [from, count] = [nextKey(root), nextKey(added)]
  const pages = pageRefs(other)
  for (const ref of pages) {
    const page = other.context.lookup(ref, PDFDict)
    shiftKey(page, names.StructParents, from)
    const annotations = page.lookupMaybe(names.Annots, PDFArray)
    for (let index = 0; index < (annotations?.size() ?? 0); index += 1) {
      const annotation = annotations?.lookup(index)
      if (annotation instanceof PDFDict) shiftKey(annotation, names.StructParent, from)
    }
  }
  root.set(names.ParentTreeNextKey, PDFNumber.of(from + count))
  // Its parent would bring along all that is about the other file.
  added.lookupMaybe(names.K, PDFDict)?.delete(names.P)
  const document = added.get(names.K)
  if (!(document instanceof PDFRef)) throw new Error('The browser wrote a structure tree without a document')
  return { pages: pages.map((ref) => copier.copy(ref)), document: copier.copy(document) }
}

function structureOf(pdf: PDFDocument): PDFDict {
  return pdf.catalog.lookup(names.StructTreeRoot, PDFDict)
}

/** The least key that the parent tree has not. */
function nextKey(root: PDFDict): number {
  return root.lookup(names.ParentTreeNextKey, PDFNumber).asNumber()
}

/** Entries of the parent tree of each run follow those of the run before. */
function shiftKey(dict: PDFDict, name: PDFName, by: number): void {
  const key = dict.lookup(name)
  if (key instanceof PDFNumber) dict.set(name, PDFNumber.of(key.asNumber() + by))
}
