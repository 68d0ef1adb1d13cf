import type { Element } from 'hast'
import type { Image, Link } from 'mdast'
import { defaultHandlers, type State } from 'mdast-util-to-hast'
import { element } from '../element.ts'
import { printedSize } from './printed-size.ts'

export function link(state: State, node: Link): Element {
  const result = defaultHandlers.link(state, node)
  // The default escapes letters beyond ASCII, and then the id would be another.
  if (node.url.startsWith('#')) result.properties['href'] = node.url
  return result
}

/** A picture of the book: its source is a path, not a URL, so nothing in it is escaped. */
export function image(state: State, node: Image): Element {
  // An empty alternative text is none: only HTML has a way to say that there should be none.
  const result = element('img', { src: node.url, ...(node.alt ? { alt: node.alt } : {}) })
  if (node.title != null && node.title !== '') result.properties['title'] = node.title
  const { id, className, width, height, role } = node.data?.hProperties ?? {}
  if (typeof id === 'string') result.properties['id'] = id
  if (Array.isArray(className)) result.properties['className'] = className
  if (typeof role === 'string') result.properties['role'] = role
  Object.assign(result.properties, printedSize(width, height))
  state.patch(node, result)
  return result
}
