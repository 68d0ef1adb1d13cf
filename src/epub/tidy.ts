import type { Root, Text } from 'hast'
import { visit } from '../model/visit.ts'

const frameClass = 'table-frame'

/**
 * Puts the name of the place where print has a page number, or nothing where it has no name, and gives each table a
 * frame in which it can scroll on a narrow screen; in place.
 */
export function tidyForScreens(tree: Root): void {
  visit(tree, 'element', (element, index, parent) => {
    if (!parent || index === undefined) return undefined
    const { dataFolioOf: place, dataName: name } = element.properties
    if (place !== undefined) {
      const words: Text = { type: 'text', value: String(name) }
      parent.children.splice(index, 1, ...(name === undefined ? [] : [words]))
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
