import type { FootnoteDefinition, FootnoteReference, Node, Nodes, Parents } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { toString } from 'mdast-util-to-string'
import type { Point, Position } from 'unist'
import type {} from '../model/source-nodes.ts'
import type { InlineNote } from '../model/source-nodes.ts'
import type { SourceChapter } from '../model/manuscript.ts'
import { figureParts } from './figure-parts.ts'
import { HtmlTextReader } from './html-text.ts'
import { leadsOut } from './link-address.ts'
import { advance, type Origin, startOfCode } from './origin.ts'
import type { Block, ExpectedChapter, ExpectedEvent, ExpectedNote, Piece } from './expected.ts'

/** Name and number of the figure or table at an offset of a chapter's source, `Figure 3`, or number of the formula, `(3)`. */
export type FigureLabels = (path: string, offset: number | undefined) => string | undefined

/** Reads a chapter's tree, as it was parsed, into the text that both editions owe the author. */
export function expectChapter(chapter: SourceChapter, figureLabels: FigureLabels): ExpectedChapter {
  return new ChapterReader(chapter, figureLabels).read()
}

/** Most letters of a word that the press prints of itself. */
const pressWord = 40

/** Most letters of the name of a place that a reference prints, which may be a long title. */
const placeName = 200

/** Most letters of a path that the press prints in the place of a picture. */
const longestPath = 120

/** Rules that report a picture which is not shown. */
const lackingPicture = /^picture-(?:found|remote|type|readable)$/

const admonitions: ReadonlySet<string> = new Set(['note', 'tip', 'important', 'warning', 'caution'])

const phrasing: ReadonlySet<string> = new Set(
  [
    'text break inlineCode emphasis strong delete link linkReference image imageReference footnoteReference inlineNote',
    'inlineMath textDirective',
  ].flatMap((line) => line.split(' ')),
)

interface OpenLink {
  readonly url: string
  readonly origin: Origin
  /** In Markdown, not in raw HTML. */
  readonly isWritten: boolean
  readonly outer: OpenLink | undefined
  /** Since it began, or was divided. */
  words: string
  /** Whether there were words or a picture since then. */
  says: boolean
  isDivided: boolean
}

class ChapterReader {
  readonly #chapter: SourceChapter
  readonly #figureLabels: FigureLabels
  readonly #definitions: FootnoteDefinition[] = []
  /** Where references lead, by identifier; the first definition counts. */
  readonly #urls = new Map<string, string>()
  readonly #notes = new Map<FootnoteDefinition | InlineNote, ExpectedNote>()
  readonly #events: ExpectedEvent[] = []
  #near: Point | undefined
  /** The link whose words are being read. */
  #link: OpenLink | undefined

  constructor(chapter: SourceChapter, figureLabels: FigureLabels) {
    this.#chapter = chapter
    this.#figureLabels = figureLabels
    this.#define(chapter.tree)
  }

