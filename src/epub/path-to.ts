import type { Element, Parents } from 'hast'

/** What an element stands in, from the given node to its parent; nothing where it is not in it. */
export function pathTo(node: Parents, element: Element): readonly Parents[] {
  for (const child of node.children) {
    if (child === element) return [node]
    if (child.type !== 'element') continue
    const path = pathTo(child, element)
    if (path.length > 0) return [node, ...path]
  }
  return []
}
