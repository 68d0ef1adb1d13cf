import type { Book, BookTimeline, Telling, TimelineLine } from '../model/book.ts'
import type { ExpectedBook } from './expected-book.ts'
import type { ExpectedEvent } from './expected.ts'
import type { Ledger } from './ledger.ts'
import { normalise } from './normalise.ts'
import { findWords, type PlainText } from './plain-text.ts'

/** What is wrong with a reference to a place that tells an event, printed between two offsets of the timeline. */
export type CheckReference = (telling: Telling, from: number, to: number) => string | undefined

/** Rules that tell the author that an event is left out of the timeline; its words are printed all the same. */
const leavesOut: ReadonlySet<string | undefined> = new Set(['event-date', 'event-date-given', 'event-label-given'])

/** Every event that the manuscript tells is one that the book knows, but for those that the author knows are left out. */
export function proveTellings(expected: ExpectedBook, book: Book, ledger: Ledger): void {
  const anchors = new Set(book.events.flatMap(({ told }) => told.map(({ anchor }) => anchor)))
  const known = new Set([...expected.tellings].flatMap(([anchor, event]) => (anchors.has(anchor) ? [event] : [])))
  for (const event of expected.events) {
    if (!known.has(event) && !isLeftOut(event)) ledger.event(event.name, event.origin, 'it is no event of the book')
  }
  const { timelines, settings } = book
  if (timelines.length === 0) return
  const printed = new Set(timelines.flatMap(({ lines }) => lines.map(({ event }) => event.id)))
  for (const { id, label, tags } of book.events) {
    const isWanted = settings.timelines.some(
      (one) => one.tags.length === 0 || one.tags.some((tag) => tags.includes(tag)),
    )
    if (isWanted && !printed.has(id)) ledger.event(label, undefined, 'no timeline has it')
  }
}

function isLeftOut({ origin: { file, start } }: ExpectedEvent): boolean {
  return file.messages.some(
    ({ ruleId, line, column }) => leavesOut.has(ruleId) && line === start?.line && column === start?.column,
  )
}

/** Compares the text of a timeline with the events it has in the book: each in its place, with its date and references. */
export function proveTimeline(
  { lines }: BookTimeline,
  timeline: PlainText,
  ledger: Ledger,
  check: CheckReference,
): void {
  const { text } = timeline
  const entries = locate(lines, timeline)
  let before = 0
  for (const [index, { line, label, end }] of entries.entries()) {
    const { event, display } = line
    if (label === undefined) {
      ledger.event(event.label, undefined, 'it is missing from the timeline')
      continue
    }
    const date = findWords(timeline, normalise(display), before)
    if (date < 0 || date > label) {
      ledger.event(event.label, undefined, `its date \`${display}\` is missing from the timeline`)
    }
    before = end
    const next = entries.slice(index + 1).find((entry) => entry.label !== undefined)?.label ?? text.length
    for (const telling of event.told) {
      const reason = telling.anchor === undefined ? undefined : check(telling, end, next)
      if (reason !== undefined) ledger.event(event.label, undefined, reason)
    }
  }
}

interface Entry {
  readonly line: TimelineLine
  /** Where its words stand; `undefined` where they do not. */
  readonly label: number | undefined
  readonly end: number
}

/** Finds the events one after another, each by its date and words, else by its words. */
function locate(lines: readonly TimelineLine[], timeline: PlainText): Entry[] {
  let at = 0
  return lines.map((line) => {
    const display = normalise(line.display)
    const words = normalise(line.event.label)
    const dated = timeline.text.indexOf(display + words, at)
    const label = dated < 0 ? findWords(timeline, words, at) : dated + display.length
    if (label < 0) return { line, label: undefined, end: at }
    at = label + words.length
    return { line, label, end: at }
  })
}
