import type { Nodes, Properties } from 'hast'

/** A copy of a tree of HTML whose nodes, attributes and data may be changed freely; positions, which nobody changes, are shared. */
export function copyTree<Node extends Nodes>(tree: Node): Node {
  const copy = { ...tree }
  if (copy.data !== undefined) copy.data = structuredClone(copy.data)
  if ('properties' in copy) Object.assign(copy, { properties: copyProperties(copy.properties) })
  if ('content' in copy && copy.content !== undefined) Object.assign(copy, { content: copyTree(copy.content) })
  if ('children' in copy) Object.assign(copy, { children: copy.children.map((child) => copyTree(child)) })
  return copy
}

function copyProperties(properties: Properties): Properties {
  const copy = { ...properties }
  for (const [name, value] of Object.entries(copy)) if (Array.isArray(value)) copy[name] = [...value]
  return copy
}
