import type { Nodes, PhrasingContent } from 'mdast'

/** Whether a node holds running text: a text among its children shows that all of them are phrases. */
export function holdsPhrases(node: Nodes): node is Nodes & { children: PhrasingContent[] } {
  return 'children' in node && node.children.some((child) => child.type === 'text')
}
