import type { List, Root } from 'mdast'
import { visit } from '../../model/visit.ts'
import { VFile } from 'vfile'
import { parseMarkdown } from '../markdown.ts'
import type { SourceFiles } from '../source-files.ts'
import { resolvePath } from './find-chapter.ts'

/** Fewer links are a text with a list, not a table of contents. */
const fewest = 4

/**
 * The opening text of the book's folder, or of a folder in it, where it is nothing but headings and lists of links to
 * chapters: a table of contents by another name.
 */
export async function findLinkList(sources: SourceFiles): Promise<VFile | undefined> {
  const candidates = sources.paths.filter((path) => /^(?:[^/_.][^/]*\/)?(?:README|index|toc|contents)\.md$/i.test(path))
  for (const path of candidates) {
    const file = await sources.read(path)
    if (file !== undefined && isLinkList(parseMarkdown(new VFile(String(file))), path, sources.paths)) return file
  }
  return undefined
}

function isLinkList(tree: Root, path: string, paths: readonly string[]): boolean {
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : ''
  const lists = tree.children.filter((node): node is List => node.type === 'list')
  const rest = tree.children.filter(({ type }) => type !== 'list')
  if (lists.length === 0 || !rest.every(({ type }) => type === 'heading' || type === 'yaml')) return false
  const targets: string[] = []
  let words = 0
  for (const list of lists) {
    visit(list, (node) => {
      if (node.type === 'link') targets.push(resolvePath(node.url.split('#', 1)[0] ?? '', folder))
      if (node.type === 'paragraph') words += node.children.filter((child) => child.type !== 'link').length
    })
  }
  return words === 0 && targets.length >= fewest && targets.every((target) => paths.includes(target))
}
