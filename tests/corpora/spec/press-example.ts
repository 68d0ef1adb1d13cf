import { unzipSync } from 'fflate'
import { assembleBook } from '../../../src/book/assemble-book.ts'
import { collectProblems, type PlacedProblem } from '../../../src/diagnostics/problem.ts'
import { packEpub } from '../../epub/pack-epub.ts'
import { readManuscript } from '../../../src/manuscript/read-manuscript.ts'
import { expectEditions, proveEditions } from '../../../src/proof/prove.ts'
import { renderBook } from '../../../src/rendered/render-book.ts'
import { readCodec } from '../../../src/world/codecs.ts'
import type { World } from '../../../src/world/world.ts'
import { worldOf } from '../../rendered/small-book.ts'
import { smallPicture } from '../../small-picture.ts'

/** A chapter that went through the stages, as the EPUB holds it. */
export interface PressedChapter {
  /** The file of the chapter. */
  readonly xhtml: string
  readonly epub: Uint8Array
  /** Pictures that the book holds, by their paths. */
  readonly pictures: readonly string[]
  readonly problems: readonly PlacedProblem[]
  /** Whether the proof found every character in its place and nowhere else. */
  readonly proved: boolean
}

/** The text stands below front matter with a title, so that its first heading is one of the text. */
export function chapterOf(title: string, markdown: string): string {
  return `---\ntitle: ${title}\n---\n\n${markdown}`
}

/** Presses a book of one chapter into an EPUB; an error does not stop it. The whole book is in memory, no browser runs. */
export async function pressExample(markdown: string): Promise<PressedChapter> {
  const book = worldOf({
    'book.yaml': 'title: Example\ncover: cover.png\n',
    'cover.png': smallPicture,
    'example.md': chapterOf('Example', markdown),
  })
  const world: World = {
    ...book,
    codec: readCodec,
    read: async (path) => (await book.read(path)) ?? (/\.(?:md|yaml|toml)$/.test(path) ? undefined : smallPicture),
  }
  const manuscript = await readManuscript(world)
  const assembled = assembleBook(manuscript)
  const rendered = await renderBook(assembled, world)
  // Without typefaces it is quicker, and what they hold is nothing to compare.
  const edition = await packEpub({ ...rendered, fonts: [] }, world)
  const { uncovered, epub } = await proveEditions(expectEditions(manuscript, assembled), { epub: edition })
  return {
    xhtml: new TextDecoder().decode(unzipSync(edition.epub)['OEBPS/example.xhtml']),
    epub: edition.epub,
    pictures: rendered.assets.map(({ path }) => path).filter((path) => path !== 'cover.png'),
    problems: collectProblems([manuscript.file, ...manuscript.files], manuscript.settings.rules),
    proved: uncovered === 0 && epub !== undefined && epub.lost + epub.added + epub.faults === 0,
  }
}
