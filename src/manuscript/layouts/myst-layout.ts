import { report } from '../../diagnostics/report.ts'
import { checkSettings } from '../settings/check-settings.ts'
import type { SourceFiles } from '../source-files.ts'
import { isYamlMap, type YamlMap } from '../yaml-map.ts'
import { readYaml, type YamlPath, type YamlText } from '../yaml-text.ts'
import type { ForeignBook } from './bookdown-layout.ts'
import { ChapterFinder, resolvePath } from './find-chapter.ts'
import type { ListedItem } from './listing.ts'

/**
 * A book of Jupyter Book, by `_toc.yml` and `_config.yml`, or of MyST, by `myst.yml`. `undefined` where there is no such
 * list of chapters.
 *
 * See <https://jupyterbook.org/v1/structure/toc.html> and <https://mystmd.org/guide/table-of-contents>.
 */
export async function mystBook(sources: SourceFiles): Promise<ForeignBook | undefined> {
  const toc = await readMap(sources, '_toc.yml')
  if (toc !== undefined) {
    const config = (await readMap(sources, '_config.yml'))?.map ?? {}
    return bookOf(config, toc, [])
  }
  const myst = await readMap(sources, 'myst.yml')
  const project = myst?.map['project']
  if (myst === undefined || !isYamlMap(project) || !Array.isArray(project['toc'])) return undefined
  return bookOf(project, myst, ['project', 'toc'])

  function bookOf(about: YamlMap, { file, map, yaml }: ReadMap, at: YamlPath): ForeignBook {
    const finder = new ChapterFinder(file, sources.paths)
    const list = at.length === 0 ? map : at.reduce<unknown>((value, key) => (isYamlMap(value) ? value[key] : []), map)
    const opening = isYamlMap(list) && typeof list['root'] === 'string' ? chapter(list['root'], ['root'], 0) : []
    const [first, ...rest] = opening
    const unnumbered = first?.kind === 'chapter' ? [{ ...first, numbered: false as const }, ...rest] : opening
    const body = [...unnumbered, ...items(list, at, 0)]
    const authors = about['authors'] ?? about['author']
    const given = { title: about['title'], authors: namesOf(authors), description: about['description'] }
    const settings = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
    return { written: checkSettings(settings).settings, body }

    function items(value: unknown, path: YamlPath, depth: number): ListedItem[] {
      if (Array.isArray(value)) return value.flatMap((entry, index) => items(entry, [...path, index], depth))
      if (!isYamlMap(value)) return []
      const title = value['caption'] ?? value['title']
      const own = typeof value['file'] === 'string' ? chapter(value['file'], [...path, 'file'], depth) : undefined
      const below = ['parts', 'chapters', 'sections', 'children'].flatMap((key) =>
        items(value[key], [...path, key], own === undefined ? depth : depth + 1),
      )
      if (own !== undefined) return [...own, ...below]
      return typeof title === 'string' && depth === 0 && below.length > 0 ? [{ kind: 'part', title }, ...below] : below
    }

    function chapter(written: string, path: YamlPath, depth: number): ListedItem[] {
      const named = resolvePath(written)
      const found = /\.[a-z]+$/i.test(named) ? named : `${named}.md`
      const there = finder.find(found, yaml.place(path))
      return there === undefined ? [] : [{ kind: 'chapter', path: there, depth }]
    }
  }
}

interface ReadMap {
  readonly file: NonNullable<Awaited<ReturnType<SourceFiles['read']>>>
  readonly map: YamlMap
  readonly yaml: YamlText
}

async function readMap(sources: SourceFiles, path: string): Promise<ReadMap | undefined> {
  const file = await sources.read(path)
  if (file === undefined) return undefined
  const yaml = readYaml(file)
  for (const { reason, place } of yaml.problems) report(file, 'front-matter-syntax', place, { reason })
  return { file, map: isYamlMap(yaml.value) ? yaml.value : {}, yaml }
}

/** Authors are texts, or maps of which the press knows the name. */
function namesOf(authors: unknown): unknown {
  if (!Array.isArray(authors)) return authors
  return authors.map((author: unknown) => (isYamlMap(author) ? author['name'] : author))
}
