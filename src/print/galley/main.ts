import { type BreakInput, breakPages } from '../breaking/break-pages.ts'
import type { Frame, Galley, GalleyPlan, Side } from '../breaking/galley.ts'
import { alignBaselines } from './baselines.ts'
import { breakDisplays } from './break-formulas.ts'
import { composePages, cropPages, type LaidColumn, type LaidNote, pageBox, planCuts } from './compose.ts'
import { releasePages } from './display-pages.ts'
import { cutBefore } from './divide.ts'
import { divideFormulas } from './divide-formulas.ts'
import { cutHead } from './running-heads.ts'
import { divideRows } from './divide-rows.ts'
import { fitFigures, fitFormulas, markPictures } from './fit.ts'
import { fitTables } from './fit-tables.ts'
import { freezeLists } from './freeze-lists.ts'
import { freezeTables } from './freeze-tables.ts'
import { faultsOf, inspectPages } from './inspect.ts'
import { setLeaders } from './leaders.ts'
import { hyphenBefore, mayDivideWords } from './lines.ts'
import { markTags, unmarkTags } from './mark-tags.ts'
import { markOf, printMark } from './marks.ts'
import { type MeasuredGalley, measure, type NoteOfCall } from './measure.ts'
import { trueToGrid } from './grid.ts'
import { measureOnGrid } from './measure-on-grid.ts'
import { normalize } from './normalize.ts'
import { placeOf } from './place-of.ts'
import { setLines } from './set-lines.ts'
import { setRadicals } from './radicals.ts'
import { forgetWidths } from './word-widths.ts'
import { markInnerCells } from './table-grid.ts'
import { markTurnovers } from './turnovers.ts'
import { layTurned, turnAsAsked } from './turned-pages.ts'
import type {
  Fault,
  GalleyPress,
  LaidSection,
  MarkStyle,
  NoteTicket,
  Opening,
  RunStart,
  RunText,
  SectionSpec,
} from './protocol.ts'

/** Rounds of setting marks by page after which the marks are taken as they are. */
const mostRounds = 8

let tickets: readonly NoteTicket[] = []
let noteColumns: readonly Element[] = []
let laidNotes: readonly LaidNote[] = []
/** Sections of the run as they stand in the galley. */
let measured: readonly MeasuredGalley[] = []
let laid: readonly LaidColumn[] = []
/** From line to line of the baseline grid, CSS pixels. */
let line = 0
let faults: Fault[] = []
const damaged = new Set<string>()
/** Pages that wait for what they have to print, by run. */
const aside = new Map<number, readonly Element[]>()

function byId(id: string): HTMLElement {
  const element = document.getElementById(id)
  if (element === null) throw new Error(`No element with id ${id} in the galley`)
  return element
}

/** A place on the stone. They have no ids, since those belong to the book. */
function stone(place: 'pages' | 'galleys' | 'note-column'): Element {
  const element = document.querySelector(`[data-stone="${place}"]`)
  if (element === null) throw new Error(`No ${place} on the stone`)
  return element
}

/** Stands for a page number that is not known yet, as wide as most. */
const likelyNumber = '00'

async function setRun(text: RunText, labels: Readonly<Record<string, string>>): Promise<void> {
  const [galleys, noteColumn] = [stone('galleys'), stone('note-column')]
  tickets = text.tickets
  noteColumn.insertAdjacentHTML('beforeend', text.notes)
  galleys.insertAdjacentHTML('beforeend', text.sections)
  noteColumns = tickets.map(({ id }) => byId(id))
  await Promise.all([...document.images].map((image) => image.decode().catch(() => damaged.add(image.src))))
  // Every face, whether the text asks for it yet or not: type that arrives late would move the lines.
  await Promise.all([...document.fonts].map((face) => face.load()))
  fillFolios(labels)
  // A page that is not made yet has a number all the same, and its room must be there when the lines are broken.
  for (const folio of document.querySelectorAll('.folio:empty')) folio.textContent = likelyNumber
  for (const column of [...galleys.children, ...noteColumns]) normalize(column)
  for (const column of [noteColumn, galleys]) {
    setRadicals(column)
    divideFormulas(column)
    markPictures(column)
    markInnerCells(column)
    turnAsAsked(column)
    fitTables(column)
    freezeTables(column)
    freezeLists(column)
    setLeaders(column)
  }
}

function fillFolios(labels: Readonly<Record<string, string>>): void {
  for (const folio of document.querySelectorAll<HTMLElement>('.folio[data-folio-of]')) {
    const label = labels[folio.dataset['folioOf'] ?? '']
    if (label !== undefined) folio.textContent = label
  }
}

