import type { Element, Parents, Root } from 'hast'
import { visit } from 'unist-util-visit'

const frameClass = 'table-frame'

/**
 * Takes out of a tree, in place, what an e-book has no use for or XHTML no word for: page numbers, form fields, `align`.
 * Each table gets a frame in which it can scroll on a narrow screen.
 */
export function tidyForScreens(tree: Root): void {
  visit(tree, 'element', (element, index, parent) => {
    if (!parent || index === undefined) return undefined
    if (element.properties['dataFolioOf'] !== undefined) {
      parent.children.splice(index, 1)
      return index
    }
    if (element.tagName === 'input') {
      parent.children[index] = { type: 'text', value: element.properties['checked'] ? '☑' : '☐' }
      return undefined
    }
    alignByClass(element)
    if (element.tagName !== 'table' || isFrame(parent)) return undefined
    parent.children[index] = {
      type: 'element',
      tagName: 'div',
      properties: { className: [frameClass] },
      children: [element],
    }
    return index
  })
}

function isFrame(parent: Parents): boolean {
  return parent.type === 'element' && classes(parent).includes(frameClass)
}

function alignByClass(element: Element): void {
  const { align } = element.properties
  if (typeof align !== 'string') return
  delete element.properties['align']
  element.properties['className'] = [...classes(element), `align-${align}`]
}

function classes({ properties: { className } }: Element): readonly string[] {
  return Array.isArray(className) ? className : []
}
