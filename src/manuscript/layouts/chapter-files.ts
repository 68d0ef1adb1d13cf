import { naturalOrder, opensFolder } from '../natural-order.ts'
import { isMarkdownPath } from '../settings/formats.ts'

/** Folders that hold what tools made. */
const builtFolders = ['node_modules', 'dist', 'build']

/** Texts about a repository, which lie beside the chapters of many books; in capitals, as is the custom. */
const aboutRepository = /^(LICEN[CS]E|COPYING|CHANGELOG|CONTRIBUTING|CODE_OF_CONDUCT|SECURITY|SUMMARY)\b/

const noCollections: ReadonlySet<string> = new Set()

/**
 * The chapters of a folder without a listing, in natural order: its Markdown files, but for drafts (`_`) and papers. What
 * lies in one of the folders `collections` is no draft.
 */
export function chapterFiles(paths: Iterable<string>, collections = noCollections): string[] {
  return naturalOrder([...paths].filter((path) => isChapter(path, collections)))
}

/** The papers of a repository at the top of a folder, which are no chapters. */
export function repositoryPapers(paths: Iterable<string>): string[] {
  return [...paths].filter((path) => aboutRepository.test(path) && isMarkdownPath(path) && !path.startsWith('SUMMARY'))
}

/** Chapters without the `README` of the book's own folder, which speaks of the book, where there are others. */
export function withoutReadme(paths: readonly string[]): readonly string[] {
  const others = paths.filter((path) => path.includes('/') || !opensFolder(path) || /^index/i.test(path))
  return others.length > 0 ? others : paths
}

function isChapter(path: string, collections: ReadonlySet<string>): boolean {
  const folders = path.split('/')
  const name = folders.pop() ?? ''
  const wanted = folders.every(
    (folder) => collections.has(folder) || (!/^[_.]/.test(folder) && !builtFolders.includes(folder)),
  )
  return wanted && isMarkdownPath(name) && !/^[_.]/.test(name) && !aboutRepository.test(name)
}
