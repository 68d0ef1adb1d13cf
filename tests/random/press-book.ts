import { assembleBook } from '../../src/book/assemble-book.ts'
import { collectProblems, type PlacedProblem } from '../../src/diagnostics/problem.ts'
import { packEpub } from '../epub/pack-epub.ts'
import { readManuscript } from '../../src/manuscript/read-manuscript.ts'
import { expectEditions, proveEditions } from '../../src/proof/prove.ts'
import { renderBook } from '../../src/rendered/render-book.ts'
import { readCodec } from '../../src/world/codecs.ts'
import { worldOf } from '../rendered/small-book.ts'
import { smallPicture } from '../small-picture.ts'

export interface PressedBook {
  readonly epub: Uint8Array
  readonly problems: readonly PlacedProblem[]
}

/** Presses a book with a chapter for each text into an EPUB, in memory; errors do not stop it. */
export async function pressBook(texts: readonly string[]): Promise<PressedBook> {
  const world = worldOf({
    'book.yaml': 'title: Any Book\ncover: picture.png\n',
    'picture.png': smallPicture,
    ...Object.fromEntries(texts.map((text, index) => [`c${String(index).padStart(4, '0')}.md`, text])),
  })
  const manuscript = await readManuscript(world)
  const book = assembleBook(manuscript)
  const rendered = await renderBook(book, world)
  // Without typefaces it is quicker, and what they hold is nothing to compare.
  const edition = await packEpub({ ...rendered, fonts: [] }, { ...world, codec: readCodec })
  await proveEditions(expectEditions(manuscript, book), { epub: edition })
  return { epub: edition.epub, problems: collectProblems([manuscript.file, ...manuscript.files], {}) }
}
