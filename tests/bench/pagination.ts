// Builds books with the whole press, breaks the same measured galleys first fit, and prints both as a table in Markdown.
//
//     node tests/bench/pagination.ts BOOK…
import { basename } from 'node:path'
import type { BreakRule } from '../../src/print/breaking/break-rules.ts'
import { openPressRoom } from '../books/press-room.ts'
import { firstFit } from './first-fit.ts'
import { bottomsOf, type PageBottoms, sumOf } from './page-bottoms.ts'
import { type RecordedBreak, recordBreaks } from './record-breaks.ts'

const books = process.argv.slice(2)

const columns: readonly (readonly [string, (bottoms: PageBottoms) => string])[] = [
  ['pages', ({ pages }) => String(pages)],
  ['full', ({ full, running }) => percent(full, running)],
  ['lines short, mean', ({ white, running }) => (white / Math.max(1, running)).toFixed(2)],
  ['worst', ({ worst }) => worst.toFixed(1)],
  ['spreads level', ({ level, spreads }) => percent(level, spreads)],
  ['widows', turnsBy('widow')],
  ['orphans', turnsBy('orphan')],
  ['headings left', turnsBy('heading', 'caption', 'attribution')],
  ['rows alone', turnsBy('single-row')],
  ['whole things cut', turnsBy('whole')],
  ['hyphens', turnsBy('hyphen')],
  ['short last pages', ({ shortLastPages }) => String(shortLastPages)],
  ['notes divided', ({ dividedNotes }) => String(dividedNotes)],
  ['deferred', ({ deferredNotes }) => String(deferredNotes)],
  ['strain', ({ strain }) => String(strain)],
  ['looks', ({ looks }) => looks.toFixed(0)],
]

if (books.length === 0) {
  process.stderr.write('Name books to build.\n')
  process.exitCode = 2
} else {
  row(['book', 'breaks', ...columns.map(([name]) => name), 'breaker, s', 'build, s', 'share'])
  row(['---', '---', ...columns.map(() => '--:'), '--:', '--:', '--:'])
  for (const book of books) await compare(book)
}

async function compare(book: string): Promise<void> {
  const breaks: RecordedBreak[] = []
  const room = openPressRoom((world) => recordBreaks(world, breaks), ['epub', 'pdf'])
  try {
    // The first build also starts the browser.
    const begun = performance.now()
    const { pressed, problems } = await room.press(book)
    const build = (performance.now() - begun) / 1000
    if (pressed === undefined) throw new Error(`${book} has errors: ${problems[0]?.message ?? ''}`)
    const last = lastRound(breaks)
    const byCost = sumOf(last.map(({ input, plan }) => bottomsOf(input, plan)))
    const seconds = breaks.reduce((total, each) => total + each.seconds, 0)
    const peer = performance.now()
    const plans = last.map(({ input }) => firstFit(input))
    const peerSeconds = (performance.now() - peer) / 1000
    const first = sumOf(last.map(({ input }, index) => bottomsOf(input, plans[index] ?? { pages: [], strains: [] })))
    const figures = (bottoms: PageBottoms) => columns.map(([, figure]) => figure(bottoms))
    row([basename(book), 'first fit', ...figures(first), peerSeconds.toFixed(2), '', ''])
    const share = percent(seconds, build)
    row(['', 'by cost', ...figures(byCost), seconds.toFixed(2), build.toFixed(1), share])
  } finally {
    await room.close()
  }
}

/** Where notes are marked by page, a part of the volume is broken anew until the marks stay as they are. */
function lastRound(breaks: readonly RecordedBreak[]): RecordedBreak[] {
  const rounds = [...Map.groupBy(breaks, ({ input }) => input.notes).values()]
  return rounds.filter((round, index) => !isSamePart(round, rounds[index + 1])).flat()
}

function isSamePart(round: readonly RecordedBreak[], next: readonly RecordedBreak[] | undefined): boolean {
  return next !== undefined && lengthsOf(next) === lengthsOf(round)
}

function lengthsOf(round: readonly RecordedBreak[]): string {
  return round.map(({ input }) => input.galley.length).join(' ')
}

function turnsBy(...rules: readonly BreakRule[]): (bottoms: PageBottoms) => string {
  return ({ turns }) => String(turns.filter((rule) => rules.includes(rule)).length)
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '' : `${((100 * part) / whole).toFixed(0)} %`
}

function row(cells: readonly string[]): void {
  process.stdout.write(`| ${cells.join(' | ')} |\n`)
}
