import { composeEpub } from '../../src/epub/compose-epub.ts'
import { Packing } from '../../src/epub/pack-files.ts'
import { copyTree } from '../../src/model/copy-tree.ts'
import type { EpubEdition } from '../../src/model/editions.ts'
import type { RenderedBook } from '../../src/model/rendered.ts'
import type { World } from '../../src/world/world.ts'

/** Packs a book as an EPUB, and leaves its trees as they are. */
export async function packEpub(book: RenderedBook, world: World): Promise<EpubEdition> {
  const own = {
    ...book,
    sections: book.sections.map((section) => ({ ...section, tree: copyTree(section.tree) })),
    notes: book.notes.map((note) => ({ ...note, tree: copyTree(note.tree) })),
  }
  return { epub: await new Packing().end(await composeEpub(own, world)) }
}
