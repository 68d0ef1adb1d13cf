import { PDFDict, type PDFDocument, PDFName, PDFNumber, PDFPageTree, type PDFRef } from '@cantoo/pdf-lib'

/** Most children of a node: readers look a page up by going down the tree. */
const mostChildren = 64

/** Writes the page tree (ISO 32000-1, 7.7.3.2) of a document, these pages in order. */
export function writePageTree(pdf: PDFDocument, pages: readonly PDFRef[]): void {
  let level: readonly Node[] = pages.map((ref) => ({ ref, pages: 1 }))
  do {
    const groups: Node[][] = []
    for (const [index, node] of level.entries()) {
      if (index % mostChildren === 0) groups.push([])
      groups.at(-1)?.push(node)
    }
    level = groups.map((group) => writeNode(pdf, group))
  } while (level.length > 1)
  const [root] = level
  if (root !== undefined) pdf.catalog.set(PDFName.of('Pages'), root.ref)
}

interface Node {
  readonly ref: PDFRef
  /** Below it, or itself. */
  readonly pages: number
}

function writeNode(pdf: PDFDocument, children: readonly Node[]): Node {
  const { context } = pdf
  const pages = children.reduce((sum, child) => sum + child.pages, 0)
  const node = PDFPageTree.withContext(context)
  for (const child of children) node.Kids().push(child.ref)
  node.set(PDFName.of('Count'), PDFNumber.of(pages))
  const ref = context.register(node)
  for (const child of children) context.lookup(child.ref, PDFDict).set(PDFName.of('Parent'), ref)
  return { ref, pages }
}
