import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PieceOfType, Place, Rectangle, TypeKind } from './page-geometry.ts'

/** A piece of type before it is known in which part of the page it stands. */
export type BarePiece = Omit<PieceOfType, 'region'>

/** Share of the size by which letters rise over the baseline and fall below it, in most faces. */
const rise = 0.72
const fall = 0.22

/** Type of a page, in the order of the file; the page must have been drawn, for its faces to be known. */
export async function typeOf(page: PDFPageProxy, place: Place): Promise<BarePiece[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })
  const roles = rolesOf(await page.getStructTree())
  const open: (string | undefined)[] = []
  const found: BarePiece[] = []
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop()
      else open.push(item.id ?? undefined)
      continue
    }
    // Dots and vowels of letters that the browser sets sign by sign are shown as nothing, or by themselves.
    const text = item.str.replaceAll('\0', '').trim()
    if (/^\p{M}*$/u.test(text)) continue
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform
    const size = Math.hypot(c, d)
    const left = x - place.left
    const baseline = place.top - y
    const turned = Math.abs(b) > Math.abs(a)
    const kind = kindOf(
      open.map((id) => roles.get(id ?? '')).find((found) => found !== undefined),
      isMathematical(page, item.fontName),
    )
    const box = turned
      ? turnedBox(left, baseline, item.width, size, b > 0)
      : { left, right: left + item.width, top: baseline - rise * size, bottom: baseline + fall * size }
    found.push({ text, baseline, size, kind, turned, ...box })
  }
  return found
}

/** Of type that runs up the page or down it. */
function turnedBox(x: number, y: number, length: number, size: number, upward: boolean): Rectangle {
  return upward
    ? { left: x - rise * size, right: x + fall * size, top: y - length, bottom: y }
    : { left: x - fall * size, right: x + rise * size, top: y, bottom: y + length }
}

/** Height of the box that holds all letters of a face, in ems, from which it is one for formulas: it has tall brackets. */
const mathematical = 3.5

function isMathematical(page: PDFPageProxy, id: string): boolean {
  const face: unknown = page.commonObjs.has(id) ? page.commonObjs.get(id) : undefined
  if (typeof face !== 'object' || face === null || !('bbox' in face) || !Array.isArray(face.bbox)) return false
  const [, bottom, , top] = face.bbox.map(Number)
  // In thousandths of an em.
  return ((top ?? 0) - (bottom ?? 0)) / 1000 > mathematical
}

type Tree = Awaited<ReturnType<PDFPageProxy['getStructTree']>>

/** Roles of the tags around each stretch of marked content, outermost first. */
function rolesOf(tree: Tree): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>()
  const visit = (node: Tree | { readonly type: string; readonly id: string }, path: readonly string[]): void => {
    if ('role' in node) for (const child of node.children) visit(child, [...path, node.role])
    else found.set(node.id, path)
  }
  // A page without tags has no tree, whatever the types say.
  if (tree as Tree | null) visit(tree, [])
  return found
}

function kindOf(roles: readonly string[] | undefined, inFormula: boolean): TypeKind {
  // The second part of a formula that is divided between lines has no tag: the first says all of it.
  if (roles === undefined) return inFormula ? 'formula' : 'furniture'
  // The caption of a table stands in it.
  if (roles.includes('Caption')) return 'figure'
  if (roles.includes('Table')) return 'table'
  if (roles.includes('Figure')) return 'figure'
  if (inFormula || roles.includes('Formula')) return 'formula'
  if (roles.includes('Code') && !roles.includes('P')) return 'code'
  return roles.some((role) => /^H\d?$/.test(role)) ? 'heading' : 'running'
}
