import type { Element } from 'hast'
import type { Blockquote, Heading, Paragraph } from 'mdast'
import { defaultHandlers, type State } from 'mdast-util-to-hast'
import { addClass, element } from '../element.ts'
import { setAttribution } from './attribution.ts'

/** A heading inside a section: the first level belongs to the section's own title. */
export function heading(state: State, node: Heading): Element {
  return defaultHandlers.heading(state, node.depth === 1 ? { ...node, depth: 2 } : node)
}

/** A paragraph; one that only shows pictures is told from text, since it takes no indent. */
export function paragraph(state: State, node: Paragraph): Element {
  const result = defaultHandlers.paragraph(state, node)
  const words = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  if (words.length > 0 && words.every((child) => child.type === 'image')) addClass(result, 'picture')
  return result
}

export function thematicBreak(): Element {
  return element('hr', { className: ['scene-break'] })
}

/** A quotation, its attribution set apart. */
export function blockquote(state: State, node: Blockquote): Element {
  const result = defaultHandlers.blockquote(state, node)
  result.children = setAttribution(result.children, false)
  return result
}
