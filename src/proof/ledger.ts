import type { VFile } from 'vfile'
import { type ReportData, report } from '../diagnostics/report.ts'
import type { RuleId } from '../diagnostics/catalogue.ts'
import type { EditionProof, MisplacedNote } from '../model/proof.ts'
import { type Counts, countStrand, noCounts } from './counts.ts'
import type { Origin } from './origin.ts'
import type { Change, Unprinted } from './reading.ts'
import { originAt, passageAt, signAt, signBefore, type Strand } from './strand.ts'

/** The first misses tell what is wrong; the rest are only counted. */
const mostReports = 10

/** What was found and missed in one edition. */
export class Ledger {
  readonly counts: Counts = noCounts()
  readonly misplacedNotes: MisplacedNote[] = []
  /** Notes with the addresses of links. */
  addresses = 0
  readonly #edition: string
  /** Carries reports that belong to no line of the manuscript. */
  readonly #home: VFile
  readonly #unprinted = new Set<string>()
  #lost = 0
  #added = 0
  #faults = 0

  constructor(edition: 'EPUB' | 'PDF', home: VFile) {
    this.#edition = edition
    this.#home = home
  }

  /** Takes in how a strand was found. */
  compare(strand: Strand, changes: readonly Change[]): void {
    const lost = changes.filter((change) => change.to > change.from)
    countStrand(strand, lost, this.counts)
    for (const { from, to, found } of changes) {
      if (to > from) {
        const { text, origin } = passageAt(strand, from, to)
        this.#report('proof-text', origin ?? originAt(strand, from), { passage: shorten(text) })
        this.#lost++
      }
      if (found !== '') {
        this.#report('proof-added', originAt(strand, from), { passage: shorten(found) })
        this.#added++
      }
    }
  }

  /** Takes in the signs of a strand that no typeface has; each is reported where it is first met. */
  leaveOut(strand: Strand, signs: readonly Unprinted[]): void {
    for (const { at, counts } of signs.toReversed()) {
      const { text, origin } = counts ? signAt(strand, at) : signBefore(strand, at)
      if (this.#unprinted.has(text)) continue
      this.#unprinted.add(text)
      this.#report('character-printed', origin, { character: text })
    }
  }

  /** A passage that belongs to no strand. */
  add(passage: string): void {
    this.#report('proof-added', undefined, { passage: shorten(passage) })
    this.#added++
  }

  note(mark: string, origin: Origin | undefined, reason: string): void {
    this.#report('proof-note', origin, { mark, reason })
    this.#faults++
  }

  event(label: string, origin: Origin | undefined, reason: string): void {
    this.#report('proof-event', origin, { label, reason })
    this.#faults++
  }

  place(place: string, origin: Origin | undefined, reason: string): void {
    this.#report('proof-place', origin, { place, reason })
    this.#faults++
  }

  get proof(): EditionProof {
    return {
      found: this.counts,
      lost: this.#lost,
      added: this.#added,
      faults: this.#faults,
      misplacedNotes: this.misplacedNotes,
      ...(this.addresses > 0 && { addresses: this.addresses }),
      unprinted: [...this.#unprinted],
    }
  }

  #report(rule: RuleId, origin: Origin | undefined, data: ReportData): void {
    if (this.#lost + this.#added + this.#faults >= mostReports) return
    report(origin?.file ?? this.#home, rule, origin?.start, { edition: this.#edition, ...data })
  }
}

function shorten(passage: string): string {
  const characters = Array.from(passage)
  return characters.length <= 80 ? passage : `${characters.slice(0, 79).join('')}…`
}
