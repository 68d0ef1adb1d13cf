import type { MadeBook } from '../made-book.ts'

/** A tool that makes a PDF of a book. */
export interface Contender {
  /** What `--tools` calls it. */
  readonly id: string
  /** What the table calls it. */
  readonly name: string
  /** Where it sets the notes. */
  readonly notes: 'foot of the page' | 'end of the section' | 'end of the chapter'
  /** What the user does to have it. */
  readonly remedy: string
  /** Its version as it says it, `undefined` where it is not installed. */
  readonly version: () => string | undefined
  /** Writes a book into a folder in the form the tool takes it in, and says what to run. Its time is not taken. */
  readonly prepare: (book: MadeBook, folder: string) => Job
}

/** A command, as a process of its own. */
export interface Job {
  readonly command: string
  readonly parameters: readonly string[]
  /** The PDF that it writes. */
  readonly pdf: string
}
