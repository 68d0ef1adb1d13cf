import type { Element, ElementContent, Properties, RootContent, Text } from 'hast'

/** An element of our own. Strings among its children are text. */
export function element(
  tagName: string,
  properties: Properties,
  children: readonly (ElementContent | string)[] = [],
): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.map((child) => (typeof child === 'string' ? text(child) : child)),
  }
}

export function text(value: string): Text {
  return { type: 'text', value }
}

/** Whether a node is an element of that name. */
export function isElement(node: RootContent | undefined, tagName: string): node is Element {
  return node?.type === 'element' && node.tagName === tagName
}

/** What an element or a row of nodes holds beside white space. */
export function withoutSpace<Node extends RootContent>(nodes: readonly Node[]): Node[] {
  return nodes.filter((node) => node.type !== 'text' || node.value.trim() !== '')
}

/** Whether a node may stand inside an element: everything but a doctype may. */
export function isContent(node: RootContent): node is ElementContent {
  return node.type !== 'doctype'
}

export function hasClass(node: Element, name: string): boolean {
  const classes = node.properties['className']
  return Array.isArray(classes) && classes.includes(name)
}

export function addClass(node: Element, name: string): void {
  const classes = node.properties['className']
  node.properties['className'] = [...(Array.isArray(classes) ? classes : []), name]
}
