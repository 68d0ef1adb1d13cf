import type { Element } from 'hast'

/** The words of a link, those of its pictures included; its address where it has none. */
export function linkWords(element: Element): string {
  const words = spoken(element).replaceAll('\u00AD', '').replace(/\s+/g, ' ').trim()
  return words === '' ? String(element.properties['href']) : words
}

function spoken(node: Element): string {
  return node.children
    .map((child) => {
      if (child.type === 'text') return child.value
      if (child.type !== 'element') return ''
      const { alt, dataName } = child.properties
      // A page number says which place it is of; it is not known yet.
      const name = alt ?? dataName
      return typeof name === 'string' ? name : spoken(child)
    })
    .join('')
}
