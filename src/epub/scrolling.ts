import type { Root } from 'hast'
import { toString } from 'hast-util-to-string'
import { visit } from '../model/visit.ts'

/** Signs that a phone has room for in a line. */
const narrowLine = 24

/**
 * Lets a keyboard reach what may be wider than the screen, in place, so that it can be scrolled without a finger (WCAG 2.2,
 * 2.1.1): frames, which only wide tables have (`frame-tables.ts`), and long formulas.
 */
export function reachScrolling(tree: Root): void {
  visit(tree, 'element', (element) => {
    const { className } = element.properties
    const isFrame = className?.includes('table-frame') === true
    const isFormula = className?.includes('math-display') === true && toString(element).length > narrowLine
    if (isFrame || isFormula) element.properties['tabIndex'] = 0
  })
}
