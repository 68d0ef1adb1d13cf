import type { BlockContent, DefinitionContent, Paragraph, PhrasingContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import type { Labels } from '../../model/labels.ts'
import type { Figure } from '../../model/markdown-nodes.ts'
import type { Passage } from '../draft.ts'
import { itemLabel } from '../labels/numbered-label.ts'
import { decimal } from '../numerals.ts'
import type { Ids } from '../places/ids.ts'
import { rewriteTree } from '../tree/rewrite-tree.ts'

type Block = BlockContent | DefinitionContent

/** Makes figures of `:::figure` and `:::table`, numbered through the book each by its kind, captions told apart. */
export function numberFigures(passages: readonly Passage[], ids: Ids, language: string, labels: Labels): void {
  const counts = { figure: 0, table: 0 }
  for (const { root } of passages) {
    rewriteTree(root, (node) => {
      if (node.type !== 'containerDirective' || (node.name !== 'figure' && node.name !== 'table')) return undefined
      const kind = node.name
      counts[kind] += 1
      const label = itemLabel(labels[kind], decimal(counts[kind], language), language)
      const id = node.attributes?.['id'] ?? ids.fresh(`${kind}-${counts[kind]}`)
      const { content, caption } = kind === 'figure' ? figureParts(node) : tableParts(node)
      const figure: Figure = {
        type: 'figure',
        kind,
        id,
        label,
        children: [...content, { type: 'caption', label, children: [...caption] }],
        ...(node.position && { position: node.position }),
      }
      return [figure]
    })
  }
}

interface Parts {
  readonly content: readonly Block[]
  readonly caption: readonly PhrasingContent[]
}

/** The caption is the directive's own label, the last paragraph, or the lines below the picture in its paragraph. */
function figureParts(node: ContainerDirective): Parts {
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
function tableParts(node: ContainerDirective): Parts {
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
