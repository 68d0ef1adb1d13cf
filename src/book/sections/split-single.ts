import type { Heading, Root, RootContent } from 'mdast'
import { visit } from '../../model/visit.ts'
import type { SourceChapter } from '../../model/manuscript.ts'
import { plainLine } from '../tree/plain-text.ts'
import { leadingHeading, sameTitle } from './chapter-title.ts'

/** A stretch of the one file of a book that becomes a section of its own. */
interface Split {
  /** Where it was split, out of the body; absent for the text before the first such heading. */
  readonly heading?: Heading
  /** The heading that is the book's own title, printed by the title page. */
  readonly bookTitle?: Heading
  readonly body: Root
}

/**
 * The chapters of a book that is one file. An only first-level heading at its start is the book's title where the book is
 * called so, and chapters begin at the second level; of several first-level headings each begins a chapter; a file
 * without any is split at the second level. Gives nothing where the file is one chapter with a title of its own.
 */
export function splitSingle(
  chapter: SourceChapter,
  tree: Root,
  bookTitle: string,
  hasTitlePage: boolean,
): readonly Split[] {
  const first = leadingHeading(tree.children)
  const tops = headingsOf(tree, 1)
  const [top] = tops
  if (top !== undefined && tops.length === 1) {
    const given = chapter.frontMatter.title
    const isBookTitle = top === first && (given === undefined || sameTitle(bookTitle, plainLine(top)))
    if (!isBookTitle) return []
    // Notes of the title have no place on the title page: then it titles a section that holds them.
    if (!hasTitlePage || callsNotes(top)) return splitAt(tree, [top, ...headingsOf(tree, 2)])
    const body: Root = { ...tree, children: tree.children.filter((node) => node !== top) }
    return splitAt(body, headingsOf(body, 2), top)
  }
  const starts = tops.length > 1 ? tops : headingsOf(tree, 2)
  return starts.length > 1 ? splitAt(tree, starts) : []
}

function splitAt(tree: Root, starts: readonly Heading[], bookTitle?: Heading): readonly Split[] {
  const isStart = new Set<RootContent>(starts)
  const parts: { heading?: Heading; children: RootContent[] }[] = [{ children: [] }]
  for (const node of tree.children) {
    if (node.type === 'heading' && isStart.has(node)) parts.push({ heading: node, children: [] })
    else parts.at(-1)?.children.push(node)
  }
  return parts
    .filter(
      ({ heading, children }, index) => heading !== undefined || parts.length === 1 || index > 0 || prints(children),
    )
    .map(({ heading, children }, index) => ({
      ...(heading !== undefined && { heading }),
      ...(index === 0 && bookTitle !== undefined && { bookTitle }),
      body: { type: 'root', children },
    }))
}

function headingsOf(tree: Root, depth: number): readonly Heading[] {
  return tree.children.filter((node) => node.type === 'heading').filter((heading) => heading.depth === depth)
}

function callsNotes(heading: Heading): boolean {
  let calls = false
  visit(heading, ['footnoteReference', 'inlineNote'], () => {
    calls = true
  })
  return calls
}

function prints(nodes: readonly RootContent[]): boolean {
  return nodes.some(
    (node) => node.type !== 'yaml' && !(node.type === 'html' && /^(?:\s*<!--[\s\S]*?-->)*\s*$/.test(node.value)),
  )
}
