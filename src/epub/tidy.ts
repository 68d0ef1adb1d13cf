import type { Root, Text } from 'hast'
import { visit } from '../model/visit.ts'

/** Puts the name of the place where print has a page number, or nothing where it has no name; in place. */
export function tidyForScreens(tree: Root): void {
  visit(tree, 'element', (element, index, parent) => {
    const { dataFolioOf: place, dataName: name } = element.properties
    if (place === undefined || !parent || index === undefined) return undefined
    const words: Text = { type: 'text', value: String(name) }
    parent.children.splice(index, 1, ...(name === undefined ? [] : [words]))
    return index
  })
}
