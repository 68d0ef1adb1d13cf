import { asItLies } from '../diagnostics/catalogue.ts'
import { nearest } from '../diagnostics/nearest.ts'
import { report } from '../diagnostics/report.ts'
import type { Manuscript, SourceChapter, TimelineFile } from '../model/manuscript.ts'
import type { World } from '../world/world.ts'
import { defaultBack, defaultFront } from './layouts/default-matter.ts'
import { bookLanguage } from './language/book-language.ts'
import { resolvePath } from './layouts/find-chapter.ts'
import { isMatterName, matter } from './layouts/listing.ts'
import { type Placed, placeInFolder, placeInSummary } from './layouts/place-matter.ts'
import { type BookPlan, type BookSource, planBook } from './plan-book.ts'
import { type ReadListing, readChapters } from './read-chapters.ts'
import { isMarkdownPath } from './settings/formats.ts'
import { printSettings } from './settings/print-settings.ts'
import { completeSettings } from './settings/settings.ts'
import type { WrittenSettings } from './settings/written-settings.ts'
import { openSourceFiles, type SourceFiles } from './source-files.ts'
import { readTimeline } from './timeline-file.ts'
import { readTimelineTable } from './timeline-table.ts'
import { humanise, leadingTitle } from './titles.ts'
import { reportUnusedFiles } from './unused-files.ts'

/**
 * Stage 1. Reads the book that `world` is rooted at, whichever way it lies on disk: its settings, chapters and timeline
 * file, each with source positions, nothing resolved. Problems are reported on the files they are in.
 */
export async function readManuscript(world: World, source: BookSource = {}): Promise<Manuscript> {
  const sources = await openSourceFiles(world)
  const plan = await planBook(sources, source)
  const read = await readChapters(plan, sources, world)
  const written = withCover(plan.layout === 'single' ? onlySettings(read) : plan.written, plan, sources)
  const timeline = plan.layout === 'single' ? [] : await readTimelines(sources)

  checkChapters(plan, read, source.name)
  reportUnusedFiles(plan, sources)
  for (const path of await world.strayLinks()) {
    if (isText(path)) report(plan.file, 'file-contained', undefined, { path })
  }

  const fallback = {
    title: fallbackTitle(plan, read, source),
    language: written.language ?? bookLanguage(plan.layout, read.chapters, plan.file),
  }
  const { print } = printSettings(written.print, fallback.language)
  return {
    layout: plan.layout,
    settings: completeSettings(withSeverities(written, plan, read), fallback, print),
    ...withMatter(plan, read, written),
    timeline,
    file: plan.file,
    ...(plan.place !== undefined && { settingPlace: plan.place }),
    files: sources.files,
    paths: sources.paths,
    inputs: sources.inputs(),
  }
}

/**
 * A table of contents of another tool, or a tree of folders without any, is somebody's repository: it is taken as it lies.
 * A `book.yaml`, one file, or a folder with chapters and nothing below it was made for the press: all that is wrong counts.
 */
function withSeverities(written: WrittenSettings, { layout }: BookPlan, { chapters }: ReadListing): WrittenSettings {
  const lies = layout === 'summary' || (layout === 'folder' && chapters.some(({ path }) => path.includes('/')))
  return lies ? { ...written, rules: { ...asItLies, ...written.rules } } : written
}

async function readTimelines(sources: SourceFiles): Promise<readonly TimelineFile[]> {
  const yaml = await sources.read('timeline.yaml')
  const table = await sources.read('timeline.csv')
  return [
    ...(yaml === undefined ? [] : [{ file: yaml, entries: readTimeline(yaml) }]),
    ...(table === undefined ? [] : [{ file: table, entries: readTimelineTable(table) }]),
  ]
}

/** Whether the press would read a file as text, were it there. */
function isText(path: string): boolean {
  return isMarkdownPath(path) || ['book.yaml', 'timeline.yaml', 'timeline.csv', 'book.toml'].includes(path)
}

