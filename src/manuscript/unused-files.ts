import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import { chapterFiles, withoutReadme } from './layouts/chapter-files.ts'
import type { BookPlan } from './plan-book.ts'
import type { SourceFiles } from './source-files.ts'

/** Most files that one report names. */
const mostNamed = 3

/**
 * Reports chapters that the list of chapters does not name, and pictures that nothing names though others of their folder
 * are shown: each kind once. Only a book that says what it is made of can lack something.
 */
export function reportUnusedFiles({ layout, file, written, place }: BookPlan, sources: SourceFiles): void {
  const summary = sources.files.find(({ basename }) => basename === 'SUMMARY.md')
  if (layout !== 'book' && summary === undefined) return
  const folder = layout === 'book' || summary?.dirname === '.' ? '' : `${summary?.dirname ?? ''}/`
  const read = new Set(sources.files.map(({ path }) => path))
  const rest = sources.paths.filter((path) => path.startsWith(folder) && !read.has(path))
  const texts = sources.files.map(String)

  const listing = written.chapters === undefined ? summary : file
  // A name that is mistyped in the list is reported already, and its file is no other fault.
  const isComplete = listing?.messages.every(({ ruleId }) => ruleId !== 'chapter-found') ?? false
  if (listing !== undefined && isComplete) {
    const at = listing === file ? place?.(['chapters', 0]) : undefined
    const isIncluded = (path: string): boolean => texts.some((text) => isNamed(path, text) && text.includes('{{#'))
    tell(
      listing,
      at,
      withoutReadme(['', ...chapterFiles(rest)]).filter((path) => path !== '' && !isIncluded(path)),
      {
        reason: 'which the list of chapters does not name',
        suggestion: 'List what belongs to the book; a file whose name begins with `_` is passed over.',
      },
    )
  }

  const pictures = rest.filter((path) => /\.(png|jpe?g|gif|webp|avif|svg)$/i.test(path) && !/(^|\/)[_.]/.test(path))
  const shown = Map.groupBy(pictures, (path) => texts.some((text) => isNamed(path, text)))
  const folders = new Set((shown.get(true) ?? []).map(folderOf))
  const unused = (shown.get(false) ?? []).filter((path) => folders.has(folderOf(path)))
  tell(layout === 'book' ? file : (summary ?? file), undefined, unused, {
    reason: 'which nothing in the book shows',
    suggestion: 'Show what belongs to the book, and take the rest out of its folder.',
  })
}

function tell(
  file: VFile,
  place: Parameters<typeof report>[2],
  paths: readonly string[],
  texts: { readonly reason: string; readonly suggestion: string },
): void {
  if (paths.length === 0) return
  const named = paths.slice(0, mostNamed).map((path) => `\`${path}\``)
  const more = paths.length > mostNamed ? ` and ${paths.length - mostNamed} more` : ''
  report(file, 'file-used', place, { paths: `${named.join(', ')}${more}`, ...texts })
}

/** Whether a text holds the name of a file, as it is or as addresses are written. */
function isNamed(path: string, text: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return text.includes(name) || text.includes(encodeURI(name)) || text.includes(encodeURIComponent(name))
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}
