import type { PrintEdition } from '../model/editions.ts'
import type { RenderedBook } from '../model/rendered.ts'
import type { World } from '../world/world.ts'
import { finishPdf } from './finish/finish-pdf.ts'
import { settleNotes } from './notes/settle-notes.ts'
import { outlineOf, targetIn } from './outline-of.ts'
import { pageMapOf } from './page-map.ts'
import { pressRuns } from './press-runs.ts'
import { reportFaults } from './report-faults.ts'
import { runsOf } from './runs.ts'
import { withSpots } from './spots.ts'
import { linkPrefix } from './sheet.ts'
import { onStones } from './stone.ts'
import { structureOf } from './tags/structure-of.ts'
import { TagPlan } from './tags/tag-plan.ts'
import { findingsOf } from './volume.ts'

/** Runs that are set at the same time: more want more memory than they save time. */
const mostStones = 2

/**
 * Stage 4: sets the book in type, breaks it into pages and prints them. Body first, since the back matter prints its
 * page numbers, then the back, then the front with the contents.
 */
export async function typesetPrint(rendered: RenderedBook, world: World): Promise<PrintEdition> {
  const engine = await (await world.browser()).version()
  const book = settleNotes(withSpots(rendered))
  const runs = runsOf(book)
  const tags = new TagPlan(book.notes)
  const ofBody = runs.filter(({ placement }) => placement === 'body').length
  const stones = Math.max(1, Math.min(mostStones, world.processors, ofBody))
  const printed = await onStones(book, world, stones, async (pages) => await pressRuns(book, runs, tags, pages, world))
  const volume = [
    ...printed.filter(({ run }) => run.placement === 'front'),
    ...printed.filter(({ run }) => run.placement !== 'front'),
  ]
  const found = findingsOf(book, volume)
  reportFaults(book, found)
  const { settings, direction, modified } = book
  const pdf = await finishPdf({
    printed: volume.map(({ pdf: bytes }) => bytes),
    pages: found.pages,
    outline: outlineOf(book, found),
    linkPrefix,
    targetOf: (id) => targetIn(found, id, settings),
    settings,
    direction,
    modified,
    structure: structureOf(book, tags, found),
  })
  return { pdf, pages: pageMapOf(book, found), engine }
}
