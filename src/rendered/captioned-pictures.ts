import type { Element, ElementContent, Nodes } from 'hast'
import { visit } from '../model/visit.ts'
import { isElement, withoutSpace } from './element.ts'

/**
 * Makes figures, in place, of divisions that hold nothing but pictures and a caption for them: outside of a figure a caption
 * is no HTML, and would be words like all others. And in a figure of nothing but pictures and a paragraph, which has no
 * caption, the paragraph is one: authors who set the tag of a caption within emphasis have none. `ours` are the nodes whose
 * places comments keep, by their numbers.
 */
export function frameCaptions(tree: Nodes, ours: readonly ElementContent[]): void {
  visit(tree, 'element', (node) => {
    if (!/^(?:center|div|figure)$/.test(node.tagName)) return
    const content = withoutSpace(node.children)
    const captions = content.filter((child) => isElement(child, 'figcaption'))
    const others = content.filter((child) => !isElement(child, 'figcaption') && !isPicture(child))
    if (!content.some(holdsImage)) return
    if (node.tagName !== 'figure') {
      if (captions.length === 1 && others.length === 0) node.tagName = 'figure'
      return
    }
    const [words, ...more] = others.map(original)
    const isAtAnEnd = others[0] === content[0] || others[0] === content.at(-1)
    const isLone = captions.length === 0 && more.length === 0 && isAtAnEnd
    if (isLone && isElement(words, 'p') && withoutSpace(words.children).length > 0 && !holdsImage(words))
      words.tagName = 'figcaption'
  })

  function isPicture(node: ElementContent): boolean {
    const drawn = original(node)
    return drawn?.type === 'element' && (isElement(drawn, 'img') || isElement(drawn, 'br') || wrapsPictures(drawn))
  }

  function wrapsPictures(node: Element): boolean {
    const content = withoutSpace(node.children)
    return /^(?:a|center|p|picture|span)$/.test(node.tagName) && content.length > 0 && content.every(isPicture)
  }

  function holdsImage(node: ElementContent): boolean {
    const own = original(node)
    return own?.type === 'element' && (own.tagName === 'img' || own.children.some(holdsImage))
  }

  /** The node itself, or the one of ours whose place it keeps. */
  function original(node: ElementContent): ElementContent | undefined {
    return node.type === 'comment' ? ours[Number(node.value)] : node
  }
}
