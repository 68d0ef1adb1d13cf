import type { Root } from 'hast'
import { visit } from '../model/visit.ts'

/**
 * Closes the gaps that raw HTML leaves between the levels of headings, in place: readers that speak a book count them.
 * A heading is one level below the nearest before it that was meant to be above it (WCAG 2.2, technique G141).
 */
export function closeHeadingGaps(tree: Root): void {
  const above: number[] = []
  let first = 1
  visit(tree, 'element', (element) => {
    if (!/^h[1-6]$/.test(element.tagName)) return
    const level = Number(element.tagName.slice(1))
    while ((above.at(-1) ?? 0) >= level) above.pop()
    if (above.length === 0) first = level
    above.push(level)
    element.tagName = `h${first + above.length - 1}`
  })
}
