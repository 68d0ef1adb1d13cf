import type { Node, Parent } from 'unist'
import type { BuildVisitor, VisitorResult } from 'unist-util-visit'

/** What a visitor gives so that the children of a node are not visited. */
export const SKIP = 'skip'
/** What a visitor gives so that no more nodes are visited. */
export const EXIT = false

/**
 * Visits the nodes of a tree in preorder: all, or those of a type or of several. Of a visitor's result an index says which
 * child of the parent comes next. As `visit` of unist-util-visit, which makes and names a function for every node that it
 * comes to, matching or not: half of the time in which a long book is read and rendered.
 */
export function visit<Tree extends Node, const Check extends string | string[]>(
  tree: Tree,
  check: Check,
  visitor: BuildVisitor<Tree, Check>,
): void
export function visit<Tree extends Node>(tree: Tree, visitor: BuildVisitor<Tree>): void
export function visit(tree: Node, check: string | string[] | Visitor, visitor?: Visitor): void {
  if (typeof check === 'function') walk(tree, undefined, undefined, undefined, check)
  else if (visitor !== undefined) walk(tree, undefined, undefined, check, visitor)
}

type Visitor = (node: Node, index: number | undefined, parent: Parent | undefined) => VisitorResult

/** `false` where no more nodes are visited, else the index of the sibling that comes next, if it is not the next one. */
function walk(
  node: Node,
  index: number | undefined,
  parent: Parent | undefined,
  types: string | readonly string[] | undefined,
  visitor: Visitor,
): false | number | undefined {
  let isSkipped = false
  let following: number | undefined
  if (types === undefined || (typeof types === 'string' ? node.type === types : types.includes(node.type))) {
    const result = visitor(node, index, parent)
    const [action, next] = Array.isArray(result) ? result : typeof result === 'number' ? [true, result] : [result]
    if (action === EXIT) return false
    isSkipped = action === SKIP
    if (typeof next === 'number') following = next
  }
  if (!isSkipped && isParent(node)) {
    for (let at = 0; at > -1 && at < node.children.length; ) {
      const child = node.children[at]
      const next = child && walk(child, at, node, types, visitor)
      if (next === false) return false
      at = next ?? at + 1
    }
  }
  return following
}

function isParent(node: Node): node is Parent {
  return 'children' in node && Array.isArray(node.children)
}
