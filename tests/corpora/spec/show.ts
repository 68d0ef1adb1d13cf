import type { PlainElement, PlainNode } from './plain-tree.ts'

/** A tree, a line for each element and text, indented. */
export function show(tree: PlainElement): string {
  return tree.children.map((child) => showNode(child, '')).join('')
}

function showNode(node: PlainNode, indent: string): string {
  if (typeof node === 'string') return `${indent}${JSON.stringify(node)}\n`
  const attributes = Object.entries(node.attributes)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => ` ${name}=${JSON.stringify(value)}`)
  return `${indent}${node.name}${attributes.join('')}\n${node.children.map((child) => showNode(child, `${indent}  `)).join('')}`
}
