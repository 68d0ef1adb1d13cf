import type { Element } from 'hast'
import type { ListItem, Parents } from 'mdast'
import { defaultHandlers, type State } from 'mdast-util-to-hast'
import { visit } from '../../model/visit.ts'
import { element } from '../element.ts'

/** A list item; the box of a task is a character, since a book has no controls. */
export function listItem(state: State, node: ListItem, parent: Parents | undefined): Element {
  const result = defaultHandlers.listItem(state, node, parent)
  if (typeof node.checked !== 'boolean') return result
  visit(result, 'element', (box, index, owner) => {
    if (box.tagName !== 'input' || !owner || index === undefined) return
    owner.children[index] = element('span', { className: ['task'] }, [node.checked === true ? '☑' : '☐'])
  })
  return result
}
