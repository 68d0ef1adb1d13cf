import type { ProofCounts } from '../model/proof.ts'
import { countWords } from './normalise.ts'
import { type Extent, rawIndex, type Strand, wordEnd, wordStart } from './strand.ts'

export type Counts = { -readonly [Key in keyof ProofCounts]: number }

export function noCounts(): Counts {
  return { blocks: 0, characters: 0, words: 0, notes: 0, calls: 0, events: 0 }
}

/** Counts what of the manuscript a strand holds outside the stretches that were lost; notes are counted apart. */
export function countStrand(strand: Strand, lost: readonly Extent[], counts: Counts): void {
  const isLost = ({ from, to }: Extent): boolean => lost.some((other) => other.from < to && from < other.to)
  counts.blocks += strand.blocks.filter((block) => !isLost(block)).length
  counts.calls += strand.calls.filter((call) => call.note.address === undefined && !isLost(call)).length
  counts.events += strand.events.filter(({ at }) => !lost.some(({ from, to }) => from <= at && at < to)).length
  for (const run of strand.runs) {
    if (!run.authored) continue
    counts.characters += run.to - run.from
    counts.words += run.words
    for (const { from, to } of lost) {
      if (to <= run.from || from >= run.to) continue
      counts.characters -= Math.min(to, run.to) - Math.max(from, run.from)
      const start = wordStart(run.raw, rawIndex(run.raw, from - run.from))
      counts.words -= countWords(run.raw.slice(start, wordEnd(run.raw, rawIndex(run.raw, to - run.from))))
    }
  }
}
