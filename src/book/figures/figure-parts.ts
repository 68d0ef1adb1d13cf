import type { BlockContent, DefinitionContent, Paragraph, PhrasingContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'

type Block = BlockContent | DefinitionContent

/** What of a figure is its caption. */
interface Parts {
  readonly content: readonly Block[]
  readonly caption: readonly PhrasingContent[]
}

/** The caption is the directive's own label, the last paragraph, or the lines below the picture in its paragraph. */
export function figureParts(node: ContainerDirective): Parts {
  const labelled = directiveLabel(node)
  if (labelled !== undefined) return labelled
  const last = node.children.at(-1)
  if (last?.type !== 'paragraph' || isPicture(last)) return { content: node.children, caption: [] }
  if (node.children.length > 1) return { content: node.children.slice(0, -1), caption: last.children }
  const [picture, ...words] = last.children
  if (picture?.type !== 'image') return { content: node.children, caption: [] }
  return { content: [{ ...last, children: [picture] }], caption: withoutLeadingSpace(words) }
}

/** The caption is the directive's own label or the last paragraph, above or below the table. */
export function tableParts(node: ContainerDirective): Parts {
  const labelled = directiveLabel(node)
  if (labelled !== undefined) return labelled
  const caption = node.children.findLast((child) => child.type === 'paragraph')
  return { content: node.children.filter((child) => child !== caption), caption: caption?.children ?? [] }
}

function directiveLabel(node: ContainerDirective): Parts | undefined {
  const [first, ...content] = node.children
  const isLabel = first?.type === 'paragraph' && first.data?.directiveLabel === true
  return isLabel ? { content, caption: first.children } : undefined
}

function isPicture(paragraph: Paragraph): boolean {
  return paragraph.children.every(
    (child) => child.type === 'image' || (child.type === 'text' && child.value.trim() === ''),
  )
}

function withoutLeadingSpace(words: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const [first, ...rest] = words
  if (first?.type === 'break') return rest
  return first?.type === 'text' ? [{ ...first, value: first.value.trimStart() }, ...rest] : words
}
