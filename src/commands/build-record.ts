import { createHash } from 'node:crypto'
import type { Preflight } from '../model/preflight.ts'
import type { Proof } from '../model/proof.ts'
import type { OutputFile } from '../world/output.ts'
import type { PressedBook } from './press-book.ts'

/** The content of `build.json`: no times, no absolute paths, the same wherever the same book is built. */
export interface BuildRecord {
  /** Version of the press. */
  readonly octavo: string
  /** Name and version of the browser that set the type; `null` where none was needed. */
  readonly engine: string | null
  readonly book: { readonly title: string; readonly slug: string; readonly language: string }
  /** sha256 by path relative to the book's folder. */
  readonly inputs: Readonly<Record<string, string>>
  readonly outputs: Readonly<Record<string, { readonly sha256: string; readonly bytes: number }>>
  readonly counts: BuildCounts
  readonly proof: Omit<Proof, 'preflight'>
  /** `null` where nothing was printed. */
  readonly preflight: Preflight | null
}

interface BuildCounts {
  readonly chapters: number
  readonly words: number
  readonly notes: number
  readonly events: number
  readonly figures: number
  readonly tables: number
  /** `null` where nothing was printed. */
  readonly pages: number | null
}

export interface BuildTools {
  readonly octavo: string
  readonly engine: string | null
}

export function recordBuild(
  { book, inputs, figures, tables, print, proof }: PressedBook,
  files: readonly OutputFile[],
  { octavo, engine }: BuildTools,
): BuildRecord {
  const { title, slug, language } = book.settings
  const { preflight = null, ...found } = proof
  return {
    octavo,
    engine,
    book: { title, slug, language },
    inputs: sortedRecord(inputs),
    outputs: sortedRecord(files.map(({ name, bytes }) => [name, { sha256: sha256(bytes), bytes: bytes.length }])),
    counts: {
      chapters: book.sections.filter((section) => section.kind === 'chapter').length,
      words: proof.expected.words,
      notes: book.notes.length,
      events: book.events.length,
      figures,
      tables,
      pages: print?.pages.pages.length ?? null,
    },
    proof: found,
    preflight,
  }
}

/** A JSON document as the press writes it: two spaces, a line feed at the end. */
export function jsonDocument(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

function sortedRecord<Value>(entries: Iterable<readonly [string, Value]>): Readonly<Record<string, Value>> {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
