import type { VFile } from 'vfile'
import type { Book } from '../model/book.ts'
import type { PageMap } from '../model/editions.ts'
import type { EditionProof } from '../model/proof.ts'
import { provePrintContents, provePrintFigures } from './contents.ts'
import type { ExpectedBook } from './expected-book.ts'
import { expectPrint, type ExpectedPrint, type PrintedSection } from './expected-print.ts'
import type { ExpectedEvent, ExpectedNote } from './expected.ts'
import { Ledger } from './ledger.ts'
import { matchPages } from './match.ts'
import { NotePlaces } from './note-places.ts'
import type { PdfContents, PdfPage } from './pdf/read-pdf.ts'
import type { PlainText } from './plain-text.ts'
import { provePrintedEvents } from './printed-events.ts'
import { proveTellings } from './timeline.ts'
import { setStrand, type Strand } from './strand.ts'

/** Compares what was read in the PDF with what the manuscript says it must hold, and with the page map. */
export function provePdf(
  expected: ExpectedBook,
  book: Book,
  pageMap: PageMap,
  pdf: PdfContents,
  home: VFile,
): EditionProof {
  const ledger = new Ledger('PDF', home)
  const print = expectPrint(expected, book, pageMap, ledger)
  const prover = new PdfProver(print, pageMap, pdf, ledger)
  for (const section of print.sections) if (section.matter === undefined) prover.section(section)
  proveTellings(expected, book, ledger)
  prover.pageMap()
  prover.notes.prove(book.files, ledger, book.settings.print.notes === 'page')
  const { labels } = pdf
  const contents = expected.sections.find(({ matter }) => matter === 'contents')
  if (contents !== undefined) {
    const labelOf = (section: string): string | undefined => labels[prover.firstPage(section) ?? -1]
    provePrintContents(print.sections, prover.textOf(contents.id), labelOf, ledger)
  }
  for (const { id, matter } of expected.sections) {
    const figures = book.figures.filter(({ kind }) => `${kind}s` === matter)
    const labelOf = (figure: string): string | undefined => labels[pageMap.anchors[figure] ?? -1]
    if (figures.length > 0) provePrintFigures(figures, prover.textOf(id), labelOf, ledger)
  }
  const printed = { pages: prover.events, labels, textOf: (section: string) => prover.textOf(section) }
  provePrintedEvents(expected, book, printed, pageMap, ledger)
  return ledger.proof
}

class PdfProver {
  readonly notes: NotePlaces
  /** Page indices on which each event may be said to be told: two where it stands between them. */
  readonly events = new Map<ExpectedEvent, readonly number[]>()
  readonly #pageMap: PageMap
  readonly #pdf: PdfContents
  readonly #ledger: Ledger
  readonly #markOf: (note: ExpectedNote) => string
  /** First page of each section, in order of the pages. */
  readonly #starts: readonly { readonly id: string; readonly page: number }[]

  constructor(print: ExpectedPrint, pageMap: PageMap, pdf: PdfContents, ledger: Ledger) {
    this.#pageMap = pageMap
    this.#pdf = pdf
    this.#ledger = ledger
    this.#markOf = (note) => print.placed.get(note)?.label ?? ''
    this.notes = new NotePlaces(print.placed, pageMap.pages)
    this.#starts = print.sections
      .flatMap(({ id }) => {
        const page = this.firstPage(id)
        return page === undefined ? [] : [{ id, page }]
      })
      .sort((a, b) => a.page - b.page)
  }

  firstPage(section: string): number | undefined {
    return this.#pageMap.anchors[section] ?? this.#pdf.destinations.get(section)
  }

  /** Text of the pages of a section. */
  textOf(section: string): PlainText {
    const texts = this.#pagesOf(section).flatMap((page) => page.map((lines) => lines.map(({ text }) => text).join('')))
    let length = 0
    return { text: texts.join(''), starts: texts.map((text) => (length += text.length) - text.length) }
  }

  section(section: PrintedSection): void {
    const body = setStrand(section.blocks, this.#markOf)
    const notes = setStrand(section.notes, this.#markOf)
    const { pages, changes, unprinted } = matchPages(
      body,
      notes,
      this.#pagesOf(section.id).map((page) => page.flat()),
    )
    for (const [kind, strand] of Object.entries({ body, notes })) {
      this.#ledger.compare(
        strand,
        changes.filter((change) => change.strand === kind),
      )
      this.#ledger.leaveOut(
        strand,
        unprinted.filter((sign) => sign.strand === kind),
      )
    }
    const first = this.firstPage(section.id) ?? 0
    const bodyPages = pages.map(({ bodyFrom: from, bodyTo: to }) => ({ from, to }))
    const notePages = pages.map(({ notesFrom: from, notesTo: to }) => ({ from, to }))
    for (const [strand, extents] of [
      [body, bodyPages],
      [notes, notePages],
    ] as const) {
      this.#placeEvents(strand, extents, first)
      for (const { note, from } of strand.calls) this.notes.call(note, pageAt(extents, from, first))
      for (const { note, from, to } of strand.notes) {
        this.notes.text(note, pageAt(extents, from, first), pageAt(extents, to - 1, first))
      }
      const own = changes.filter((change) => change.strand === (strand === body ? 'body' : 'notes'))
      const found = strand.notes.filter((extent) => !isLost(extent, own))
      const addresses = found.filter(({ note }) => note.address !== undefined).length
      this.#ledger.addresses += addresses
      this.#ledger.counts.notes += found.length - addresses
    }
  }

  /** The page map says of every page and every named place what the PDF says. */
  pageMap(): void {
    const { pages, anchors } = this.#pageMap
    if (pages.length !== this.#pdf.pages.length) {
      this.#ledger.place('pages', undefined, `the page map has ${pages.length}, the PDF ${this.#pdf.pages.length}`)
    }
    for (const [index, { label }] of pages.entries()) {
      const found = this.#pdf.labels[index]
      if (found !== undefined && found !== label) {
        this.#ledger.place(`page ${index + 1}`, undefined, `its label is ${found}, in the page map ${label}`)
      }
    }
    for (const [id, page] of this.#pdf.destinations) {
      const claimed = anchors[id]
      if (claimed !== undefined && claimed !== page) {
        this.#ledger.place(id, undefined, `it is on page ${page + 1}, in the page map on page ${claimed + 1}`)
      }
    }
  }

  /** From where a section begins to where the next one does. */
  #pagesOf(section: string): readonly PdfPage[] {
    const index = this.#starts.findIndex(({ id }) => id === section)
    const start = this.#starts[index]
    return start === undefined ? [] : this.#pdf.pages.slice(start.page, this.#starts[index + 1]?.page)
  }

  #placeEvents(strand: Strand, extents: readonly Stretch[], first: number): void {
    for (const { event, at } of strand.events) {
      const pages = extents.flatMap(({ from, to }, page) => (from <= at && at <= to ? [first + page] : []))
      this.events.set(event, pages)
    }
  }
}

interface Stretch {
  readonly from: number
  readonly to: number
}

/** Index of the page that holds the character at an offset. */
function pageAt(extents: readonly Stretch[], offset: number, first: number): number | undefined {
  const page = extents.findIndex(({ from, to }) => from <= offset && offset < to)
  return page < 0 ? undefined : first + page
}

function isLost({ from, to }: Stretch, changes: readonly Stretch[]): boolean {
  return changes.some((change) => change.to > change.from && change.from <= from && to <= change.to)
}
