import type { Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'

const namespaces: ReadonlyMap<string, string> = new Map([
  ['math', 'http://www.w3.org/1998/Math/MathML'],
  ['svg', 'http://www.w3.org/2000/svg'],
])

/** Gives the formulas and drawings of a tree their namespaces, in place, and tells which of the two there are. */
export function nameForeign(tree: Root): ReadonlySet<string> {
  const found = new Set<string>()
  visit(tree, 'element', ({ tagName, properties }) => {
    const namespace = namespaces.get(tagName)
    if (namespace === undefined) return undefined
    properties['xmlns'] = namespace
    found.add(tagName)
    return SKIP
  })
  return found
}
