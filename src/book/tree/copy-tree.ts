import type { Nodes, Root } from 'mdast'

/** A copy whose nodes, attributes and data may be changed freely; positions, which nobody changes, are shared. */
export function copyTree(tree: Root): Root {
  return copyNode(tree)
}

function copyNode<Node extends Nodes>(node: Node): Node {
  const copy = { ...node }
  if (copy.data !== undefined) copy.data = structuredClone(copy.data)
  if ('attributes' in copy && copy.attributes) copy.attributes = { ...copy.attributes }
  if ('children' in copy) Object.assign(copy, { children: copy.children.map((child) => copyNode(child)) })
  return copy
}
