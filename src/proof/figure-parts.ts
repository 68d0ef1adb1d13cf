import type { Nodes, Paragraph } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'

/** The parts of `:::figure` or `:::table` in the order in which they are printed. */
export interface FigureParts {
  readonly before: readonly Nodes[]
  /** Its words come after the number of the figure. */
  readonly caption: Paragraph | undefined
  readonly after: readonly Nodes[]
}

/**
 * The caption is the label in the brackets, else the last paragraph that is more than a picture. It is printed below a
 * figure and above a table.
 */
export function figureParts(node: ContainerDirective): FigureParts {
  const paragraphs = node.children.filter((child) => child.type === 'paragraph')
  const labelled = paragraphs.find((child) => child.data?.directiveLabel === true)
  const last = node.name === 'table' ? paragraphs.at(-1) : lastBlockOf(node)
  const caption = labelled ?? (last !== undefined && hasWords(last) ? last : undefined)
  const content = node.children.filter((child) => child !== caption)
  return node.name === 'table' ? { before: [], caption, after: content } : { before: content, caption, after: [] }
}

function lastBlockOf(node: ContainerDirective): Paragraph | undefined {
  const last = node.children.at(-1)
  return last?.type === 'paragraph' ? last : undefined
}

function hasWords(paragraph: Paragraph): boolean {
  return paragraph.children.some(
    (child) => child.type !== 'image' && !(child.type === 'text' && child.value.trim() === ''),
  )
}
