import { stat } from 'node:fs/promises'
import { basename, dirname, extname, resolve } from 'node:path'
import { WrongUsage } from '../world/wrong-usage.ts'

/** Where the user's BOOK lies on disk. */
export interface FoundBook {
  /** As the user typed it; diagnostics show paths under it. */
  readonly typed: string
  readonly folder: string
  /** The book's text where BOOK is one Markdown file. */
  readonly file?: string
  /** What the book is called where it says nothing itself. */
  readonly name: string
}

/** The folder `manuscript`, where the user names no book. */
export const defaultBook = 'manuscript'

/** Finds a folder or a Markdown file. Throws `WrongUsage` for anything else. */
export async function findBook(typed: string): Promise<FoundBook> {
  const path = resolve(typed)
  const stats = await stat(path).catch(() => undefined)
  if (stats === undefined) {
    throw new WrongUsage(`Found no book at \`${typed}\``, 'Name a folder or a Markdown file, such as `octavo build .`.')
  }
  if (stats.isDirectory()) return { typed, folder: path, name: basename(path) }
  const extension = extname(path)
  if (stats.isFile() && /^\.(md|markdown)$/i.test(extension)) {
    return { typed: dirname(typed), folder: dirname(path), file: basename(path), name: basename(path, extension) }
  }
  throw new WrongUsage(
    `Found no book at \`${typed}\``,
    'A book is a folder, or a Markdown file whose name ends in `.md`.',
  )
}
