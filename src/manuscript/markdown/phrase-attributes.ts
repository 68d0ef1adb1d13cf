import type { Nodes, PhrasingContent, Root } from 'mdast'
import type { TextDirective } from 'mdast-util-directive'
import { visit } from '../../model/visit.ts'
import type { VFile } from 'vfile'
import { type Attributes, attributesAt } from './attributes.ts'
import { holdsPhrases } from './phrases.ts'
import { cutText, placeText, type PlacedText } from '../../model/text-source.ts'

/**
 * Attributes in braces right after a phrase, as in Pandoc: of a picture, a link or code they go into its
 * `data.hProperties`, and `[words]{.smallcaps #id lang=fa}` becomes a text directive `span`.
 */
export function phraseAttributes(tree: Root, file: VFile): void {
  const source = String(file)
  if (!/[{&]/.test(source)) return
  visit(tree, (node) => {
    if (!holdsPhrases(node) || !node.children.some(endsBeforeBrace)) return
    const { children } = node
    for (let index = 0; index < children.length; index++) giveAttributes(children, index, source)
    for (let index = 0; index < children.length; index++) index = makeSpan(children, index, source)
  })
}

function endsBeforeBrace(node: Nodes): boolean {
  return node.type === 'text' && /^\{|\]\{/.test(node.value)
}

function giveAttributes(siblings: PhrasingContent[], index: number, source: string): void {
  const node = siblings[index]
  const text = siblings[index + 1]
  if (text?.type !== 'text' || node === undefined || !takesAttributes(node)) return
  const read = attributesAt(text.value)
  const place = placeText(text, source)
  if (read === undefined || place.offsets === undefined || place.isEscaped(0)) return
  const braces = cutText(text, place, 0, read.length)
  const { id, classes, values } = read.attributes
  node.data = {
    ...node.data,
    hProperties: {
      ...(id === undefined ? {} : { id }),
      // Only of a picture do they say how it is printed.
      ...(node.type === 'image' || node.type === 'imageReference'
        ? { ...(classes.length === 0 ? {} : { className: [...classes] }), ...sizeOf(values) }
        : {}),
    },
  }
  if (node.position && braces.position) node.position = { start: node.position.start, end: braces.position.end }
  const rest = text.value.length === read.length ? [] : [cutText(text, place, read.length, text.value.length)]
  siblings.splice(index + 1, 1, ...rest)
}

function takesAttributes(node: PhrasingContent): boolean {
  return ['image', 'imageReference', 'link', 'linkReference', 'inlineCode'].includes(node.type)
}

function sizeOf({ width, height }: Attributes['values']): Record<string, string> {
  return { ...(width === undefined ? {} : { width }), ...(height === undefined ? {} : { height }) }
}

/** Makes a span of the first `]{…}` in a text; gives the index to go on from. */
function makeSpan(siblings: PhrasingContent[], index: number, source: string): number {
  const text = siblings[index]
  if (text?.type !== 'text') return index
  const place = placeText(text, source)
  if (place.offsets === undefined) return index
  for (let at = text.value.indexOf(']{'); at >= 0; at = text.value.indexOf(']{', at + 1)) {
    const read = place.isEscaped(at) || place.isEscaped(at + 1) ? undefined : attributesAt(text.value.slice(at + 1))
    const open = read && openingOf(siblings, index, at, source)
    if (read === undefined || open === undefined) continue
    const { children, before, start } = cutSpan(siblings, open, { node: index, at }, source)
    const end = cutText(text, place, at, at + 1 + read.length).position?.end
    const span: TextDirective = {
      type: 'textDirective',
      name: 'span',
      attributes: spanAttributes(read.attributes),
      children,
      ...(start && end && { position: { start, end } }),
    }
    const rest = at + 1 + read.length
    const after = rest === text.value.length ? [] : [cutText(text, place, rest, text.value.length)]
    siblings.splice(open.node, index - open.node + 1, ...before, span, ...after)
    return open.node + before.length
  }
  return index
}

function spanAttributes({ id, classes, values }: Attributes): Record<string, string> {
  return {
    ...(values['lang'] === undefined ? {} : { lang: values['lang'] }),
    ...(id === undefined ? {} : { id }),
    ...(classes.length === 0 ? {} : { class: classes.join(' ') }),
  }
}

interface Bracket {
  readonly node: number
  readonly at: number
}

/** The bracket that the one at an index of a text closes. */
function openingOf(
  siblings: readonly PhrasingContent[],
  node: number,
  at: number,
  source: string,
): Bracket | undefined {
  let depth = 0
  for (let index = node; index >= 0; index--) {
    const text = siblings[index]
    if (text?.type !== 'text') continue
    const place = placeText(text, source)
    for (let before = index === node ? at - 1 : text.value.length - 1; before >= 0; before--) {
      const character = text.value[before]
      if ((character !== '[' && character !== ']') || place.isEscaped(before)) continue
      if (character === ']') depth += 1
      else if (depth === 0) return isNamed(text.value, before) ? undefined : { node: index, at: before }
      else depth -= 1
    }
  }
  return undefined
}

/** After a colon and a name it is the bracket of a directive that the press does not know. */
function isNamed(text: string, bracket: number): boolean {
  return /:[\w-]+$/.test(text.slice(0, bracket))
}

function cutSpan(siblings: readonly PhrasingContent[], open: Bracket, close: Bracket, source: string) {
  const first = siblings[open.node]
  const last = siblings[close.node]
  if (first?.type !== 'text' || last?.type !== 'text') throw new Error('a bracket stands in a text')
  const place = placeText(first, source)
  const cut = (text: typeof first, own: PlacedText, from: number, to: number) =>
    from < to ? [cutText(text, own, from, to)] : []
  const children =
    open.node === close.node
      ? cut(first, place, open.at + 1, close.at)
      : [
          ...cut(first, place, open.at + 1, first.value.length),
          ...siblings.slice(open.node + 1, close.node),
          ...cut(last, placeText(last, source), 0, close.at),
        ]
  return {
    children,
    before: cut(first, place, 0, open.at),
    start: cutText(first, place, open.at, open.at + 1).position?.start,
  }
}
