import type { Nodes } from 'mdast'

/** Text of nodes as a reader would say it: note calls, raw tags and pictures left out. */
export function plainText(nodes: Nodes | readonly Nodes[]): string {
  if (Array.isArray(nodes)) return nodes.map((node: Nodes) => plainText(node)).join('')
  const node = nodes as Nodes
  switch (node.type) {
    case 'footnoteReference':
    case 'inlineNote':
    case 'noteCall':
    case 'html':
      return ''
    case 'break':
      return ' '
    default:
      if ('children' in node) return plainText(node.children)
      return 'value' in node ? node.value : ''
  }
}

/** The same, in one line. */
export function plainLine(nodes: Nodes | readonly Nodes[]): string {
  return plainText(nodes).replace(/\s+/gu, ' ').trim()
}
