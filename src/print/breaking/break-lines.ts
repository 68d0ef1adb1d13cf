/** What ends a piece: a space, a hyphen that is printed if the line ends there, a hyphen or dash that is, or the end. */
export type PieceEnd = 'space' | 'soft' | 'hard' | 'last'

/** Type of a paragraph up to the next place where a line may end. Widths in any one unit. */
export interface Piece {
  /** Of its letters, and of the spaces within it at which no line ends. */
  readonly width: number
  /** Number of those spaces. */
  readonly gaps: number
  readonly end: PieceEnd
  /** Width of the space after it, or of the hyphen that is printed there. */
  readonly after: number
  /** Whether a line that has room for it ends here or later: the browser cannot be kept from it. */
  readonly isFixed: boolean
}

/** Widths that the lines of a paragraph may have, in the unit of its pieces. */
export interface LineMeasure {
  readonly first: number
  readonly rest: number
  /** Width of a space that is not stretched. */
  readonly space: number
  /** Width under which the last line is too short. */
  readonly stub: number
}

/**
 * What is unwelcome in a paragraph, after Donald E. Knuth and Michael F. Plass, "Breaking paragraphs into lines",
 * Software: Practice and Experience 11 (1981). The weights are those of plain TeX (The TeXbook, chapter 14) but where a
 * reason is given: our measures are narrower, and our spaces begin as narrow as they may be.
 */
const demerits = {
  line: 10,
  /** A space this much wider, as a share of itself, has the badness 100: plain TeX stretches by half. */
  stretch: 1,
  /** Three times that of TeX, which tries without hyphens first. */
  hyphen: 150 * 150,
  secondHyphen: 10_000,
  /** A third in a row: worse than any line of words that can be read. */
  ladder: 1e12,
  hyphenBeforeLast: 5000,
  /** Worth a line with spaces as wide again and a half. */
  stub: 120_000,
} as const

/** Hyphens in a row after which another makes a ladder. */
const mostHyphens = 2

interface Break {
  /** Index of the first piece of the line. */
  readonly at: number
  /** Hyphens at the ends of the lines right above. */
  readonly hyphens: number
  readonly cost: number
  readonly before: Break | undefined
}

/**
 * The lines of a paragraph, each by the index behind its last piece, such that what is unwelcome in all of them together is
 * least; spaces are stretched, never narrowed. `undefined` where a piece is wider than a line.
 */
export function breakLines(pieces: readonly Piece[], measure: LineMeasure): readonly number[] | undefined {
  const sums = sumsOf(pieces)
  const fixed = nextFixed(pieces)
  const widthTo = (from: number, index: number) =>
    (sums[index]?.start ?? 0) - (sums[from]?.start ?? 0) + (pieces[index]?.width ?? 0)
  let active: readonly Break[] = [{ at: 0, hyphens: 0, cost: 0, before: undefined }]
  for (const [index, piece] of pieces.entries()) {
    const reached: (Break | undefined)[] = []
    const open: Break[] = []
    for (const from of active) {
      const room = from.at === 0 ? measure.first : measure.rest
      const width = widthTo(from.at, index)
      if (width > room) continue
      open.push(from)
      const excess = room - width - (piece.end === 'soft' ? piece.after : 0)
      const later = fixed[index]
      if (excess < 0 || (later !== undefined && widthTo(from.at, later) <= room)) continue
      const gaps = (sums[index]?.gaps ?? 0) - (sums[from.at]?.gaps ?? 0) + piece.gaps
      const hyphens = piece.end === 'soft' || piece.end === 'hard' ? from.hyphens + 1 : 0
      const own = piece.end === 'last' ? costOfLast(from, width, measure) : costOf(excess, gaps, hyphens, measure)
      const cost = from.cost + own
      const kept = Math.min(hyphens, mostHyphens)
      if (cost < (reached[kept]?.cost ?? Infinity)) reached[kept] = { at: index + 1, hyphens: kept, cost, before: from }
    }
    const ends = reached.filter((end) => end !== undefined)
    if (piece.end === 'last') return ends[0] === undefined ? undefined : linesTo(ends[0])
    active = [...open, ...ends]
  }
  return undefined
}

/** Width and spaces before each piece, if all stood on one line. */
function sumsOf(pieces: readonly Piece[]): readonly { readonly start: number; readonly gaps: number }[] {
  let start = 0
  let gaps = 0
  return pieces.map((piece) => {
    const sum = { start, gaps }
    const isSpace = piece.end === 'space'
    start += piece.width + (isSpace ? piece.after : 0)
    gaps += piece.gaps + (isSpace ? 1 : 0)
    return sum
  })
}

/** For each piece the next one after it that is fixed. */
function nextFixed(pieces: readonly Piece[]): readonly (number | undefined)[] {
  let next: number | undefined
  const after = pieces.toReversed().map((piece, distance) => {
    const behind = next
    if (piece.isFixed) next = pieces.length - 1 - distance
    return behind
  })
  return after.toReversed()
}

function costOf(excess: number, gaps: number, hyphens: number, measure: LineMeasure): number {
  // A line without spaces is worse than any with one.
  const ratio = excess / Math.max(gaps, 0.5) / (measure.space * demerits.stretch)
  const badness = demerits.line + 100 * ratio * ratio * ratio
  const hyphen = hyphens === 0 ? 0 : demerits.hyphen
  const row = hyphens > mostHyphens ? demerits.ladder : hyphens > 1 ? demerits.secondHyphen : 0
  return badness * badness + hyphen + row
}

function costOfLast(from: Break, width: number, measure: LineMeasure): number {
  const isStub = from.at > 0 && width < measure.stub
  return demerits.line ** 2 + (isStub ? demerits.stub : 0) + (from.hyphens > 0 ? demerits.hyphenBeforeLast : 0)
}

function linesTo(last: Break): readonly number[] {
  const ends: number[] = []
  for (let at = last; at.before !== undefined; at = at.before) ends.unshift(at.at)
  return ends
}
