import { naturalOrder, opensFolder } from '../natural-order.ts'
import { isMarkdownPath } from '../settings/formats.ts'

/** Folders that hold what tools made. */
const builtFolders = ['node_modules', 'dist', 'build']

/** Texts about a repository, which lie beside the chapters of many books; in capitals, as is the custom. */
const aboutRepository = /^(LICEN[CS]E|COPYING|CHANGELOG|CONTRIBUTING|CODE_OF_CONDUCT|SECURITY|SUMMARY)\b/

/** The chapters of a folder without a listing, in natural order: its Markdown files, but for drafts (`_`) and papers. */
export function chapterFiles(paths: Iterable<string>): string[] {
  return naturalOrder([...paths].filter(isChapter))
}

/** Chapters without the `README` of the book's own folder, which speaks of the book, where there are others. */
export function withoutReadme(paths: readonly string[]): readonly string[] {
  const others = paths.filter((path) => path.includes('/') || !opensFolder(path) || /^index/i.test(path))
  return others.length > 0 ? others : paths
}

function isChapter(path: string): boolean {
  const folders = path.split('/')
  const name = folders.pop() ?? ''
  const wanted = folders.every((folder) => !/^[_.]/.test(folder) && !builtFolders.includes(folder))
  return wanted && isMarkdownPath(name) && !/^[_.]/.test(name) && !aboutRepository.test(name)
}
