import type { Element, ElementContent, Root } from 'hast'
import type { RenderedNote } from '../../model/rendered.ts'
import { hasClass, wordsIn } from '../notes/element.ts'
import { isInline, numberingOf, roleFor, typeOf, wordsOfPicture } from './element-types.ts'
import { linkWords } from './link-words.ts'
import type { LinkWords, PlannedTag } from './planned-tag.ts'
import { cellsOf, headCells, rowGroups } from './table-heads.ts'

/** What an element stands in. */
interface Around {
  readonly parent: number | undefined
  readonly language: string
  /** The item of a list, for what labels it. */
  readonly item?: number
  /** The note, for what labels it. */
  readonly note?: { readonly key: number; readonly id: string }
  /** The table whose caption the element is. */
  readonly table?: number
  readonly inContents?: boolean
  readonly inListing?: boolean
  /** Id of the note that is called. */
  readonly calls?: string
}

/**
 * The structure that the tags of the printed book are to have, made from its text before anything is cut or divided.
 * Every element that it knows of gets the attribute `data-tag` with its key.
 */
export class TagPlan {
  readonly #tags: PlannedTag[] = []
  readonly #firstCalls: ReadonlySet<string>

  constructor(notes: readonly RenderedNote[]) {
    this.#firstCalls = new Set(notes.flatMap(({ calls }) => calls.slice(0, 1)))
  }

  /** By key. */
  get tags(): readonly PlannedTag[] {
    return this.#tags
  }

  /** A section; gives its key for `content`. */
  section(language: string): number {
    return this.#add({ type: 'Sect', language })
  }

  /** A note at the foot of a page; gives its key for `content`. */
  note(id: string, language: string): number {
    return this.#add({ type: 'Note', language, note: id })
  }

  /** A picture that is no part of the text. */
  picture(alternative: string, language: string): number {
    return this.#add({ type: 'Figure', language, alternative })
  }

