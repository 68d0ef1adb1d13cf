import type { Manuscript, SourceChapter } from '../../model/manuscript.ts'
import type { SourceText } from '../draft.ts'
import { reportUndefinedNotes } from '../notes/undefined-notes.ts'
import { takeNoteDefinitions } from '../notes/note-definitions.ts'
import { headingFragments } from '../places/heading-fragments.ts'
import { resolveReferences } from '../places/resolve-references.ts'
import { lowerPictureHeadings } from './picture-headings.ts'
import { copyTree } from '../tree/copy-tree.ts'

/** What is looked up within one file, looked up: before its headings, notes and links are torn apart into sections. */
export function readSources(manuscript: Manuscript): readonly SourceText[] {
  return [...manuscript.front, ...manuscript.body, ...manuscript.back].flatMap((item) =>
    item.kind === 'chapter' ? [readSource(item.chapter)] : [],
  )
}

function readSource(chapter: SourceChapter): SourceText {
  const { id, path, file } = chapter
  const tree = copyTree(chapter.tree)
  resolveReferences(tree)
  lowerPictureHeadings(tree) // they name no place and title no chapter
  const fragments = headingFragments(tree)
  const noteDefinitions = takeNoteDefinitions(tree, file)
  reportUndefinedNotes([tree, ...noteDefinitions.all()], file, noteDefinitions.all())
  const appendix = chapter.appendix === true
  return { id, path, file, appendix, tree, fragments, noteDefinitions, givenIds: new Map(), places: new Map() }
}
