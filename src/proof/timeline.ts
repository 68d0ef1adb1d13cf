import type { Book, BookEvent, Telling } from '../model/book.ts'
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
}

function isLeftOut({ origin: { file, start } }: ExpectedEvent): boolean {
  return file.messages.some(
    ({ ruleId, line, column }) => leavesOut.has(ruleId) && line === start?.line && column === start?.column,
  )
}

/** Compares the text of the timeline with the events of the book: each in its place, with its date and references. */
export function proveTimeline(book: Book, timeline: PlainText, ledger: Ledger, check: CheckReference): void {
  const { text } = timeline
  const entries = locate(book.events, timeline)
  let before = 0
  for (const [index, { event, label, end }] of entries.entries()) {
    if (label === undefined) {
      ledger.event(event.label, undefined, 'it is missing from the timeline')
      continue
    }
    const date = findWords(timeline, normalise(event.display), before)
    if (date < 0 || date > label) {
      ledger.event(event.label, undefined, `its date \`${event.display}\` is missing from the timeline`)
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
  readonly event: BookEvent
  /** Where its words stand; `undefined` where they do not. */
  readonly label: number | undefined
  readonly end: number
}

/** Finds the events one after another, each by its date and words, else by its words. */
function locate(events: readonly BookEvent[], timeline: PlainText): Entry[] {
  let at = 0
  return events.map((event) => {
    const display = normalise(event.display)
    const words = normalise(event.label)
    const dated = timeline.text.indexOf(display + words, at)
    const label = dated < 0 ? findWords(timeline, words, at) : dated + display.length
    if (label < 0) return { event, label: undefined, end: at }
    at = label + words.length
    return { event, label, end: at }
  })
}
