import { copyTree } from '../model/copy-tree.ts'
import { noteSpots, type Spot, sectionSpots } from '../model/spots.ts'
import type { RenderedBook } from '../model/rendered.ts'

/** A copy of the book whose elements say which spot they are, by `data-spot`. */
export function withSpots(book: RenderedBook): RenderedBook {
  return {
    ...book,
    sections: book.sections.map((section, index) => {
      const tree = copyTree(section.tree)
      mark(sectionSpots(tree, index))
      return { ...section, tree }
    }),
    notes: book.notes.map((note, index) => {
      const tree = copyTree(note.tree)
      mark(noteSpots(tree, index))
      return { ...note, tree }
    }),
  }
}

function mark(spots: readonly Spot[]): void {
  for (const { key, element } of spots) element.properties['dataSpot'] = key
}
