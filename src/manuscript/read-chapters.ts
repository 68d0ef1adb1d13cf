import type { RootContent } from 'mdast'
import { report } from '../diagnostics/report.ts'
import type { ManuscriptItem, SourceChapter } from '../model/manuscript.ts'
import type { World } from '../world/world.ts'
import { chapterIds } from './chapter-ids.ts'
import { chapterFrontMatter, readFrontMatter } from './front-matter.ts'
import { takeDivisions } from './dialects/bookdown-text.ts'
import { takeIn } from './dialects/includes.ts'
import { hideRustLines } from './dialects/rust-listings.ts'
import { fillIn } from './dialects/template-values.ts'
import { numberTheorems } from './dialects/theorems.ts'
import { resolveWikiLinks } from './dialects/wiki-links.ts'
import { chapterRole } from './layouts/chapter-role.ts'
import type { ListedChapter, ListedItem } from './layouts/listing.ts'
import { parseMarkdown } from './markdown.ts'
import { parseAhead } from './parse-ahead.ts'
import type { BookPlan } from './plan-book.ts'
import type { WrittenSettings } from './settings/written-settings.ts'
import type { SourceFiles } from './source-files.ts'
import { leadingTitle } from './titles.ts'

/** So many chapters may be a book that is long enough for helpers. */
const manyChapters = 50

/** The chapters of a listing, read and parsed. */
export interface ReadListing {
  readonly front: readonly ManuscriptItem[]
  readonly body: readonly ManuscriptItem[]
  readonly back: readonly ManuscriptItem[]
  /** In reading order. */
  readonly chapters: readonly SourceChapter[]
  /** What the front matter of each chapter sets, by path. */
  readonly settings: ReadonlyMap<string, WrittenSettings>
}

/** Reads every chapter that is listed. One that cannot be read is reported on the file of the plan and left out. */
export async function readChapters(
  { listing, file: listingFile, variables = new Map() }: Pick<BookPlan, 'listing' | 'file' | 'variables'>,
  sources: SourceFiles,
  world: World,
): Promise<ReadListing> {
  const idOf = chapterIds()
  const isMdBook = sources.paths.includes('book.toml')
  const listed = [listing.front, listing.body, listing.back].flat().filter((item) => item.kind === 'chapter')
  const total = listed.length
  if (total >= manyChapters) void world.helpers?.send('parse', []).catch(() => undefined) // it loads while files are read
  const files = await sources.readAll(listed.map(({ path }) => path))
  const parse = parseAhead([...new Set(files)], world.helpers)
  const chapters: SourceChapter[] = []
  const settings = new Map<string, WrittenSettings>()

  const front = await readItems(listing.front)
  const body = await readItems(listing.body)
  const back = await readItems(listing.back)
  world.helpers?.dismiss()
  resolveWikiLinks(chapters, sources.paths) // which are links shows only in the whole book
  numberTheorems(chapters)
  const appendices = body.filter((item) => item.kind === 'chapter' && item.chapter.appendix === true)
  return {
    front,
    body: body.filter((item) => !appendices.includes(item)),
    back: [...appendices, ...back],
    chapters,
    settings,
  }

  async function readItems(items: readonly ListedItem[]): Promise<ManuscriptItem[]> {
    const read: ManuscriptItem[] = []
    let inAppendix = false
    for (const item of items) {
      if (item.kind !== 'chapter') {
        read.push(item)
        continue
      }
      const chapter = await readChapter(item)
      if (chapter === undefined) continue
      for (const { kind, title } of takeDivisions(chapter.tree)) {
        if (kind === 'part') read.push({ kind, title })
        inAppendix = kind === 'appendix'
      }
      read.push({ kind: 'chapter', chapter: inAppendix ? { ...chapter, appendix: true } : chapter })
    }
    return read
  }

  async function readChapter({
    path,
    title,
    depth,
    numbered,
    appendix,
    opensBook,
  }: ListedChapter): Promise<SourceChapter | undefined> {
    const file = await sources.read(path)
    if (file === undefined) {
      report(listingFile, 'chapter-found', undefined, { path, suggestion: 'Make the file readable.' })
      return undefined
    }
    const tree = await parse(file)
    await takeIn(tree, file, sources, parseMarkdown)
    if (isMdBook) hideRustLines(tree)
    fillIn(tree, file, variables)
    const written = readFrontMatter(tree, file)
    const heading = leadingTitle(tree)
    const { title: given, ...frontMatter } = chapterFrontMatter(written)
    const isOwn = given !== undefined && !(opensBook === true && heading !== undefined)
    // Of a text that could not be read nothing is left either.
    const isRead = tree.children.length > 0 || String(file).trim() === ''
    if (isRead && !isOwn && tree.children.every(printsNothing)) report(file, 'chapter-empty', undefined, { path })
    const role = chapterRole(path, (isOwn ? given : heading) ?? title)
    const chapter: SourceChapter = {
      id: idOf(path),
      path,
      file,
      tree,
      frontMatter: { ...frontMatter, ...(isOwn && { title: given }) },
      ...(title === undefined ? {} : { listedTitle: title }),
      depth,
      ...(numbered === undefined ? {} : { numbered }),
      ...(role === undefined ? {} : { role }),
      ...(appendix === undefined ? {} : { appendix }),
    }
    settings.set(path, written)
    chapters.push(chapter)
    world.progress('manuscript', `${chapters.length} of ${total} chapters`)
    return chapter
  }
}

/** Front matter, and comments. */
function printsNothing({ type, ...node }: RootContent): boolean {
  return type === 'yaml' || (type === 'html' && 'value' in node && /^(?:\s*<!--[\s\S]*?-->)*\s*$/.test(node.value))
}
