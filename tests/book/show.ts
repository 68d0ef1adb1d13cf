import type { Nodes } from 'mdast'

/** A tree as one line, only what a reader or a link would notice: `p(text «1» #id[…])`. */
export function show(node: Nodes | readonly Nodes[]): string {
  if (!('type' in node)) return node.map((one) => show(one)).join('')
  switch (node.type) {
    case 'text':
      return node.value
    case 'noteCall':
      return `«${node.mark}»`
    case 'event':
      return `event#${node.id}(${show(node.children)})`
    case 'eventAnchor':
      return `anchor#${node.id}`
    case 'heading':
      return `h${node.depth}#${String(node.data?.hProperties?.['id'])}(${show(node.children)})`
    case 'link':
      return `link:${node.url}(${show(node.children)})`
    case 'image':
      return `image:${node.url}`
    case 'figure':
      return `${node.kind}#${node.id}(${show(node.children)})`
    case 'caption':
      return `caption:${node.label}(${show(node.children)})`
    case 'paragraph':
      return `p(${show(node.children)})`
    case 'inlineCode':
      return `\`${node.value}\``
    case 'html':
      return node.value
    default:
      if (!('children' in node)) return node.type
      return node.type === 'root' ? show(node.children) : `${node.type}(${show(node.children)})`
  }
}
