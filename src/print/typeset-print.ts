import type { Page } from 'puppeteer'
import type { PageEntry, PrintEdition } from '../model/editions.ts'
import type { Placement } from '../model/manuscript.ts'
import type { RenderedBook } from '../model/rendered.ts'
import type { World } from '../world/world.ts'
import { finishPdf } from './finish/finish-pdf.ts'
import { digitsOf } from './folio.ts'
import { frontNumeral } from './front-folio.ts'
import { magnification } from './galley/magnification.ts'
import type { GalleyPress, MarkStyle, NoteTicket } from './galley/protocol.ts'
import { frameOf } from './geometry.ts'
import { type ImpositionStart, impose, openingOf } from './imposition.ts'
import { noteHeads } from './notes/note-heads.ts'
import { symbolsOf } from './notes/number-notes.ts'
import type { PrintBook } from './notes/print-book.ts'
import { settleNotes } from './notes/settle-notes.ts'
import { outlineOf, targetIn } from './outline-of.ts'
import { folioLabels, pageMapOf } from './page-map.ts'
import { reportFaults } from './report-faults.ts'
import { coverHtml, linkPrefix, notesHtml, sectionsHtml } from './sheet.ts'
import { onStone } from './stone.ts'
import { structureOf } from './tags/structure-of.ts'
import { TagPlan } from './tags/tag-plan.ts'

declare const octavo: GalleyPress

/**
 * Stage 4: sets the book in type, breaks it into pages and prints them. Body first, since the back matter prints its
 * page numbers, then the back, then the front with the contents.
 */
export async function typesetPrint(rendered: RenderedBook, world: World): Promise<PrintEdition> {
  const engine = await (await world.browser()).version()
  const book = settleNotes(rendered)
  return await onStone(book, world, async (page) => {
    const tags = new TagPlan(book.notes)
    await setNotes(page, book, tags)
    const numeral = digitsOf(book.settings.language)
    const body = await setPart(page, book, 'body', [], { pagesBefore: 0, numeral }, tags, world)
    const back = await setPart(page, book, 'back', body, { pagesBefore: body.length, numeral }, tags, world)
    const arabic = [...body, ...back]
    const front = await setPart(
      page,
      book,
      'front',
      arabic,
      { pagesBefore: 0, numeral: frontNumeral(book.settings.language) },
      tags,
      world,
    )
    const cover = await setCover(page, book, tags)
    const pages = [...cover, ...front, ...arabic].map((entry, index) => ({ ...entry, index }))
    await page.evaluate((labels) => octavo.fillFolios(labels), await labelsSoFar(page, pages))
    const found = await page.evaluate(() => octavo.inspect())
    await page.evaluate((heads) => octavo.setHeads(heads), noteHeads(book, found, pages))
    await page.evaluate((prefix) => octavo.aimLinks(prefix), linkPrefix)
    reportFaults(book, found, pages)
    await page.evaluate(() => octavo.markTags())
    world.progress('print', `printing ${pages.length} pages`)
    const printed = await page.pdf({
      preferCSSPageSize: true,
      scale: 1 / magnification,
      printBackground: true,
      tagged: true,
      outline: false,
      timeout: 0,
    })
    const { settings, direction, modified } = book
    const targetOf = (id: string) => targetIn(found, id, settings)
    const outline = outlineOf(book, found)
    const structure = structureOf(book, tags, found)
    const input = { printed, pages, outline, linkPrefix, targetOf, settings, direction, modified, structure }
    const pdf = await finishPdf(input)
    return { pdf, pages: pageMapOf(book, pages, found), engine }
  })
}

/**
 * The front cover and its back, where the book asks for them. They are no leaf of the book: its pages are counted without
 * them, and its rectos stay rectos.
 */
async function setCover(page: Page, rendered: RenderedBook, tags: TagPlan): Promise<readonly PageEntry[]> {
  if (rendered.frontCover === undefined) return []
  const { labels, settings } = rendered
  await page.evaluate((html) => octavo.addCover(html), coverHtml(rendered, tags))
  return [
    { index: 0, label: labels.cover, side: 'recto' },
    { index: 1, label: `${labels.cover} ${digitsOf(settings.language)(2)}`, side: 'verso' },
  ]
}

async function setNotes(page: Page, book: PrintBook, tags: TagPlan): Promise<void> {
  const tickets = book.notes.map(({ id, calls, mark }): NoteTicket => ({ id, calls, mark }))
  if (book.settings.print.notes === 'page') {
    await page.evaluate((html, list) => octavo.setNotes(html, list), notesHtml(book.notes, book, tags), tickets)
  } else await page.evaluate((list) => octavo.nameEndnotes(list), tickets)
}

/** Sets one part of the volume; `set` are the pages that stand on the stone already, in order. */
async function setPart(
  page: Page,
  rendered: RenderedBook,
  placement: Placement,
  set: readonly PageEntry[],
  start: ImpositionStart,
  tags: TagPlan,
  world: World,
): Promise<readonly PageEntry[]> {
  const { settings } = rendered
  const sections = rendered.sections.filter((section) => section.placement === placement)
  world.progress('print', `setting the ${placement} matter, ${sections.length} sections`)
  const html = sectionsHtml(sections, rendered, tags)
  await page.evaluate((text, labels) => octavo.setPart(text, labels), html, await labelsSoFar(page, set))
  const laid = await page.evaluate(
    (frame, style, first) => octavo.layPart(frame, style, first),
    frameOf(settings.print),
    markStyle(rendered),
    {
      pagesBefore: start.pagesBefore,
      openings: sections.map((section, index) => openingOf(section, sections[index - 1], settings.print)),
    },
  )
  const extents = sections.map((section, index) => ({ section, pages: laid[index]?.pages ?? 1 }))
  const imposed = impose(extents, start, {
    openers: settings.print.openers,
    bookTitle: settings.title,
    // The body opens on a recto: front matter fills whole leaves.
    wholeLeaves: placement === 'front',
  })
  const where = placement === 'front' ? ('prepend' as const) : ('append' as const)
  await page.evaluate((specs, at) => octavo.buildPart(specs, at), imposed.sections, where)
  return imposed.pages
}

/** Page labels by element id, for every page that stands. */
async function labelsSoFar(page: Page, pages: readonly PageEntry[]): Promise<Record<string, string>> {
  return folioLabels(await page.evaluate(() => octavo.inspect()), pages)
}

function markStyle(book: RenderedBook): MarkStyle {
  const { notes, print, language } = book.settings
  return { byPage: notes.number === 'page' && print.notes === 'page', symbols: symbolsOf(book), language }
}
