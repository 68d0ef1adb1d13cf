import type { Root } from 'mdast'
import type { InlineMath, Math } from 'mdast-util-math'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'

/**
 * Formulas between two dollars are set on a line of their own: a paragraph that is nothing else becomes `math`, and one
 * amid text gets the class `math-display`.
 */
export function displayMath(tree: Root, file: VFile): void {
  const source = String(file)
  visit(tree, (node, index, parent) => {
    if (node.type === 'paragraph') {
      const [only, second] = node.children
      if (only?.type !== 'inlineMath' || second !== undefined || !isDisplay(only, source)) return
      parent?.children.splice(index ?? 0, 1, asBlock(only))
    } else if (node.type === 'inlineMath' && isDisplay(node, source)) {
      node.data = { ...node.data, hProperties: { className: ['language-math', 'math-display'] } }
    }
  })
}

function isDisplay(node: InlineMath, source: string): boolean {
  return source.startsWith('$$', node.position?.start.offset ?? source.length)
}

function asBlock(node: InlineMath): Math {
  const value = node.value.trim()
  return {
    type: 'math',
    meta: null,
    value,
    data: {
      hName: 'pre',
      hChildren: [
        {
          type: 'element',
          tagName: 'code',
          properties: { className: ['language-math', 'math-display'] },
          children: [{ type: 'text', value }],
        },
      ],
    },
    ...(node.position === undefined ? {} : { position: node.position }),
  }
}
