import { report } from '../../diagnostics/report.ts'
import { checkSettings } from '../settings/check-settings.ts'
import type { SourceFiles } from '../source-files.ts'
import { isYamlMap } from '../yaml-map.ts'
import { readYaml, type YamlPath } from '../yaml-text.ts'
import type { ForeignBook } from './bookdown-layout.ts'
import { ChapterFinder, resolvePath } from './find-chapter.ts'
import type { ListedItem } from './listing.ts'

/**
 * A Quarto book: title, authors, chapters, parts and appendices as `_quarto.yml` lists them. `undefined` where there is
 * none.
 *
 * See <https://quarto.org/docs/books/book-structure.html>.
 */
export async function quartoBook(sources: SourceFiles): Promise<ForeignBook | undefined> {
  const file = await sources.read('_quarto.yml')
  if (file === undefined) return undefined
  const yaml = readYaml(file)
  for (const { reason, place } of yaml.problems) report(file, 'front-matter-syntax', place, { reason })
  const project = isYamlMap(yaml.value) ? yaml.value : {}
  const book = isYamlMap(project['book']) ? project['book'] : {}
  const finder = new ChapterFinder(file, sources.paths)

  const about = {
    title: book['title'],
    subtitle: book['subtitle'],
    authors: book['author'],
    date: book['date'],
    description: book['description'],
    cover: book['cover-image'],
    language: project['lang'],
  }
  const given = Object.entries(about).filter(([, value]) => value !== undefined)
  return {
    written: checkSettings(Object.fromEntries(given)).settings,
    body: items(book['chapters'], ['book', 'chapters'], 0),
    back: items(book['appendices'], ['book', 'appendices'], 0).map((item) =>
      item.kind === 'chapter' ? { ...item, appendix: true } : item,
    ),
  }

  function items(list: unknown, at: YamlPath, depth: number): ListedItem[] {
    if (!Array.isArray(list)) return []
    return list.flatMap((entry: unknown, index): ListedItem[] => {
      const place = [...at, index]
      if (typeof entry === 'string') return chapter(entry, place, depth)
      if (!isYamlMap(entry)) return []
      const { part, chapters, file: path, href } = entry
      const link = path ?? href
      if (typeof link === 'string') return chapter(link, place, depth)
      const inside = items(chapters, [...place, 'chapters'], depth)
      if (typeof part !== 'string') return inside
      // A part that is a file has a text of its own.
      return /\.(?:qmd|md|ipynb)$/i.test(part)
        ? [...chapter(part, [...place, 'part'], depth), ...items(chapters, [...place, 'chapters'], depth + 1)]
        : [{ kind: 'part', title: part }, ...inside]
    })
  }

  function chapter(written: string, place: YamlPath, depth: number): ListedItem[] {
    const path = finder.find(resolvePath(written), yaml.place(place))
    return path === undefined ? [] : [{ kind: 'chapter', path, depth }]
  }
}
