import type { Element } from 'hast'
import type { Heading, Paragraph } from 'mdast'
import { defaultHandlers, type State } from 'mdast-util-to-hast'
import { addClass, element } from '../element.ts'

/** A heading inside a section: the first level belongs to the section's own title. */
export function heading(state: State, node: Heading): Element {
  return defaultHandlers.heading(state, node.depth === 1 ? { ...node, depth: 2 } : node)
}

/** A paragraph; one that only shows pictures is told from text, since it takes no indent. */
export function paragraph(state: State, node: Paragraph): Element {
  const result = defaultHandlers.paragraph(state, node)
  const onlyPictures = node.children.every((child) => child.type === 'image' || child.type === 'break')
  if (onlyPictures && node.children.length > 0) addClass(result, 'picture')
  return result
}

export function thematicBreak(): Element {
  return element('hr', { className: ['scene-break'] })
}
