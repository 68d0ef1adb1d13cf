import { htmlSchema } from '../../../src/rendered/html-schema.ts'
import { gatherNotes } from './notes.ts'
import { element, hasClass, type PlainElement, type PlainNode, rewrite, textOf } from './plain-tree.ts'

/**
 * What a specification and the press may say differently without a difference between them:
 *
 * - Elements that the allow-list for raw HTML does not hold are gone, and what they contain stays, but for scripts and
 *   style sheets. Of attributes only those count that say something in a book; ids, classes and dress do not.
 * - Headings begin at the second level and skip none, since the title of the chapter is above them.
 * - A link that leads to no place of the book and to no address outside keeps its words only. (Where it leads to is in
 *   the press's report, and is compared.)
 * - Quotation marks, dashes and ellipses are set; here they are what they were typed as.
 * - The box of a task is a character. A formula is its TeX; for display it stands between paragraphs. Calls and notes are as `gatherNotes`
 *   has them. In the place of a picture from the network stand its words.
 * - Cells say their alignment by class. A table without words in its head has none.
 * - What a reader could unfold is open: `details` is a division, and its `summary` a paragraph.
 * - Empty paragraphs, spans and divisions without meaning, white space but in listings, and line ends beside blocks do not count.
 */
export function byConvention(tree: PlainElement): PlainElement {
  return tidySpace(level(rewrite(gatherNotes(tree), conventional)))
}

const blocks: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote caption colgroup dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li ' +
    'note ol p pre section table tbody td tfoot th thead tr ul'
  ).split(' '),
)

const allowed: ReadonlySet<string> = new Set([...htmlSchema.tagNames, 'call', 'formula', 'note'])

const kept: ReadonlySet<string> = new Set(
  'abbr alt cite colspan datetime dir display href lang language number reversed rowspan start tex title type value'.split(
    ' ',
  ),
)

function conventional(node: PlainElement): readonly PlainNode[] {
  const { name, attributes, children } = node
  if (name === 'script' || name === 'style') return []
  if (hasClass(node, 'missing-path')) return []
  if (name === 'input') return ['checked' in attributes ? '☑' : '☐']
  if (name === 'span' && hasClass(node, 'math')) {
    return [element('formula', display(hasClass(node, 'math-display'), textOf(node)), [])]
  }
  if (name === 'math')
    return [element('formula', display(attributes['display'] === 'block', attributes['alttext'] ?? ''), [])]
  if (name === 'img' && address(attributes['src'] ?? '') !== undefined) return [attributes['alt'] ?? '']
  if (!allowed.has(name)) return children
  if (name === 'summary') return [element('p', {}, children)]
  if (name === 'span' || name === 'div' || name === 'section' || name === 'details')
    return isBlockOnly(children) || name === 'span' ? children : [element('p', {}, children)]
  if (name === 'a' && address(attributes['href'] ?? '') === undefined) return children
  if (name === 'thead' && textOf(node).trim() === '') return []
  const says =
    name === 'code'
      ? { language: language(attributes['class']) }
      : name === 'td' || name === 'th'
        ? { align: align(node) }
        : {}
  return [element(name, attributesOf(name, { ...attributes, ...says }), children)]
}

function display(isDisplay: boolean, tex: string): Record<string, string> {
  return { display: isDisplay ? 'block' : 'inline', tex: tex.trim() }
}

function language(classes = ''): string {
  return /(?:^|\s)language-(\S+)/.exec(classes)?.[1] ?? ''
}

function align({ attributes }: PlainElement): string {
  return (
    attributes['align'] ??
    /text-align: *(\w+)/.exec(attributes['style'] ?? '')?.[1] ??
    /\balign-(\w+)/.exec(attributes['class'] ?? '')?.[1] ??
    ''
  )
}

function attributesOf(name: string, attributes: Readonly<Record<string, string>>): Record<string, string> {
  const left: Record<string, string> = {}
  for (const [key, value] of Object.entries(attributes)) {
    if (!(kept.has(key) || (key === 'align' && /^t[dh]$/.test(name))) || value === '') continue
    if (key === 'language' && name !== 'code') continue
    // Program text runs from left to right in every book.
    if (key === 'dir' && (name === 'code' || name === 'pre')) continue
    const said = key === 'href' ? address(value) : value
    if (said !== undefined) left[key] = said
  }
  return left
}

