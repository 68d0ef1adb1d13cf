import type { PlacedProblem } from '../diagnostics/problem.ts'
import { reportUnusedSilences } from '../diagnostics/silence.ts'
import { paintAhead } from '../epub/cover-picture.ts'
import { composeEpub } from '../epub/compose-epub.ts'
import { Packing } from '../epub/pack-files.ts'
import type { Book } from '../model/book.ts'
import type { EpubEdition, PrintEdition } from '../model/editions.ts'
import type { EpubFault } from '../model/epub-fault.ts'
import type { PackedFile } from '../model/packed-file.ts'
import type { Proof } from '../model/proof.ts'
import { type Expectation, expectEditions, proofLine, proveEditions } from '../proof/prove.ts'
import { sketchCover } from '../rendered/cover/cover.ts'
import { renderBook } from '../rendered/render-book.ts'
import type { World } from '../world/world.ts'
import { count } from './count.ts'
import { countInText } from './count-elements.ts'
import type { EditionName } from './editions.ts'
import type { FoundBook } from './find-book.ts'
import { hasErrors, problemsOf, readBook, type Sources } from './read-book.ts'

/** What is known of a book once it is rendered, beside its editions. */
interface RenderedCounts {
  /** sha256 in hex of every file read, by path relative to the book's folder. */
  readonly inputs: ReadonlyMap<string, string>
  readonly figures: number
  readonly tables: number
}

/** A book that went through the whole press. */
export interface PressedBook extends RenderedCounts {
  readonly book: Book
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
  const { sources, made } = await makeBook(found, world, editions)
  if (made === undefined) return { problems: problemsOf(sources), pressed: undefined }
  const { counts, print, epub, checked, expectation } = made
  const { book } = expectation
  const proof = await proveEditions(
    expectation,
    { ...(print === undefined ? {} : { pdf: print }), ...(epub === undefined ? {} : { epub }) },
    checked,
  )
  world.progress('proof', count(proof.expected.words, 'word'))
  // Only now has everything been said that a comment may silence.
  if (print !== undefined && epub !== undefined) reportUnusedSilences([sources.file, ...sources.files])
  if (hasErrors(sources)) return { problems: problemsOf(sources), pressed: undefined }
  const pressed = { book, ...counts, print, epub, proof, proofLine: proofLine(proof) }
  return { problems: problemsOf(sources), pressed }
}

interface MadeEditions {
  readonly counts: RenderedCounts
  readonly print: PrintEdition | undefined
  readonly epub?: MadeEpub
}

/** An EPUB before it is packed and proved. */
interface MadeEpub {
  readonly files: readonly PackedFile[]
  readonly packing: Packing
  /** What a validator has against them. */
  readonly checked: Promise<readonly EpubFault[]>
}

/**
 * What the stages that make the editions leave to those that prove them: neither the trees of the text, which are the most of
 * a book, nor the files of the EPUB.
 */
interface Made extends Omit<MadeEditions, 'epub'> {
  readonly epub: EpubEdition | undefined
  readonly checked: Promise<readonly EpubFault[]> | undefined
  readonly expectation: Expectation
}

async function makeBook(
  found: FoundBook,
  world: World,
  editions: ReadonlySet<EditionName>,
): Promise<{ readonly sources: Sources; readonly made?: Made }> {
  const { manuscript, book } = await readBook(found, world)
  const { file, files, settings } = manuscript
  const sources = { file, files, settings }
  const made = book && (await makeEditions(book, sources, world, editions))
  if (book === undefined || made === undefined) return { sources }
  world.progress('proof', '')
  // The trees of the pages are gone, and a helper is at the longest of what is left.
  const { counts, print, epub } = made
  if (epub !== undefined) world.tidy?.()
  const expectation = expectEditions(manuscript, book)
  const packed = epub && { epub: await epub.packing.end(epub.files) }
  return { sources, made: { counts, print, epub: packed, checked: epub?.checked, expectation } }
}

async function makeEditions(
  book: Book,
  sources: Sources,
  world: World,
  editions: ReadonlySet<EditionName>,
): Promise<MadeEditions | undefined> {
  world.progress('render', '')
  const cover = editions.has('epub') ? paintAhead(await sketchCover(book, world), world.helpers) : undefined
  const rendered = await renderBook(book, world)
  world.progress('render', `${count(rendered.sections.length, 'section')}, ${count(rendered.assets.length, 'picture')}`)
  if (hasErrors(sources)) return undefined
  const counts = {
    inputs: rendered.inputs,
    ...countInText(rendered),
  }
  // Print first: the EPUB learns from it which page an anchor is on.
  let print: PrintEdition | undefined
  if (editions.has('pdf')) {
    world.progress('print', '')
    // Loaded when it is needed, as below: much of the press is in it.
    const { typesetPrint } = await import('../print/typeset-print.ts')
    print = await typesetPrint(rendered, world)
    world.progress('print', count(print.pages.pages.length, 'page'))
    if (hasErrors(sources)) return undefined
  }
  if (!editions.has('epub')) return { counts, print }

  world.progress('epub', '')
  const packing = new Packing(world.helpers)
  const files = await composeEpub(rendered, world, print?.pages, cover, {
    onCut: () => {
      world.helpers?.dismiss() // painting and cutting take as much memory as writing
      world.helpers?.send('check', []).catch(() => undefined) // the validator of what is written now loads meanwhile
    },
    onPage: (page) => packing.begin(page),
  })
  if (hasErrors(sources)) return undefined
  const checked = world.helpers?.send('check', files) ?? checkHere(files)
  checked.catch(() => undefined) // it is awaited where the rest of the proof is known
  return { counts, print, epub: { files, packing, checked } }
}

async function checkHere(files: readonly PackedFile[]): Promise<readonly EpubFault[]> {
  return await (await import('../proof/epub/quick-check.ts')).quickCheck(files)
}
