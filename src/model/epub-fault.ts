/** What is wrong in a finished EPUB, and where. */
export interface EpubFault {
  /** Path in the container. */
  readonly path: string
  /** From 1; absent where the file as a whole is meant. */
  readonly line?: number
  readonly reason: string
}
