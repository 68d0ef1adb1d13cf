import { visit } from '../../model/visit.ts'
import type { Findings } from '../volume.ts'
import type { PrintBook } from './print-book.ts'

/** Running heads over pages of notes at the end, by page index: the pages of the text that these belong to. */
export function noteHeads(book: PrintBook, found: Findings): Record<number, string> {
  const served = pagesServed(book, found)
  const heads: Record<number, string> = {}
  for (const page of found.endnotePages) {
    const texts = found.notes
      .filter(({ starts, ends }) => starts <= page && page <= ends)
      .flatMap(({ id }) => served.get(id) ?? [])
    if (texts.length === 0) continue
    const first = found.pages[Math.min(...texts)]?.label ?? ''
    const last = found.pages[Math.max(...texts)]?.label ?? ''
    const { notesToPage, notesToPages } = book.labels
    const [words, range] = first === last ? [notesToPage, first] : [notesToPages, `${first}–${last}`]
    heads[page] = words.replace('{pages}', range)
  }
  return heads
}

/** Page of the first call of each note; a note that another one calls belongs to where that is called. */
function pagesServed({ notes }: PrintBook, found: Findings): ReadonlyMap<string, number> {
  const served = new Map(found.notes.flatMap(({ id, calls: [page = -1] }) => (page < 0 ? [] : [[id, page] as const])))
  const homes = new Map(notes.flatMap(({ id, tree }) => callsIn(tree).map((call) => [call, id] as const)))
  // In order of first call, so that the caller's page is known.
  for (const { id, calls } of notes) {
    const caller = homes.get(calls[0] ?? '')
    const page = caller === undefined || caller === id ? undefined : served.get(caller)
    if (page !== undefined) served.set(id, page)
  }
  return served
}

/** Ids of the calls in a note. */
function callsIn(tree: PrintBook['notes'][number]['tree']): string[] {
  const calls: string[] = []
  visit(tree, 'element', ({ properties: { id, dataNote } }) => {
    if (dataNote !== undefined && typeof id === 'string') calls.push(id)
  })
  return calls
}
