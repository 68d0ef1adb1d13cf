/** Kinds of text that an author sets beside the argument, from the mildest on. */
export type AdmonitionKind = 'note' | 'tip' | 'important' | 'warning' | 'caution'

/** Sentences on the accessibility of the e-book, for its package document. */
export interface AccessLabels {
  /** BCP 47 tag of the language they are in. */
  readonly language: string
  readonly flow: string
  readonly structure: string
  /** Where all pictures have words for who cannot see them. */
  readonly described: string
  /** Where some have none. */
  readonly undescribed: string
  readonly formulas: string
  /** Where the e-book has the page numbers of the printed one. */
  readonly pages: string
}

/** Words that the press itself prints, in the book's language. */
export interface Labels {
  readonly contents: string
  readonly chapter: string
  readonly part: string
  readonly figure: string
  readonly table: string
  /** Of a numbered formula. */
  readonly equation: string
  readonly listOfFigures: string
  readonly listOfTables: string
  readonly timeline: string
  readonly notes: string
  /** What the call of a note is to those who hear it: `{mark}` stands for its mark. */
  readonly noteCall: string
  /** Running head over notes at the end: `{pages}` stands for the number of the page that calls them. */
  readonly notesToPage: string
  /** The same for several pages: `{pages}` stands for the first and the last number, an en dash between them. */
  readonly notesToPages: string
  /** Above a text set beside the argument that has no title of its own. */
  readonly admonitions: Readonly<Record<AdmonitionKind, string>>
  readonly colophon: string
  readonly copyright: string
  readonly dedication: string
  readonly epigraph: string
  readonly titlePage: string
  readonly halfTitle: string
  readonly cover: string
  readonly page: string
  readonly pages: string
  /** Link text back from a note to its call, for screen readers. */
  readonly backToText: string
  readonly undated: string
  readonly publishedBy: string
  readonly setWith: string
  readonly listOfPages: string
  readonly landmarks: string
  /** Before the path of a picture that cannot be had, in the frame that stands in its place. */
  readonly missingPicture: string
}