/** What does not hang on where in the volume the run stands. */
function measureRun(frame: Frame): void {
  line = frame.line
  for (const column of [stone('note-column'), stone('galleys')]) {
    alignBaselines(column, frame.line)
    breakDisplays(column)
    fitFormulas(column, frame.height)
    fitFigures(column, frame.height)
    releasePages(column, frame.height)
    divideRows(column, frame.height)
  }
  for (const column of [stone('note-column'), stone('galleys')]) {
    markTurnovers(column)
    setLines(column)
    // Last, since what is turned can be measured no more as what is upright.
    layTurned(column)
  }
  readGalleys(frame)
}

function readGalleys(frame: Frame): void {
  const noteByCall = new Map(tickets.map(({ calls }, index) => [calls[0], index]))
  const noteOfCall: NoteOfCall = (call) => noteByCall.get(call.id)
  // Before the notes, which stand below: their places move as the body comes to stand on the grid.
  measured = measureOnGrid([...stone('galleys').children], noteOfCall, frame)
  laidNotes = noteColumns.map((element) => ({
    element,
    galley: measure(element, noteOfCall, { height: frame.height, line: 0 }),
  }))
}

function layRun(frame: Frame, marks: MarkStyle, start: RunStart): readonly LaidSection[] {
  const sections = [...stone('galleys').children]
  for (let round = 1; ; round += 1) {
    const notes = laidNotes.map(({ galley }) => galley.slugs)
    const inNotes = laidNotes.map(({ element, galley }) => hyphenTest(element, galley))
    let { pagesBefore } = start
    laid = sections.map((element, index) => {
      const galley = measured[index] ?? { slugs: [], places: [] }
      pagesBefore += blanksBefore(start.openings[index], pagesBefore)
      const firstSide: Side = pagesBefore % 2 === 0 ? 'recto' : 'verso'
      const inBody = hyphenTest(element, galley)
      const endsInHyphen = (slug: number, note?: number) =>
        note === undefined ? inBody(slug) : (inNotes[note]?.(slug) ?? false)
      const input = { galley: galley.slugs, notes, frame, firstSide, endsInHyphen }
      const plan = planAgain(laid[index], input) ?? breakPages(input)
      pagesBefore += Math.max(plan.pages.length, 1)
      return { element, galley, plan, input }
    })
    if (!marks.byPage || round > mostRounds || !setMarksByPage(laid, marks)) break
    readGalleys(frame)
  }
  return laid.map(({ element, plan }) => ({ id: element.id, pages: Math.max(plan.pages.length, 1) }))
}

/** The plan of the last round, where nothing that it depends on has changed. */
function planAgain(before: LaidColumn | undefined, { galley, notes, firstSide }: BreakInput): GalleyPlan | undefined {
  if (before === undefined || before.input.firstSide !== firstSide || !isSame(before.input.galley, galley))
    return undefined
  const called = before.plan.pages.flatMap(({ pieces }) => pieces.map(({ note }) => note))
  return called.every((note) => isSame(before.input.notes[note], notes[note])) ? before.plan : undefined
}

