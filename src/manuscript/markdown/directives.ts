import type { Paragraph, PhrasingContent, Root, Html } from 'mdast'
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive'
import { directive } from 'micromark-extension-directive'
import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types'
import type { Node, Position } from 'unist'
import { SKIP, visit } from '../../model/visit.ts'
import type { VFile } from 'vfile'
import { didYouMean, nearest } from '../../diagnostics/nearest.ts'
import { report } from '../../diagnostics/report.ts'
import { admonitionKind } from './admonition-names.ts'
import { blockNames } from './container-fence.ts'
import { container } from './containers.ts'
import { onlyConstruct } from './only-construct.ts'

const textNames = ['event', 'page', 'lang']
const leafNames = ['event', 'page-break']
const containerNames = ['note', 'tip', 'important', 'warning', 'caution', ...blockNames]

const colon = 58
const leftBracket = 91

const { text, flow } = directive()
const textDirective = onlyConstruct(text, colon)
const [, ...leaves] = [flow?.[colon] ?? []].flat()

/**
 * Directives. In running text only `:event[`, `:page[` and `:lang[` begin one, so that every other colon stays prose
 * and what follows it is parsed as ever: `10:30`, `Genesis 1:1`, `xml:lang`, `a:b[c](d)`.
 */
export const bookDirectives: Extension = {
  text: { [colon]: { ...textDirective, tokenize: tokenizeText } },
  // The first to be found is the first to be tried.
  flow: { [colon]: [container, ...leaves] },
}

const knownName: Construct = { tokenize: tokenizeKnownName, partial: true }

function tokenizeText(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  return effects.check(knownName, textDirective.tokenize.call(this, effects, ok, nok), nok)
}

function tokenizeKnownName(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const longest = Math.max(...textNames.map((name) => name.length))
  let name = ''
  return start

  function start(code: Code): State | undefined {
    effects.enter('directiveTextName')
    effects.consume(code)
    return inside
  }

  function inside(code: Code): State | undefined {
    if (code === leftBracket) {
      effects.exit('directiveTextName')
      return textNames.includes(name) ? ok(code) : nok(code)
    }
    if (code === null || code < 0 || name.length === longest) return nok(code)
    name += String.fromCodePoint(code)
    effects.consume(code)
    return inside
  }
}

/**
 * Reports directives that the press does not know and keeps what they hold: of a block its content, of a line the line.
 * Also reports what was meant as a directive and is none: a misspelt name in running text, a fence with a title.
 */
