import type { Parent, RootContent } from 'mdast'
import { isParent } from './rewrite-tree.ts'

/**
 * Removes the nodes that `isRemoved` says, and the quotations and lists that hold nothing else. A note stays, were it
 * empty: its calls refer to it.
 */
export function removeNodes(parent: Parent, isRemoved: (node: RootContent) => boolean): void {
  parent.children = parent.children.filter((child) => {
    if (isRemoved(child)) return false
    if (!isParent(child) || child.children.length === 0) return true
    removeNodes(child, isRemoved)
    return child.children.length > 0 || child.type === 'footnoteDefinition'
  })
}
