import type { Nodes, Parent, RootContent } from 'mdast'

/** What stands in a node's place: other nodes, none, or `undefined` to keep it and go on with its children. */
type Rewrite = (node: RootContent, parent: Parent) => readonly RootContent[] | undefined

/**
 * Rewrites everything below `parent` in place, in document order. Nodes that were put in are not visited: a rewrite
 * that keeps children of what it replaces calls `rewriteTree` on them itself.
 */
export function rewriteTree(parent: Parent, rewrite: Rewrite): void {
  const children: RootContent[] = []
  for (const child of parent.children) {
    const replacement = rewrite(child, parent)
    if (replacement === undefined) {
      if (isParent(child)) rewriteTree(child, rewrite)
      children.push(child)
    } else {
      children.push(...replacement)
    }
  }
  parent.children = children
}

export function isParent(node: Nodes): node is Nodes & Parent {
  return 'children' in node
}
