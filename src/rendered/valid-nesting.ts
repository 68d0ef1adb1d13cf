import type { Element, ElementContent, Root } from 'hast'
import { isBlock, isPhrasing } from './content-model.ts'
import { element, isContent, text } from './element.ts'
import { splitLinks } from './nested-links.ts'
import { rowsOf, tableParts } from './table-parts.ts'

/** Where an element stands: what may stand there, and what may not for what is further above. */
interface Place {
  readonly phrasing: boolean
  /** In a head of cells or a term: no headings and no sections. */
  readonly plain: boolean
  /** In a header or a footer: none of either. */
  readonly framed: boolean
}

/** Parts of a list, table, figure or ruby, which mean something in their place only. */
const parts: ReadonlySet<string> = new Set(
  'caption col colgroup dd dt figcaption li rp rt tbody td tfoot th thead tr'.split(' '),
)

/** Elements that mean nothing without an attribute. */
const needs: Readonly<Record<string, string>> = { bdo: 'dir', data: 'value', time: 'dateTime' }

const sections: ReadonlySet<string> = new Set('article aside footer header section'.split(' '))

/**
 * Makes valid HTML of a tree, in place, whatever the author nested in what: by raw HTML anything can come to stand
 * anywhere. No word is lost: what is not allowed where it stands becomes a division or a span, and what a list or a table
 * cannot hold gets an item or a cell of its own (HTML, 4 and the content models of its elements).
 */
export function validNesting(tree: Root): void {
  tree.children = flow(splitLinks(tree.children.filter(isContent)), {
    phrasing: false,
    plain: false,
    framed: false,
  })
}

/** The same for the words of a heading, in which no block may stand. */
export function validPhrases(nodes: readonly ElementContent[]): ElementContent[] {
  return flow(nodes, { phrasing: true, plain: true, framed: false })
}

function flow(children: readonly ElementContent[], place: Place): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child]
    const apart = place.phrasing && (parts.has(child.tagName) || isBlock(child))
    const fitted = fit(child, place)
    // Words of two cells or paragraphs do not meet where these have become spans.
    return fitted === undefined ? [] : apart ? [fitted, text(' ')] : [fitted]
  })
}

/** An element that may stand at its place, its content valid; none where it says nothing there. */
function fit(node: Element, place: Place): Element | undefined {
  const { tagName } = node
  if (tagName === 'col' || tagName === 'colgroup' || (tagName === 'hr' && place.phrasing)) {
    return node.children.length === 0 ? undefined : fit({ ...node, tagName: 'div' }, place)
  }
  const needed = needs[tagName]
  if (place.phrasing && (isBlock(node) || parts.has(tagName))) return generic('span', node, place)
  if (parts.has(tagName)) return generic(tagName === 'rt' || tagName === 'rp' ? 'span' : 'div', node, place)
  if (needed !== undefined && node.properties[needed] === undefined) return generic('span', node, place)
  const isFrame = tagName === 'header' || tagName === 'footer'
  if (place.framed && isFrame) return generic('div', node, place)
  if (place.plain && (sections.has(tagName) || /^h[1-6]$/.test(tagName))) return generic('div', node, place)
  switch (tagName) {
    case 'ul':
    case 'ol':
      return withChildren(node, listItems(node, place))
    case 'dl':
      return definitionList(node, place)
    case 'table':
      return withChildren(node, tableContent(node, place))
    case 'ruby':
      return ruby(node, place)
    case 'figure':
      return figure(node, place)
    case 'math':
    case 'svg':
      return node
    default:
      return withChildren(node, flow(node.children, inside(node, place)))
  }
}

function inside(node: Element, { phrasing, plain, framed }: Place): Place {
  return {
    phrasing: phrasing || node.tagName === 'p' || node.tagName === 'pre' || isPhrasing(node),
    plain: plain || ['address', 'caption', 'dt', 'th'].includes(node.tagName),
    framed: framed || node.tagName === 'header' || node.tagName === 'footer',
  }
}

/** The same words in an element without meaning; what only other elements have is left out. */
function generic(tagName: 'div' | 'span', node: Element, place: Place): Element {
  const { className, dir, id, lang, title } = node.properties
  const kept = Object.entries({ className, dir, id, lang, title }).filter(([, value]) => value !== undefined)
  const result: Element = { ...node, tagName, properties: Object.fromEntries(kept) }
  result.children = flow(node.children, { ...place, phrasing: place.phrasing || tagName === 'span' })
  return result
}

