import type { Position } from 'unist'
import { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import type { Layout } from '../model/manuscript.ts'
import { bookListing } from './layouts/book-layout.ts'
import { type BookToml, readBookToml } from './layouts/book-toml.ts'
import { bookdownBook, type ForeignBook } from './layouts/bookdown-layout.ts'
import { chapterFiles, repositoryPapers } from './layouts/chapter-files.ts'
import { byWeight, findCollections } from './layouts/collections.ts'
import { resolvePath } from './layouts/find-chapter.ts'
import { type GitBookConfig, readGitBookConfig } from './layouts/gitbook-config.ts'
import { findLinkList } from './layouts/link-list.ts'
import type { ListedItem, Listing } from './layouts/listing.ts'
import { mystBook } from './layouts/myst-layout.ts'
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
  /** Values that the text calls by name: `{{ book.name }}`. */
  readonly variables?: ReadonlyMap<string, string>
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
  const foreign = (await quartoBook(sources)) ?? (await bookdownBook(sources)) ?? (await mystBook(sources))
  if (foreign !== undefined) return planForeign(standIn, foreign)
  const toml = await sources.read('book.toml')
  const config = await readGitBookConfig(sources)
  const about = toml === undefined ? (config ?? {}) : readBookToml(toml)
  const summary = await findSummary(sources, about.src, config?.summary)
  if (summary !== undefined) return planSummary(sources, standIn, about, summary, config)
  const listed = await tocBook(sources)
  if (listed !== undefined) return planForeign(standIn, listed)
  const links = await findLinkList(sources)
  return links === undefined ? planFolder(sources, standIn) : planSummary(sources, standIn, about, links, config)
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

async function planSummary(
  sources: SourceFiles,
  file: VFile,
  about: BookToml,
  summary: VFile,
  config: GitBookConfig | undefined,
): Promise<BookPlan> {
  const { title, language, authors, description } = about
  const bookTitle = title ?? (await readmeTitle(sources, summary.dirname ?? '.'))
  const written: WrittenSettings = {
    ...(bookTitle === undefined ? {} : { title: bookTitle }),
    ...(language === undefined || canonicalLanguage(language) === undefined ? {} : { language }),
    ...(authors === undefined ? {} : { authors }),
    ...(description === undefined ? {} : { description }),
  }
  const items = summaryItems(summary, parseMarkdown(summary), sources.paths)
  // GitBook opens every book with its readme, whether it is listed or not.
  const { readme } = config ?? {}
  const opens =
    readme !== undefined &&
    sources.paths.includes(readme) &&
    items.every((item) => item.kind !== 'chapter' || item.path !== readme)
  const body: ListedItem[] = opens ? [{ kind: 'chapter', path: readme, depth: 0, numbered: false }, ...items] : items
  const variables = config && { variables: config.variables }
  return { layout: 'summary', file, written, listing: { ...listed([]), body }, ...variables }
}

function planForeign(file: VFile, { written, body, back = [] }: ForeignBook): BookPlan {
  return { layout: 'summary', file, written, listing: { front: [], body, back } }
}

async function planFolder(sources: SourceFiles, file: VFile): Promise<BookPlan> {
  const paths = chapterFiles(sources.paths, await findCollections(sources))
  const papers = repositoryPapers(sources.paths).filter((path) => !paths.includes(path))
  if (papers.length > 0 && paths.length > 0) {
    report(file, 'file-used', undefined, {
      paths: papers.map((path) => `\`${path}\``).join(', '),
      reason: 'which speaks of a repository and is taken for no chapter',
      suggestion: 'Give a file that belongs to the book another name, or list it in `book.yaml`.',
    })
  }
  return { layout: 'folder', file, written: {}, listing: listed(await byWeight(sources, paths)) }
}

/** The table of contents file of mdBook or GitBook. */
async function findSummary(sources: SourceFiles, src = 'src', given?: string): Promise<VFile | undefined> {
  const path = [given, `${resolvePath(src)}/SUMMARY.md`, 'SUMMARY.md'].find(
    (place) => place !== undefined && sources.paths.includes(place),
  )
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
