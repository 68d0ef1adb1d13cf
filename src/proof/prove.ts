import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import type { Book } from '../model/book.ts'
import type { EpubEdition, PrintEdition } from '../model/editions.ts'
import type { Manuscript } from '../model/manuscript.ts'
import type { EditionProof, Proof, ProofCounts } from '../model/proof.ts'
import { countStrand, noCounts } from './counts.ts'
import { proveCoverage } from './coverage.ts'
import { type ExpectedBook, expectBook } from './expected-book.ts'
import { readEpub } from './epub/read-epub.ts'
import { reportInvalid } from './epub/report-invalid.ts'
import { readPdf } from './pdf/read-pdf.ts'
import type { ExpectedNote } from './expected.ts'
import { proveEpub } from './prove-epub.ts'
import { provePdf } from './prove-pdf.ts'
import { setStrand } from './strand.ts'

export { proofLine } from './proof-line.ts'

/** The editions a build has made. */
export interface Editions {
  readonly pdf?: PrintEdition
  readonly epub?: EpubEdition
}

/**
 * Reads the finished editions with readers of its own and compares them with the manuscript as it was parsed: every
 * character, note, call and event, in its place and nowhere else. Misses are reported on the files of the manuscript.
 */
export async function proveEditions(manuscript: Manuscript, book: Book, editions: Editions): Promise<Proof> {
  const expected = expectBook(manuscript, book)
  const counts = countExpected(expected)
  const items = [...manuscript.front, ...manuscript.body, ...manuscript.back]
  const chapters = items.flatMap((item) => (item.kind === 'chapter' ? [item.chapter] : []))
  const uncovered = chapters.reduce((sum, chapter) => sum + proveCoverage(chapter), 0)
  const home = manuscript.file
  const { epub, pdf } = editions
  const endnotes = book.settings.print.notes
  const epubContents = epub && (await reading(() => readEpub(epub.epub), 'EPUB', home))
  if (epub && epubContents) await reportInvalid(epub.epub, epubContents, home)
  const pdfContents = pdf && (await reading(() => readPdf(pdf.pdf, endnotes === 'page'), 'PDF', home))
  for (const reason of pdfContents?.preflight.faults ?? []) report(home, 'print-ready', undefined, { reason })
  return {
    expected: counts,
    uncovered,
    ...(pdf && endnotes !== 'page' && { endnotes }),
    ...(epub && { epub: epubContents ? proveEpub(expected, book, epubContents, home) : unread }),
    ...(pdf && { pdf: pdfContents ? provePdf(expected, book, pdf.pages, pdfContents, home) : unread }),
    ...(pdfContents && { preflight: pdfContents.preflight }),
  }
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
