import type { Origin } from './origin.ts'

/** What an edition must hold, in reading order. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string; readonly origin: Origin }
  /** Words of the press. */
  | { readonly kind: 'generated'; readonly text: string }
  /** Something whose letters are not compared, at most so many of them. */
  | { readonly kind: 'gap'; readonly max: number }
  | { readonly kind: 'call'; readonly note: ExpectedNote; readonly origin: Origin }
  /** The mark a note begins with. */
  | { readonly kind: 'mark'; readonly note: ExpectedNote }
  | { readonly kind: 'event'; readonly event: ExpectedEvent }
  /** The end of a link's words. */
  | { readonly kind: 'link'; readonly link: ExpectedLink }

export interface Block {
  readonly pieces: readonly Piece[]
  /** Offsets in the source, for a heading at the top of a chapter: it may be moved to the opener, or open a section. */
  readonly heading?: { readonly level: number; readonly start: number; readonly end: number }
  /** Nothing in it is the author's. */
  readonly isOfPress?: true
  /** The note that it is part of, where it stands among others. */
  readonly note?: ExpectedNote
}

/** A link that leads out of the book, or may. */
export interface ExpectedLink {
  /** As the author wrote it. */
  readonly url: string
  readonly words: string
  /** Of the file, relative to the book's folder. */
  readonly path: string
  readonly origin: Origin
  /** Not so for raw HTML, of which tags may be passed over, nor for what has no scheme, which may be a file. */
  readonly isCertain: boolean
}

/** A note that the manuscript calls at least once. */
export interface ExpectedNote {
  /** Empty for a note written where it is called. */
  readonly label: string
  /** Of its file, relative to the book's folder. */
  readonly path: string
  readonly origin: Origin
  readonly blocks: readonly Block[]
  /** As printed, for a note that print makes of the address of a link. */
  readonly address?: string
}

/** A place where the manuscript tells a dated event. */
export interface ExpectedEvent {
  /** What it can be called in a report: its words, or its label. */
  readonly name: string
  /** Relative to the book's folder. */
  readonly path: string
  readonly origin: Origin
}

/** A chapter as its author wrote it. */
export interface ExpectedChapter {
  readonly path: string
  readonly blocks: readonly Block[]
  /** In the order in which they are met. */
  readonly notes: readonly ExpectedNote[]
  readonly events: readonly ExpectedEvent[]
}
