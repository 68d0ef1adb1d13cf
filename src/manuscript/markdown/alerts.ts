import type { Blockquote, Paragraph, Root, Text } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { visit } from '../../model/visit.ts'
import type { VFile } from 'vfile'
import { admonitionKind } from './admonition-names.ts'
import { cutText, placeText } from '../../model/text-source.ts'

/** `[!NOTE]` as on GitHub; `[!example]- A title` as in Obsidian. */
const marker = /^\[!([A-Za-z][\w-]*)\][+-]?(?:[ \t]+([^\n]+))?(?:\n|$)/

/** Makes admonitions of quotations that begin with a kind in brackets. Of a kind that is not known its name is the title. */
export function alerts(tree: Root, file: VFile): void {
  const source = String(file)
  if (!source.includes('[!')) return
  visit(tree, 'blockquote', (quotation, index, parent) => {
    const admonition = readAlert(quotation, source)
    if (admonition !== undefined && parent && index !== undefined) parent.children.splice(index, 1, admonition)
  })
}

function readAlert(quotation: Blockquote, source: string): ContainerDirective | undefined {
  const [first, ...rest] = quotation.children
  const text = first?.type === 'paragraph' ? first.children[0] : undefined
  const match = text?.type === 'text' ? marker.exec(text.value) : null
  if (first?.type !== 'paragraph' || text?.type !== 'text' || match === null) return undefined
  const [written, name = '', title = ''] = match
  const isWhole = written.length === text.value.length
  // Between the marker and its line's end stands something that is no text.
  if (isWhole && first.children[1] !== undefined && first.children[1].type !== 'break') return undefined
  const place = placeText(text, source)
  if (place.isEscaped(0) || place.isEscaped(1)) return undefined

  const kind = admonitionKind(name)
  const words = withoutBreak(first.children.slice(1))
  const remaining = isWhole ? words : [cutText(text, place, written.length, text.value.length), ...words]
  const label =
    title !== ''
      ? cutText(text, place, written.indexOf(title, name.length + 3), written.trimEnd().length)
      : kind === undefined
        ? nameAsTitle(text, name)
        : undefined
  return {
    type: 'containerDirective',
    name: kind ?? 'note',
    attributes: {},
    children: [
      ...(label === undefined ? [] : [titleOf(label)]),
      ...(remaining.length === 0 ? [] : [{ ...first, children: remaining }]),
      ...rest,
    ],
    ...(quotation.position && { position: quotation.position }),
  }
}

function nameAsTitle(text: Text, name: string): Text {
  return { ...text, value: `${name.charAt(0).toUpperCase()}${name.slice(1).toLowerCase()}` }
}

function titleOf(label: Text): Paragraph {
  return {
    type: 'paragraph',
    data: { directiveLabel: true },
    children: [label],
    ...(label.position && { position: label.position }),
  }
}

function withoutBreak(nodes: Paragraph['children']): Paragraph['children'] {
  return nodes[0]?.type === 'break' ? nodes.slice(1) : nodes
}
