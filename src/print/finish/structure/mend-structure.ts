import { PDFArray, type PDFContext, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRef } from '@cantoo/pdf-lib'
import type { LinkWords, PlannedTag } from '../../tags/planned-tag.ts'
import { placeNotes } from './place-notes.ts'
import { takePrintedTree } from './printed-tree.ts'
import { TagTree } from './tag-tree.ts'
import { TreeWriter } from './write-tree.ts'

export interface Structure {
  /** By key. */
  readonly tags: readonly PlannedTag[]
  /** Ids of the notes in order of their first calls, a note that another one calls after it. */
  readonly notes: readonly string[]
  /** What a link is to those who hear it. */
  readonly sayLink: (link: LinkWords) => string
}

/**
 * Puts the structure tree that the book is to have (PDF/UA-1, ISO 14289-1) in the place of the one that the browser wrote.
 * Returns what is to be marked as artifact on each page: the numbers of its marked content that says nothing.
 */
export function mendStructure(
  pdf: PDFDocument,
  { tags, notes, sayLink }: Structure,
  language: string,
): ReadonlyMap<PDFRef, ReadonlySet<number>> {
  const rootRef = pdf.catalog.get(PDFName.of('StructTreeRoot'))
  const root = rootRef instanceof PDFRef ? pdf.context.lookup(rootRef) : undefined
  if (!(rootRef instanceof PDFRef) || !(root instanceof PDFDict)) throw new Error('The browser wrote no structure tree')
  const tree = new TagTree(tags, language)
  discard(pdf.context, root.get(PDFName.of('ParentTree')), 'Nums')
  discard(pdf.context, root.get(PDFName.of('IDTree')), 'Names')
  takePrintedTree(pdf, root, (key, kind, content) => tree.add(key, kind, content))
  tree.fillTables()
  new TreeWriter(pdf, placeNotes(tree, notes), sayLink).write(root, rootRef, tree.document)
  const artifacts = new Map<PDFRef, Set<number>>()
  for (const content of tree.artifacts) {
    if ('object' in content) continue
    const own = artifacts.get(content.page) ?? new Set()
    artifacts.set(content.page, own.add(content.mark))
  }
  return artifacts
}

/** Takes a tree of numbers or names out of the file, with the lists that it leads to. */
function discard(context: PDFContext, node: PDFObject | undefined, list: 'Nums' | 'Names'): void {
  const tree = node instanceof PDFRef ? context.lookup(node) : node
  if (!(tree instanceof PDFDict)) return
  for (const key of [list, 'Kids']) {
    const items = tree.lookup(PDFName.of(key))
    if (!(items instanceof PDFArray)) continue
    for (const item of items.asArray()) {
      if (key === 'Kids') discard(context, item, list)
      else if (item instanceof PDFRef && context.lookup(item) instanceof PDFArray) context.delete(item)
    }
  }
  if (node instanceof PDFRef) context.delete(node)
}
