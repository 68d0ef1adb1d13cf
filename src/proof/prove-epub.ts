import type { VFile } from 'vfile'
import type { Book } from '../model/book.ts'
import type { EditionProof } from '../model/proof.ts'
import { proveEpubContents, proveEpubFigures } from './contents.ts'
import type { EpubNote, Passage } from './epub/read-document.ts'
import type { EpubContents } from './epub/read-epub.ts'
import type { ExpectedBook, ExpectedSection } from './expected-book.ts'
import type { ExpectedNote } from './expected.ts'
import { Ledger } from './ledger.ts'
import { matchPages } from './match.ts'
import { normalise } from './normalise.ts'
import { emptyStrand, setStrand, type Strand } from './strand.ts'
import { proveTellings, proveTimeline } from './timeline.ts'

/** Compares what was read in the EPUB with what the manuscript says it must hold. */
export function proveEpub(expected: ExpectedBook, book: Book, contents: EpubContents, home: VFile): EditionProof {
  const ledger = new Ledger('EPUB', home)
  const prover = new EpubProver(expected, contents, ledger)
  for (const section of expected.sections) if (section.matter === undefined) prover.section(section)
  prover.uncalledNotes()
  proveTellings(expected, book, ledger)
  proveEpubContents(expected, contents, ledger)
  for (const { id, matter } of expected.sections) {
    const figures = book.figures.filter(({ kind }) => `${kind}s` === matter)
    if (figures.length > 0) proveEpubFigures(figures, contents.documentOf(id), contents, ledger)
  }
  proveEpubTimelines(book, contents, ledger)
  return ledger.proof
}

class EpubProver {
  readonly #expected: ExpectedBook
  readonly #contents: EpubContents
  readonly #ledger: Ledger
  readonly #notes: ReadonlyMap<string, EpubNote>
  /** Where the call of each note led. */
  readonly #targets = new Map<ExpectedNote, string>()

  constructor(expected: ExpectedBook, contents: EpubContents, ledger: Ledger) {
    this.#expected = expected
    this.#contents = contents
    this.#ledger = ledger
    this.#notes = new Map(contents.documents.flatMap(({ notes }) => notes.map((note) => [note.place, note])))
  }

  section(section: ExpectedSection): void {
    const document = this.#contents.documentOf(section.id)
    this.#passage(setStrand(section.blocks, this.#markOf), document?.body)
    // A note called in another comes after it, so that its target is known by then.
    for (const note of section.notes) this.#note(note)
  }

  /** Notes that no call leads to are no text of the manuscript. */
  uncalledNotes(): void {
    const called = new Set(this.#targets.values())
    for (const [place, note] of this.#notes) if (!called.has(place)) this.#ledger.add(note.passage.text)
  }

  readonly #markOf = (note: ExpectedNote): string => this.#expected.notes.get(note)?.mark ?? ''

  #note(note: ExpectedNote): void {
    const mark = this.#markOf(note)
    const target = this.#targets.get(note)
    const found = target === undefined ? undefined : this.#notes.get(target)
    const strand = setStrand(note.blocks, this.#markOf)
    this.#passage(strand, found?.passage)
    if (found === undefined) {
      this.#ledger.note(mark, note.origin, 'no call leads to it')
      return
    }
    this.#ledger.counts.notes++
    if (found.mark !== undefined && found.mark !== normalise(mark)) {
      this.#ledger.note(mark, note.origin, `it begins with the mark ${found.mark}`)
    }
    if (!found.backTo.some((place) => this.#contents.has(place)))
      this.#ledger.note(mark, note.origin, 'it does not lead back')
  }

  #passage(strand: Strand, found: Passage | undefined): void {
    const { changes } = matchPages(strand, emptyStrand, found === undefined ? [] : [[{ text: found.text }]])
    this.#ledger.compare(strand, changes)
    this.#calls(strand, found?.calls ?? [])
  }

  /** Pairs the calls in order, so that one that was lost does not spoil the rest. */
  #calls(strand: Strand, found: Passage['calls']): void {
    let at = 0
    for (const { note, origin } of strand.calls) {
      const mark = this.#markOf(note)
      const index = found.findIndex((call, place) => place >= at && call.mark === normalise(mark))
      const call = found[index]
      if (call === undefined) {
        this.#ledger.note(mark, origin, 'its call is lost')
        continue
      }
      at = index + 1
      const target = this.#targets.get(note) ?? call.target
      this.#targets.set(note, target)
      if (call.target !== target) this.#ledger.note(mark, origin, 'its calls lead to different notes')
      else if (!this.#notes.has(target)) this.#ledger.note(mark, origin, 'its call leads to no note')
    }
  }
}

function proveEpubTimelines(book: Book, contents: EpubContents, ledger: Ledger): void {
  for (const timeline of book.timelines) {
    const document = contents.documentOf(timeline.section)
    const links = document?.links ?? []
    proveTimeline(timeline, document?.body ?? { text: '', starts: [] }, ledger, (telling, from, to) => {
      const home = telling.section === undefined ? undefined : contents.documentOf(telling.section)
      const leads = links.some(
        ({ from: at, target }) => at >= from && at <= to && target === `${home?.path}#${telling.anchor}`,
      )
      if (!leads) return 'its entry does not lead to where the text tells it'
      return home?.ids.has(telling.anchor ?? '') === true ? undefined : 'its entry leads nowhere'
    })
  }
}
