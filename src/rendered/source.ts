import type { VFile } from 'vfile'

/** Where a tree comes from. */
export interface Source {
  readonly file: VFile
  /** Relative to the book's folder; empty for what has no file of its own. */
  readonly path: string
}
