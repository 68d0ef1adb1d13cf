/** An edition has `found` where the strand says what stands between `from` and `to`; either may be empty. */
export interface Change {
  readonly strand: 'body' | 'notes'
  readonly from: number
  readonly to: number
  readonly found: string
}

/** A way to read an edition up to some place. */
export interface Reading {
  readonly strand: 'body' | 'notes'
  readonly body: number
  readonly notes: number
  /** Characters read that belong to the gap at this offset of the strand. */
  readonly gap: number
  /** Index on the page from which it reads notes. */
  readonly since: number
  readonly before: PageEnd | undefined
}

/** Where a reading stood when a page ended. */
export interface PageEnd {
  readonly body: number
  readonly notes: number
  readonly before: PageEnd | undefined
}