  read(): ExpectedChapter {
    const { tree, path } = this.#chapter
    const blocks: Block[] = []
    for (const child of tree.children) this.#blocks(child, blocks, child.type === 'heading')
    return { path, blocks, notes: [...this.#notes.values()], events: this.#events }
  }

  #define(node: Nodes): void {
    if (node.type === 'footnoteDefinition') this.#definitions.push(node)
    if (node.type === 'definition' && !this.#urls.has(node.identifier)) this.#urls.set(node.identifier, node.url)
    if ('children' in node) for (const child of node.children) this.#define(child)
  }

  /** A label in the call's own capitals before one in others; of two definitions with one label the next one. */
  #calledBy(call: FootnoteReference): FootnoteDefinition | undefined {
    const alike = this.#definitions.filter(({ identifier }) => identifier === call.identifier)
    const same = alike.filter(({ label }) => label === call.label)
    const meant = same.length > 0 ? same : alike
    const at = call.position?.start.offset ?? 0
    return meant.find(({ position }) => (position?.start.offset ?? 0) > at) ?? meant.at(-1)
  }

  /** Of a node without a place, that of the node before it. */
  #origin(node: { readonly position?: Position | undefined }): Origin {
    this.#near = node.position?.start ?? this.#near
    return { file: this.#chapter.file, start: this.#near }
  }

  #blocks(node: Nodes, blocks: Block[], atTop = false): void {
    if (node.type === 'footnoteDefinition') return
    if (node.type === 'containerDirective') return this.#container(node, blocks)
    if ('children' in node && !holdsPhrasing(node) && node.type !== 'leafDirective') {
      for (const child of node.children) this.#blocks(child, blocks)
      return
    }
    const pieces: Piece[] = []
    const before = this.#link
    this.#pieces(node, new HtmlTextReader(), pieces)
    // Raw HTML may hold several blocks in one link.
    if (node.type !== 'html') while (this.#link && this.#link !== before) this.#closeLink(this.#link, pieces)
    const [start, end] = [node.position?.start.offset, node.position?.end.offset]
    const heading =
      atTop && node.type === 'heading' && start !== undefined && end !== undefined
        ? { level: node.depth, start, end }
        : undefined
    if (pieces.length > 0) blocks.push({ pieces, ...(heading && { heading }) })
  }

  #container(node: ContainerDirective, blocks: Block[]): void {
    if (node.name === 'figure' || node.name === 'table') {
      const { before, caption, after } = figureParts(node)
      const label = this.#figureLabels(this.#chapter.path, node.position?.start.offset) ?? ''
      for (const child of before) this.#blocks(child, blocks)
      const pieces: Piece[] = [{ kind: 'generated', text: caption === undefined || label === '' ? label : `${label}.` }]
      const html = new HtmlTextReader()
      for (const child of caption?.children ?? []) this.#pieces(child, html, pieces)
      blocks.push({ pieces })
      for (const child of after) this.#blocks(child, blocks)
      return
    }
    const [first] = node.children
    const isTitled = first?.type === 'paragraph' && first.data?.directiveLabel === true
    // Without a title of its own it begins with a word of the press.
    if (admonitions.has(node.name) && !isTitled) blocks.push({ pieces: [{ kind: 'gap', max: pressWord }] })
    for (const child of node.children) this.#blocks(child, blocks)
  }

