import type { Html, Nodes, Paragraph, PhrasingContent } from 'mdast'
import { parseFragment } from 'parse5'
import type { Position } from 'unist'
import type { VFile } from 'vfile'
import { visit } from '../../model/visit.ts'

const openTag = /^<Listing(?:\s+[\w-]+=(?:"[^"]*"|'[^']*'))*\s*>$/i

/**
 * Turns the tags of numbered listings, `<Listing number="2-1" file-name="src/main.rs" caption="…">`, as the preprocessor of
 * the Rust book has them, into a paragraph with the words that stand in the tag. What the element holds follows it.
 *
 * See <https://github.com/rust-lang/book/tree/main/packages/mdbook-trpl>.
 */
export function listings(tree: Nodes, file: VFile): void {
  if (!/<listing/i.test(String(file))) return
  visit(tree, (node, index, parent) => {
    // A tag of several lines is part of a paragraph.
    const html = node.type === 'paragraph' && node.children.length === 1 ? node.children[0] : node
    if (html?.type !== 'html' || parent === undefined || parent.type === 'paragraph' || index === undefined) return
    const listing = readListing(html)
    if (listing !== undefined) parent.children[index] = listing
  })
}

function readListing({ value, position }: Html): Paragraph | undefined {
  if (!openTag.test(value)) return undefined
  const [tag] = parseFragment(value).childNodes
  if (tag === undefined || !('attrs' in tag)) return undefined
  const attributes = new Map(tag.attrs.map(({ name, value: words }) => [name, words]))
  const [number, caption, file] = ['number', 'caption', 'file-name'].map((name) => attributes.get(name) ?? '')
  const place = position === undefined ? {} : { position }
  const parts = [
    ...(number
      ? [[{ type: 'strong' as const, children: [{ ...text(`Listing ${number}.`), ...place }], ...place }]]
      : []),
    ...(caption ? [captionOf(caption, position)] : []),
    ...(file ? [[{ type: 'inlineCode' as const, value: file, ...place }]] : []),
  ]
  if (parts.length === 0) return undefined
  return {
    type: 'paragraph',
    children: parts.flatMap((part, index) => (index === 0 ? part : [{ ...text(' '), ...place }, ...part])),
    data: {
      hProperties: { className: ['listing-title'], ...(number ? { id: `listing-${number.toLowerCase()}` } : {}) },
    },
    ...place,
  }
}

/** The caption is Markdown, of which code is what captions of listings hold. */
function captionOf(caption: string, position: Position | undefined): PhrasingContent[] {
  const place = position === undefined ? {} : { position }
  return caption.split(/(`[^`]+`)/).flatMap((part): PhrasingContent[] => {
    if (part === '') return []
    const isCode = part.length > 2 && part.startsWith('`')
    return [isCode ? { type: 'inlineCode', value: part.slice(1, -1), ...place } : { ...text(part), ...place }]
  })
}

function text(value: string): { type: 'text'; value: string } {
  return { type: 'text', value }
}
