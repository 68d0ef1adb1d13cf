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
  let following: number | undefined
  const { type } = node
  if (types === undefined || types === type || (typeof types === 'object' && types.includes(type))) {
    const result = visitor(node, index, parent)
    if (result === EXIT) return EXIT
    if (typeof result === 'number') following = result
    else if (Array.isArray(result)) {
      const [action, next] = result
      if (action === EXIT) return EXIT
      following = next ?? undefined
      if (action === SKIP) return following
    } else if (result === SKIP) return undefined
  }
  if (!isParent(node)) return following
  for (let at = 0; at > -1 && at < node.children.length; ) {
    const child = node.children[at]
    const next = child === undefined ? undefined : walk(child, at, node, types, visitor)
    if (next === EXIT) return EXIT
    at = next ?? at + 1
  }
  return following
}

/** Looked up: `in` takes longer than all else here. */
function isParent(node: Node & Partial<Parent>): node is Parent {
  return node.children !== undefined
}