/** Schemes that an e-book may link to. */
const outside = /^(?:https?|mailto|tel):/i

/** Schemes that only the printed edition links to. */
const printed = /^(?:ftp|irc|xmpp):/i

/** Where the links of a specified text lead to, notes apart, and what its pictures are, as far as they are in the book. */
export function placesIn(specified: PlainElement): {
  readonly links: readonly string[]
  readonly pictures: readonly string[]
} {
  const tree = gatherNotes(specified)
  const values = (name: string, key: string): readonly string[] =>
    all(tree, name).flatMap(({ attributes: { [key]: value } }) =>
      value === undefined ||
      (key === 'src' && value === '') ||
      outside.test(value) ||
      (key === 'href' && printed.test(value))
        ? []
        : [value.replace(key === 'src' ? /^\// : /$^/, '')],
    )
  return { links: values('a', 'href'), pictures: values('img', 'src') }
}

function all(node: PlainElement, name: string): readonly PlainElement[] {
  return node.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...all(child, name)],
  )
}

/** An address outside the book in one spelling. */
function address(href: string): string | undefined {
  const url = outside.test(href) ? URL.parse(href) : null
  return url === null ? undefined : decoded(url.href)
}

function decoded(url: string): string {
  try {
    return decodeURI(url)
  } catch {
    return url
  }
}

function isBlockOnly(children: readonly PlainNode[]): boolean {
  return children.every((child) => (typeof child === 'string' ? child.trim() === '' : blocks.has(child.name)))
}

/** Gives headings the levels that they have below the title of a chapter. */
function level(tree: PlainElement): PlainElement {
  const above: number[] = []
  return rewrite(tree, (node) => {
    const written = Number(/^h([1-6])$/.exec(node.name)?.[1] ?? 0)
    if (written === 0) return [node]
    while ((above.at(-1) ?? 0) >= written) above.pop()
    above.push(written)
    return [element(`h${Math.min(above.length + 1, 6)}`, node.attributes, node.children)]
  })
}

/** White space as it shows; in listings it is left. */
function tidySpace(node: PlainElement, inListing = node.name === 'pre'): PlainElement {
  const merged: PlainNode[] = []
  for (const child of node.children) {
    const before = merged.at(-1)
    if (typeof child === 'string' && typeof before === 'string') merged[merged.length - 1] = before + child
    else merged.push(child)
  }
  if (inListing)
    return { ...node, children: merged.map((child) => (typeof child === 'string' ? child : tidySpace(child, true))) }
  const children = merged.flatMap((child, index): PlainNode[] => {
    if (typeof child !== 'string') {
      return partsOf(child)
        .map((part) => tidySpace(part))
        .filter(({ name, children }) => name !== 'p' || children.length > 0)
    }
    const text = asTyped(child)
      .replace(/[ \t\n\f\r]+/g, ' ')
      .replace(isEdge(node, merged[index - 1]) ? /^ / : /$^/, '')
      .replace(isEdge(node, merged[index + 1]) ? / $/ : /$^/, '')
    return text === '' ? [] : [text]
  })
  return { ...node, children }
}

function isDisplay(node: PlainNode): boolean {
  return typeof node !== 'string' && node.attributes['display'] === 'block'
}

/** A paragraph, divided where a formula has the line to itself. */
function partsOf(node: PlainElement): readonly PlainElement[] {
  if (node.name !== 'p' || !node.children.some(isDisplay)) return [node]
  const parts: PlainElement[] = []
  let words: PlainNode[] = []
  for (const child of node.children) {
    if (typeof child !== 'string' && isDisplay(child)) {
      parts.push(element('p', {}, words), child)
      words = []
    } else words.push(child)
  }
  return [...parts, element('p', {}, words)]
}

/** Whether white space between a text in `parent` and its neighbour shows as none. */
function isEdge(parent: PlainElement, neighbour: PlainNode | undefined): boolean {
  if (neighbour === undefined) return parent.name === '' || blocks.has(parent.name)
  return typeof neighbour !== 'string' && (neighbour.name === 'br' || blocks.has(neighbour.name))
}

function asTyped(text: string): string {
  return text
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replaceAll('…', '...')
    .replaceAll('—', '---')
    .replaceAll('–', '--')
}
