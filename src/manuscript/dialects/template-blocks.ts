import type { BlockContent, Code, DefinitionContent, Html, Image, Nodes, Paragraph, Parents, Root } from 'mdast'
import type { Position } from 'unist'
import { visit } from '../../model/visit.ts'
import type { VFile } from 'vfile'
import { report } from '../../diagnostics/report.ts'
import { type Attribute, readAttributes } from './attribute-list.ts'
import { block, label, titled } from './container.ts'
import type { Passages } from './passages.ts'
import { picturePath } from './template-pictures.ts'
import type { Tag } from './template-tags.ts'
import { vanished } from './vanished.ts'

type Block = BlockContent | DefinitionContent

/** A tag, taken apart. */
export interface ReadTag {
  readonly name: string
  readonly words: string
  readonly attributes: readonly Attribute[]
  /** Where `words` begins in the chapter. */
  readonly start: number
  readonly position: Position | undefined
  readonly takesIn: boolean
  readonly isShortcode: boolean
}

/** Tags that have an end, and words between. */
const paired = [
  'hint tabs tab code content-ref stepper step columns column embed',
  'if unless raw highlight comment capture details callout',
].flatMap((line) => line.split(' '))

/**
 * Tags of Jekyll, GitBook, HonKit, Quarto and Hugo that have lines of their own: pictures with a caption, boxes, tabs, listings. What
 * is for a website goes; what the press does not know is reported, and what it holds is kept.
 *
 * See <https://gitbook.com/docs/creating-content/blocks> and <https://jekyllrb.com/docs/includes/>, and
 * <https://quarto.org/docs/extensions/shortcodes.html>.
 */
export function templateBlocks(tree: Root, tags: ReadonlyMap<Html, Tag>, file: VFile, passages: Passages): void {
  if (tags.size === 0) return
  const read = new Map<Nodes, ReadTag>([...tags].map(([node, tag]) => [node, readTag(node, tag)]))
  visit(tree, (node) => {
    if (!('children' in node) || !node.children.some((child) => read.has(child))) return undefined
    closePairs(node, read, file, passages)
    return undefined
  })
}

