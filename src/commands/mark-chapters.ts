import type { Nodes, Parents, Root } from 'mdast'
import { VFile } from 'vfile'
import { parseMarkdown } from '../manuscript/markdown.ts'
import { type Insertion, insertInto, insertionsFor } from '../timeline/mark-events.ts'
import type { Mark, Proposal } from '../timeline/proposal.ts'

/** A chapter with events marked in it. */
export interface MarkedText {
  readonly bytes: Uint8Array
  readonly marked: readonly Proposal[]
  /** Those that no directive could be put in for without changing what the chapter says. */
  readonly left: readonly Proposal[]
}

/**
 * Marks events in a chapter: directives are put in, and no other byte is changed. `text` is the chapter as it was read, in
 * which proposals have their places. Each directive is put in a way that leaves the chapter's words, notes and blocks
 * what they were. `undefined` where the bytes are not that text.
 */
export function markChapter(bytes: Uint8Array, text: string, proposals: readonly Proposal[]): MarkedText | undefined {
  const decoded = decode(bytes)
  if (decoded === undefined || decoded.replace(/\r\n?/g, '\n').replace(/^\u{FEFF}/u, '') !== text) return undefined
  const lineEnd = /\r\n|\r|\n/.exec(decoded)?.[0] ?? '\n'
  const before = shapeOf(text)
  const marked = new Map<Proposal, readonly Insertion[]>()
  const isSame = (more: readonly Insertion[]): boolean =>
    shapeOf(insertInto(text, [...[...marked.values()].flat(), ...more])) === before

  const first = proposals.flatMap((proposal) => {
    const [mark] = proposal.marks
    return mark === undefined ? [] : [{ proposal, insertions: insertionsFor(proposal, mark, '\n') }]
  })
  // Nearly always all of them fit; else one after the other is tried.
  const chosen = new Map<Proposal, Mark>()
  if (isSame(first.flatMap(({ insertions }) => insertions))) {
    for (const { proposal } of first) if (proposal.marks[0] !== undefined) chosen.set(proposal, proposal.marks[0])
  } else {
    for (const proposal of proposals) {
      const mark = proposal.marks.find((candidate) => isSame(insertionsFor(proposal, candidate, '\n')))
      if (mark === undefined) continue
      chosen.set(proposal, mark)
      marked.set(proposal, insertionsFor(proposal, mark, '\n'))
    }
  }
  const offsets = offsetsIn(decoded)
  const insertions = [...chosen].flatMap(([proposal, mark]) => insertionsFor(proposal, mark, lineEnd))
  const edited = insertInto(
    decoded,
    insertions.map((insertion) => ({ ...insertion, at: offsets(insertion.at) })),
  )
  return {
    bytes: new TextEncoder().encode(edited),
    marked: [...chosen.keys()],
    left: proposals.filter((proposal) => !chosen.has(proposal)),
  }
}

/** The text of a file with its byte order mark; `undefined` where it is not UTF-8 throughout. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** From offsets in the text as it was read, without mark and with `\n` for every end of line, to those in the file. */
function offsetsIn(decoded: string): (offset: number) => number {
  const start = decoded.startsWith('\u{FEFF}') ? 1 : 0
  const returns = [...decoded.matchAll(/\r\n/g)].map(({ index }, count) => index - start - count)
  return (offset) => {
    let low = 0
    let high = returns.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((returns[middle] ?? 0) < offset) low = middle + 1
      else high = middle
    }
    return offset + start + low
  }
}

/** What a chapter says, whatever events are marked in it: its tree without places and without events. */
function shapeOf(text: string): string {
  return JSON.stringify(withoutEvents(parseMarkdown(new VFile(text))))
}

interface Shape {
  readonly type: string
  value?: string
  readonly children?: readonly Shape[]
}

function withoutEvents(node: Root | Nodes): Shape {
  const { position: _, ...own } = node
  if (!('children' in node)) return own
  const children: Shape[] = []
  for (const child of unwrapped(node)) {
    const shape = withoutEvents(child)
    const last = children.at(-1)
    if (shape.type === 'text' && last?.type === 'text') last.value = `${last.value ?? ''}${shape.value ?? ''}`
    else children.push({ ...shape })
  }
  return { ...own, children }
}

/** Children of a node, those of inline events in their place; events on lines of their own left out. */
function unwrapped(parent: Parents): readonly Nodes[] {
  return parent.children.flatMap((child): readonly Nodes[] => {
    if (child.type === 'textDirective' && child.name === 'event') return unwrapped(child)
    return child.type === 'leafDirective' && child.name === 'event' ? [] : [child]
  })
}
