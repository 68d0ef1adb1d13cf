import type { Element, Root } from 'hast'
import { atoms, lettersIn } from './letters.ts'
import { SKIP, visit } from './visit.ts'

/**
 * Elements that words or pictures stand in, numbered through the rendered book, so that the place of a word can be told
 * from one edition to the other: the number of its innermost spot, and the letters of that spot before it.
 */
export interface Spot {
  /** Unique in the book. */
  readonly key: string
  readonly element: Element
}

/** Spots of a section, by its index in the book. */
export function sectionSpots(tree: Root, section: number): readonly Spot[] {
  return spotsIn(tree, `${section}`)
}

/** Spots of a note, by its index in the book. */
export function noteSpots(tree: Root, note: number): readonly Spot[] {
  return spotsIn(tree, `n${note}`)
}

function spotsIn(tree: Root, prefix: string): readonly Spot[] {
  const spots: Spot[] = []
  let number = 0
  visit(tree, 'element', (element) => {
    number += 1
    const isAtom = atoms.has(element.tagName)
    const hasText = element.children.some((child) => child.type === 'text' && lettersIn(child.value) > 0)
    if (isAtom || hasText) spots.push({ key: `${prefix}-${number}`, element })
    return isAtom ? SKIP : undefined
  })
  return spots
}