  /** Content of a section or a note, its elements with their keys. The given tree stays as it is. */
  content(tree: Root, parent: number): Root {
    const { language, note } = this.#tags[parent] ?? { language: '' }
    const around = { parent, language, ...(note !== undefined && { note: { key: parent, id: note } }) }
    return {
      ...tree,
      children: tree.children.map((child) => (child.type === 'element' ? this.#visit(child, around) : child)),
    }
  }

  #add(tag: PlannedTag): number {
    return this.#tags.push(tag) - 1
  }

  #visit(element: Element, around: Around): Element {
    const { tagName, properties } = element
    const given = properties['lang']
    const language = typeof given === 'string' ? given : around.language
    const here = { ...around, language }
    if (tagName === 'table') return this.#table(element, here)
    if (tagName === 'ul' || tagName === 'ol') return this.#list(element, here)
    if (tagName === 'dl') return this.#definitions(element, here)
    if (tagName === 'nav' && hasClass(element, 'contents')) return this.#inside(element, { ...here, inContents: true })
    if (tagName === 'figure') return this.#figure(element, here)
    if (tagName === 'a' && properties['href'] !== undefined) return this.#link(element, here)
    if (tagName === 'aside' && typeof properties['dataNote'] === 'string') return this.#endnote(element, here)
    const labels = hasClass(element, 'task') || (hasClass(element, 'date') && around.item !== undefined)
    if (labels && around.item !== undefined) {
      return this.#keyed(element, { type: 'Lbl', parent: around.item }, here)
    }
    const type = typeOf(element, language !== around.language)
    if (type === undefined || (type === 'Code' && around.inListing === true)) return this.#inside(element, here)
    if (type === 'Caption' && around.table !== undefined) {
      return this.#keyed(element, { type, parent: around.table }, here)
    }
    const calls = type === 'Reference' ? this.#callOf(element) : undefined
    return this.#keyed(
      element,
      {
        type,
        ...(type === 'Figure' && { alternative: wordsOfPicture(element) }),
        ...(type === 'Formula' && {
          alternative: String(properties['alttext'] ?? wordsIn(element)),
          isBlock: properties['display'] === 'block',
        }),
        ...(tagName === 'pre' && { isBlock: true }),
        ...(tagName === 'abbr' && { expansion: String(properties['title']) }),
        ...(calls !== undefined && { calls }),
      },
      { ...here, ...(calls !== undefined && { calls: calls.note }), ...(tagName === 'pre' && { inListing: true }) },
    )
  }

  /** An element as a tag; it stands in what is around it unless `tag` says otherwise. */
  #keyed(element: Element, tag: Omit<PlannedTag, 'language'>, around: Around): Element {
    const key = this.#add({
      ...(around.parent !== undefined && { parent: around.parent }),
      language: around.language,
      ...tag,
    })
    // What is in a formula or a picture is read as a whole.
    if (tag.type === 'Formula' || tag.type === 'Figure') return withKey(element, key)
    return withKey(this.#inside(element, { ...around, parent: key }), key)
  }

  #inside(element: Element, around: Around): Element {
    return { ...element, children: this.#visitAll(element.children, around) }
  }

  #visitAll(children: readonly ElementContent[], around: Around): ElementContent[] {
    return children.map((child) => (child.type === 'element' ? this.#visit(child, around) : child))
  }

  #list(element: Element, around: Around): Element {
    const { inContents } = around
    const numbering = numberingOf(element)
    const list = this.#child(
      around,
      inContents === true ? { type: 'TOC' } : { type: 'L', ...(numbering && { numbering }) },
    )
    const children = element.children.map((child) => {
      if (child.type !== 'element') return child
      if (child.tagName !== 'li') return this.#visit(child, { ...around, parent: list })
      const language = typeof child.properties['lang'] === 'string' ? child.properties['lang'] : around.language
      const here = { ...around, language, parent: list }
      if (inContents === true) return this.#keyed(child, { type: 'TOCI' }, here)
      const item = this.#child(here, { type: 'LI' })
      return this.#keyed(child, { type: 'LBody' }, { ...here, parent: item, item })
    })
    return withKey({ ...element, children }, list)
  }

  /** Terms label what is said of them. */
  #definitions(element: Element, around: Around): Element {
    const list = this.#child(around, { type: 'L' })
    let item: number | undefined
    let body: number | undefined
    const visit = (child: ElementContent): ElementContent => {
      if (child.type !== 'element') return child
      if (child.tagName === 'div') return { ...child, children: child.children.map(visit) }
      if (child.tagName === 'dt') {
        if (item === undefined || body !== undefined) item = this.#child({ ...around, parent: list }, { type: 'LI' })
        body = undefined
        return this.#keyed(child, { type: 'Lbl', parent: item }, around)
      }
      item ??= this.#child({ ...around, parent: list }, { type: 'LI' })
      if (body !== undefined) return this.#keyed(child, { type: 'Div', parent: body }, around)
      body = this.#tags.length
      return this.#keyed(child, { type: 'LBody', parent: item }, around)
    }
    return withKey({ ...element, children: element.children.map(visit) }, list)
  }

  /** A table's caption belongs into the table; what else a figure holds stands beside its caption. */
  #figure(element: Element, around: Around): Element {
    const blocks = element.children.filter((child) => child.type === 'element' && child.tagName !== 'figcaption')
    const [table] = blocks
    if (blocks.length !== 1 || table?.type !== 'element' || table.tagName !== 'table') {
      return this.#keyed(element, { type: 'Div' }, around)
    }
    const key = this.#child(around, { type: 'Table' })
    const children = element.children.map((child) => {
      if (child === table) return this.#table(table, around, key)
      return child.type === 'element' ? this.#visit(child, { ...around, table: key }) : child
    })
    return { ...element, children }
  }

  #table(element: Element, around: Around, key = this.#child(around, { type: 'Table' })): Element {
    const { cells, missing } = headCells(element)
    const rows = new Set(rowGroups(element).flat())
    const keys = new Map<Element, number>()
    const visitRow = (row: Element): Element => {
      const parent = this.#child({ ...around, parent: key }, { type: 'TR' })
      const own = new Set(cellsOf(row))
      const children = row.children.map((child) => {
        if (child.type !== 'element' || !own.has(child)) return child
        const { heads = [], ...cell } = cells.get(child) ?? { rowSpan: 1, colSpan: 1 }
        keys.set(child, this.#tags.length)
        const language = typeof child.properties['lang'] === 'string' ? child.properties['lang'] : around.language
        const headed = heads.flatMap((head) => keys.get(head) ?? [])
        const tag = {
          type: child.tagName === 'th' ? ('TH' as const) : ('TD' as const),
          cell: { ...cell, heads: headed },
        }
        const { item: _, table: __, ...outside } = around
        return this.#keyed(child, tag, { ...outside, language, parent })
      })
      for (let count = missing.get(row) ?? 0; count > 0; count -= 1) {
        this.#child({ ...around, parent }, { type: 'TD', cell: { rowSpan: 1, colSpan: 1, heads: [] } })
      }
      return withKey({ ...row, children }, parent)
    }
    const visit = (child: ElementContent): ElementContent => {
      if (child.type !== 'element') return child
      if (rows.has(child)) return visitRow(child)
      if (child.tagName === 'caption') return this.#visit(child, { ...around, parent: key, table: key })
      return { ...child, children: child.children.map(visit) }
    }
    return withKey({ ...element, children: element.children.map(visit) }, key)
  }

  #endnote(element: Element, around: Around): Element {
    const id = String(element.properties['dataNote'])
    const key = this.#child(around, { type: 'Note', note: id })
    return withKey(this.#inside(element, { ...around, parent: key, note: { key, id } }), key)
  }

  #callOf(element: Element): PlannedTag['calls'] {
    const link = element.children.find((child) => child.type === 'element' && child.tagName === 'a')
    const { dataNote, id } = link?.type === 'element' ? link.properties : {}
    return typeof dataNote === 'string' ? { note: dataNote, isFirst: this.#firstCalls.has(String(id)) } : undefined
  }

  #link(element: Element, around: Around): Element {
    const { note, calls, inContents } = around
    if (note !== undefined && hasClass(element, 'note-mark')) {
      const parent = this.#child({ ...around, parent: note.key }, { type: 'Lbl' })
      return this.#keyed(element, { type: 'Link', parent, link: { fromNote: note.id } }, around)
    }
    const parent = inContents === true ? this.#child(around, { type: 'Reference' }) : around.parent
    const link: LinkWords = calls === undefined ? { words: linkWords(element) } : { toNote: calls }
    const isBlock = element.children.some((child) => child.type === 'element' && !isInline(child) && !isMedia(child))
    return this.#keyed(element, { type: 'Link', link, ...(isBlock && { isBlock }) }, { ...around, parent })
  }

  /** An element of the tree that no element of the sheet stands for, or one that gets its key later. */
  #child({ parent, language }: Around, tag: Omit<PlannedTag, 'language' | 'parent'>): number {
    return this.#add({ ...(parent !== undefined && { parent }), language, ...tag })
  }
}

function isMedia({ tagName }: Element): boolean {
  return tagName === 'img' || tagName === 'math' || tagName === 'br' || tagName === 'wbr'
}

function withKey(element: Element, key: number): Element {
  const role = element.properties['role'] === undefined ? roleFor(element) : undefined
  const properties = { ...element.properties, dataTag: key.toString(36), ...(role !== undefined && { role }) }
  return { ...element, properties }
}
