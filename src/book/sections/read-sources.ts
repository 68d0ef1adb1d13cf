import type { Manuscript, SourceChapter } from '../../model/manuscript.ts'
import type { SourceText } from '../draft.ts'
import { reportEmptyNotes } from '../notes/empty-notes.ts'
import { type DefinedLabels, reportUndefinedNotes } from '../notes/undefined-notes.ts'
import { labelOf, takeNoteDefinitions } from '../notes/note-definitions.ts'
import { headingFragments } from '../places/heading-fragments.ts'
import { resolveReferences } from '../places/resolve-references.ts'
import { lowerPictureHeadings } from './picture-headings.ts'
import { copyTree } from '../tree/copy-tree.ts'

/** What is looked up within one file, looked up: before its headings, notes and links are torn apart into sections. */
export function readSources(manuscript: Manuscript): readonly SourceText[] {
  const sources = [...manuscript.front, ...manuscript.body, ...manuscript.back].flatMap((item) =>
    item.kind === 'chapter' ? [readSource(item.chapter)] : [],
  )
  const elsewhere = definedLabels(sources)
  for (const { tree, file, noteDefinitions } of sources) {
    const definitions = noteDefinitions.all()
    reportUndefinedNotes([tree, ...definitions], file, definitions, elsewhere)
    reportEmptyNotes([tree, ...definitions], file)
  }
  return sources
}

function definedLabels(sources: readonly SourceText[]): DefinedLabels {
  const labels = new Map<string, string>()
  for (const { path, noteDefinitions } of sources) {
    for (const definition of noteDefinitions.all()) {
      const label = labelOf(definition)
      if (!labels.has(label)) labels.set(label, `${path}:${definition.position?.start.line ?? 1}`)
    }
  }
  return labels
}

function readSource(chapter: SourceChapter): SourceText {
  const { id, path, file } = chapter
  const tree = copyTree(chapter.tree)
  resolveReferences(tree)
  lowerPictureHeadings(tree) // they name no place and title no chapter
  const fragments = headingFragments(tree)
  const noteDefinitions = takeNoteDefinitions(tree, file)
  const appendix = chapter.appendix === true
  return { id, path, file, appendix, tree, fragments, noteDefinitions, givenIds: new Map(), places: new Map() }
}
