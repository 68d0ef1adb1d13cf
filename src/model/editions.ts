/** A page of the printed book. */
export interface PageEntry {
  /** From 0, the order in the PDF. */
  readonly index: number
  /** As printed, or as it would be where the page carries no folio: `iv`, `12`. */
  readonly label: string
  readonly side: 'recto' | 'verso'
}

export interface PlacedNote {
  readonly id: string
  /** The mark as printed. */
  readonly label: string
  /** Id of the section that calls it first. */
  readonly chapter: string
  /** Page index of every call. */
  readonly calls: readonly number[]
  /** Page index where it begins: that of the first call, unless notes stand at the end of chapter or book. */
  readonly starts: number
  readonly ends: number
}

/** The address of a link, printed as a note. */
export interface PlacedLink extends PlacedNote {
  /** As printed. */
  readonly address: string
}

export interface PlacedEvent {
  readonly id: string
  readonly date: string
  readonly label: string
  /** Page indices where the text tells it. */
  readonly pages: readonly number[]
}

/**
 * A place in the text of the book: before the letter with this index in the spot with this key, see `spots.ts`; a picture
 * or formula is a spot of its own.
 */
export interface TextPlace {
  readonly spot: string
  readonly letter: number
}

/** Where the matter of a page begins. */
export interface PageStart {
  /** Absent on pages that hold nothing but the end of a note, or what only print has. */
  readonly place?: TextPlace
  /** Nothing stands on the page at all. */
  readonly blank: boolean
}

/** Which anchor landed on which page; the content of `pages.json`, but for `starts`. */
export interface PageMap {
  readonly pages: readonly PageEntry[]
  /** The first word or picture of each page, not counting notes at its foot. */
  readonly starts: readonly PageStart[]
  /** Page index by element id. */
  readonly anchors: Readonly<Record<string, number>>
  /** The author's, in order of first call. */
  readonly notes: readonly PlacedNote[]
  /** Addresses of links among the notes, in order of first call; none where links print nothing. */
  readonly links: readonly PlacedLink[]
  readonly events: readonly PlacedEvent[]
}

export interface PrintEdition {
  readonly pdf: Uint8Array
  readonly pages: PageMap
  /** Name and version of the browser that set the type. */
  readonly engine: string
}

export interface EpubEdition {
  readonly epub: Uint8Array
}
