import { VFile } from 'vfile'
import { report } from '../../diagnostics/report.ts'
import { naturalOrder, opensFolder } from '../natural-order.ts'
import type { WrittenSettings } from '../settings/written-settings.ts'
import type { SourceFiles } from '../source-files.ts'
import { isYamlMap } from '../yaml-map.ts'
import { readYaml } from '../yaml-text.ts'
import { ChapterFinder, resolvePath } from './find-chapter.ts'
import { frontSettings } from './front-settings.ts'
import type { ListedItem } from './listing.ts'

/** A book as another tool's files describe it. */
export interface ForeignBook {
  readonly written: WrittenSettings
  readonly body: readonly ListedItem[]
  readonly back?: readonly ListedItem[]
}

/**
 * A bookdown book: the files that `rmd_files` of `_bookdown.yml` lists, else every `.Rmd` of the folder in natural order,
 * `index.Rmd` first. `index.Rmd` speaks of the book in its front matter. `undefined` where there is no such book.
 *
 * See <https://bookdown.org/yihui/bookdown/configuration.html>.
 */
export async function bookdownBook(sources: SourceFiles): Promise<ForeignBook | undefined> {
  const config = await sources.read('_bookdown.yml')
  const atRoot = naturalOrder(sources.paths.filter((path) => /^[^_/][^/]*\.Rmd$/i.test(path)))
  const index = atRoot.find(opensFolder)
  if (config === undefined && index === undefined) return undefined

  const file = config ?? new VFile()
  const yaml = readYaml(file)
  for (const { reason, place } of yaml.problems) report(file, 'front-matter-syntax', place, { reason })
  const settings = isYamlMap(yaml.value) ? yaml.value : {}
  const finder = new ChapterFinder(file, sources.paths)
  const listed = stringsOf(settings['rmd_files']).map(({ text, at }) =>
    finder.find(resolvePath(text), yaml.place(['rmd_files', ...at])),
  )
  const named = listed.filter((path) => path !== undefined)
  const order = listed.length === 0 ? atRoot : named
  const paths = index === undefined || order.includes(index) ? order : [index, ...order]
  const opening = index === undefined ? undefined : await sources.read(index)
  return {
    written: opening === undefined ? {} : frontSettings(opening),
    body: paths.map((path) => ({ kind: 'chapter', path, depth: 0, ...(path === index && { opensBook: true }) })),
  }
}

/** A list of texts, or the one of several lists that print or the web has. */
function stringsOf(value: unknown): { text: string; at: readonly (string | number)[] }[] {
  if (Array.isArray(value)) {
    return value.flatMap((text: unknown, index) => (typeof text === 'string' ? [{ text, at: [index] }] : []))
  }
  if (!isYamlMap(value)) return []
  const [key, list] = Object.entries(value).find(([, list]) => Array.isArray(list)) ?? []
  return key === undefined ? [] : stringsOf(list).map(({ text, at }) => ({ text, at: [key, ...at] }))
}
