import type { Element, ElementContent, Root, RootContent } from 'hast'
import { visit } from '../model/visit.ts'
import { isBlock } from './content-model.ts'
import { addClass, element, hasClass, isContent, withoutSpace } from './element.ts'

/**
 * Makes paragraphs of pictures: of those that stand loose between blocks, as raw HTML has them, and of paragraphs that hold
 * nothing else. Words beside a picture make it part of a line.
 */
export function setPicturesApart(tree: Root): void {
  visit(tree, (node) => {
    if (node.type === 'root' || (node.type === 'element' && /^(?:article|aside|div|section)$/.test(node.tagName))) {
      node.children = gather(node.children)
    } else if (
      node.type === 'element' &&
      node.tagName === 'p' &&
      !hasClass(node, 'picture') &&
      isPictures(node.children)
    ) {
      addClass(node, 'picture')
    }
  })
}

function gather(children: readonly RootContent[]): ElementContent[] {
  const content = children.filter(isContent)
  if (!content.some((child) => child.type === 'element' && isBlock(child)) && !isPictures(content)) return content
  const gathered: ElementContent[] = []
  let run: ElementContent[] = []
  const end = (): void => {
    gathered.push(...(isPictures(run) ? [element('p', { className: ['picture'] }, run)] : run))
    run = []
  }
  for (const child of content) {
    if (child.type === 'element' && isBlock(child)) {
      end()
      gathered.push(child)
    } else run.push(child)
  }
  end()
  return gathered
}

/** Whether nodes show pictures and say nothing. */
function isPictures(nodes: readonly (RootContent | ElementContent)[]): boolean {
  const printed = withoutSpace(nodes)
  return printed.length > 0 && printed.every((node) => node.type === 'element' && isPicture(node))
}

function isPicture(node: Element): boolean {
  return node.tagName === 'img' || (/^(?:a|span)$/.test(node.tagName) && isPictures(node.children))
}
