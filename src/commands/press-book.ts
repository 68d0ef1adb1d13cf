import type { PlacedProblem } from '../diagnostics/problem.ts'
import { reportUnusedSilences } from '../diagnostics/silence.ts'
import { packEpub } from '../epub/pack-epub.ts'
import type { Book } from '../model/book.ts'
import type { EpubEdition, PrintEdition } from '../model/editions.ts'
import type { Proof } from '../model/proof.ts'
import type { RenderedBook } from '../model/rendered.ts'
import { typesetPrint } from '../print/typeset-print.ts'
import { proofLine, proveEditions } from '../proof/prove.ts'
import { renderBook } from '../rendered/render-book.ts'
import type { World } from '../world/world.ts'
import { count } from './count.ts'
import type { EditionName } from './editions.ts'
import type { FoundBook } from './find-book.ts'
import { hasErrors, problemsOf, readBook } from './read-book.ts'

/** A book that went through the whole press. */
export interface PressedBook {
  readonly book: Book
  readonly rendered: RenderedBook
  readonly print: PrintEdition | undefined
  readonly epub: EpubEdition | undefined
  readonly proof: Proof
  /** The proof in one line, for people. */
  readonly proofLine: string
}

/** What came of a book: what was found in it and, where none of that is an error, its editions. */
export interface Pressing {
  readonly problems: readonly PlacedProblem[]
  readonly pressed: PressedBook | undefined
}

/**
 * Takes a book through all stages. Those that read go on over errors, so that an author learns of all at once; nothing is
 * printed or packed of a book with errors.
 */
export async function pressBook(found: FoundBook, world: World, editions: ReadonlySet<EditionName>): Promise<Pressing> {
  const { manuscript, book } = await readBook(found, world)
  const stopped = (): Pressing => ({ problems: problemsOf(manuscript), pressed: undefined })
  if (book === undefined) return stopped()

  world.progress('render', '')
  const rendered = await renderBook(book, world)
  world.progress('render', `${count(rendered.sections.length, 'section')}, ${count(rendered.assets.length, 'picture')}`)
  if (hasErrors(manuscript)) return stopped()

  // Print first: the EPUB learns from it which page an anchor is on.
  let print: PrintEdition | undefined
  if (editions.has('pdf')) {
    world.progress('print', '')
    print = await typesetPrint(rendered, world)
    world.progress('print', count(print.pages.pages.length, 'page'))
    if (hasErrors(manuscript)) return stopped()
  }

  let epub: EpubEdition | undefined
  if (editions.has('epub')) {
    world.progress('epub', '')
    epub = await packEpub(rendered, world, print?.pages)
    if (hasErrors(manuscript)) return stopped()
  }

  world.progress('proof', '')
  const proof = await proveEditions(manuscript, book, {
    ...(print === undefined ? {} : { pdf: print }),
    ...(epub === undefined ? {} : { epub }),
  })
  world.progress('proof', count(proof.expected.words, 'word'))
  // Only now has everything been said that a comment may silence.
  if (print !== undefined && epub !== undefined) reportUnusedSilences([manuscript.file, ...manuscript.files])
  if (hasErrors(manuscript)) return stopped()
  const pressed = { book, rendered, print, epub, proof, proofLine: proofLine(proof) }
  return { problems: problemsOf(manuscript), pressed }
}