export function checkDirectives(tree: Root, file: VFile): void {
  const source = String(file)
  // Signs may also be escaped, or written as character references.
  if (!/::|:[A-Za-z]+\[|[&\\]/.test(source)) return
  visit(tree, (node, index, parent) => {
    if (node.type === 'containerDirective') {
      const kept = checkContainer(node, file, source)
      if (kept === undefined) return undefined
      parent?.children.splice(index ?? 0, 1, ...kept)
      return [SKIP, index ?? 0]
    }
    if (node.type === 'leafDirective' && !leafNames.includes(node.name)) {
      reportUnknown(file, node, node.name)
      parent?.children.splice(index ?? 0, 1, asProse(node, source))
      return SKIP
    }
    if (node.type === 'paragraph') checkProse(node, file)
    return undefined
  })
}

/** Gives a block the name that the press knows it by. Of a block that it has none for, what is left; else nothing. */
function checkContainer(
  node: ContainerDirective,
  file: VFile,
  source: string,
): ContainerDirective['children'] | undefined {
  const written = node.name
  const classes = node.attributes?.['class']?.split(' ') ?? []
  const known = [written, ...classes].map(blockName).find((name) => name !== undefined)
  const closed = isClosed(node, source)
  if (known === undefined && !closed && isDivision(node, source))
    return [...fenceAsProse(node, source), ...node.children]
  if (!closed) report(file, 'directive-closed', firstLine(node, source), { name: written || (classes[0] ?? '') })
  if (known !== undefined) {
    node.name = known
    titleFromAttribute(node, source)
    if (classes.some((name) => name.startsWith('callout-'))) titleFromHeading(node)
    return undefined
  }
  // A class of Pandoc's that means nothing to the press does no harm; one that nearly does is a slip.
  const isSlip = [written, ...classes].some((name) => name.length > 3 && nearest(name, containerNames) !== undefined)
  if (isSlip || !isDivision(node, source)) reportUnknown(file, node, written || (classes[0] ?? ''))
  const { id, lang } = node.attributes ?? {}
  if (id == null && lang == null) return [unprintedFence(node, source), ...node.children]
  node.name = 'div'
  return undefined
}

function blockName(name: string): string | undefined {
  return blockNames.includes(name) ? name : admonitionKind(name)
}

/** Whether the block is a division of Pandoc's: between its colons and its name is a space, or it has none. */
function isDivision(node: ContainerDirective, source: string): boolean {
  return /^:{3,}(?:[ \t]|\{)/.test(source.slice(node.position?.start.offset))
}

/** A line of prose that begins with colons, which opened a block that nothing closes. */
function fenceAsProse(node: ContainerDirective, source: string): Paragraph[] {
  const position = firstLine(node, source)
  if (position === undefined) return []
  const value = source.slice(position.start.offset, position.end.offset)
  return [{ type: 'paragraph', children: [{ type: 'text', value, position }], position }]
}

/** A comment in the place of a fence of which nothing is printed: every letter of the source belongs to a node. */
function unprintedFence(node: ContainerDirective, source: string): Html {
  const position = firstLine(node, source)
  return { type: 'html', value: '<!-- -->', ...(position && { position }) }
}

/** Where the first line of a node stands. */
function firstLine({ position }: Node, source: string): Position | undefined {
  if (position?.start.offset === undefined || position.end.offset === undefined) return position
  const { line, column, offset } = position.start
  const length = /^[^\n]*/.exec(source.slice(offset, position.end.offset))?.[0].trimEnd().length ?? 0
  return { start: position.start, end: { line, column: column + length, offset: offset + length } }
}

/** `{title="…"}` is a title as one in brackets is. */
function titleFromAttribute(node: ContainerDirective, source: string): void {
  const { title, ...others } = node.attributes ?? {}
  const [first] = node.children
  if (title == null || (first?.type === 'paragraph' && first.data?.directiveLabel === true)) return
  const start = node.position?.start
  const from = start?.offset === undefined ? -1 : source.indexOf(title, start.offset)
  const place = (length: number) =>
    start && { line: start.line, column: start.column + from - (start.offset ?? 0) + length, offset: from + length }
  const [begin, end] = from < 0 ? [] : [place(0), place(title.length)]
  const position = begin && end && { position: { start: begin, end } }
  node.attributes = others
  node.children.unshift({
    type: 'paragraph',
    data: { directiveLabel: true },
    children: [{ type: 'text', value: title, ...position }],
    ...position,
  })
}

/** Of a callout of Quarto's the heading that it begins with is the title. */
function titleFromHeading(node: ContainerDirective): void {
  const [first] = node.children
  if (first?.type !== 'heading') return
  const { children, position } = first
  node.children[0] = { type: 'paragraph', data: { directiveLabel: true }, children, ...(position && { position }) }
}

function reportUnknown(file: VFile, node: ContainerDirective | LeafDirective, name: string): void {
  const names = node.type === 'containerDirective' ? containerNames : leafNames
  report(file, 'directive-known', firstLine(node, String(file)), { name, suggestion: suggestion(name, names) })
}

function suggestion(name: string, names: readonly string[]): string {
  if (containerNames.includes(name)) return `A block \`${name}\` opens with three colons: \`:::${name}\`.`
  if (leafNames.includes(name)) return `\`${name}\` stands on a line of its own with two colons: \`::${name}\`.`
  if (textNames.includes(name)) return `\`${name}\` stands in running text with one colon: \`:${name}[…]\`.`
  return didYouMean(name, names)
}

/** The line as it was written, formatting inside its brackets kept. */
function asProse(node: LeafDirective, source: string): Paragraph {
  const { position } = node
  if (position === undefined) return { type: 'paragraph', children: node.children }
  const first = node.children[0]?.position?.start ?? position.end
  const last = node.children.at(-1)?.position?.end ?? position.end
  const slice = (from: typeof first, to: typeof first): PhrasingContent[] =>
    from.offset === to.offset
      ? []
      : [{ type: 'text', value: source.slice(from.offset, to.offset), position: { start: from, end: to } }]
  return {
    type: 'paragraph',
    children: [...slice(position.start, first), ...node.children, ...slice(last, position.end)],
    position,
  }
}

/**
 * Whether the block ends with its fence. Without one it runs to the end of what it stands in. What another tool's syntax
 * was made a block of has no fence of colons.
 */
function isClosed(node: ContainerDirective, source: string): boolean {
  const written = source.slice(node.position?.start.offset, node.position?.end.offset)
  return !written.startsWith(':') || /\n[^\n]*:{3,}[ \t]*$/.test(written)
}

function checkProse(paragraph: Paragraph, file: VFile): void {
  for (const node of paragraph.children) {
    if (node.type !== 'text') continue
    if (node === paragraph.children[0] && /^:{3,}(?!:)/.test(node.value)) {
      report(file, 'directive-syntax', firstLine(node, String(file)), { found: node.value.split('\n', 1)[0] ?? '' })
    }
    for (const [, name = ''] of node.value.matchAll(/:([A-Za-z]+)\[[^\]]*\]\{[^}]*\}/g)) {
      const meant = nearest(name, textNames)
      if (meant !== undefined) report(file, 'directive-known', node, { name, suggestion: `Did you mean \`${meant}\`?` })
    }
  }
}
