import type { Page } from 'puppeteer'
import type { PageEntry } from '../model/editions.ts'
import type { RenderedSection } from '../model/rendered.ts'
import type { World } from '../world/world.ts'
import { digitsOf } from './folio.ts'
import { frontNumeral } from './front-folio.ts'
import { magnification } from './galley/magnification.ts'
import type { GalleyPress, MarkStyle, NoteTicket, RunText } from './galley/protocol.ts'
import { frameOf } from './geometry.ts'
import { type ImpositionStart, impose, openingOf } from './imposition.ts'
import { noteHeads } from './notes/note-heads.ts'
import { symbolsOf } from './notes/number-notes.ts'
import type { PrintBook } from './notes/print-book.ts'
import type { Run } from './runs.ts'
import { coverHtml, linkPrefix, notesHtml, sectionsHtml } from './sheet.ts'
import type { TagPlan } from './tags/tag-plan.ts'
import { type BuiltRun, type Findings, findingsOf } from './volume.ts'

declare const octavo: GalleyPress

/** A run as the browser printed it. */
export interface PrintedRun extends BuiltRun {
  readonly pdf: Uint8Array
}

/** What has to be known of the runs before one: how many pages stand before it, and what its imposition goes on from. */
interface RunBefore {
  readonly pages: number
  readonly section?: RenderedSection
  readonly part?: string
}

/**
 * Sets and prints the runs of a book, as many at a time as there are stones. A run is set before it is known where it
 * stands, is broken into pages once those before it are, and is printed once the page numbers that it names are known.
 * In the order in which they were given.
 */
export async function pressRuns(
  book: PrintBook,
  runs: readonly Run[],
  tags: TagPlan,
  stones: readonly Page[],
  world: World,
): Promise<readonly PrintedRun[]> {
  const before = runs.map(() => Promise.withResolvers<RunBefore>())
  const built = runs.map(() => Promise.withResolvers<BuiltRun>())
  const printed: PrintedRun[] = []
  const labels: Record<string, string> = {}
  let pagesSet = 0
  for (const [index, { placement }] of runs.entries()) {
    // The front has numbers of its own, and so has what comes first.
    if (index === 0 || placement === 'front') before[index]?.resolve({ pages: 0 })
  }

  const build = async (stone: Page, run: Run, index: number): Promise<BuiltRun> => {
    // Before anything is waited for, so that tags get their keys in the order of the runs.
    const text = textOf(book, run, tags)
    const cover = run.placement === 'front' && book.frontCover !== undefined ? coverHtml(book, tags) : undefined
    // The back prints page numbers of the body, the contents those of all.
    for (const [each, { placement }] of runs.slice(0, index).entries()) {
      if (run.placement !== 'body' && placement !== run.placement) await built[each]?.promise
    }
    await setRun(stone, book, text, run.placement === 'body' ? {} : labels)
    const known = (await before[index]?.promise) ?? { pages: 0 }
    const { pages, after } = await layRun(stone, book, run, known)
    if (runs[index + 1]?.placement !== 'front') before[index + 1]?.resolve(after)
    const bound = cover === undefined ? pages : [...(await setCover(stone, book, cover)), ...pages]
    const own = bound.map((entry, each) => ({ ...entry, index: each }))
    const found = await stone.evaluate(() => octavo.inspect())
    for (const [id, page] of Object.entries(found.anchors)) labels[id] = own[page]?.label ?? ''
    pagesSet += own.length
    world.progress('print', `${pagesSet} pages set`)
    const result = { run, pages: own, found }
    built[index]?.resolve(result)
    return result
  }

  const finish = async (stone: Page, index: number, own: BuiltRun, heads: Readonly<Record<number, string>>) => {
    const wanted = Object.fromEntries(own.found.folios.flatMap((id) => (id in labels ? [[id, labels[id] ?? '']] : [])))
    printed[index] = { ...own, pdf: await print(stone, wanted, heads) }
    await stone.evaluate(() => octavo.clear())
  }

  const all = async (): Promise<Findings> => findingsOf(book, await Promise.all(built.map(({ promise }) => promise)))
  const queue = runs.entries()
  await Promise.all(
    stones.map(async (stone) => {
      const aside: { readonly index: number; readonly own: BuiltRun }[] = []
      for (const [index, run] of queue) {
        const own = await build(stone, run, index)
        if (isReady(book, own, labels)) await finish(stone, index, own, noteHeads(book, findingsOf(book, [own])))
        else {
          aside.push({ index, own })
          await stone.evaluate((each) => octavo.putAside(each), index)
        }
      }
      for (const { index, own } of aside) {
        const findings = await all()
        const first = findings.anchors[own.run.sections[0]?.id ?? ''] ?? 0
        const shift = first - (own.found.anchors[own.run.sections[0]?.id ?? ''] ?? 0)
        const heads = Object.entries(noteHeads(book, findings)).map(([page, words]) => [Number(page) - shift, words])
        await stone.evaluate((each) => octavo.takeUp(each), index)
        await finish(stone, index, own, Object.fromEntries(heads))
      }
    }),
  )
  return printed
}

