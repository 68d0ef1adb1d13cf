import type { Root } from 'mdast'
import type { Heading } from '../../model/book.ts'
import { plainLine } from '../tree/plain-text.ts'

/** The headings of a section's body, nested; those inside quotations and other blocks are no part of its structure. */
export function outline(tree: Root): readonly Heading[] {
  const top: Heading[] = []
  const open: { readonly level: number; readonly children: Heading[] }[] = [{ level: 1, children: top }]
  for (const node of tree.children) {
    if (node.type !== 'heading') continue
    const id = node.data?.hProperties?.['id']
    if (typeof id !== 'string') throw new Error('A heading was given no id')
    while ((open.at(-1)?.level ?? 1) >= node.depth && open.length > 1) open.pop()
    const text = plainLine(node)
    // A heading that is only a picture has no words to list.
    if (text === '') continue
    const children: Heading[] = []
    open.at(-1)?.children.push({ id, level: node.depth, text, children })
    open.push({ level: node.depth, children })
  }
  return top
}
