import type { Root } from 'mdast'
import { VFile } from 'vfile'
import { parseMarkdown } from '../markdown.ts'
import type { SourceFiles } from '../source-files.ts'
import { textPlaces } from '../../model/text-places.ts'
import { leadingTitle } from '../titles.ts'
import type { ForeignBook } from './bookdown-layout.ts'
import { ChapterFinder, resolvePath } from './find-chapter.ts'
import type { ListedItem } from './listing.ts'

/** A block of code that lists chapters, as d2lbook and, by MyST, Sphinx have it. */
const opening = /^(`{3,}|~{3,}|:{3,})(?:toc|\{toctree\}|\{tableofcontents\})[ \t]*$/m

/**
 * A book whose opening file lists its chapters in blocks ```` ```toc ````, each of which may list chapters of its own.
 * `:numbered:` numbers those of a block, `:caption:` is a part's title. The opening file is a chapter where it has a text
 * besides its title. `undefined` where there is no such list.
 *
 * See <https://book.d2l.ai/user/create.html> and <https://www.sphinx-doc.org/en/master/usage/restructuredtext/directives.html>.
 */
export async function tocBook(sources: SourceFiles): Promise<ForeignBook | undefined> {
  const path = ['index.md', 'README.md'].find((candidate) => sources.paths.includes(candidate))
  const file = path === undefined ? undefined : await sources.read(path)
  if (path === undefined || file === undefined || !opening.test(String(file))) return undefined
  const finder = new ChapterFinder(file, sources.paths)
  finder.find(path, undefined)
  const tree = parsed(file)
  const title = leadingTitle(tree)
  const numbers = /^:numbered:/m.test(String(file))
  const listed = await chaptersOf(file, 0, !numbers)
  const isTitleOnly = tree.children.every(({ type }) => type === 'heading' || type === 'html' || type === 'yaml')
  const own: ListedItem[] = isTitleOnly ? [] : [{ kind: 'chapter', path, depth: 0, numbered: false }]
  return { written: title === undefined ? {} : { title }, body: [...own, ...listed] }

  /** What a file lists; `everyOne` where the book numbers no list expressly. */
  async function chaptersOf(listing: VFile, depth: number, everyOne: boolean): Promise<ListedItem[]> {
    const folder = listing.dirname === '.' ? '' : (listing.dirname ?? '')
    const places = textPlaces(String(listing))
    const items: ListedItem[] = []
    for (const list of listsOf(listing)) {
      const numbered = everyOne || depth > 0 || list.options.has('numbered')
      const caption = list.options.get('caption')
      if (caption !== undefined && depth === 0) items.push({ kind: 'part', title: caption })
      for (const { text, offset } of list.entries) {
        const [, written = text] = /<([^<>]+)>$/.exec(text) ?? []
        const named = resolvePath(written, written.startsWith('/') ? '' : folder)
        const found = /\.[a-z]+$/i.test(named) ? named : `${named}.md`
        const place = places.position(offset, offset + text.length)
        const chapter = finder.find(found, place, listing)
        const chapterFile = chapter === undefined ? undefined : await sources.read(chapter)
        if (chapter === undefined || chapterFile === undefined) continue
        items.push({ kind: 'chapter', path: chapter, depth, ...(numbered ? {} : { numbered: false }) })
        items.push(...(await chaptersOf(chapterFile, depth + 1, everyOne)))
      }
    }
    return items
  }
}

/** A copy: the text may also be a chapter, and its problems are reported there. */
function parsed(file: VFile): Root {
  return parseMarkdown(new VFile({ path: file.path, value: String(file) }))
}

interface TocList {
  readonly options: ReadonlyMap<string, string>
  readonly entries: readonly { readonly text: string; readonly offset: number }[]
}

function listsOf(file: VFile): TocList[] {
  const source = String(file)
  const lists: TocList[] = []
  const fence = new RegExp(opening.source, 'gm')
  for (const match of source.matchAll(fence)) {
    const from = match.index + match[0].length + 1
    const length = source.slice(from).search(new RegExp(`^${match[1]}[ \\t]*$`, 'm'))
    const body = source.slice(from, length === -1 ? undefined : from + length)
    const options = new Map([...body.matchAll(/^:(\w+):[ \t]*(.*)$/gm)].map(([, key = '', value = '']) => [key, value]))
    const entries = [...body.matchAll(/^(?!:)[ \t]*(\S.*?)[ \t]*$/gm)].map((line) => ({
      text: line[1] ?? '',
      offset: from + line.index + line[0].indexOf(line[1] ?? ''),
    }))
    lists.push({ options, entries })
  }
  return lists
}
