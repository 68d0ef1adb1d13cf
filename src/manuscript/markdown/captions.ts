import type { Image, Nodes, Paragraph, PhrasingContent, RootContent, Table, Text } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { toString } from 'mdast-util-to-string'
import { visit } from '../../model/visit.ts'
import { attributesAt } from './attributes.ts'

/** As in Pandoc: a word, or a colon alone. */
const tableCaption = /^(?:[Tt]able:|:)[ \t]+(?=\S)/

/**
 * Makes tables with a caption of what Pandoc takes for them: a paragraph that begins with `Table:` or `:` below or above the
 * table, and in its last row where no blank line is between.
 */
export function tableCaptions(tree: Nodes): void {
  visit(tree, 'table', (table, index, parent) => {
    if (!parent || index === undefined || (parent.type === 'containerDirective' && parent.name === 'table'))
      return undefined
    const own = captionRow(table)
    const [below, above] = [parent.children[index + 1], parent.children[index - 1]]
    // As in Pandoc: tables that stand below their captions come one after another.
    const caption = own ?? captionOf(above) ?? captionOf(below)
    if (caption === undefined) return undefined
    const isAbove = own === undefined && caption === above
    const [from, to] = own !== undefined ? [index, index] : isAbove ? [index - 1, index] : [index, index + 1]
    parent.children.splice(from, to - from + 1, block('table', caption, [table], isAbove ? caption : table))
    return from + 1
  })
}

/** A picture alone in its paragraph that has a title, or an id, is a figure: with its title, else its alternative text below. */
export function pictureFigures(tree: Nodes): void {
  visit(tree, 'paragraph', (paragraph, index, parent) => {
    if (!parent || index === undefined || (parent.type === 'containerDirective' && parent.name === 'figure')) return
    const [image, ...others] = paragraph.children.filter(
      (child) => !(child.type === 'text' && child.value.trim() === ''),
    )
    if (image?.type !== 'image' || others.length > 0) return
    const id = image.data?.hProperties?.['id']
    const words = image.title ?? ''
    if (words === '' && typeof id !== 'string') return
    parent.children[index] = figureOf(paragraph, image, words === '' ? (image.alt ?? '') : words)
  })
}

function figureOf(paragraph: Paragraph, image: Image, words: string): ContainerDirective {
  const { id, ...properties } = image.data?.hProperties ?? {}
  const place = image.position === undefined ? {} : { position: image.position }
  const picture: Image = { ...image, title: null, data: { ...image.data, hProperties: properties } }
  const caption: Paragraph = {
    type: 'paragraph',
    data: { directiveLabel: true },
    children: words === '' ? [] : [{ type: 'text', value: words, ...place }],
    ...place,
  }
  return {
    type: 'containerDirective',
    name: 'figure',
    attributes: typeof id === 'string' ? { id } : {},
    children: [caption, { ...paragraph, children: [picture] }],
    ...(paragraph.position && { position: paragraph.position }),
  }
}

function captionOf(node: RootContent | undefined): Paragraph | undefined {
  const first = node?.type === 'paragraph' ? node.children[0] : undefined
  return node?.type === 'paragraph' && first?.type === 'text' && tableCaption.test(first.value) ? node : undefined
}

/** The words of a last row that is but a caption; the row is taken out. */
function captionRow(table: Table): Paragraph | undefined {
  const last = table.children.length > 2 ? table.children.at(-1) : undefined
  const [cell, ...others] = last?.children ?? []
  const first = cell?.children[0]
  if (first?.type !== 'text' || !tableCaption.test(first.value)) return undefined
  if (others.some((other) => toString(other).trim() !== '')) return undefined
  table.children.pop()
  return { type: 'paragraph', children: cell?.children ?? [], ...(cell?.position && { position: cell.position }) }
}

function block(name: string, caption: Paragraph, content: [Table], first: Nodes): ContainerDirective {
  const { children, id } = withoutSyntax(caption.children)
  const last = first === caption ? content[0] : caption
  const [start, end] = [first.position?.start, last.position?.end]
  return {
    type: 'containerDirective',
    name,
    attributes: id === undefined ? {} : { id },
    children: [{ ...caption, children, data: { directiveLabel: true } }, ...content],
    ...(start && end && { position: { start, end } }),
  }
}

/** The caption without the word it begins with and the attributes at its end. */
function withoutSyntax(phrases: readonly PhrasingContent[]): { children: PhrasingContent[]; id: string | undefined } {
  const children = [...phrases]
  const [first] = children
  if (first?.type === 'text') children[0] = { ...first, value: first.value.replace(tableCaption, '') }
  const last = children.at(-1)
  const braces = last?.type === 'text' ? /\s*(\{[^{}]*\})\s*$/.exec(last.value) : null
  const read = braces === null ? undefined : attributesAt(braces[1] ?? '')?.attributes
  if (last?.type === 'text' && braces !== null && read !== undefined) {
    const cut: Text = { ...last, value: last.value.slice(0, braces.index) }
    children.splice(-1, 1, ...(cut.value === '' ? [] : [cut]))
  }
  return { children, id: read?.id }
}
