import type { Preflight } from './preflight.ts'

/** How much there is, of what a reader must not miss. */
export interface ProofCounts {
  /** Paragraphs, headings, table cells, code blocks and the like, those of notes included. */
  readonly blocks: number
  /** After compatibility decomposition and case folding, without white space, hyphens and quotation marks. */
  readonly characters: number
  readonly words: number
  readonly notes: number
  readonly calls: number
  /** Places where the manuscript tells a dated event. */
  readonly events: number
}

/** A note that print could not start on the page of its first call, and said so. */
export interface MisplacedNote {
  readonly id: string
  /** The mark as printed. */
  readonly mark: string
  /** Page indices from 0. */
  readonly call: number
  readonly starts: number
}

/** One edition against the manuscript. */
export interface EditionProof {
  readonly found: ProofCounts
  /** Passages of the manuscript that the edition does not hold where they belong. */
  readonly lost: number
  /** Passages of the edition that the manuscript does not hold there. */
  readonly added: number
  /** Other misses: of notes, events, contents and page map. */
  readonly faults: number
  readonly misplacedNotes: readonly MisplacedNote[]
  /** Notes with the addresses of links, where print has such. */
  readonly addresses?: number
  /** Characters that no typeface has, each once. */
  readonly unprinted: readonly string[]
}

/** What independent readers found in the finished editions. Plain data, part of `build.json`. */
export interface Proof {
  readonly expected: ProofCounts
  /** Passages of the source that no node of the parsed manuscript covers. */
  readonly uncovered: number
  /** Where the PDF has its notes, if not on the pages of their calls. */
  readonly endnotes?: 'chapter' | 'book'
  readonly pdf?: EditionProof
  readonly epub?: EditionProof
  /** What a printer looks at; none of a PDF that cannot be read. */
  readonly preflight?: Preflight
}
