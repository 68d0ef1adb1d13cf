import type { Element, ElementContent, Nodes, Root, RootContent } from 'hast'
import { raw as parseHtml } from 'hast-util-raw'
import { sanitize } from 'hast-util-sanitize'
import { SKIP, visit } from 'unist-util-visit'
import { report } from '../diagnostics/report.ts'
import { bookPath } from './book-path.ts'
import { holdsBlock, isBlock, isPhrasing } from './content-model.ts'
import { addClass, element } from './element.ts'
import { htmlSchema, placeholderName } from './html-schema.ts'
import { allowedTokens } from './html-tokens.ts'
import type { Source } from './source.ts'

/**
 * Turns the raw HTML in a tree into elements, in place, and reports what it may not hold.
 *
 * Markdown lets tags begin and end anywhere among the children of one node. So for every node that has raw HTML among its
 * children, those children alone are parsed and sanitised, with an empty placeholder for each that is not raw. Nothing
 * the author wrote can close, forge or change an element of ours, and our elements are never parsed again.
 *
 * `taken` are the ids of the book so far; ids of raw HTML are added to it, unless they are there.
 */
export function parseRawHtml(tree: Root, source: Source, taken: Set<string>): void {
  visit(tree, (node) => {
    if (!('children' in node) || !node.children.some((child) => child.type === 'raw')) return
    // A parser of fragments gives what the content of an element may be.
    node.children = settle(node, parseAmong(node.children, source, taken)) as ElementContent[]
  })
}

interface Placeholder {
  readonly type: 'placeholder'
  readonly index: number
}

function parseAmong(children: readonly RootContent[], source: Source, taken: Set<string>): RootContent[] {
  const ours: RootContent[] = []
  const mixed = children.flatMap((child): (RootContent | Placeholder)[] => {
    if (child.type === 'raw') return allowedTokens(child, source.file)
    // White space means something to the parser of a table.
    if (child.type === 'text' && child.value.trim() === '') return [child]
    return [{ type: 'placeholder', index: ours.push(child) - 1 }]
  })
  // The parser lets nodes of a type it does not know pass, if it is told to; hast's types have no word for that.
  const parsed = parseHtml({ type: 'root', children: mixed as RootContent[] }, {
    passThrough: ['placeholder'],
    file: source.file,
  } as unknown as Parameters<typeof parseHtml>[1])
  visit(parsed, (node: Nodes | Placeholder, index, parent) => {
    if (node.type !== 'placeholder' || !parent || index === undefined) return
    parent.children[index] = element(placeholderName, { index: node.index })
  })
  const safe = sanitize(parsed, htmlSchema)
  const root: Root = safe.type === 'root' ? safe : { type: 'root', children: [safe as RootContent] }
  visit(root, 'element', (node, index, parent) => {
    if (node.tagName === placeholderName) {
      const original = ours[Number(node.properties['index'])]
      if (original && parent && index !== undefined) parent.children[index] = original as ElementContent
      return SKIP
    }
    dress(node, source, taken)
    return undefined
  })
  return root.children
}

/** Says in the book's terms what the author's element says in those of a web page. */
function dress(node: Element, source: Source, taken: Set<string>): void {
  const { align, id: given, name, ...rest } = node.properties
  node.properties = rest
  if (typeof align === 'string') addClass(node, `align-${align}`)
  if (node.tagName === 'img') node.properties['src'] = bookPath(source.path, String(rest['src'] ?? ''))

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
function settle(parent: Root | Element, children: RootContent[]): RootContent[] {
  const root: Root = { type: 'root', children }
  visit(root, 'element', (node) => {
    if ((node.tagName === 'p' || isPhrasing(node)) && node.children.some(holdsBlock)) node.tagName = 'div'
  })
  if (parent.type === 'root' || !root.children.some((child) => holdsBlock(child as ElementContent))) return children
  if (parent.tagName === 'p') parent.tagName = 'div'
  else if (isPhrasing(parent)) {
    visit(root, 'element', (node) => {
      if (isBlock(node)) node.tagName = 'span'
    })
  }
  return children
}
