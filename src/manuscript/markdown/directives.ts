import type { Paragraph, PhrasingContent, Root } from 'mdast'
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive'
import { directive } from 'micromark-extension-directive'
import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { didYouMean, nearest } from '../../diagnostics/nearest.ts'
import { report } from '../../diagnostics/report.ts'
import { onlyConstruct } from './only-construct.ts'

const textNames = ['event', 'page', 'lang']
const leafNames = ['event', 'page-break']
const containerNames = ['note', 'tip', 'important', 'warning', 'caution', 'figure', 'table', 'epigraph', 'verse']

const colon = 58
const leftBracket = 91

const { text, flow } = directive()
const textDirective = onlyConstruct(text, colon)

/**
 * Directives. In running text only `:event[`, `:page[` and `:lang[` begin one, so that every other colon stays prose
 * and what follows it is parsed as ever: `10:30`, `Genesis 1:1`, `xml:lang`, `a:b[c](d)`.
 */
export const bookDirectives: Extension = {
  text: { [colon]: { ...textDirective, tokenize: tokenizeText } },
  flow: flow ?? {},
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
  visit(tree, (node, index, parent) => {
    if (node.type === 'containerDirective') {
      if (!isClosed(node, source)) report(file, 'directive-closed', node.position?.start, { name: node.name })
      if (containerNames.includes(node.name)) return undefined
      reportUnknown(file, node)
      parent?.children.splice(index ?? 0, 1, ...node.children)
      return [SKIP, index ?? 0]
    }
    if (node.type === 'leafDirective' && !leafNames.includes(node.name)) {
      reportUnknown(file, node)
      parent?.children.splice(index ?? 0, 1, asProse(node, source))
      return SKIP
    }
    if (node.type === 'paragraph') checkProse(node, file)
    return undefined
  })
}

function reportUnknown(file: VFile, node: ContainerDirective | LeafDirective): void {
  const names = node.type === 'containerDirective' ? containerNames : leafNames
  report(file, 'directive-known', node.position?.start, { name: node.name, suggestion: suggestion(node.name, names) })
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

/** Whether the block ends with its fence. Without one it runs to the end of what it stands in. */
function isClosed(node: ContainerDirective, source: string): boolean {
  const written = source.slice(node.position?.start.offset, node.position?.end.offset)
  return /\n[^\n]*:{3,}[ \t]*$/.test(written)
}

function checkProse(paragraph: Paragraph, file: VFile): void {
  for (const node of paragraph.children) {
    if (node.type !== 'text') continue
    if (node === paragraph.children[0] && /^:{3,}(?!:)/.test(node.value)) {
      report(file, 'directive-syntax', node.position?.start, { found: node.value.split('\n', 1)[0] ?? '' })
    }
    for (const [, name = ''] of node.value.matchAll(/:([A-Za-z]+)\[[^\]]*\]\{[^}]*\}/g)) {
      const meant = nearest(name, textNames)
      if (meant !== undefined) report(file, 'directive-known', node, { name, suggestion: `Did you mean \`${meant}\`?` })
    }
  }
}
