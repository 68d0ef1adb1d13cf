import type { Blockquote, FootnoteDefinition } from 'mdast'
import type { Position } from 'unist'
import { report } from '../../diagnostics/report.ts'
import type { NoteCall } from '../../model/markdown-nodes.ts'
import type { InlineNote } from '../../model/source-nodes.ts'
import type { Settings } from '../../model/settings.ts'
import type { NoteDraft, Passage, SectionDraft, SourceText } from '../draft.ts'
import { letters } from '../numerals.ts'
import type { Ids } from '../places/ids.ts'
import { rewriteTree } from '../tree/rewrite-tree.ts'
import { noteMark } from './mark.ts'
import { labelOf } from './note-definitions.ts'

/**
 * Puts a call in the place of every reference and inline note, and gives the notes in order of their first call. A note
 * called inside another note comes after it. A note that nothing printed calls is reported.
 */
export function placeNotes(sections: readonly SectionDraft[], ids: Ids, settings: Settings): readonly NoteDraft[] {
  const notes: NoteDraft[] = []
  const placed = new Map<object, { readonly note: NoteDraft; readonly stem: string }>()
  const { number, marks } = settings.notes
  /** Notes since numbering began, and since the section did. */
  let numbered = 0
  let inSection = 0

  const placeCalls = (root: Passage['root'], section: SectionDraft, source: SourceText): void => {
    rewriteTree(root, (node) => {
      if (node.type === 'inlineNote') return [call(node, node.position, section, source)]
      if (node.type !== 'footnoteReference') return undefined
      const definition = source.noteDefinitions.of(node)
      return definition && [call(definition, node.position, section, source)]
    })
  }

  const call = (
    definition: FootnoteDefinition | InlineNote,
    position: Position | undefined,
    section: SectionDraft,
    source: SourceText,
  ): NoteCall => {
    const known = placed.get(definition)
    if (known !== undefined) {
      const id = ids.fresh(`${known.stem}-${letters(known.note.calls.length + 1)}`)
      known.note.calls.push({ id, position })
      return noteCall(known.note, id, position)
    }
    numbered += 1
    inSection += 1
    const stem = `call-${section.id}-${inSection}`
    const id = ids.fresh(stem)
    const note: NoteDraft = {
      id: ids.fresh(`note-${section.id}-${inSection}`),
      section,
      source,
      ...(definition.type === 'footnoteDefinition' && { label: labelOf(definition) }),
      mark: noteMark(numbered, marks, settings.language),
      text: { type: 'blockquote', children: blocksOf(definition) },
      calls: [{ id, position }],
      position: definition.position,
    }
    placed.set(definition, { note, stem })
    notes.push(note)
    placeCalls(note.text, section, source)
    return noteCall(note, id, position)
  }

  for (const section of sections) {
    if (section.source === undefined) continue
    inSection = 0
    // Chapters below another go on with its numbers.
    if (number !== 'book' && section.depth === 0) numbered = 0
    placeCalls(section.title, section, section.source)
    placeCalls(section.tree, section, section.source)
  }
  reportUncalled(sections, placed)
  return notes
}

function blocksOf(definition: FootnoteDefinition | InlineNote): Blockquote['children'] {
  if (definition.type === 'footnoteDefinition') return definition.children
  return [{ type: 'paragraph', children: definition.children }]
}

function noteCall(note: NoteDraft, id: string, position: Position | undefined): NoteCall {
  return { type: 'noteCall', note: note.id, id, mark: note.mark, data: {}, ...(position && { position }) }
}

function reportUncalled(sections: readonly SectionDraft[], placed: ReadonlyMap<object, unknown>): void {
  const sources = new Set(sections.flatMap((section) => section.source ?? []))
  for (const source of sources) {
    for (const definition of source.noteDefinitions.all()) {
      // A label that is defined again has been reported.
      if (placed.has(definition) || source.noteDefinitions.isRepeated(definition)) continue
      report(source.file, 'note-called', definition, { label: labelOf(definition) })
    }
  }
}
