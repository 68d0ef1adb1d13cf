import type { Root } from 'hast'
import { visit } from '../model/visit.ts'

/**
 * Says of every text beside the argument that it is a note or a tip, in place: without a word it would be a landmark of the
 * page, and those have names of their own (ARIA in HTML; DPUB-ARIA, `doc-tip`).
 */
export function tellAsides(tree: Root): void {
  visit(tree, 'element', ({ tagName, properties }) => {
    if (tagName !== 'aside' || properties['role'] !== undefined) return
    properties['role'] = properties.className?.includes('tip') === true ? 'doc-tip' : 'note'
  })
}
