import type { Blockquote, Heading, Paragraph, Root } from 'mdast'
import type { Position } from 'unist'
import type { VFile } from 'vfile'
import type { NoteCallPlace } from '../model/book.ts'
import type { ChapterRole, Placement } from '../model/manuscript.ts'
import type { MatterName } from '../model/settings.ts'
import type { NoteDefinitions } from './notes/note-definitions.ts'

/** A chapter file while the book is put together. Labels of notes and targets of links are looked up in it. */
export interface SourceText {
  readonly id: string
  /** Relative to the book's folder. */
  readonly path: string
  readonly file: VFile
  /** An appendix, whatever its title. */
  readonly appendix: boolean
  /** The stage's own copy: the transforms rewrite it in place. */
  readonly tree: Root
  /** The fragments by which other tools know each heading; first an id of its own that another place of the file has. */
  readonly fragments: ReadonlyMap<Heading, string[]>
  readonly noteDefinitions: NoteDefinitions
  /** What the author called each place with an id of its own, by the id it has in the book. */
  readonly givenIds: Map<string, string>
  /** Id in the book of each explicit id and heading fragment of the file. */
  readonly places: Map<string, string>
}

/** A section while the book is put together. */
export interface SectionDraft {
  readonly id: string
  readonly kind: 'chapter' | 'part' | 'matter'
  readonly matter?: MatterName
  /** Which of the timelines of the settings it prints, from 0. */
  readonly timeline?: number
  readonly placement: Placement
  readonly depth: number
  /** Whether it counts when chapters are numbered. */
  readonly numbered: boolean
  /** What it is by custom, where its name says so. */
  readonly role?: ChapterRole
  isAppendix: boolean
  label?: string
  /** What its figures, tables and formulas are numbered by: that of its chapter, `3` or `A`. Absent without one. */
  number?: string
  readonly title: Paragraph
  /** For running heads, where the author gave one. */
  readonly shortTitle?: Paragraph
  /** Headings of the file that the section's opener stands for. */
  readonly opens: readonly Heading[]
  readonly tree: Root
  /** Set where it differs from the book's. */
  readonly language?: string
  readonly source?: SourceText
}

export interface NoteDraft {
  readonly id: string
  /** Section of the first call. */
  readonly section: SectionDraft
  readonly source: SourceText
  readonly label?: string
  readonly mark: string
  readonly text: Blockquote
  readonly calls: NoteCallPlace[]
  readonly position: Position | undefined
}

/** A stretch of text that is printed in one place: a title, a body, a note. */
export interface Passage {
  readonly root: Paragraph | Root | Blockquote
  readonly section: SectionDraft
  readonly source: SourceText
}

/** Everything printed from the manuscript, in reading order; a section's notes follow its body. */
export function passagesOf(sections: readonly SectionDraft[], notes: readonly NoteDraft[]): readonly Passage[] {
  const notesBySection = Map.groupBy(notes, (note) => note.section)
  return sections.flatMap((section) => {
    const { source } = section
    if (source === undefined) return []
    return [
      { root: section.title, section, source },
      { root: section.tree, section, source },
      ...(notesBySection.get(section) ?? []).map((note) => ({ root: note.text, section, source: note.source })),
    ]
  })
}
