import type { Book } from '../model/book.ts'
import type { Manuscript } from '../model/manuscript.ts'
import { bindBook } from './bind-book.ts'
import { passagesOf } from './draft.ts'
import { assembleEvents } from './events/assemble-events.ts'
import { assembleTimelines } from './events/assemble-timelines.ts'
import { reportUnknownTags } from './events/unknown-tags.ts'
import { collectTellings } from './events/collect-tellings.ts'
import { gatherSurplusCells } from './figures/surplus-cells.ts'
import { numberFigures } from './figures/number-figures.ts'
import { labelsFor } from './labels/labels-for.ts'
import { placeNotes } from './notes/place-notes.ts'
import { claimExplicitIds } from './places/explicit-ids.ts'
import { TargetFinder } from './places/find-target.ts'
import { linkPlaces } from './places/link-places.ts'
import { namePlaces } from './places/name-places.ts'
import { levelHeadings } from './sections/level-headings.ts'
import { numberSections } from './sections/number-sections.ts'
import { openSections } from './sections/open-sections.ts'
import { withLists } from './sections/with-lists.ts'
import { readSources } from './sections/read-sources.ts'
import { setTree } from './typography/set-text.ts'

/**
 * Makes one book of the files of a manuscript: sections in reading order with their numbers, notes at their calls, links
 * and events resolved, type set. The manuscript is left as it was; what is wrong in it is reported on its files.
 */
export function assembleBook(manuscript: Manuscript): Book {
  const { settings } = manuscript
  const { language } = settings
  const labels = labelsFor(language)

  const sources = readSources(manuscript) // labels of notes and link definitions belong to a file, so before it is split
  const ids = claimExplicitIds(sources) // an id the author gave comes before any the press makes
  const sections = openSections(withLists(manuscript), sources, ids, labels) // what a section is decides all that is numbered by it
  numberSections(sections, language, labels) // links without words print these
  levelHeadings(sections) // once titles are out of the texts
  const notes = placeNotes(sections, ids, settings) // from here on a note is met once, in the section that prints it
  const passages = passagesOf(sections, notes)
  gatherSurplusCells(passages) // what a table has no column for would be lost from here on
  numberFigures(passages, ids, language, labels) // in captions links and events are still to be found
  const tellings = collectTellings(passages, manuscript.timeline, ids) // their anchors are places to link to
  const places = namePlaces(sections, passages, notes, ids) // every id must exist before links look for it
  linkPlaces(passages, new TargetFinder(sections, places, notes, manuscript.paths), places)
  const events = assembleEvents(tellings, ids, settings)
  reportUnknownTags(events, manuscript)
  const timelines = assembleTimelines(sections, events, ids, settings, labels) // once no other place can want an id
  // Last, so that nothing is compared or named by its quotation marks but what is printed.
  for (const { root, section } of passages) setTree(root, section.language ?? language)
  for (const { title, source } of sections) if (source === undefined) setTree(title, language)
  for (const section of sections) if (section.shortTitle) setTree(section.shortTitle, section.language ?? language)

  const endnotes = settings.print.notes === 'book' ? ids.fresh('notes') : undefined
  return bindBook(manuscript, labels, sections, notes, { events, timelines }, places, endnotes)
}
