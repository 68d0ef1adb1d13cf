import type { Book, Telling } from '../model/book.ts'
import type { PageMap } from '../model/editions.ts'
import type { ExpectedBook } from './expected-book.ts'
import type { ExpectedEvent } from './expected.ts'
import type { Ledger } from './ledger.ts'
import { normalise } from './normalise.ts'
import { holdsApart, type PlainText } from './plain-text.ts'
import { proveTimeline } from './timeline.ts'

/** What was read in the PDF that has to do with events. */
export interface PrintedEvents {
  /** Page indices on which each event may be said to be told: two where it stands between them. */
  readonly pages: ReadonlyMap<ExpectedEvent, readonly number[]>
  /** Printed labels of the pages. */
  readonly labels: readonly string[]
  /** Text of a section as it was printed. */
  readonly textOf: (section: string) => PlainText
}

/** Compares where the PDF tells events, what the page map says of it, and what the timeline prints. */
export function provePrintedEvents(
  expected: ExpectedBook,
  book: Book,
  { pages, labels, textOf }: PrintedEvents,
  pageMap: PageMap,
  ledger: Ledger,
): void {
  const pagesOf = ({ anchor }: Telling): readonly number[] => {
    const event = expected.tellings.get(anchor ?? '')
    return (event && pages.get(event)) ?? []
  }
  const placed = new Map(pageMap.events.map((event) => [event.id, event.pages]))
  for (const event of book.events) {
    for (const telling of event.told) {
      if (telling.anchor === undefined) continue
      const found = pagesOf(telling)
      const origin = expected.tellings.get(telling.anchor)?.origin
      if (found.length === 0) ledger.event(event.label, origin, 'the text does not tell it')
      else if (!found.some((page) => placed.get(event.id)?.includes(page))) {
        ledger.event(event.label, origin, 'the page map says that it is told elsewhere than it is')
      }
    }
  }
  for (const timeline of book.timelines) {
    const text = textOf(timeline.section)
    proveTimeline(timeline, text, ledger, (telling, from, to) => {
      const own = pagesOf(telling).map((page) => labels[page] ?? '')
      if (own.length === 0 || own.some((label) => holdsApart(text, normalise(label), from, to))) return undefined
      return `the timeline does not say that it is told on page ${own.join(' or ')}`
    })
  }
}
