import type { PageStart } from '../../model/editions.ts'
import type { BreakRule } from '../breaking/break-rules.ts'
import type { Frame, Side } from '../breaking/galley.ts'

/** What the press and the page in the browser say to each other. Plain data. */

export interface NoteTicket {
  readonly id: string
  /** Call ids in reading order. */
  readonly calls: readonly string[]
  readonly mark: string
}

export interface MarkStyle {
  /** Numbering starts anew on every page, by what the page turns out to hold. */
  readonly byPage: boolean
  readonly symbols: readonly string[] | undefined
  /** BCP 47 tag of the language in whose digits numbers are printed. */
  readonly language: string
}

/** How the sections of a part came out. */
export interface LaidSection {
  readonly id: string
  readonly pages: number
}

/** Side that a section opens on, with a blank page before it where needed. */
export type Opening = Side | 'any'

/** Where a run begins, and the sides its sections open on, in order. */
export interface RunStart {
  /** Pages before it with the same kind of numeral. */
  readonly pagesBefore: number
  readonly openings: readonly Opening[]
}

/** What is set and printed together, as HTML: sections, and their notes in a column of their own. */
export interface RunText {
  readonly sections: string
  /** Empty where notes are part of the text, at the end of a chapter or of the book. */
  readonly notes: string
  /** Of the notes in that column, in order. */
  readonly tickets: readonly NoteTicket[]
}

/** Furniture of one page. */
export interface PageSpec {
  readonly side: 'recto' | 'verso'
  /** `opener` and `text` carry a folio; `plain` nothing; `blank` not even text. */
  readonly kind: 'opener' | 'text' | 'plain' | 'blank'
  readonly folio: string
  readonly runningHead: string
}

/** Pages of one section, and the blank ones around it. */
export interface SectionSpec {
  readonly id: string
  readonly blanksBefore: readonly PageSpec[]
  readonly pages: readonly PageSpec[]
  readonly blanksAfter: readonly PageSpec[]
}

/** A place in the text as it was written: in the file of the section with the id `source`; counted from 1. */
export interface SourcePlace {
  readonly source: string
  readonly line: number
  readonly column: number
}

/** How something was made to fit its column, or was not turned as its author asks; each is a rule of the catalogue. */
export type FittedKind =
  | 'formula-broken'
  | 'formula-reduced'
  | 'row-divided'
  | 'table-reduced'
  | 'table-turned'
  | 'table-words'
  | 'turned-alone'

/** A problem of the galley; pages count from 0 within the section. */
export interface Fault {
  readonly kind: 'note-deferred' | 'page-turn' | 'overfull' | 'overlap' | 'too-wide' | FittedKind
  readonly section: string
  readonly page: number
  /** CSS pixels beyond what there is; 0 for what fits now, for a deferred note and for the turn of a page. */
  readonly excess: number
  /** Lines of a broken formula; size of reduced type, in hundredths of the usual. */
  readonly value?: number
  /** Id of the note that was deferred, or inside which the page ends. */
  readonly note?: string
  /** What the end of the page broke. */
  readonly rule?: BreakRule | 'short-last-page' | 'long-alone'
  /** Of the block that it is about; absent for what the press made itself. */
  readonly at?: SourcePlace | undefined
}

/** A picture where it is printed largest. */
export interface PrintedPicture {
  /** Its address on the sheet. */
  readonly address: string
  /** CSS pixels of the book. */
  readonly width: number
  readonly page: number
}

/** What was found on the finished pages of a run; page indices count from 0 within it. */
export interface Inspection {
  readonly pages: number
  readonly anchors: Readonly<Record<string, number>>
  /** Where the matter of each page begins. */
  readonly starts: readonly PageStart[]
  /** Pages on which each note stands, in order of the pages. */
  readonly notes: readonly NoteSpan[]
  /** Pages whose text is notes at the end of a chapter or of the book, and nothing else. */
  readonly endnotePages: readonly number[]
  /** CSS pixels from the top of the page, by element id. */
  readonly heights: Readonly<Record<string, number>>
  readonly faults: readonly Fault[]
  /** Once a file, in reading order. */
  readonly pictures: readonly PrintedPicture[]
  /** Addresses of the pictures that the browser cannot show. */
  readonly damaged: readonly string[]
  /** Ids of the elements whose page number the text prints. */
  readonly folios: readonly string[]
}

export interface NoteSpan {
  readonly id: string
  /** As printed. */
  readonly mark: string
  readonly starts: number
  readonly ends: number
}

/** The galley's entry points, found as `octavo` in the browser. One run is on the stone at a time. */
export interface GalleyPress {
  /** Puts a run into galleys, with the page numbers that are known, by element id. */
  setRun(text: RunText, labels: Readonly<Record<string, string>>): Promise<void>
  /** Measures the sections of the run. */
  measureRun(frame: Frame): void
  /** Breaks the sections that were measured into pages. */
  layRun(frame: Frame, marks: MarkStyle, start: RunStart): readonly LaidSection[]
  /** Builds the pages that were laid. */
  buildRun(sections: readonly SectionSpec[]): void
  /** Puts the front cover before all pages, and a blank one behind it. */
  addCover(html: string): Promise<void>
  inspect(): Inspection
  /** Prints page numbers where the text asks for them, by element id. */
  fillFolios(labels: Readonly<Record<string, string>>): void
  /** Prints other running heads, by page index, where a page has one. */
  setHeads(heads: Readonly<Record<number, string>>): void
  /** Points the links inside the book to `prefix` + id. */
  aimLinks(prefix: string): void
  /** Has the browser print the keys of the tags, see `mark-tags.ts`. Last: from now on no text is set, until the stone is clear. */
  markTags(): void
  /** Takes the pages off the stone, to be put back under that number. */
  putAside(run: number): void
  /** Puts pages back on the stone, which must be clear. */
  takeUp(run: number): void
  /** Takes all off the stone. */
  clear(): void
}
