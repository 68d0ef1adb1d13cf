import type { Root } from 'hast'
import { visit } from '../model/visit.ts'

/**
 * Keeps what an author sets beside, above or below a text from being a landmark of the page, in place: those are few and
 * have names of their own. A text beside the argument is a note or a tip, a header or footer a division (ARIA in HTML;
 * DPUB-ARIA, `doc-tip`).
 */
export function quietLandmarks(tree: Root): void {
  visit(tree, 'element', (element) => {
    const { tagName, properties } = element
    if (tagName === 'aside') {
      properties['role'] ??= properties.className?.includes('tip') === true ? 'doc-tip' : 'note'
    } else if (tagName === 'footer' || (tagName === 'header' && properties.className?.includes('opener') !== true)) {
      element.tagName = 'div'
    }
  })
}
