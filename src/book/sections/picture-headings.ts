import type { Nodes, Root } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { visit } from '../../model/visit.ts'
import { plainLine } from '../tree/plain-text.ts'

/** Makes paragraphs of headings that hold a picture and no word: to a reader of the contents they would be nothing. */
export function lowerPictureHeadings(tree: Root): void {
  visit(tree, 'heading', (heading, index, parent) => {
    if (parent === undefined || index === undefined || plainLine(heading) !== '' || !isPicture(heading)) return
    // One with an id of its own is a place that links lead to.
    if (heading.data?.hProperties !== undefined) return
    const { children, position } = heading
    parent.children[index] = { type: 'paragraph', children, ...(position && { position }) }
  })
}

/** Whether a block shows pictures and says nothing. */
export function isPicture(node: Nodes): boolean {
  let pictures = 0
  let others = 0
  visit(node, (inner) => {
    if (inner.type === 'image' || (inner.type === 'html' && /^\s*<(?:img|picture)\b/i.test(inner.value))) pictures += 1
    else if (
      inner.type === 'html' ? !/^<\/?(?:a|br|center|div|p|picture|source)\b[^>]*>$/i.test(inner.value) : says(inner)
    ) {
      others += 1
    }
  })
  return pictures > 0 && others === 0
}

function says(node: Nodes): boolean {
  return !('children' in node) && toString(node).trim() !== ''
}
