import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import type { Book, Section } from '../model/book.ts'
import type { EpubFault } from '../model/epub-fault.ts'
import type { EpubEdition, PrintEdition } from '../model/editions.ts'
import type { Manuscript } from '../model/manuscript.ts'
import type { EditionProof, Proof, ProofCounts } from '../model/proof.ts'
import { countStrand, noCounts } from './counts.ts'
import { proveCoverage } from './coverage.ts'
import { type ExpectedBook, expectBook } from './expected-book.ts'
import { readEpub } from './epub/read-epub.ts'
import { reportInvalid } from './epub/report-invalid.ts'
import type { ExpectedNote } from './expected.ts'
import { proveEpub } from './prove-epub.ts'
import { setStrand } from './strand.ts'

export { proofLine } from './proof-line.ts'

/** The editions a build has made. */
export interface Editions {
  readonly pdf?: PrintEdition
  readonly epub?: EpubEdition
}

/** What the editions of a book must hold, and how much of the source its parsed text covers. */
export interface Expectation {
  /** Without the trees of its text, which take more memory than all else. */
  readonly book: Book
  readonly expected: ExpectedBook
  readonly counts: ProofCounts
  readonly uncovered: number
  /** Carries reports that belong to no line of the manuscript. */
  readonly home: VFile
}

/** Reads the manuscript as it was parsed: every character, note, call and event, in its place. */
export function expectEditions(manuscript: Manuscript, book: Book): Expectation {
  const expected = expectBook(manuscript, book)
  const items = [...manuscript.front, ...manuscript.body, ...manuscript.back]
  const chapters = items.flatMap((item) => (item.kind === 'chapter' ? [item.chapter] : []))
  const uncovered = chapters.reduce((sum, chapter) => sum + proveCoverage(chapter), 0)
  const textless = book.sections.map((section): Section => ({ ...section, tree: { type: 'root', children: [] } }))
  return {
    book: { ...book, sections: textless },
    expected,
    counts: countExpected(expected),
    uncovered,
    home: manuscript.file,
  }
}

/**
 * Reads the finished editions with readers of its own and compares them with what is expected of them, which they must hold
 * in its place and nowhere else. Misses are reported on the files of the manuscript. `checked` is what a validator has
 * against the EPUB.
 */
export async function proveEditions(
  { book, expected, counts, uncovered, home }: Expectation,
  { epub, pdf }: Editions,
  checked: Promise<readonly EpubFault[]> = Promise.resolve([]),
): Promise<Proof> {
  const endnotes = book.settings.print.notes
  const epubContents = epub && (await reading(() => readEpub(epub.epub), 'EPUB', home))
  const printed = pdf && (await provePrint(pdf, expected, book, home))
  const proof = {
    expected: counts,
    uncovered,
    ...(pdf && endnotes !== 'page' && { endnotes }),
    ...(epub && { epub: epubContents ? proveEpub(expected, book, epubContents, home) : unread }),
    ...(pdf && { pdf: printed?.proof ?? unread }),
    ...(printed && { preflight: printed.preflight }),
  }
  if (epubContents) reportInvalid([...(await checked), ...epubContents.faults], home)
  return proof
}

/** Readers of PDF are loaded when there is one: that takes as long as reading a short book. */
async function provePrint({ pdf, pages }: PrintEdition, expected: ExpectedBook, book: Book, home: VFile) {
  const { readPdf } = await import('./pdf/read-pdf.ts')
  const contents = await reading(() => readPdf(pdf, book.settings.print.notes === 'page'), 'PDF', home)
  if (contents === undefined) return undefined
  const { provePdf } = await import('./prove-pdf.ts')
  const { preflight } = contents
  for (const reason of preflight.faults) report(home, 'print-ready', undefined, { reason })
  return { preflight, proof: provePdf(expected, book, pages, contents, home) }
}

/** In an edition that cannot be read nothing is found. */
const unread: EditionProof = { found: noCounts(), lost: 0, added: 0, faults: 1, misplacedNotes: [], unprinted: [] }

async function reading<Contents>(
  read: () => Contents | Promise<Contents>,
  edition: 'EPUB' | 'PDF',
  home: VFile,
): Promise<Contents | undefined> {
  try {
    return await read()
  } catch (error) {
    const reason = `it cannot be read: ${error instanceof Error ? error.message : String(error)}`
    report(home, 'proof-place', undefined, { place: 'the whole text', edition, reason })
    return undefined
  }
}

function countExpected(expected: ExpectedBook): ProofCounts {
  const counts = noCounts()
  const markOf = (note: ExpectedNote): string => expected.notes.get(note)?.mark ?? ''
  for (const { blocks, notes } of expected.sections) {
    countStrand(setStrand(blocks, markOf), [], counts)
    for (const note of notes) countStrand(setStrand(note.blocks, markOf), [], counts)
    counts.notes += notes.length
  }
  return counts
}
