import type { Root } from 'hast'
import { visit } from '../model/visit.ts'

/** Ids of the elements of a tree, in order. */
export function idsOf(tree: Root): string[] {
  const ids: string[] = []
  visit(tree, 'element', (node) => {
    const id = node.properties['id']
    if (typeof id === 'string') ids.push(id)
  })
  return ids
}
