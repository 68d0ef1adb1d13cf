import type { Passage } from './prose.ts'
import type { Mark, SourceStretch } from './proposal.ts'
import type { Stretch } from './sentences.ts'
import type { Finding } from './written.ts'

/** The ways to mark an event in the source, best first. */
export function marksFor(
  passage: Passage,
  finding: Finding,
  words: Stretch | undefined,
  source: string,
): readonly Mark[] {
  const marks: Mark[] = []
  const telling = words === undefined ? undefined : place(passage, words, source)
  if (telling !== undefined) marks.push({ kind: 'words', at: telling })
  const date = place(passage, wholeWords(passage.text, finding), source)
  if (date !== undefined) marks.push({ kind: 'date', at: date })
  if (passage.end !== undefined) marks.push({ kind: 'line', at: passage.end })
  return marks
}

/** A date with what is joined to it by a hyphen: brackets divide no word. */
function wholeWords(text: string, { from, to }: Stretch): Stretch {
  const joined = /(?:[\p{Script=Latin}\p{N}]+[-‑–—'’])+$/u.exec(text.slice(0, from))?.[0].length ?? 0
  const joining = /^(?:[-‑–—'’]?[\p{Script=Latin}\p{N}]+)+/u.exec(text.slice(to))?.[0].length ?? 0
  return { from: from - joined, to: to + joining }
}

/**
 * Where a stretch of a passage stands in the source, if brackets can be put around it: its ends stand in one node, nothing
 * in it is unprinted or marked already, and its source holds no bracket that would end it early.
 */
function place(passage: Passage, { from, to }: Stretch, source: string): SourceStretch | undefined {
  const { offsets, parents, gaps, events } = passage
  const start = offsets[from]
  const last = offsets[to - 1]
  if (start === undefined || last === undefined || start < 0 || last < 0) return undefined
  if (parents[from] !== parents[to - 1]) return undefined
  if (gaps.some((gap) => gap > from && gap < to)) return undefined
  if (events.some((event) => event.from < to && event.to > from)) return undefined
  const end = last + 1
  return /[[\]{}\\<>&]/u.test(source.slice(start, end)) ? undefined : { from: start, to: end }
}