  #pieces(node: Nodes, html: HtmlTextReader, pieces: Piece[]): void {
    const text = (value: string, origin = this.#origin(node)): void => {
      pieces.push(html.hidden ? { kind: 'gap', max: value.length } : { kind: 'text', text: value, origin })
      if (this.#link === undefined) return
      this.#link.words += value
      this.#link.says ||= value.trim() !== ''
    }
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        return text(node.value)
      case 'code':
        return text(node.value, { file: this.#chapter.file, start: startOfCode(node) })
      case 'html':
        for (const { kind, text: value, offset } of html.read(node.value)) {
          const start = advance(node.position?.start, node.value.slice(0, offset))
          if (kind === 'text') text(value, { file: this.#chapter.file, start })
          else if (kind === 'link') this.#openLink(value, { file: this.#chapter.file, start }, false, pieces)
          else if (kind === 'link-end' && this.#link?.isWritten === false) this.#closeLink(this.#link, pieces)
          else if (kind === 'alternative') {
            if (this.#link !== undefined) this.#link.says = true
            this.#standIn(start, value, pieces, true)
          }
        }
        return
      case 'image':
      case 'imageReference':
        if (this.#link !== undefined) this.#link.says = true
        return this.#standIn(this.#origin(node).start, node.alt ?? '', pieces)
      case 'thematicBreak':
        // What the style sheet draws.
        pieces.push({ kind: 'gap', max: 3 })
        return
      case 'math':
      case 'inlineMath':
        pieces.push({ kind: 'gap', max: 60 + 4 * node.value.length })
        if (node.type === 'math') {
          const number = this.#figureLabels(this.#chapter.path, node.position?.start.offset)
          if (number !== undefined) pieces.push({ kind: 'generated', text: number })
        }
        return
      case 'footnoteReference': {
        const definition = this.#calledBy(node)
        if (definition) this.#call(definition, node, pieces)
        return
      }
      case 'inlineNote':
        return this.#call(node, node, pieces)
      case 'textDirective':
      case 'leafDirective':
        return this.#directive(node, html, pieces)
      case 'link':
      case 'linkReference':
        if (node.children.length > 0) {
          const url = node.type === 'link' ? node.url : this.#urls.get(node.identifier)
          const isLink = url !== undefined && !this.#isReported(node, 'link-target')
          const link = isLink ? this.#openLink(url, this.#origin(node), true, pieces) : undefined
          for (const child of node.children) this.#pieces(child, html, pieces)
          if (link !== undefined) this.#closeLink(link, pieces)
          return
        }
        // A link without words prints the name of its target, or what it asked for where there is none.
        if (node.type === 'link' && this.#isReported(node, 'link-target')) return text(node.url.replace(/^#/, ''))
        pieces.push({ kind: 'gap', max: placeName })
        break
      default:
    }
    if ('children' in node) for (const child of node.children) this.#pieces(child, html, pieces)
  }

  #openLink(url: string, origin: Origin, isWritten: boolean, pieces: Piece[]): OpenLink {
    this.#divideLink(pieces)
    this.#link = { url, origin, isWritten, words: '', says: false, isDivided: false, outer: this.#link }
    return this.#link
  }

  #closeLink(link: OpenLink | undefined, pieces: Piece[]): void {
    if (link === undefined || link !== this.#link) return
    if (!link.isDivided || link.says) this.#endWords(link, pieces)
    this.#link = link.outer
  }

  /** A link or a note call within a link divides it, since no link may hold another (HTML, 4.5.1). */
  #divideLink(pieces: Piece[]): void {
    const link = this.#link
    if (link === undefined) return
    if (link.says) this.#endWords(link, pieces)
    Object.assign(link, { words: '', says: false, isDivided: true })
  }

  #endWords({ url, words, origin, isWritten }: OpenLink, pieces: Piece[]): void {
    if (url === '' || url.startsWith('#')) return
    const isCertain = isWritten && leadsOut(url)
    pieces.push({ kind: 'link', link: { url, words, path: this.#chapter.path, origin, isCertain } })
  }

  #isReported({ position }: Nodes, rule: string): boolean {
    const { line, column } = position?.start ?? {}
    return this.#chapter.file.messages.some(
      (message) => message.ruleId === rule && message.line === line && message.column === column,
    )
  }

  #call(definition: FootnoteDefinition | InlineNote, call: Node, pieces: Piece[]): void {
    let note = this.#notes.get(definition)
    if (note === undefined) {
      const blocks: Block[] = []
      const label = definition.type === 'inlineNote' ? '' : (definition.label ?? definition.identifier)
      note = { label, path: this.#chapter.path, origin: this.#origin(definition), blocks }
      // A note may call itself: it must be known before it is read.
      this.#notes.set(definition, note)
      const outer = this.#link
      this.#link = undefined
      if (definition.type === 'inlineNote') {
        const words: Piece[] = []
        const html = new HtmlTextReader()
        for (const child of definition.children) this.#pieces(child, html, words)
        blocks.push({ pieces: words })
      } else for (const child of definition.children) this.#blocks(child, blocks)
      this.#link = outer
    }
    this.#divideLink(pieces)
    pieces.push({ kind: 'call', note, origin: this.#origin(call) })
  }

  /** Of a picture that cannot be had its words are printed, and then where it should be. */
  #standIn(start: Point | undefined, alt: string, pieces: Piece[], isHtml = false): void {
    const { file } = this.#chapter
    const near = file.messages.filter(
      ({ ruleId, line }) => ruleId !== undefined && lackingPicture.test(ruleId) && line === start?.line,
    )
    if (near.length === 0) return
    // Raw HTML behind a link on its line may be reported a little off.
    if (near.some(({ column }) => column === start?.column)) {
      pieces.push({ kind: 'text', text: alt, origin: { file, start } })
      pieces.push({ kind: 'gap', max: pressWord + longestPath })
    } else if (isHtml) pieces.push({ kind: 'gap', max: alt.length + pressWord + longestPath })
  }

  #directive(
    node: Extract<Nodes, { type: 'textDirective' | 'leafDirective' }>,
    html: HtmlTextReader,
    pieces: Piece[],
  ): void {
    if (node.name === 'event') {
      const name = node.attributes?.['label'] ?? toString(node)
      const event = { name, path: this.#chapter.path, origin: this.#origin(node) }
      this.#events.push(event)
      pieces.push({ kind: 'event', event })
      if (node.type === 'leafDirective') return
    }
    if (node.name === 'page') pieces.push({ kind: 'gap', max: placeName })
    else for (const child of node.children) this.#pieces(child, html, pieces)
  }
}

function holdsPhrasing(node: Parents): boolean {
  return node.children.some((child) => phrasing.has(child.type))
}
