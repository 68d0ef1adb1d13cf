import type { Book, BookFigure, BookTimeline, Note, Section } from '../model/book.ts'
import type { Labels } from '../model/labels.ts'
import type { Manuscript } from '../model/manuscript.ts'
import { displaySettings, plainSettings } from './display.ts'
import type { NoteDraft, SectionDraft } from './draft.ts'
import type { PlacedEvent } from './events/assemble-events.ts'
import { accessWords } from './labels/access-words.ts'
import type { Place } from './places/name-places.ts'
import { outline } from './sections/outline.ts'
import { listFigures } from './figures/list-figures.ts'
import { plainLine } from './tree/plain-text.ts'

interface Chronology {
  readonly events: readonly PlacedEvent[]
  readonly timelines: readonly BookTimeline[]
}

/** Makes the stage's product of what the transforms left; pages of the press with nothing to print are left out. */
export function bindBook(
  manuscript: Manuscript,
  labels: Labels,
  drafts: readonly SectionDraft[],
  notes: readonly NoteDraft[],
  { events, timelines }: Chronology,
  places: ReadonlyMap<string, Place>,
  endnotes: string | undefined,
): Book {
  const { settings, file, files, inputs } = manuscript
  const bound = drafts.map((draft) => section(draft))
  const figures = listFigures(bound, settings.language)
  const sections = bound.filter((one) => prints(one, manuscript, timelines, figures))
  const display = displaySettings(settings)
  return {
    settings: plainSettings(settings, display),
    display,
    labels,
    access: accessWords(settings.language),
    sections: countEntries(sections) < 2 ? sections.filter((one) => one.matter !== 'contents') : sections,
    notes: notes.map(note),
    figures,
    events: events.map(({ event }) => event),
    timelines,
    ...(endnotes !== undefined && { endnotes }),
    anchors: new Map([...places.values()].map((place) => [place.id, place.section.id])),
    file,
    files,
    inputs,
  }
}

function section(draft: SectionDraft): Section {
  const { id, kind, matter, placement, depth, label, title, shortTitle, tree, source } = draft
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
    ...(shortTitle !== undefined && { shortTitle: plainLine(shortTitle) }),
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

/** A list orders things: of one there is none. */
const leastListed = 2

function prints(
  { id, matter }: Section,
  { settings }: Manuscript,
  timelines: readonly BookTimeline[],
  figures: readonly BookFigure[],
): boolean {
  switch (matter) {
    case 'timeline':
      return timelines.some((one) => one.section === id)
    case 'dedication':
      return settings.dedication !== undefined
    case 'epigraph':
      return settings.epigraph !== undefined
    case 'figures':
      return figures.filter(({ kind }) => kind === 'figure').length >= leastListed
    case 'tables':
      return figures.filter(({ kind }) => kind === 'table').length >= leastListed
    default:
      return true
  }
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
