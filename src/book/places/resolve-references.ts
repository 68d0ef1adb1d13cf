import type { Definition, Image, ImageReference, Link, LinkReference, Root } from 'mdast'
import { visit } from '../../model/visit.ts'
import { removeNodes } from '../tree/remove-nodes.ts'
import { rewriteTree } from '../tree/rewrite-tree.ts'

/** Turns reference links and pictures of a file into plain ones and takes the definitions out. */
export function resolveReferences(tree: Root): void {
  const definitions = new Map<string, Definition>()
  visit(tree, 'definition', (node) => {
    // CommonMark: of several definitions the first takes precedence.
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node)
  })
  removeNodes(tree, (node) => node.type === 'definition')
  rewriteTree(tree, (node) => {
    if (node.type === 'imageReference') return [image(node, definitions.get(node.identifier))]
    if (node.type !== 'linkReference') return undefined
    rewriteTree(node, (inner) =>
      inner.type === 'imageReference' ? [image(inner, definitions.get(inner.identifier))] : undefined,
    )
    return [link(node, definitions.get(node.identifier))]
  })
}

function link(node: LinkReference, definition: Definition | undefined): Link {
  const { children, position } = node
  const { url = '', title } = definition ?? {}
  return { type: 'link', url, title: title ?? null, children, ...(position && { position }) }
}

function image(node: ImageReference, definition: Definition | undefined): Image {
  const { alt, position } = node
  const { url = '', title } = definition ?? {}
  return { type: 'image', url, title: title ?? null, alt: alt ?? '', ...(position && { position }) }
}
