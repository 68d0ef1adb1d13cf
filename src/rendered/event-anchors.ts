import type { Element, ElementContent, Root, RootContent } from 'hast'
import { SKIP, visit } from '../model/visit.ts'
import { isBlock } from './content-model.ts'
import { element, hasClass, isContent } from './element.ts'

const opensText: ReadonlySet<string> = new Set(
  'p h1 h2 h3 h4 h5 h6 li dt dd td th figcaption caption pre span a em strong'.split(' '),
)

/**
 * Moves the anchor of an event that prints nothing from between two blocks into the one that follows, else to the end
 * of the one before: it marks a place and must take up none.
 */
export function placeEventAnchors(tree: Root): void {
  visit(tree, (node) => {
    if (!('children' in node)) return undefined
    if (node.type === 'element' && opensText.has(node.tagName) && !holdsBlocks(node)) return SKIP
    const kept: ElementContent[] = []
    let waiting: Element[] = []
    const children: readonly RootContent[] = node.children
    for (const child of children.filter(isContent)) {
      if (child.type === 'element' && hasClass(child, 'event-anchor')) waiting.push(child)
      else {
        if (waiting.length > 0 && prepend(child, waiting)) waiting = []
        kept.push(child)
      }
    }
    if (waiting.length > 0 && !kept.toReversed().some((child) => append(child, waiting))) {
      kept.push(element('p', {}, waiting))
    }
    node.children = kept
    return undefined
  })
}

/** Whether the text of an element stands in blocks, as that of a loose list item does. */
function holdsBlocks(node: Element): boolean {
  return node.children.some((child) => child.type === 'element' && isBlock(child))
}

function prepend(node: RootContent, anchors: readonly Element[]): boolean {
  if (node.type !== 'element') return false
  const first = node.children.find((child) => child.type === 'element')
  if (first && (!opensText.has(node.tagName) || isBlock(first))) return prepend(first, anchors)
  if (!opensText.has(node.tagName)) return false
  node.children.unshift(...anchors)
  return true
}

function append(node: RootContent, anchors: readonly Element[]): boolean {
  if (node.type !== 'element') return false
  const last = node.children.findLast((child) => child.type === 'element')
  if (last && (!opensText.has(node.tagName) || isBlock(last))) return append(last, anchors)
  if (!opensText.has(node.tagName)) return false
  node.children.push(...anchors)
  return true
}
