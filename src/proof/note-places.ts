import type { VFile } from 'vfile'
import type { PageEntry, PlacedNote } from '../model/editions.ts'
import type { ExpectedNote } from './expected.ts'
import type { Ledger } from './ledger.ts'

interface Found {
  readonly calls: (number | undefined)[]
  starts: number | undefined
  ends: number | undefined
}

/** On which pages of the PDF notes and their calls were found, by index; compared with each other and the page map. */
export class NotePlaces {
  readonly #placed: ReadonlyMap<ExpectedNote, PlacedNote>
  readonly #pages: readonly PageEntry[]
  readonly #found = new Map<ExpectedNote, Found>()

  constructor(placed: ReadonlyMap<ExpectedNote, PlacedNote>, pages: readonly PageEntry[]) {
    this.#placed = placed
    this.#pages = pages
  }

  call(note: ExpectedNote, page: number | undefined): void {
    this.#of(note).calls.push(page)
  }

  text(note: ExpectedNote, starts: number | undefined, ends: number | undefined): void {
    Object.assign(this.#of(note), { starts, ends })
  }

  /**
   * Every note at the foot of a page starts on that of its first call, but for those that print has named in a report on
   * `files`.
   */
  prove(files: readonly VFile[], ledger: Ledger, atFoot: boolean): void {
    for (const [note, { calls, starts, ends }] of this.#found) {
      const claimed = this.#placed.get(note)
      const mark = claimed?.label ?? note.label
      if (claimed === undefined) {
        ledger.note(mark, note.origin, 'it is missing from the page map')
        continue
      }
      // What was not found at all has been reported as lost.
      const first = earliest(calls)
      if (starts === undefined || first === undefined) continue
      if (atFoot && starts !== first) {
        const named = isNamed(files, mark, this.#label(starts), this.#label(first))
        if (named) ledger.misplacedNotes.push({ id: claimed.id, mark, call: first, starts })
        else {
          const reason = `it starts on page ${this.#label(starts)}, its call is on page ${this.#label(first)}`
          ledger.note(mark, note.origin, reason)
        }
      }
      const isSame =
        claimed.starts === starts &&
        claimed.ends === ends &&
        calls.every((page) => page !== undefined && claimed.calls.includes(page)) &&
        claimed.calls.every((page) => calls.includes(page))
      const isKnown = ends !== undefined && calls.every((page) => page !== undefined)
      if (isKnown && !isSame) ledger.note(mark, note.origin, 'the page map says that it is elsewhere than it is')
    }
  }

  #of(note: ExpectedNote): Found {
    const known = this.#found.get(note) ?? { calls: [], starts: undefined, ends: undefined }
    this.#found.set(note, known)
    return known
  }

  #label(page: number): string {
    return this.#pages[page]?.label ?? String(page + 1)
  }
}

function earliest(pages: readonly (number | undefined)[]): number | undefined {
  const known = pages.filter((page) => page !== undefined)
  return known.length === 0 ? undefined : Math.min(...known)
}

/** Whether print has told the author of the note, with these pages. */
function isNamed(files: readonly VFile[], mark: string, starts: string, call: string): boolean {
  const words = `Note ${mark} starts on page ${starts}, after its call on page ${call}:`
  return files.some((file) =>
    file.messages.some(({ ruleId, reason }) => ruleId === 'note-on-page-of-call' && reason.startsWith(words)),
  )
}
