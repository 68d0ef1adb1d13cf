import { asyncProperty, assert } from 'fast-check'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { parseXml } from '../corpora/spec/parse-markup.ts'
import type { PlainElement } from '../corpora/spec/plain-tree.ts'
import { pressBook } from './press-book.ts'
import { randomMarkdown } from './random-markdown.ts'

/** Elements that may stand directly in those of a table or a list, and nowhere else. */
const partsOf: Readonly<Record<string, readonly string[]>> = {
  dl: ['dd', 'dt', 'div'],
  ol: ['li'],
  table: ['caption', 'colgroup', 'tbody', 'tfoot', 'thead'],
  tbody: ['tr'],
  tfoot: ['tr'],
  thead: ['tr'],
  tr: ['td', 'th'],
  ul: ['li'],
}

const parts: ReadonlySet<string> = new Set(
  Object.values(partsOf)
    .flat()
    .filter((name) => name !== 'div'),
)

const blocks =
  /^(?:address|aside|blockquote|d[ltd]|div|fig(?:ure|caption)|h[1-6r]|li|ol|p|pre|section|t(?:able|body|d|foot|h|head|r)|ul)$/

const phrasing =
  /^(?:a|abbr|b|bdi|bdo|cite|code|del|em|h[1-6]|i|ins|kbd|mark|p|pre|q|s|samp|small|span|strong|su[bp]|u|var)$/

/** What the content models of HTML forbid in a tree, as pairs of an element and what stands in it. */
function misplaced(node: PlainElement, within: readonly string[] = []): string[] {
  return node.children.flatMap((child): string[] => {
    const own = partsOf[node.name]
    if (typeof child === 'string') return own !== undefined && child.trim() !== '' ? [`text in ${node.name}`] : []
    const isLost = own === undefined ? parts.has(child.name) && node.name !== 'div' : !own.includes(child.name)
    const isBlockInPhrase = phrasing.test(node.name) && !/^(?:a|del|ins)$/.test(node.name) && blocks.test(child.name)
    const isLinkInLink = child.name === 'a' && within.includes('a')
    const found = isLost || isBlockInPhrase || isLinkInLink ? [`${child.name} in ${node.name}`] : []
    return [...found, ...misplaced(child, [...within, child.name])]
  })
}

test('whatever Markdown nests in what: the EPUB is well-formed XML, valid HTML, and holds every word once', async () => {
  await assert(
    asyncProperty(randomMarkdown, async (text) => {
      const { epub, problems } = await pressBook([text])
      expect(problems.filter(({ rule }) => /^proof-|^source-covered$/.test(rule))).toEqual([])
      for (const [path, bytes] of Object.entries(unzipSync(epub))) {
        if (path.endsWith('.xhtml')) expect(misplaced(parseXml(new TextDecoder().decode(bytes)))).toEqual([])
      }
    }),
    { numRuns: 80, seed: 1 },
  )
}, 60_000)
