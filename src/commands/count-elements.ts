import type { Root } from 'hast'
import { visit } from 'unist-util-visit'

/** How many elements of that name a tree holds. */
export function countElements(tree: Root, name: string): number {
  let count = 0
  visit(tree, 'element', (element) => {
    if (element.tagName === name) count += 1
  })
  return count
}
