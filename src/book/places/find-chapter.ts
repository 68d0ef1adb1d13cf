import type { SourceText } from '../draft.ts'
import { resolvePath } from './paths.ts'

/** Finds the chapter that a link's path means, as written in `from`. */
export type ChapterFinder = (path: string, from: SourceText) => SourceText | undefined

/**
 * A chapter is known by its own path, by the path of the page that mdBook, GitBook and others make of it (`x.html`, or
 * the folder of a `README.md`), and by its path without an ending.
 */
export function chapterFinder(sources: readonly SourceText[]): ChapterFinder {
  const byPath = new Map<string, SourceText>()
  for (const source of sources) byPath.set(source.path, source)
  for (const source of sources) {
    for (const path of otherNames(source.path)) if (!byPath.has(path)) byPath.set(path, source)
  }
  return (path, from) => byPath.get(resolvePath(path, from.path)) ?? byPath.get(resolvePath(`/${path}`, from.path))
}

function otherNames(path: string): readonly string[] {
  const stem = path.replace(/\.[^./]+$/, '')
  const names = [stem, `${stem}.md`, `${stem}.html`]
  const [, folder] = /^(.*?)\/?(?:README|index)$/i.exec(stem) ?? []
  if (folder === undefined) return names
  const inside = folder === '' ? '' : `${folder}/`
  return [...names, folder, `${inside}index.html`, `${inside}index.md`, `${inside}README.md`]
}
