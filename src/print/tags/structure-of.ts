import type { Structure } from '../finish/structure/mend-structure.ts'
import type { PrintBook } from '../notes/print-book.ts'
import type { Findings } from '../volume.ts'
import type { TagPlan } from './tag-plan.ts'

/** What the tags of the finished pages are to be: notes have their marks only now, where these begin anew on every page. */
export function structureOf({ labels, notes }: PrintBook, { tags }: TagPlan, found: Findings): Structure {
  const marks = new Map(found.notes.map(({ id, mark }) => [id, mark]))
  return {
    tags,
    notes: notes.map(({ id }) => id),
    sayLink: (link) => {
      if ('words' in link) return link.words
      if ('toNote' in link) return labels.noteCall.replace('{mark}', marks.get(link.toNote) ?? '')
      return `${marks.get(link.fromNote) ?? ''}. ${labels.backToText}`
    },
  }
}