function withChildren(node: Element, children: ElementContent[]): Element {
  node.children = children
  return node
}

/** Gathers what is no part into parts of its own; white space stays where it is. */
function gather(
  children: readonly ElementContent[],
  isPart: (node: Element) => boolean,
  wrap: (content: ElementContent[]) => Element,
): ElementContent[] {
  const result: ElementContent[] = []
  let loose: ElementContent[] = []
  const close = (): void => {
    if (loose.some(says)) result.push(wrap(loose))
    else result.push(...loose.filter((child) => child.type === 'text'))
    loose = []
  }
  for (const child of children) {
    if (child.type === 'element' && isPart(child)) {
      close()
      result.push(child)
    } else loose.push(child)
  }
  close()
  return result
}

function says(node: ElementContent): boolean {
  return node.type === 'element' || (node.type === 'text' && node.value.trim() !== '')
}

function listItems(node: Element, place: Place): ElementContent[] {
  const items = gather(
    node.children,
    ({ tagName }) => tagName === 'li',
    (content) => element('li', {}, content),
  )
  return items.map((item) => {
    if (item.type !== 'element') return item
    if (node.tagName === 'ul') delete item.properties['value']
    return withChildren(item, flow(item.children, place))
  })
}

/** Terms and definitions in groups; a list that cannot be read so is a division. */
function definitionList(node: Element, place: Place): Element {
  const flat = node.children.flatMap((child) => {
    const isGroup = child.type === 'element' && child.tagName === 'div' && child.children.some(isTerm)
    return isGroup ? child.children : [child]
  })
  const children = gather(
    flat,
    ({ tagName }) => tagName === 'dt' || tagName === 'dd',
    (content) => element('dd', {}, content),
  )
  const order = children.map((child) => (child.type === 'element' ? child.tagName : '')).join('')
  if (!/^(?:(?:dt)+(?:dd)+)+$/.test(order)) return generic('div', node, place)
  const fitted = children.map((child) =>
    child.type === 'element' ? withChildren(child, flow(child.children, inside(child, place))) : child,
  )
  return withChildren(node, fitted)
}

function isTerm(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'dt'
}

function tableContent(node: Element, place: Place): ElementContent[] {
  return tableParts(node).map((part) => {
    if (part.type !== 'element' || part.tagName === 'colgroup') return part
    if (part.tagName === 'caption') return withChildren(part, flow(part.children, inside(part, place)))
    const rows = gather(
      part.children,
      ({ tagName }) => tagName === 'tr',
      (content) => element('tr', {}, content),
    )
    for (const row of rowsOf(rows)) {
      const cells = gather(
        row.children,
        ({ tagName }) => tagName === 'td' || tagName === 'th',
        (content) => element('td', {}, content),
      )
      row.children = cells.map((cell) =>
        cell.type === 'element' ? withChildren(cell, flow(cell.children, inside(cell, place))) : cell,
      )
    }
    return withChildren(part, rows)
  })
}

/** A ruby has a base before each of its readings; else it is a span (HTML, 4.5.10). */
function ruby(node: Element, place: Place): Element {
  const order = node.children
    .filter(says)
    .map((child) =>
      child.type !== 'element' ? 'b' : child.tagName === 'rt' ? 'r' : child.tagName === 'rp' ? 'p' : 'b',
    )
    .join('')
  if (!/^(?:b+(?:r|prp))+$/.test(order)) return generic('span', node, place)
  const within = { ...place, phrasing: true }
  const children = node.children.flatMap((child) =>
    child.type === 'element' && (child.tagName === 'rt' || child.tagName === 'rp')
      ? [withChildren(child, flow(child.children, within))]
      : flow([child], within),
  )
  return withChildren(node, children)
}

function isCaption(node: ElementContent | undefined): node is Element {
  return node?.type === 'element' && node.tagName === 'figcaption'
}

/** A figure has one caption, at its beginning or its end. */
function figure(node: Element, place: Place): Element {
  const saying = node.children.filter(says)
  const caption = [saying[0], saying.at(-1)].find(isCaption)
  const children = node.children.flatMap((child) =>
    child === caption ? [withChildren(caption, flow(caption.children, place))] : flow([child], place),
  )
  return withChildren(node, children)
}
