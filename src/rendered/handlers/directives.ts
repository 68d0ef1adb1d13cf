import type { Element, ElementContent, Properties } from 'hast'
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive'
import type { State } from 'mdast-util-to-hast'
import type { AdmonitionKind, Labels } from '../../model/labels.ts'
import { directionOf, languageTag } from '../direction.ts'
import { element, hasClass, isElement, text } from '../element.ts'
import { setAttribution } from './attribution.ts'

/** What the press makes of `:::name`; a name it does not know leaves its content as it is. */
export function containerDirective(labels: Labels) {
  return (state: State, node: ContainerDirective): Element | ElementContent[] => {
    const result = block(state, node, labels)
    if (result === undefined) return state.all(node)
    state.patch(node, result)
    return result
  }
}

function block(state: State, node: ContainerDirective, labels: Labels): Element | undefined {
  if (isAdmonition(node.name, labels)) return admonition(state, node, node.name, labels)
  const identity = identityOf(node)
  if (node.name === 'epigraph') {
    return element(
      'blockquote',
      { className: ['epigraph'], ...identity },
      setAttribution(state.wrap(state.all(node), true), true),
    )
  }
  if (node.name === 'verse') return verse(state, node, identity)
  return node.name === 'div' ? element('div', identity, state.wrap(state.all(node), true)) : undefined
}

export function leafDirective(state: State, node: LeafDirective): Element | ElementContent[] {
  if (node.name === 'page-break') return element('div', { className: ['page-break'] })
  const content = state.all(node)
  return content.length === 0 ? [] : element('p', {}, content)
}

export function textDirective(state: State, node: TextDirective): Element | ElementContent[] {
  const attributes = node.attributes ?? {}
  if (node.name === 'lang') {
    // `:lang[…]{fa}`: the parser reads a bare word as an attribute without a value.
    const tag = Object.keys(attributes)[0]
    if (tag !== undefined && languageTag.test(tag)) {
      return element('span', { lang: tag, dir: directionOf(tag) }, state.all(node))
    }
  }
  if (node.name === 'span') return span(state, node)
  if (node.name === 'page' && attributes['of']) {
    const name = attributes['name'] ?? ''
    const folio = element('span', {
      className: ['folio'],
      dataFolioOf: attributes['of'],
      ...(name !== '' && { dataName: name }),
    })
    // A place without a name leaves nothing in the e-book, and no link of nothing.
    return name === '' ? folio : element('a', { href: `#${attributes['of']}` }, [folio])
  }
  return state.all(node)
}

function isAdmonition(name: string, labels: Labels): name is AdmonitionKind {
  return Object.hasOwn(labels.admonitions, name)
}

/** The id and language that the author gave. */
function identityOf({ attributes }: ContainerDirective | TextDirective): Properties {
  const { id, lang } = attributes ?? {}
  return {
    ...(id == null || id === '' ? {} : { id }),
    ...(lang != null && languageTag.test(lang) ? { lang, dir: directionOf(lang) } : {}),
  }
}

/** `[words]{.smallcaps}`: a class that says nothing to the press leaves its words as they are. */
function span(state: State, node: TextDirective): Element | ElementContent[] {
  const identity = identityOf(node)
  const classes = node.attributes?.['class']?.split(' ') ?? []
  const dress = classes.map((name) => spanClasses.get(name)).find((known) => known !== undefined)
  const words = state.all(node)
  if (dress === 'mark') return element('mark', identity, words)
  if (dress !== undefined) return element('span', { className: [dress], ...identity }, words)
  return Object.keys(identity).length === 0 ? words : element('span', identity, words)
}

const spanClasses: ReadonlyMap<string, string> = new Map([
  ['smallcaps', 'small-caps'],
  ['sc', 'small-caps'],
  ['underline', 'underline'],
  ['ul', 'underline'],
  ['mark', 'mark'],
  ['highlight', 'mark'],
])

/** The author's title, else the press's word for its kind. */
function admonition(state: State, node: ContainerDirective, kind: AdmonitionKind, labels: Labels): Element {
  const [first, ...rest] = node.children
  const titled = first?.type === 'paragraph' && first.data?.directiveLabel === true
  const named = labels.admonitions[kind]
  const title = element('p', { className: ['admonition-title'] }, titled ? state.all(first) : [named])
  const body = state.all(titled ? { ...node, children: rest } : node)
  return element('aside', { className: ['admonition', kind], ...identityOf(node) }, state.wrap([title, ...body], true))
}

/** Stanzas are paragraphs, and every line of one is an element, so that a line that is too long can hang. */
function verse(state: State, node: ContainerDirective, identity: Properties): Element {
  const stanzas = setAttribution(state.all(node), true).map((child) => {
    if (!isElement(child, 'p') || hasClass(child, 'attribution')) return child
    return { ...child, properties: { ...child.properties, className: ['stanza'] }, children: linesOf(child.children) }
  })
  return element('div', { className: ['verse'], ...identity }, stanzas)
}

function linesOf(nodes: readonly ElementContent[]): ElementContent[] {
  const lines: ElementContent[][] = [[]]
  for (const node of nodes) {
    if (node.type === 'element' && node.tagName === 'br') lines.push([])
    else if (node.type === 'text') {
      const [first = '', ...others] = node.value.split('\n')
      if (first !== '') lines.at(-1)?.push(text(first))
      for (const other of others) lines.push(other === '' ? [] : [text(other)])
    } else lines.at(-1)?.push(node)
  }
  // A hard break is a `br` and a line end: the empty line between the two is none.
  return lines
    .filter((line) => line.length > 0)
    .flatMap((line, index) => {
      const span = element('span', { className: ['line'] }, line)
      // A break for readers that know no CSS, and white space between the words of two lines.
      return index === 0 ? [span] : [element('br', {}), text('\n'), span]
    })
}
