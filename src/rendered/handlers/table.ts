import type { Element, ElementContent } from 'hast'
import type { Table } from 'mdast'
import { defaultHandlers, type State } from 'mdast-util-to-hast'
import { addClass } from '../element.ts'

/** A table whose head cells say what they head, and whose alignment is said by class: `align` is no HTML any more. */
export function table(state: State, node: Table): Element {
  const result = defaultHandlers.table(state, node)
  result.children = result.children.filter((part) => !isEmptyHead(part))
  for (const cell of cellsOf(result)) {
    const { align, ...properties } = cell.properties
    cell.properties = cell.tagName === 'th' ? { ...properties, scope: 'col' } : properties
    if (typeof align === 'string') addClass(cell, `align-${align}`)
  }
  return result
}

function cellsOf(node: Element): Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return []
    return child.tagName === 'th' || child.tagName === 'td' ? [child] : cellsOf(child)
  })
}

/** GFM has no table without a head; authors who want one leave the cells of the head empty. */
function isEmptyHead(node: ElementContent): boolean {
  return (
    node.type === 'element' && node.tagName === 'thead' && cellsOf(node).every((cell) => cell.children.length === 0)
  )
}
