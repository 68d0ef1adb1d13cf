import { visit } from '../../model/visit.ts'
import type { SourceChapter } from '../../model/manuscript.ts'
import { theoremKinds } from './knitr-chunks.ts'

/**
 * Numbers theorems, exercises and their like through the book, each kind by itself, prints their name and number above
 * them, and gives the number to the references to them.
 */
export function numberTheorems(chapters: readonly SourceChapter[]): void {
  const counts = new Map<string, number>()
  const numbers = new Map<string, string>()
  for (const { tree } of chapters) {
    visit(tree, 'containerDirective', (node) => {
      const kind = node.data?.theorem
      const [title] = node.children
      if (kind === undefined || title?.type !== 'paragraph') return
      const name = kind.charAt(0).toUpperCase() + kind.slice(1)
      const count = (counts.get(kind) ?? 0) + 1
      counts.set(kind, count)
      const number = theoremKinds.has(kind) ? ` ${count}` : ''
      const id = node.attributes?.['id']
      if (typeof id === 'string') numbers.set(id, String(count))
      const words = title.children
      title.children = [
        { type: 'text', value: words.length === 0 ? `${name}${number}` : `${name}${number}: ` },
        ...words,
      ]
    })
  }
  if (numbers.size === 0) return
  for (const { tree } of chapters) {
    visit(tree, 'link', (link) => {
      const number = link.children.length === 0 ? numbers.get(link.url.slice(1)) : undefined
      if (number !== undefined) link.children = [{ type: 'text', value: number }]
    })
  }
}
