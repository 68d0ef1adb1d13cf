import type { Root } from 'hast'
import { visit } from 'unist-util-visit'

const frameClass = 'table-frame'

/**
 * Takes the places of page numbers out of a tree, in place, and gives each table a frame in which it can scroll on a
 * narrow screen.
 */
export function tidyForScreens(tree: Root): void {
  visit(tree, 'element', (element, index, parent) => {
    if (!parent || index === undefined) return undefined
    if (element.properties['dataFolioOf'] !== undefined) {
      parent.children.splice(index, 1)
      return index
    }
    const framed = parent.type === 'element' && parent.properties.className?.includes(frameClass)
    if (element.tagName !== 'table' || framed) return undefined
    parent.children[index] = {
      type: 'element',
      tagName: 'div',
      properties: { className: [frameClass] },
      children: [element],
    }
    return index
  })
}
