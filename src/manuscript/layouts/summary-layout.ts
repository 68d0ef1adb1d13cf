import type { Link, List, ListItem, Paragraph, Root } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { visit } from '../../model/visit.ts'
import type { VFile } from 'vfile'
import { ChapterFinder, resolvePath } from './find-chapter.ts'
import type { ListedChapter, ListedItem } from './listing.ts'

/**
 * The chapters that a table of contents file lists, as mdBook and GitBook write it: the first heading of level 1 is the
 * file's own; every other heading opens a part; links in lists are chapters, nested as the lists are; links outside
 * lists are chapters without a number. Left out: drafts (links to nothing), links out of the book, and links to a place
 * in a chapter that is listed already.
 *
 * See <https://rust-lang.github.io/mdBook/format/summary.html>.
 */
export function summaryItems(file: VFile, tree: Root, paths: readonly string[]): ListedItem[] {
  const finder = new ChapterFinder(file, paths)
  const folder = file.dirname === '.' ? '' : (file.dirname ?? '')
  const items: ListedItem[] = []

  for (const [index, node] of tree.children.entries()) {
    if (node.type === 'heading') {
      const opening = node.depth === 1 && tree.children.findIndex(({ type }) => type === 'heading') === index
      if (!opening) items.push({ kind: 'part', title: toString(node) })
    } else if (node.type === 'list') {
      addList(node, 0)
    } else if (node.type === 'paragraph') {
      for (const chapter of links(node)) addChapter(chapter, 0, false)
    }
  }
  return items

  function addList(list: List, depth: number): void {
    for (const item of list.children) addItem(item, depth)
  }

  function addItem(item: ListItem, depth: number): void {
    const [first, ...rest] = item.children
    const own = first?.type === 'paragraph' ? links(first) : []
    for (const link of own) addChapter(link, depth, true)
    const lists = (first?.type === 'list' ? item.children : rest).filter((child) => child.type === 'list')
    // An entry that is words only, with chapters below it, stands over them as a part does.
    const isPart = own.length === 0 && depth === 0 && lists.length > 0 && first?.type === 'paragraph'
    if (isPart) items.push({ kind: 'part', title: toString(first) })
    for (const list of lists) addList(list, isPart ? depth : depth + 1)
  }

  function addChapter(link: Link, depth: number, numbered: boolean): void {
    const target = chapterPath(link.url, folder)
    if (target === undefined) return
    if (target.anchored && finder.has(target.path)) return
    const path = finder.find(target.path, link.position)
    if (path === undefined) return
    const chapter: ListedChapter = { kind: 'chapter', path, title: toString(link), depth }
    items.push(numbered ? chapter : { ...chapter, numbered: false })
  }
}

function links(paragraph: Paragraph): Link[] {
  const found: Link[] = []
  visit(paragraph, 'link', (link) => void found.push(link))
  return found
}

/** The file that a link of the listing leads to; `undefined` for a draft, and for a link out of the book. */
function chapterPath(url: string, folder: string): { path: string; anchored: boolean } | undefined {
  const [path = '', anchor] = url.split('#', 2)
  if (path === '' || /^([a-z][a-z\d+.-]*:|\/\/)/i.test(path)) return undefined
  return { path: resolvePath(decoded(path), folder), anchored: anchor !== undefined }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch (error) {
    if (error instanceof URIError) return path
    throw error
  }
}