/** Whether all that a run prints of other runs is known. */
function isReady(book: PrintBook, { found, run }: BuiltRun, labels: Readonly<Record<string, string>>): boolean {
  if (run.placement === 'front') return true
  const namesPages = book.settings.print.notes === 'book' && found.endnotePages.length > 0
  return !namesPages && found.folios.every((id) => id in labels)
}

function textOf(book: PrintBook, { sections, notes }: Run, tags: TagPlan): RunText {
  return {
    sections: sectionsHtml(sections, book, tags),
    notes: notesHtml(notes, book, tags),
    tickets: notes.map(({ id, calls, mark }): NoteTicket => ({ id, calls, mark })),
  }
}

async function setRun(
  stone: Page,
  book: PrintBook,
  text: RunText,
  labels: Readonly<Record<string, string>>,
): Promise<void> {
  await stone.evaluate((own, known) => octavo.setRun(own, known), text, labels)
  await stone.evaluate((frame) => octavo.measureRun(frame), frameOf(book.settings.print))
}

/** Breaks a run into pages and builds them. */
async function layRun(
  stone: Page,
  book: PrintBook,
  { sections, placement }: Run,
  before: RunBefore,
): Promise<{ readonly pages: readonly PageEntry[]; readonly after: RunBefore }> {
  const { print, title, language } = book.settings
  const laid = await stone.evaluate(
    (frame, style, start) => octavo.layRun(frame, style, start),
    frameOf(print),
    markStyle(book),
    {
      pagesBefore: before.pages,
      openings: sections.map((section, index) => openingOf(section, sections[index - 1] ?? before.section, print)),
    },
  )
  const extents = sections.map((section, index) => ({ section, pages: laid[index]?.pages ?? 1 }))
  const start: ImpositionStart = {
    pagesBefore: before.pages,
    numeral: placement === 'front' ? frontNumeral(language) : digitsOf(language),
    ...(before.section === undefined ? {} : { section: before.section }),
    ...(before.part === undefined ? {} : { part: before.part }),
  }
  const imposed = impose(extents, start, {
    openers: print.openers,
    bookTitle: title,
    // The body opens on a recto: front matter fills whole leaves.
    wholeLeaves: placement === 'front',
  })
  await stone.evaluate((specs) => octavo.buildRun(specs), imposed.sections)
  const last = sections.at(-1)
  return {
    pages: imposed.pages,
    after: {
      pages: before.pages + imposed.pages.length,
      part: imposed.part,
      ...(last === undefined ? {} : { section: last }),
    },
  }
}

/**
 * The front cover and its back, where the book asks for them. They are no leaf of the book: its pages are counted without
 * them, and its rectos stay rectos.
 */
async function setCover(stone: Page, { labels, settings }: PrintBook, cover: string): Promise<readonly PageEntry[]> {
  await stone.evaluate((html) => octavo.addCover(html), cover)
  return [
    { index: 0, label: labels.cover, side: 'recto' },
    { index: 1, label: `${labels.cover} ${digitsOf(settings.language)(2)}`, side: 'verso' },
  ]
}

async function print(
  stone: Page,
  labels: Readonly<Record<string, string>>,
  heads: Readonly<Record<number, string>>,
): Promise<Uint8Array> {
  await stone.evaluate(
    (known, words, prefix) => {
      octavo.fillFolios(known)
      octavo.setHeads(words)
      octavo.aimLinks(prefix)
      octavo.markTags()
    },
    labels,
    heads,
    linkPrefix,
  )
  return await stone.pdf({
    preferCSSPageSize: true,
    scale: 1 / magnification,
    printBackground: true,
    tagged: true,
    outline: false,
    timeout: 0,
  })
}

function markStyle(book: PrintBook): MarkStyle {
  const { notes, print: settings, language } = book.settings
  return { byPage: notes.number === 'page' && settings.notes === 'page', symbols: symbolsOf(book), language }
}
