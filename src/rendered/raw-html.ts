import type { Element, ElementContent, Root, RootContent } from 'hast'
import { raw as parseHtml } from 'hast-util-raw'
import { sanitize } from 'hast-util-sanitize'
import { SKIP, visit } from 'unist-util-visit'
import { report } from '../diagnostics/report.ts'
import { holdsBlock, isBlock, isPhrasing } from './content-model.ts'
import { addClass, isContent } from './element.ts'
import { htmlSchema } from './html-schema.ts'
import { allowedTokens } from './html-tokens.ts'
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
  const mixed = children.filter(isContent).flatMap((child): ElementContent[] => {
    if (child.type === 'raw') return allowedTokens(child, source.file).filter(isShallow)
    // White space means something to the parser of a table.
    if (child.type === 'text' && child.value.trim() === '') return [child]
    return [{ type: 'comment', value: String(ours.push(child) - 1) }]
  })
  const parsed = parseHtml({ type: 'root', children: mixed }, { file: source.file })
  const safe = sanitize(parsed, htmlSchema)
  const root: Root = safe.type === 'root' ? safe : { type: 'root', children: [safe] }
  visit(root, (node, index, parent) => {
    if (node.type === 'element') dress(node, source, taken)
    const original = node.type === 'comment' ? ours[Number(node.value)] : undefined
    if (!original || !parent || index === undefined) return undefined
    parent.children[index] = original
    return SKIP
  })
  return root.children.filter(isContent)
}

/** Says in the book's terms what the author's element says in those of a web page. */
function dress(node: Element, source: Source, taken: Set<string>): void {
  const { align, id: given, name, ...rest } = node.properties
  node.properties = rest
  if (typeof align === 'string') addClass(node, `align-${align}`)

  const id = given ?? name
  if (typeof id !== 'string' || id === '') return
  if (!/^[\p{L}_][\p{L}\p{N}\p{M}._·-]*$/u.test(id)) {
    // The editions are XML, where an id is a name.
    report(source.file, 'html-allowed', node, { found: `id="${id}"` })
  } else if (taken.has(id)) {
    report(source.file, 'id-unique', node, { id, where: source.path })
  } else {
    taken.add(id)
    node.properties['id'] = id
  }
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
