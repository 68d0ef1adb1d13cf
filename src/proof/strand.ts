import type { Block, ExpectedEvent, ExpectedNote, Piece } from './expected.ts'
import { advance, type Origin } from './origin.ts'
import { normalise, type Reckoned, reckon } from './normalise.ts'

/** Text of one kind in reading order, as an edition must hold it; offsets count normalised characters. */
export interface Strand {
  readonly text: string
  /** Most characters of anything that may stand at an offset. */
  readonly gaps: ReadonlyMap<number, number>
  readonly runs: readonly Run[]
  readonly blocks: readonly Extent[]
  readonly calls: readonly ExpectedCall[]
  /** Where the text of each note stands. */
  readonly notes: readonly PlacedText[]
  readonly events: readonly { readonly at: number; readonly event: ExpectedEvent }[]
}

/** A call, with the stretch that its mark takes up. */
export interface ExpectedCall extends Extent {
  readonly note: ExpectedNote
  readonly origin: Origin
}

interface PlacedText extends Extent {
  readonly note: ExpectedNote
}

export interface Extent {
  readonly from: number
  readonly to: number
}

/** A stretch of a strand: text of one node of the manuscript, or what the press prints there. */
interface Run extends Extent {
  readonly raw: string
  readonly authored: boolean
  /** Number of its words; 0 of what is not the author's. */
  readonly words: number
  /** Absent where nothing in the manuscript stands for it. */
  readonly origin: Origin | undefined
}

export const emptyStrand: Strand = { text: '', gaps: new Map(), runs: [], blocks: [], calls: [], notes: [], events: [] }

/** Sets blocks one after another. `markOf` is what prints at the call of a note. */
export function setStrand(blocks: readonly Block[], markOf: (note: ExpectedNote) => string): Strand {
  const text: string[] = []
  const gaps = new Map<number, number>()
  const runs: Run[] = []
  const extents: Extent[] = []
  const calls: ExpectedCall[] = []
  const notes: { from: number; to: number; note: ExpectedNote }[] = []
  const events: Strand['events'][number][] = []
  let at = 0

  const add = (letters: string, run: Omit<Run, 'from' | 'to'>): void => {
    if (letters === '') return
    text.push(letters)
    runs.push({ ...run, from: at, to: at + letters.length })
    at += letters.length
  }
  const print = (raw: string, origin: Origin | undefined): void =>
    add(normalise(raw), { raw, authored: false, words: 0, origin })
  for (const block of blocks) {
    const from = at
    for (const piece of block.pieces) {
      if (piece.kind === 'text') {
        const { letters, words } = reckonPiece(piece)
        add(letters, { raw: piece.text, authored: true, words, origin: piece.origin })
      } else if (piece.kind === 'generated') print(piece.text, undefined)
      else if (piece.kind === 'gap') gaps.set(at, (gaps.get(at) ?? 0) + piece.max)
      else if (piece.kind === 'event') events.push({ at, event: piece.event })
      else if (piece.kind === 'mark') {
        notes.push({ from: at, to: at, note: piece.note })
        print(markOf(piece.note), piece.note.origin)
      } else if (piece.kind === 'call') {
        const start = at
        print(markOf(piece.note), piece.origin)
        calls.push({ from: start, to: at, note: piece.note, origin: piece.origin })
      }
    }
    if (at > from && block.isOfPress !== true) extents.push({ from, to: at })
    const note = notes.at(-1)
    if (note !== undefined && note.note === block.note) note.to = at
  }
  return { text: text.join(''), gaps, runs, blocks: extents, calls, notes, events }
}

const reckoned = new WeakMap<Piece, Reckoned>()

/** What the proof needs of a text, which it looks at once for itself and once for each edition. */
function reckonPiece(piece: Extract<Piece, { kind: 'text' }>): Reckoned {
  let known = reckoned.get(piece)
  if (known === undefined) {
    known = reckon(piece.text)
    reckoned.set(piece, known)
  }
  return known
}

/** The words of the manuscript between two offsets, and where they begin; what the press adds is left out. */
export function passageAt(
  strand: Strand,
  from: number,
  to: number,
): { readonly text: string; readonly origin: Origin | undefined } {
  let origin: Origin | undefined
  const words: string[] = []
  for (const run of strand.runs.slice(runIndex(strand, from))) {
    if (run.from >= to) break
    const start = rawIndex(run.raw, from - run.from)
    const end = rawIndex(run.raw, to - run.from)
    words.push(run.raw.slice(wordStart(run.raw, start), wordEnd(run.raw, end)))
    if (origin === undefined && run.origin !== undefined) {
      origin = { file: run.origin.file, start: advance(run.origin.start, run.raw.slice(0, wordStart(run.raw, start))) }
    }
    if (words.length > 40) break
  }
  return { text: words.join(' ').replace(/\s+/g, ' ').trim(), origin }
}

/** Where the text at an offset stands in the manuscript, or the nearest text before it. */
export function originAt(strand: Strand, offset: number): Origin | undefined {
  for (let index = Math.min(runIndex(strand, offset), strand.runs.length - 1); index >= 0; index--) {
    const run = strand.runs[index]
    if (run?.origin !== undefined) {
      const start = rawIndex(run.raw, offset - run.from)
      return { file: run.origin.file, start: advance(run.origin.start, run.raw.slice(0, start)) }
    }
  }
  return undefined
}

/** The sign at an offset. */
export function signAt(strand: Strand, offset: number): { readonly text: string; readonly origin: Origin | undefined } {
  const run = strand.runs[runIndex(strand, offset)]
  const start = run === undefined ? 0 : rawIndex(run.raw, offset - run.from)
  const sign = Array.from(run?.raw.slice(start) ?? '').find((character) => normalise(character) !== '')
  return { text: sign ?? '', origin: originAt(strand, offset) }
}

/** The sign that stands before an offset and leaves no trace in the strand, such as a dash. */
export function signBefore(
  strand: Strand,
  offset: number,
): { readonly text: string; readonly origin: Origin | undefined } {
  const run = strand.runs[Math.min(runIndex(strand, offset), strand.runs.length - 1)]
  if (run?.origin === undefined) return { text: '', origin: undefined }
  const before = run.raw.slice(0, rawIndex(run.raw, offset - run.from)).trimEnd()
  const sign = Array.from(before).at(-1) ?? ''
  const start = advance(run.origin.start, before.slice(0, before.length - sign.length))
  return { text: sign, origin: { file: run.origin.file, start } }
}

/** Index of the first run that ends after the offset. */
function runIndex({ runs }: Strand, offset: number): number {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((runs[middle]?.to ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** Index in a raw text of its normalised character of that index. */
export function rawIndex(raw: string, offset: number): number {
  if (offset <= 0) return 0
  let seen = 0
  let index = 0
  for (const character of raw) {
    const letters = normalise(character).length
    if (seen + letters > offset || (seen === offset && letters > 0)) return index
    seen += letters
    index += character.length
  }
  return raw.length
}

export function wordStart(raw: string, index: number): number {
  return raw.slice(0, index).search(/\S*$/)
}

export function wordEnd(raw: string, index: number): number {
  // An end that falls between two words is one already.
  if (/\s$/.test(raw.slice(0, index))) return index
  return index + (/^\S*/.exec(raw.slice(index))?.[0].length ?? 0)
}