function isSame(one: Galley | undefined, other: Galley | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function blanksBefore(opening: Opening | undefined, pagesBefore: number): number {
  const next: Side = pagesBefore % 2 === 0 ? 'recto' : 'verso'
  return pagesBefore === 0 || opening === undefined || opening === 'any' || opening === next ? 0 : 1
}

/** Whether a slug's line ends in a hyphen, remembered, since it takes a search in the text to tell. */
function hyphenTest(element: Element, galley: MeasuredGalley): (slug: number) => boolean {
  const known = new Map<number, boolean>()
  return (slug) => {
    const next = galley.places[slug + 1]
    if (next === undefined || next.line === 0 || !mayDivideWords(next.block)) return false
    const answer = known.get(slug) ?? hyphenBefore(next.block, cutBefore(element, galley, slug + 1))
    known.set(slug, answer)
    return answer
  }
}

function setMarksByPage(columns: readonly LaidColumn[], style: MarkStyle): boolean {
  let changed = false
  for (const { plan } of columns) {
    for (const { pieces } of plan.pages) {
      for (const [index, { note }] of pieces.filter(({ from }) => from === 0).entries()) {
        const ticket = tickets[note]
        const column = noteColumns[note]
        if (ticket === undefined || column === undefined) continue
        const calls = ticket.calls.flatMap((call) => document.getElementById(call) ?? [])
        changed = printMark(calls, column, markOf(index, style)) || changed
      }
    }
  }
  return changed
}

function buildRun(sections: readonly SectionSpec[]): void {
  const cuts = laid.map((column) => planCuts(column, laidNotes))
  const built = sections.map((spec, index) => {
    const column = laid[index]
    const cut = cuts[index]
    if (column === undefined || cut === undefined || column.element.id !== spec.id) {
      throw new Error(`Section ${spec.id} was not laid`)
    }
    faults.push(...strainsOf(spec.id, column))
    const plan =
      column.plan.pages.length > 0
        ? column.plan
        : { pages: [{ from: 0, to: 1, pieces: [], depth: 0 as const }], strains: [] }
    const pages = composePages({ ...column, plan }, cut, laidNotes, spec.pages, line)
    return { id: spec.id, before: spec.blanksBefore.map(pageBox), pages, after: spec.blanksAfter.map(pageBox) }
  })
  const all = built.flatMap(({ before, pages, after }) => [...before, ...pages, ...after])
  stone('pages').append(...all)
  stone('galleys').replaceChildren()
  trueToGrid(laid.flatMap(blocksOnGrid), line)
  cropPages(all)
  for (const { id, pages } of built) faults.push(...faultsOf(id, pages))
}

function blocksOnGrid({ galley }: LaidColumn): HTMLElement[] {
  return galley.places.flatMap(({ block }, slug) => {
    return galley.slugs[slug]?.onGrid === true && block instanceof HTMLElement ? [block] : []
  })
}

async function addCover(html: string): Promise<void> {
  const cover = pageBox(undefined)
  cover.classList.add('front-cover')
  cover.innerHTML = html
  const blank = pageBox({ side: 'verso', kind: 'blank', folio: '', runningHead: '' })
  stone('pages').prepend(cover, blank)
  const [image] = cover.getElementsByTagName('img')
  await image?.decode().catch(() => damaged.add(image.src))
}

function strainsOf(section: string, { plan, galley }: LaidColumn): Fault[] {
  return plan.strains.map((strain): Fault => {
    const { page } = strain
    if (strain.kind === 'note-deferred') {
      return { kind: strain.kind, section, page, excess: 0, note: tickets[strain.note]?.id ?? '' }
    }
    if (strain.kind === 'note-turn') {
      const inNote = laidNotes[strain.note]?.galley.places[strain.slug]?.block
      const at = inNote && placeOf(inNote)
      return {
        kind: 'page-turn',
        rule: strain.rule,
        section,
        page,
        excess: 0,
        note: tickets[strain.note]?.id ?? '',
        at,
      }
    }
    const block = galley.places[strain.slug]?.block
    const at = block && placeOf(block)
    if (strain.kind === 'overfull') return { kind: strain.kind, section, page, excess: strain.excess, at }
    const rule = strain.kind === 'turn' ? strain.rule : strain.kind
    return { kind: 'page-turn', rule, section, page, excess: 0, at }
  })
}

function aimLinks(prefix: string): void {
  for (const link of document.querySelectorAll('[data-stone="pages"] a[href^="#"]')) {
    const id = decodeURIComponent(link.getAttribute('href')?.slice(1) ?? '')
    link.setAttribute('href', prefix + encodeURIComponent(id))
  }
}

function inspect(): ReturnType<GalleyPress['inspect']> {
  return inspectPages([...stone('pages').children], faults, [...damaged])
}

function putAside(run: number): void {
  aside.set(run, [...stone('pages').children])
  clear()
}

function takeUp(run: number): void {
  stone('pages').append(...(aside.get(run) ?? []))
  aside.delete(run)
}

function clear(): void {
  for (const place of ['pages', 'galleys', 'note-column'] as const) stone(place).replaceChildren()
  tickets = []
  noteColumns = []
  laidNotes = []
  measured = []
  laid = []
  faults = []
  damaged.clear()
  unmarkTags()
  forgetWidths()
}

function setHeads(heads: Readonly<Record<number, string>>): void {
  const pages = [...stone('pages').children]
  for (const [index, words] of Object.entries(heads)) {
    const page = pages[Number(index)]
    const head = page?.querySelector('.page-running')
    if (head == null) continue
    head.textContent = words
    cutHead(head)
  }
}

const press: GalleyPress = {
  setRun,
  measureRun,
  layRun,
  buildRun,
  addCover,
  inspect,
  fillFolios,
  setHeads,
  aimLinks,
  markTags,
  putAside,
  takeUp,
  clear,
}
Object.assign(globalThis, { octavo: press })
