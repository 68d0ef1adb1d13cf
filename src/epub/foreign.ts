import type { Root } from 'hast'
import { SKIP, visit } from '../model/visit.ts'
import { strictMath } from './mathml.ts'

const namespaces: ReadonlyMap<string, string> = new Map([
  ['math', 'http://www.w3.org/1998/Math/MathML'],
  ['svg', 'http://www.w3.org/2000/svg'],
])

/** Makes the formulas and drawings of a tree fit for XHTML, in place, and tells which of the two there are. */
export function settleForeign(tree: Root): ReadonlySet<string> {
  const found = new Set<string>()
  visit(tree, 'element', (element) => {
    const namespace = namespaces.get(element.tagName)
    if (namespace === undefined) return undefined
    element.properties['xmlns'] = namespace
    if (element.tagName === 'math') strictMath(element)
    found.add(element.tagName)
    return SKIP
  })
  return found
}
