import { copyTree } from '../../model/copy-tree.ts'
import type { RenderedBook } from '../../model/rendered.ts'
import { placeEndnotes } from './endnotes.ts'
import { noteLinks } from './note-links.ts'
import { numberNotes } from './number-notes.ts'
import type { PrintBook } from './print-book.ts'

/** The book with its notes as the settings of print want them; the trees of the given one stay as they are. */
export function settleNotes(rendered: RenderedBook): PrintBook {
  const { links, notes } = rendered.settings.print
  if (links === 'none' && notes === 'page') return rendered
  const own = links === 'notes' ? noteLinks(rendered) : copied(rendered)
  const numbered = numberNotes(own)
  return notes === 'page' ? numbered : placeEndnotes(numbered)
}

function copied(rendered: RenderedBook): PrintBook {
  return {
    ...rendered,
    sections: rendered.sections.map((section) => ({ ...section, tree: copyTree(section.tree) })),
    notes: rendered.notes.map((note) => ({ ...note, tree: copyTree(note.tree) })),
  }
}
