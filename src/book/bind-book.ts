import type { Book, BookEvent, Note, Section } from '../model/book.ts'
import type { Labels } from '../model/labels.ts'
import type { Manuscript } from '../model/manuscript.ts'
import type { NoteDraft, SectionDraft } from './draft.ts'
import type { Place } from './places/name-places.ts'
import { outline } from './sections/outline.ts'
import { plainLine } from './tree/plain-text.ts'

/** Makes the stage's product of what the transforms left; pages of the press with nothing to print are left out. */
export function bindBook(
  manuscript: Manuscript,
  labels: Labels,
  drafts: readonly SectionDraft[],
  notes: readonly NoteDraft[],
  events: readonly BookEvent[],
  places: ReadonlyMap<string, Place>,
): Book {
  const { settings, file, files, inputs } = manuscript
  const sections = drafts.map((draft) => section(draft)).filter((one) => prints(one, manuscript, events))
  return {
    settings,
    labels,
    sections: countEntries(sections) < 2 ? sections.filter((one) => one.matter !== 'contents') : sections,
    notes: notes.map(note),
    events,
    anchors: new Map([...places.values()].map((place) => [place.id, place.section.id])),
    file,
    files,
    inputs,
  }
}

function section(draft: SectionDraft): Section {
  const { id, kind, matter, placement, depth, label, title, tree, source } = draft
  const role = draft.isAppendix ? 'appendix' : draft.role
  return {
    id,
    kind,
    ...(matter !== undefined && { matter }),
    ...(role !== undefined && { role }),
    placement,
    depth,
    ...(label !== undefined && { label }),
    title: plainLine(title),
    titleNodes: title.children,
    tree,
    headings: outline(tree),
    ...(draft.language !== undefined && { language: draft.language }),
    ...(source !== undefined && { file: source.file, path: source.path }),
  }
}

function note({ id, section: { id: sectionId }, label, mark, text, calls, position }: NoteDraft): Note {
  return {
    id,
    section: sectionId,
    ...(label !== undefined && { label }),
    mark,
    children: text.children,
    calls,
    position,
  }
}

function prints({ matter }: Section, { settings }: Manuscript, events: readonly BookEvent[]): boolean {
  if (matter === 'timeline') return events.length > 0
  if (matter === 'dedication') return settings.dedication !== undefined
  return matter === 'epigraph' ? settings.epigraph !== undefined : true
}

/** Lines that a table of contents would have: titled sections of the book, and the headings right below them. */
function countEntries(sections: readonly Section[]): number {
  return sections
    .filter(({ matter }) => matter === undefined || matter === 'timeline')
    .reduce(
      (count, { title, label, headings }) => count + Number(title !== '' || label !== undefined) + headings.length,
      0,
    )
}
