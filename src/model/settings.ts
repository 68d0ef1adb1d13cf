/** A length in PostScript points (1/72 inch). */
export type Points = number

/** Severity an author may give any rule in `book.yaml`. */
export type Severity = 'error' | 'warning' | 'off'

export interface Contributor {
  readonly name: string
  /** MARC relator code, such as `aut` or `trl`. */
  readonly role: string
  readonly sortAs?: string
}

/** What a book is about: words of the author's, or an entry of a scheme that shops use. */
export interface Subject {
  readonly name: string
  readonly scheme?: 'BISAC' | 'Thema'
  /** Of that scheme, such as `POL037000` or `JPWL`. */
  readonly code?: string
}

/** Generated pages of front and back matter, by their name in `book.yaml`. */
export const matterNames = [
  'half-title',
  'title',
  'copyright',
  'dedication',
  'epigraph',
  'contents',
  'figures',
  'tables',
  'timeline',
  'bibliography',
  'index',
  'colophon',
] as const

export type MatterName = (typeof matterNames)[number]

export interface TrimSize {
  readonly width: Points
  readonly height: Points
}

export interface Margins {
  readonly top: Points
  readonly bottom: Points
  /** At the spine. */
  readonly inner: Points
  /** At the fore-edge. */
  readonly outer: Points
}

export interface NoteSettings {
  /** Where numbering starts anew. */
  readonly number: 'chapter' | 'book' | 'page'
  readonly marks: 'decimal' | 'symbols'
}

export interface PrintSettings {
  readonly trim: TrimSize
  readonly margins: Margins
  readonly fontSize: Points
  readonly leading: Points
  /** `recto`: a chapter opens on a right-hand page, a blank verso before it where needed. */
  readonly openers: 'recto' | 'any'
  /** How far what is printed to the edge of a page is printed beyond it. */
  readonly bleed: Points
  /** Lines beside the corners of each page show where it is to be trimmed. */
  readonly cropMarks: boolean
  /** The front cover is the first page of the PDF, and a blank one its back. */
  readonly cover?: true
  /** Where notes stand: at the foot of the page of their call, at the end of its chapter, or of the book. */
  readonly notes: 'page' | 'chapter' | 'book'
  /** `notes`: the address that a link leads to is printed as a note. */
  readonly links: 'notes' | 'none'
}

export interface TimelineSettings {
  readonly title?: string
  readonly groupBy: 'auto' | 'year' | 'decade' | 'century'
  /** How dates of the Julian calendar are shown: as they are written, with the Gregorian day beside them, or that alone. */
  readonly calendars: 'own' | 'both' | 'gregorian'
  /** Whether it is drawn to scale before the list. */
  readonly drawing: boolean
  /** It holds the events with any of these; all where there are none. */
  readonly tags: readonly string[]
}

/** Settings of one book, defaults filled in. Absent means the author said nothing. */
export interface Settings {
  readonly title: string
  readonly subtitle?: string
  /** BCP 47 tag. */
  readonly language: string
  readonly authors: readonly Contributor[]
  readonly publisher?: string
  /** ISO 8601 calendar date, possibly only `YYYY` or `YYYY-MM`. */
  readonly date?: string
  readonly isbn: { readonly epub?: string; readonly print?: string }
  readonly rights?: string
  readonly licence?: string
  readonly subjects: readonly Subject[]
  readonly series?: { readonly name: string; readonly number?: number }
  readonly description?: string
  readonly dedication?: string
  readonly epigraph?: string
  /** Path of the author's cover picture, relative to the book's folder. */
  readonly cover?: string
  /** Stem of the file names in the output folder. */
  readonly slug: string
  readonly notes: NoteSettings
  readonly print: PrintSettings
  /** At least one. */
  readonly timelines: readonly TimelineSettings[]
  /** Who says that the e-book is accessible. */
  readonly certifier?: string
  /** The lines of the e-book run from top to bottom, the first at the right (`epub: {writingMode: vertical-rl}`). */
  readonly vertical?: true
  /** Severity by rule id. */
  readonly rules: Readonly<Record<string, Severity>>
}
