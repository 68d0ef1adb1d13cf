/** The text of a chapter. */
export interface TextToParse {
  /** Relative to the book's folder, with `/`. */
  readonly path: string
  readonly value: string
}
