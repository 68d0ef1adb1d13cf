import type { Element, ElementContent, Nodes } from 'hast'
import { visit } from '../model/visit.ts'
import { isElement } from './element.ts'

/**
 * Makes figures, in place, of divisions that hold nothing but pictures and a caption for them: outside of a figure a caption
 * is no HTML, and would be words like all others. `ours` are the nodes whose places comments keep, by their numbers.
 */
export function frameCaptions(tree: Nodes, ours: readonly ElementContent[]): void {
  visit(tree, 'element', (node) => {
    if (!/^(?:center|div)$/.test(node.tagName)) return
    const content = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
    const captions = content.filter((child) => isElement(child, 'figcaption'))
    const others = content.filter((child) => !isElement(child, 'figcaption'))
    if (captions.length === 1 && others.length > 0 && others.every(isPicture)) node.tagName = 'figure'
  })

  function isPicture(node: ElementContent): boolean {
    if (node.type === 'comment') {
      const original = ours[Number(node.value)]
      return original !== undefined && original.type !== 'comment' && isPicture(original)
    }
    return node.type === 'element' && (isElement(node, 'img') || isElement(node, 'br') || wrapsPictures(node))
  }

  function wrapsPictures(node: Element): boolean {
    const content = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
    return /^(?:a|center|p|picture|span)$/.test(node.tagName) && content.length > 0 && content.every(isPicture)
  }
}
