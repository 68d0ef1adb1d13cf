import { assembleBook } from '../book/assemble-book.ts'
import { collectProblems, type PlacedProblem } from '../diagnostics/problem.ts'
import { readManuscript } from '../manuscript/read-manuscript.ts'
import type { Book } from '../model/book.ts'
import type { Manuscript } from '../model/manuscript.ts'
import type { World } from '../world/world.ts'
import { count } from './count.ts'
import type { FoundBook } from './find-book.ts'

/** A manuscript and the book it makes, errors or not; of no chapters there is none. */
export interface ReadBook {
  readonly manuscript: Manuscript
  readonly book: Book | undefined
}

/** Takes a book through the stages that only read: they go on over errors, so that an author learns all at once. */
export async function readBook({ file, name }: FoundBook, world: World): Promise<ReadBook> {
  world.progress('manuscript', '')
  const manuscript = await readManuscript(world, { name, ...(file === undefined ? {} : { file }) })
  world.progress('manuscript', count(manuscript.files.length, 'file'))
  const { front, body, back } = manuscript
  if (![...front, ...body, ...back].some(({ kind }) => kind === 'chapter')) return { manuscript, book: undefined }

  world.progress('book', '')
  const book = assembleBook(manuscript)
  const chapters = book.sections.filter((section) => section.kind === 'chapter').length
  world.progress(
    'book',
    [count(chapters, 'chapter'), count(book.notes.length, 'note'), count(book.events.length, 'event')].join(', '),
  )
  return { manuscript, book }
}

/** What carries the reports on a book. */
export type Sources = Pick<Manuscript, 'file' | 'files' | 'settings'>

/** What has been reported so far, with the severities the author wants. */
export function problemsOf({ file, files, settings }: Sources): readonly PlacedProblem[] {
  return collectProblems([file, ...files], settings.rules)
}

export function hasErrors(sources: Sources): boolean {
  return problemsOf(sources).some((problem) => problem.severity === 'error')
}
