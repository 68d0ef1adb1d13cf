/**
 * How far a page is from a printer's idea of it, as a number that adds up over a chapter: a page one line short costs 1.
 * Convex, as the badness of TeX is, so that white is spread over several pages rather than gathered on one (Plass,
 * Optimal Pagination Techniques for Automatic Typesetting Systems, 1981; Mittelbach, A General Framework for Globally
 * Optimized Pagination, 2016).
 */
export const looks = {
  /** White above notes shows less than white at the foot. */
  aboveNotes: 0.5,
  /** Lines beyond which more white is as bad as it was, line by line. */
  convexUpTo: 8,
  /** White above a picture, or another thing that is too high for it, explains itself: for each line. */
  explained: 1.5,
  /** Lines of what is too high. */
  high: 4,
  /** A note that runs on: as bad as a page of the body that is between three and four lines short. */
  dividedNote: 12,
  /** Both pages of a spread are a line short. */
  shortSpread: 1,
  /** Both pages of a spread are a line long: it reaches into the margin. */
  longSpread: 1.5,
  /** The page beside one that runs a line long does not: it ends the chapter, or could not be filled. */
  longAlone: 20,
  /** Facing pages that do not end level, for each line squared. */
  uneven: 2,
  /** Lines of difference beyond which it is all one. */
  mostUneven: 4,
  /** Under a note that runs on, less of the body than a third of the page. */
  littleBody: 10,
  /** A page of notes only. */
  noBody: 20,
} as const

/** Share of the page that the body has, where it can, above a note that runs on. */
export const bodyShare = 1 / 3

/** Of a page that is `lines` lines short, not necessarily whole ones; `explained` by what begins the next page. */
export function whiteLooks(lines: number, hasNotes: boolean, explained: boolean): number {
  const short = Math.max(0, lines)
  const top = looks.convexUpTo
  const bare = short <= top ? short * short : top * top + 2 * top * (short - top)
  const cost = explained ? Math.min(bare, short * looks.explained) : bare
  return hasNotes ? cost * looks.aboveNotes : cost
}

/** Of facing pages that end so many lines apart. */
export function unevenLooks(lines: number): number {
  const difference = Math.min(Math.abs(lines), looks.mostUneven)
  return difference < 0.5 ? 0 : looks.uneven * difference * difference
}
