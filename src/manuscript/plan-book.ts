import type { Position } from 'unist'
import { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import type { Layout } from '../model/manuscript.ts'
import { bookListing } from './layouts/book-layout.ts'
import { type BookToml, readBookToml } from './layouts/book-toml.ts'
import { bookdownBook, type ForeignBook } from './layouts/bookdown-layout.ts'
import { chapterFiles } from './layouts/chapter-files.ts'
import { resolvePath } from './layouts/find-chapter.ts'
import type { ListedItem, Listing } from './layouts/listing.ts'
import { quartoBook } from './layouts/quarto-layout.ts'
import { summaryItems } from './layouts/summary-layout.ts'
import { tocBook } from './layouts/toc-layout.ts'
import { parseMarkdown } from './markdown.ts'
import { readBookFile } from './settings/book-file.ts'
import { canonicalLanguage } from './settings/language-tag.ts'
import type { WrittenSettings } from './settings/written-settings.ts'
import type { SourceFiles } from './source-files.ts'
import { leadingTitle } from './titles.ts'
import type { YamlPath } from './yaml-text.ts'

/** How a book lies on disk, and what it says of itself before any chapter is read. */
export interface BookPlan {
  readonly layout: Layout
  /** `book.yaml`, or a stand-in without text. */
  readonly file: VFile
  readonly written: WrittenSettings
  readonly listing: Listing
  /** Where a setting stands in `file`; absent for a stand-in. */
  readonly place?: (path: YamlPath) => Position
}

/** Where the book is: the file, for a book of one file, and the name of the folder. */
export interface BookSource {
  readonly file?: string
  readonly name?: string
}

export async function planBook(sources: SourceFiles, source: BookSource): Promise<BookPlan> {
  if (source.file !== undefined) return planFile(sources, source.file)
  const file = await sources.read('book.yaml')
  if (file !== undefined) return planBookFolder(sources, file)
  const standIn = new VFile() // Without a path: what is found in it is said of the book as a whole.
  const foreign = (await quartoBook(sources)) ?? (await bookdownBook(sources))
  if (foreign !== undefined) return planForeign(standIn, foreign)
  const toml = await sources.read('book.toml')
  const about = toml === undefined ? {} : readBookToml(toml)
  const summary = await findSummary(sources, about.src)
  if (summary !== undefined) return planSummary(sources, standIn, about, summary)
  const listed = await tocBook(sources)
  return listed === undefined ? planFolder(sources, standIn) : planForeign(standIn, listed)
}

function planFile(sources: SourceFiles, path: string): BookPlan {
  const file = new VFile({ path })
  const found = sources.paths.includes(path)
  if (!found) report(file, 'chapter-found', undefined, { path, suggestion: 'Compare the name with the files there.' })
  return { layout: 'single', file, written: {}, listing: listed(found ? [path] : []) }
}

async function planBookFolder(sources: SourceFiles, file: VFile): Promise<BookPlan> {
  const settings = readBookFile(file)
  const summary = settings.written.chapters === undefined ? await findSummary(sources) : undefined
  const items = summary && summaryItems(summary, parseMarkdown(summary), sources.paths)
  return { layout: 'book', ...settings, listing: bookListing(settings, sources.paths, items) }
}

async function planSummary(sources: SourceFiles, file: VFile, about: BookToml, summary: VFile): Promise<BookPlan> {
  const { title, language, authors, description } = about
  const bookTitle = title ?? (await readmeTitle(sources, summary.dirname ?? '.'))
  const written: WrittenSettings = {
    ...(bookTitle === undefined ? {} : { title: bookTitle }),
    ...(language === undefined || canonicalLanguage(language) === undefined ? {} : { language }),
    ...(authors === undefined ? {} : { authors }),
    ...(description === undefined ? {} : { description }),
  }
  const body = summaryItems(summary, parseMarkdown(summary), sources.paths)
  return { layout: 'summary', file, written, listing: { ...listed([]), body } }
}

function planForeign(file: VFile, { written, body, back = [] }: ForeignBook): BookPlan {
  return { layout: 'summary', file, written, listing: { front: [], body, back } }
}

function planFolder(sources: SourceFiles, file: VFile): BookPlan {
  return { layout: 'folder', file, written: {}, listing: listed(chapterFiles(sources.paths)) }
}

/** The table of contents file of mdBook or GitBook. */
async function findSummary(sources: SourceFiles, src = 'src'): Promise<VFile | undefined> {
  const path = [`${resolvePath(src)}/SUMMARY.md`, 'SUMMARY.md'].find((place) => sources.paths.includes(place))
  return path === undefined ? undefined : sources.read(path)
}

async function readmeTitle(sources: SourceFiles, folder: string): Promise<string | undefined> {
  const path = ['README.md', resolvePath(`${folder}/README.md`)].find((place) => sources.paths.includes(place))
  const file = path === undefined ? undefined : await sources.read(path)
  // A copy: the text may also be a chapter, and its problems are reported there.
  return file === undefined ? undefined : leadingTitle(parseMarkdown(new VFile(String(file))))
}

function listed(paths: readonly string[]): Listing {
  return { front: [], body: paths.map((path): ListedItem => ({ kind: 'chapter', path, depth: 0 })), back: [] }
}