function onlySettings({ settings }: ReadListing): WrittenSettings {
  return [...settings.values()][0] ?? {}
}

/**
 * Front and back matter among the chapters of a book whose author lists none go to their places; a book without
 * `book.yaml` gets the pages of front and back matter that suit it.
 */
function withMatter(plan: BookPlan, read: ReadListing, written: WrittenSettings): Placed {
  const { front, body, back } = withChapters(plan, read, written)
  if (plan.layout === 'book') return { front, body, back }
  const contents = read.chapters.length > 1 || read.chapters.some(holdsSeveral)
  const hasColophon = back.some((item) => item.kind === 'chapter' && item.chapter.role === 'colophon')
  const pages = written.backMatter ? matter(...written.backMatter.filter(isMatterName)) : defaultBack
  const opening = written.frontMatter
    ? matter(...written.frontMatter.filter(isMatterName))
    : defaultFront(written, contents)
  // A dedication and an epigraph stand before the contents.
  const early = front.filter((item) => item.kind === 'chapter' && isDisplay(item.chapter))
  const at = opening.findIndex(({ name }) => name === 'contents')
  const split = at === -1 ? opening.length : at
  return {
    front: [
      ...opening.slice(0, split),
      ...early,
      ...opening.slice(split),
      ...front.filter((item) => !early.includes(item)),
    ],
    body,
    back: [...back, ...pages.filter(({ name }) => name !== 'colophon' || !hasColophon)],
  }
}

function isDisplay({ role }: SourceChapter): boolean {
  return role === 'dedication' || role === 'epigraph'
}

function withChapters({ layout }: BookPlan, { front, body, back }: ReadListing, written: WrittenSettings): Placed {
  if (layout === 'single' || written.chapters !== undefined) return { front, body, back }
  const isListed =
    layout === 'summary' || body.some((item) => item.kind === 'chapter' && item.chapter.listedTitle !== undefined)
  const placed = isListed ? placeInSummary(body) : placeInFolder(body)
  // Pages that close every book come after what its author wrote.
  const first = back.findIndex(({ kind }) => kind === 'matter')
  const at = first === -1 ? back.length : first
  return {
    front: [...front, ...placed.front],
    body: placed.body,
    back: [...back.slice(0, at), ...placed.back, ...back.slice(at)],
  }
}

/** Whether a text falls into chapters of its own: several headings of its highest level but the title. */
function holdsSeveral({ tree }: SourceChapter): boolean {
  const headings = tree.children.filter((node) => node.type === 'heading')
  return [1, 2].some((level) => headings.filter(({ depth }) => depth === level).length > 1)
}

function fallbackTitle(plan: BookPlan, { chapters }: ReadListing, { file, name }: BookSource): string {
  const [only, second] = chapters
  if (only !== undefined && second === undefined) {
    const title = only.frontMatter.title ?? (plan.layout === 'single' ? leadingTitle(only.tree) : undefined)
    if (title !== undefined) return title
  }
  return humanise(file?.replace(/\.[^.]+$/, '') ?? name ?? '') ?? 'Untitled'
}

function checkChapters(plan: BookPlan, { chapters }: ReadListing, name: string | undefined): void {
  const missing = plan.file.messages.some(({ ruleId }) => ruleId === 'chapter-found')
  if (chapters.length === 0 && !missing) report(plan.file, 'chapter-exists', undefined, { path: name ?? '.' })
}

/** A cover that is not there is reported where the settings name it, and left out of them. */
function withCover(written: WrittenSettings, plan: BookPlan, sources: SourceFiles): WrittenSettings {
  const { cover, ...rest } = written
  if (cover === undefined || sources.paths.includes(resolvePath(cover))) return written
  const near = nearest(cover, sources.paths)
  const suggestion = near === undefined ? 'Put the picture there, or mend the path.' : `Did you mean \`${near}\`?`
  report(plan.file, 'picture-found', plan.place?.(['cover']), { path: cover, suggestion })
  return rest
}
