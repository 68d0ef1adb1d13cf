import type { Heading, Nodes, Root } from 'mdast'
import { withoutForbidden } from './characters.ts'

/** The title of a text that opens with its only heading of level 1. */
export function leadingTitle(tree: Root): string | undefined {
  const headings = tree.children.filter((node): node is Heading => node.type === 'heading')
  const [first] = headings
  if (first?.depth !== 1 || headings.filter(({ depth }) => depth === 1).length > 1) return undefined
  return textOf(first).trim() || undefined
}

/** A file's or folder's name as words: `the-long_war` gives `The long war`. */
export function humanise(name: string): string | undefined {
  const words = withoutForbidden(name)
    .replace(/[\s_-]+/g, ' ')
    .trim()
  return words === '' ? undefined : words.charAt(0).toUpperCase() + words.slice(1)
}

/** Text of a heading without its notes. */
function textOf(node: Nodes): string {
  if (node.type === 'inlineNote' || node.type === 'html') return ''
  if ('children' in node) return node.children.map(textOf).join('')
  return 'value' in node ? node.value : ''
}
