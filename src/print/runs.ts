import type { Nodes } from 'hast'
import type { Placement } from '../model/manuscript.ts'
import type { RenderedSection } from '../model/rendered.ts'
import { noteGroups, type PrintBook, type PrintNote } from './notes/print-book.ts'

/**
 * What is set and printed together. A long book is printed in several runs, since the browser's time for a page grows with
 * the pages it prints, and its memory with those it lays out. Where a run ends hangs on the text alone, so that the same
 * book has the same runs on every machine.
 */
export interface Run {
  readonly placement: Placement
  readonly sections: readonly RenderedSection[]
  /** Of these sections, to be set at the foot of the page; none where notes are part of the text. */
  readonly notes: readonly PrintNote[]
}

/** Characters of text in a run: some 100 pages of a book of common size. */
const runLength = 180_000

/** The runs of a book in the order in which they are set: the body, the back, which names pages of it, then the front. */
export function runsOf(book: PrintBook): readonly Run[] {
  const notes = Map.groupBy(book.settings.print.notes === 'page' ? book.notes : [], ({ section }) => section)
  const runOf = (placement: Placement, sections: readonly RenderedSection[]): Run => ({
    placement,
    sections,
    notes: sections.flatMap(({ id }) => notes.get(id) ?? []),
  })
  return (['body', 'back', 'front'] as const).flatMap((placement) => {
    const sections = book.sections.filter((section) => section.placement === placement)
    // The front ends on a whole leaf, which one run can see to.
    const parts = placement === 'front' ? [sections] : partsOf(sections)
    return parts.filter((part) => part.length > 0).map((part) => runOf(placement, part))
  })
}

/** Sections that share their numbers of notes stay together. */
function partsOf(sections: readonly RenderedSection[]): readonly (readonly RenderedSection[])[] {
  const parts: RenderedSection[][] = []
  let room = 0
  for (const group of noteGroups(sections)) {
    const length = group.reduce((sum, { tree }) => sum + lengthOf(tree), 0)
    const part = parts.at(-1)
    if (part === undefined || length > room) {
      parts.push([...group])
      room = runLength - length
    } else {
      part.push(...group)
      room -= length
    }
  }
  return parts
}

function lengthOf(node: Nodes): number {
  if (node.type === 'text') return node.value.length
  return 'children' in node ? node.children.reduce((sum, child) => sum + lengthOf(child), 0) : 0
}