export function readTag({ position }: Pick<Html, 'position'>, { written, start }: Tag): ReadTag {
  const isShortcode = /^\{\{[<%]/.test(written)
  const [, head = '', closing = '', name = '', words = ''] =
    /^(\{(?:%-?|\{[<%]?)\s*#?(\/?)\s*([\w-]+)\s*)([\s\S]*?)\s*(?:-?%|[%>]?\})\}$/.exec(written) ?? []
  return {
    name: closing === '' ? name : `end${name}`,
    isShortcode,
    words,
    attributes: readAttributes(words),
    start: start + head.length,
    position,
    takesIn: /^\{\{\s*#(?:include|rustdoc_include|play)/.test(written),
  }
}

interface Frame {
  readonly opening: ReadTag
  readonly node: Nodes
  readonly children: Nodes[]
}

function closePairs(parent: Parents, read: ReadonlyMap<Nodes, ReadTag>, file: VFile, passages: Passages): void {
  const bottom: Nodes[] = []
  const frames: Frame[] = []
  const put = (...nodes: readonly Nodes[]): void => void (frames.at(-1)?.children ?? bottom).push(...nodes)
  const siblings: readonly Nodes[] = parent.children
  for (const [index, node] of siblings.entries()) {
    const tag = read.get(node)
    // Files are taken in later: here nothing is read.
    if (tag === undefined || tag.takesIn) {
      put(node)
      continue
    }
    const frame = frames.findLast(({ opening }) => tag.name === `end${opening.name}`)
    if (frame !== undefined) {
      while (frames.at(-1) !== frame) collapse()
      frames.pop()
      put(...wrapped(frame, tag, file))
    } else if (
      paired.includes(tag.name) &&
      siblings.slice(index + 1).some((later) => read.get(later)?.name === `end${tag.name}`)
    ) {
      frames.push({ opening: tag, node, children: [] })
    } else put(...single(tag, file, passages))
  }
  while (frames.length > 0) collapse()
  Object.assign(parent, { children: bottom })

  /** What a tag that is not closed holds stands where the tag is. */
  function collapse(): void {
    const frame = frames.pop()
    if (frame !== undefined) put(vanished(frame.opening), ...frame.children)
  }
}

function value({ attributes }: ReadTag, ...names: readonly string[]): Attribute | undefined {
  return attributes.find(({ key, value: given }) => names.includes(key) && given !== '')
}

function wrapped({ opening, children }: Frame, closing: ReadTag, file: VFile): Nodes[] {
  const position = opening.position && closing.position && { start: opening.position.start, end: closing.position.end }
  const blocks = children.filter(isBlock)
  const marks = [vanished(opening), vanished(closing)]
  switch (opening.name) {
    case 'hint':
    case 'callout':
      return [titled(value(opening, 'style', 'type')?.value ?? 'info', {}, [...blocks, ...marks], { position })]
    case 'raw':
    case 'tabs':
    case 'stepper':
    case 'columns':
    case 'column':
    case 'step':
    case 'content-ref':
    case 'embed':
      return [marks[0], ...children, marks[1]].filter((node) => node !== undefined)
    case 'tab':
    case 'code':
    case 'details':
      return [...titleOf(opening), ...children, vanished(closing)]
    case 'comment':
    case 'capture':
      return [vanished({ position })]
    case 'highlight':
      return [listing(opening, closing, position, file)]
    case 'if':
    case 'unless':
      // A book is an electronic book to the tools that make one, and no website.
      return /output\.name\s*==\s*["']website["']/.test(opening.words)
        ? [vanished({ position })]
        : [marks[0], ...children, marks[1]].filter((node) => node !== undefined)
    default:
      return children
  }
}

/** What stands above a tab, or a listing. */
function titleOf(tag: ReadTag): Nodes[] {
  const title = value(tag, 'title', 'summary')
  if (title === undefined) return [vanished(tag)]
  const { position } = tag
  const place = position && { position }
  return [
    {
      type: 'paragraph',
      children: [{ type: 'strong', children: [{ type: 'text', value: title.value, ...place }], ...place }],
      ...place,
    },
  ]
}

/** `{% highlight ruby %}` holds code, whatever it looks like. */
function listing(opening: ReadTag, closing: ReadTag, position: Position | undefined, file: VFile): Code {
  const from = opening.position?.end.offset ?? 0
  const text = String(file).slice(from, closing.position?.start.offset ?? from)
  const lang = /^\w+/.exec(opening.words)?.[0]
  return {
    type: 'code',
    lang: lang ?? null,
    meta: null,
    value: text.replace(/^[ \t]*\n/, '').replace(/\n[ \t]*$/, ''),
    ...(position && { position }),
  }
}

/** What stands in the place of a tag without an end. */
export function single(tag: ReadTag, file: VFile, passages: Passages): Nodes[] {
  const made = tag.isShortcode ? shortcode(tag, file, passages) : undefined
  if (made !== undefined) return made
  if (tag.name === 'include' || tag.name === 'include_relative') return included(tag, file, passages)
  if (tag.name === 'embed' || tag.name === 'file' || tag.name === 'content-ref') {
    const url = value(tag, 'url', 'src')?.value
    if (url !== undefined) return [address(url, tag.position)]
  }
  if (tag.name === 'hint') return [vanished(tag)]
  if (/^(?:site|page|book|root_url|toc|title)$/.test(tag.name)) return [vanished(tag)]
  report(file, 'template-tag', tag.position, { tag: tag.name })
  return [vanished(tag)]
}

/** Of Quarto, `{{< include a.qmd >}}`, and Hugo, `{{< figure src="a.png" >}}`; `undefined` where it is none of these. */
function shortcode(tag: ReadTag, file: VFile, passages: Passages): Nodes[] | undefined {
  const { name, words, position } = tag
  const place = position && { position }
  const path = value(tag, 'src')
  if (name === 'include') return [{ type: 'html', value: `{{#include ${words}}}`, ...place }]
  if (name === 'pagebreak')
    return [{ type: 'leafDirective', name: 'page-break', attributes: {}, children: [], ...place }]
  if (name === 'figure' && path !== undefined) return [figure(tag, path, file, passages)]
  const url = /^https?:\/\/\S+/.exec(words)?.[0]
  return url === undefined ? undefined : [address(url, position)]
}

function included(tag: ReadTag, file: VFile, passages: Passages): Nodes[] {
  const name = /^["']?([\w./-]+)/.exec(tag.words)?.[1] ?? ''
  const [stem = ''] = name.slice(name.lastIndexOf('/') + 1).split('.', 1)
  if (stem === 'toc') return [vanished(tag)]
  const words = value(tag, 'text', 'content', 'message')
  if (/alert|note|tip|warning|callout|important/.test(stem) && words !== undefined) {
    const type = value(tag, 'type', 'style')?.value ?? stem
    const blocks = passages.blocks(linesAt(tag, words))
    return [titled(type, {}, [...blocks, vanished(tag)], tag)]
  }
  const path = picturePath(stem, tag.attributes)
  if (path !== undefined) return [figure(tag, path, file, passages)]
  report(file, 'template-tag', tag.position, { tag: `include ${name}` })
  return [vanished(tag)]
}

function figure(tag: ReadTag, path: Attribute, file: VFile, passages: Passages): Block {
  const alt = value(tag, 'alt')
  const caption = value(tag, 'caption', 'description', 'title')
  const image: Image = {
    type: 'image',
    url: path.key === 'filename' ? lessonPicture(path.value, file) : path.value,
    title: null,
    alt: alt?.value ?? '',
    ...(tag.position && { position: tag.position }),
  }
  const paragraph: Paragraph = { type: 'paragraph', children: [image], ...(tag.position && { position: tag.position }) }
  if (caption === undefined) return paragraph
  const start = tag.start + caption.start
  return block('figure', {}, [label(passages.phrases(start, start + caption.value.length)), paragraph], tag)
}

/** The Programming Historian keeps the pictures of a lesson in a folder that is called as the lesson. */
function lessonPicture(name: string, file: VFile): string {
  if (name.includes('/')) return name
  const slug = /^slug:[ \t]*["']?([\w-]+)/m.exec(String(file))?.[1] ?? file.stem ?? ''
  return `/images/${slug}/${name}`
}

/** The lines of a value, where they stand. */
function linesAt(tag: ReadTag, { value: text, start }: Attribute) {
  let offset = tag.start + start
  return text.split('\n').map((line) => {
    const at = offset
    offset += line.length + 1
    return { text: line, offset: at }
  })
}

function address(url: string, position: Position | undefined): Paragraph {
  const place = position && { position }
  return {
    type: 'paragraph',
    children: [{ type: 'link', url, children: [{ type: 'text', value: url, ...place }], ...place }],
    ...place,
  }
}

function isBlock(node: Nodes): node is Block {
  return node.type !== 'root' && node.type !== 'yaml'
}
