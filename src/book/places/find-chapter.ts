import type { SourceText } from '../draft.ts'
import { resolvePath } from './paths.ts'

/** Finds the chapter that a link's path means, as written in `from`. */
export type ChapterFinder = (path: string, from: SourceText) => SourceText | undefined

/**
 * A chapter is known by its own path, by the path of the page that mdBook, GitBook and others make of it (`x.html`, or
 * the folder of a `README.md`), by its path without an ending, and by all these without the numbers that only order the
 * files. Paths are looked up from the file they stand in, from the book's folder, and from every folder between the two,
 * any of which may be the root of a site; and a page of a site that is in none of them by its name, where no other has it.
 */
export function chapterFinder(sources: readonly SourceText[]): ChapterFinder {
  const byPath = new Map<string, SourceText>()
  const names = [
    ({ path }: SourceText) => [path],
    ({ path }: SourceText) => otherNames(path),
    ({ path }: SourceText) => [withoutNumbers(path), ...otherNames(withoutNumbers(path))],
  ]
  for (const namesOf of names) {
    for (const source of sources) {
      for (const name of namesOf(source)) if (!byPath.has(name)) byPath.set(name, source)
    }
  }
  const byName = Map.groupBy(sources, ({ path }) => nameOf(withoutNumbers(path)))
  return (path, from) => {
    for (const root of path.startsWith('/') ? rootsOf(from) : [undefined, ...rootsOf(from)]) {
      const resolved = root === undefined ? resolvePath(path, from.path) : resolvePath(`/${root}/${path}`, from.path)
      const found = byPath.get(resolved)
      if (found !== undefined) return found
    }
    if (!isPage(path)) return undefined
    const [named, ...others] = byName.get(nameOf(path)) ?? []
    return others.length > 0 ? undefined : named
  }
}

function otherNames(path: string): readonly string[] {
  const stem = path.replace(/\.[^./]+$/, '')
  const names = [stem, `${stem}.md`, `${stem}.html`]
  const [, folder] = /^(.*?)\/?(?:README|index)$/i.exec(stem) ?? []
  if (folder === undefined) return names
  const inside = folder === '' ? '' : `${folder}/`
  return [
    ...names,
    folder,
    `${folder}.md`,
    `${folder}.html`,
    `${inside}index.html`,
    `${inside}index.md`,
    `${inside}README.md`,
  ]
}

/** `01-setup/02_install.md` as the site that is made of it knows it: `setup/install.md`. */
function withoutNumbers(path: string): string {
  return path
    .split('/')
    .map((step) => step.replace(/^(?:\d+[\s._-]+)+(?=[^\s.])/, ''))
    .join('/')
}

/** The folder of the book, and those down to where a file lies. */
function rootsOf({ path }: SourceText): readonly string[] {
  const folders = path.split('/').slice(0, -1)
  return ['', ...folders.map((_, index) => folders.slice(0, index + 1).join('/'))]
}

/** Whether a path is one of a page on a site, which need not be that of a file: `/setup/`, `../setup`. */
function isPage(path: string): boolean {
  return path.endsWith('/') || (/^\.{0,2}\//.test(path) && !/\.[^./]+$/.test(path))
}

function nameOf(path: string): string {
  const steps = path.replace(/(?:(?:^|\/)(?:README|index))?\.[^./]+$/i, '').split('/')
  return steps.findLast((step) => step !== '') ?? ''
}
