import type { Element, ElementContent } from 'hast'

const phrasing: ReadonlySet<string> = new Set(
  (
    'abbr b bdi bdo cite code data dfn em i kbd mark q s samp small span strong sub sup time u var ' +
    'h1 h2 h3 h4 h5 h6 dt'
  ).split(' '),
)

const blocks: ReadonlySet<string> = new Set(
  'address article aside blockquote div dl figure footer h1 h2 h3 h4 h5 h6 header hr main ol p pre section table ul'.split(
    ' ',
  ),
)

/** Whether an element may contain only running text, wherever it stands: a link or an insertion takes after its parent. */
export function isPhrasing(node: Element): boolean {
  return phrasing.has(node.tagName)
}

/** Whether an element stands as a block of its own. */
export function isBlock(node: Element): boolean {
  return blocks.has(node.tagName)
}

/** Whether a node is a block or contains one. */
export function holdsBlock(node: ElementContent): boolean {
  return node.type === 'element' && (isBlock(node) || node.children.some(holdsBlock))
}
