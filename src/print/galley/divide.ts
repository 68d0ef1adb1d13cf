import { indexOf, lineStart, type Place } from './lines.ts'
import type { MeasuredGalley } from './measure.ts'
import { ruler } from './ruler.ts'
import { endSpansAt } from './table-grid.ts'

/** A place to cut a column. */
export interface Cut extends Place {
  /** The paragraph that the cut goes through, where its line before the cut is justified to the full measure. */
  readonly justified?: Element
  /** The block that follows a cut between blocks, with the indent that it owes to what stood before it. */
  readonly opening?: { readonly block: Element; readonly indent: string }
}

/**
 * Where to cut a column so that everything before the given slug stays: inside a block of text, or before the
 * outermost element that begins with the slug, lest an empty list item stay behind.
 */
export function cutBefore(column: Element, galley: MeasuredGalley, slug: number): Cut {
  const place = galley.places[slug]
  if (place === undefined) return { node: column, offset: column.childNodes.length }
  if (place.line > 0 && place.grid !== undefined) {
    const start = lineStart(place.block, place.grid, place.line)
    const justified = getComputedStyle(place.block).textAlign === 'justify' && !endsInLineBreak(start)
    return justified ? { ...start, justified: place.block } : start
  }
  let outermost: Node = place.block
  while (outermost.parentNode !== null && outermost.parentNode !== column && !hasContentBefore(outermost)) {
    outermost = outermost.parentNode
  }
  if (outermost.parentNode === null) return { node: column, offset: 0 }
  const opening = { block: place.block, indent: getComputedStyle(place.block).textIndent }
  return { node: outermost.parentNode, offset: indexOf(outermost), opening }
}

function hasContentBefore(node: Node): boolean {
  for (let before = node.previousSibling; before !== null; before = before.previousSibling) {
    if (before instanceof Element && !before.matches('colgroup')) return true
    if (before instanceof Text && before.data.trim() !== '') return true
  }
  return false
}

/**
 * Cuts a column at the given places and returns its parts, the column itself holding the first. Cuts run from the end
 * to the start, so that a cut does not move the places of those before it.
 */
export function divideColumn(column: Element, cuts: readonly Cut[]): DocumentFragment[] {
  const parts: DocumentFragment[] = []
  for (const cut of cuts.toReversed()) {
    const row = cut.opening?.block
    if (row instanceof HTMLTableRowElement) endSpansAt(row)
    ruler.setStart(cut.node, cut.offset)
    ruler.setEnd(column, column.childNodes.length)
    const depth = depthBelow(column, cut.node)
    const table = tableAt(cut.node)
    const part = ruler.extractContents()
    // After the cut, so that only the first side is marked.
    cut.justified?.classList.add('continues')
    if (cut.opening?.block instanceof HTMLElement) cut.opening.block.style.textIndent = cut.opening.indent
    mend(part, depth, table)
    parts.unshift(part)
  }
  return parts
}

/** How many elements between the column and the cut are cloned by it. */
function depthBelow(column: Element, node: Node): number {
  let depth = 0
  for (let at: Node | null = node instanceof Text ? node.parentNode : node; at !== null && at !== column; ) {
    depth += 1
    at = at.parentNode
  }
  return depth
}

function endsInLineBreak({ node, offset }: Place): boolean {
  if (node instanceof Text && node.data.slice(0, offset).trim() !== '') return false
  const before = node instanceof Text ? node.previousSibling : node.childNodes[offset - 1]
  return before instanceof HTMLBRElement
}

function tableAt(node: Node): HTMLTableElement | undefined {
  return (node instanceof Element ? node : node.parentElement)?.closest('table') ?? undefined
}

/** Leaves ids to the first side of a cut, and restores table heads on the second. */
function mend(part: DocumentFragment, depth: number, table: HTMLTableElement | undefined): void {
  let after: Element | DocumentFragment = part
  for (let level = 0; level < depth; level += 1) {
    const next: Element | null = after.firstElementChild
    if (next === null) return
    next.removeAttribute('id')
    next.classList.add('continued')
    if (next instanceof HTMLTableElement && table !== undefined) next.prepend(...columnsAndHead(table))
    after = next
  }
}

/** Copies of a table's column widths and head for its second part; the head is no part of the text any more. */
function columnsAndHead(table: HTMLTableElement): Element[] {
  const columns = table.querySelector(':scope > colgroup')
  const copies = [columns, table.tHead].flatMap((element) =>
    element === null ? [] : [document.importNode(element, true)],
  )
  for (const copy of copies) {
    copy.setAttribute('aria-hidden', 'true')
    copy.removeAttribute('id')
    for (const call of copy.querySelectorAll('.note-call')) call.remove()
    for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id')
    // Lest the browser take up what it can lead to, hidden or not.
    for (const link of copy.querySelectorAll('a')) link.removeAttribute('href')
    for (const tagged of [copy, ...copy.querySelectorAll('[data-tag]')]) tagged.removeAttribute('data-tag')
  }
  return copies
}
