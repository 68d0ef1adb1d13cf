import type { Element, Root } from 'hast'
import { toString } from 'hast-util-to-string'
import { visit } from '../model/visit.ts'

/**
 * Mends what has no words where a voice would say some, in place: a heading of nothing is no heading, and a link without
 * words is called by its address.
 */
export function mendWordless(tree: Root): void {
  visit(tree, 'element', (element) => {
    const { tagName, properties } = element
    const isHeading = /^h[1-6]$/.test(tagName)
    if (!(isHeading || tagName === 'a') || !isWordless(element)) return
    if (isHeading) element.tagName = 'div'
    else if (typeof properties.href === 'string') properties['ariaLabel'] ??= properties.href
  })
}

function isWordless(element: Element): boolean {
  if (toString(element).trim() !== '') return false
  let hasPicture = false
  visit(element, 'element', ({ tagName }) => {
    if (tagName === 'img' || tagName === 'svg') hasPicture = true
  })
  return !hasPicture
}
