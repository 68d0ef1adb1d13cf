import type { Element, ElementContent, Root, RootContent } from 'hast'
import { raw as parseHtml } from 'hast-util-raw'
import { sanitize } from 'hast-util-sanitize'
import { SKIP, visit } from '../model/visit.ts'
import { xmlName } from '../model/xml-name.ts'
import { report } from '../diagnostics/report.ts'
import { frameCaptions } from './captioned-pictures.ts'
import { holdsBlock, isBlock, isPhrasing } from './content-model.ts'
import { addClass, element, isContent } from './element.ts'
import { htmlSchema } from './html-schema.ts'
import { allowedTokens } from './html-tokens.ts'
import { media } from './html-words.ts'
import { depthLimit } from './nesting.ts'
import type { Source } from './source.ts'

/**
 * Turns the raw HTML in a tree into elements, in place, and reports what it may not hold.
 *
 * Markdown lets tags begin and end anywhere among the children of one node. So for every node that has raw HTML among its
 * children, those children alone are parsed and sanitised, with a comment in the place of each that is not raw: the
 * author's own comments are gone by then. Nothing the author wrote can close, forge or change an element of ours, and our
 * elements are never parsed again.
 *
 * `taken` are the ids of the book so far; ids of raw HTML are added to it, unless they are there.
 */
export function parseRawHtml(tree: Root, source: Source, taken: Set<string>): void {
  visit(tree, (node) => {
    if (!('children' in node) || !node.children.some((child) => child.type === 'raw')) return
    node.children = settle(node, parseAmong(node.children, source, taken))
  })
}

function parseAmong(children: readonly RootContent[], source: Source, taken: Set<string>): ElementContent[] {
  const ours: ElementContent[] = []
  const isShallow = depthLimit(source.file)
  const mixed = joinMedia(children.filter(isContent)).flatMap((child): ElementContent[] => {
    if (child.type === 'raw') return allowedTokens(child, source.file).filter(isShallow)
    // White space means something to the parser of a table.
    if (child.type === 'text' && child.value.trim() === '') return [child]
    return [{ type: 'comment', value: String(ours.push(child) - 1) }]
  })
  const parsed = parseHtml({ type: 'root', children: mixed }, { file: source.file })
  frameCaptions(parsed, ours) // captions outside of figures are lost to what is safe
  const safe = sanitize(parsed, htmlSchema)
  const root: Root = safe.type === 'root' ? safe : { type: 'root', children: [safe] }
  visit(root, (node, index, parent) => {
    if (node.type === 'element') dress(node, source, taken)
    const original = node.type === 'comment' ? ours[Number(node.value)] : undefined
    if (!original || !parent || index === undefined) return undefined
    parent.children[index] = original
    return SKIP
  })
  breakPages(root)
  return root.children.filter(isContent)
}

/** Media whose tags stand in several nodes, each as one piece of raw HTML without what others would read in it. */
function joinMedia(children: readonly ElementContent[]): ElementContent[] {
  const joined: ElementContent[] = []
  for (let index = 0; index < children.length; index += 1) {
    const child = children[index]
    if (child === undefined) continue
    const name = child.type === 'raw' ? /^<([a-z]+)/i.exec(child.value)?.[1]?.toLowerCase() : undefined
    const end = name !== undefined && media.has(name) ? closing(children, index, name) : index
    const tags = children.slice(index, end + 1).flatMap((node) => (node.type === 'raw' ? [node.value] : []))
    joined.push(child.type === 'raw' && end > index ? { ...child, value: tags.join('') } : child)
    index = end
  }
  return joined
}

/** Index of the raw HTML that closes an element; of the one that opens it where none does. */
function closing(children: readonly ElementContent[], start: number, name: string): number {
  const tag = `</${name}`
  const end = children.findIndex(
    (node, index) => index >= start && node.type === 'raw' && node.value.toLowerCase().includes(tag),
  )
  return end === -1 ? start : end
}

/** Says in the book's terms what the author's element says in those of a web page. */
function dress(node: Element, source: Source, taken: Set<string>): void {
  const { align, id: given, name, ...rest } = node.properties
  node.properties = rest
  if (typeof align === 'string') addClass(node, `align-${align}`)
  if (node.tagName === 'details') {
    node.tagName = 'div'
    addClass(node, 'details')
  } else if (node.tagName === 'summary') {
    node.tagName = 'p'
    addClass(node, 'summary')
  }

  const id = given ?? name
  if (typeof id !== 'string' || id === '') return
  if (!xmlName.test(id)) {
    // The editions are XML, where an id is a name.
    report(source.file, 'html-allowed', node, { found: `id="${id}"` })
  } else if (taken.has(id)) {
    report(source.file, 'id-unique', node, { id, where: source.path })
  } else {
    taken.add(id)
    node.properties['id'] = id
  }
}

/** Puts page breaks where the author's style has them: before or after a block, or instead of an empty one. */
function breakPages(root: Root): void {
  visit(root, 'element', (node, index, parent) => {
    const { dataBreak: side, ...rest } = node.properties
    if (side === undefined || parent === undefined || index === undefined) return undefined
    node.properties = rest
    if (!isBlock(node)) return undefined
    const pageBreak = element('div', { className: ['page-break'] })
    const isEmpty = node.children.every((child) => child.type === 'text' && child.value.trim() === '')
    const at = side === 'after' ? index + 1 : index
    parent.children.splice(isEmpty ? index : at, isEmpty ? 1 : 0, pageBreak)
    return side === 'after' || isEmpty ? undefined : index + 2
  })
}

/**
 * Makes a valid tree of what a parser lets pass: an element of running text that contains blocks is a division; where
 * only running text may stand, a block is a span.
 */
function settle(parent: Root | Element, children: ElementContent[]): ElementContent[] {
  const root: Root = { type: 'root', children }
  visit(root, 'element', (node) => {
    if ((node.tagName === 'p' || isPhrasing(node)) && node.children.some(holdsBlock)) node.tagName = 'div'
  })
  if (parent.type === 'root' || !children.some(holdsBlock)) return children
  if (parent.tagName === 'p') parent.tagName = 'div'
  else if (isPhrasing(parent)) {
    visit(root, 'element', (node) => {
      if (isBlock(node)) node.tagName = 'span'
    })
  }
  return children
}
