import { copyTree } from '../../model/copy-tree.ts'
import type { Element, ElementContent, Parents, Root, RootContent, Text } from 'hast'
import type { RenderedBook, RenderedSection } from '../../model/rendered.ts'
import { printedAddress, saysAddress } from './address.ts'
import { element, hasClass, wordsIn } from './element.ts'
import { noteGroups, type PrintBook, type PrintNote } from './print-book.ts'

/**
 * Gives each link that leads out of the book a note with its address, called behind the link's words, unless these say
 * it. In notes the address stands in parentheses.
 *
 * An address that comes again in the same paragraph calls the same note again; further on it gets a new one, lest the
 * reader leaf back. Where notes stand at the end of chapter or book, and are looked up anyway, one serves the chapter.
 * Numbered by page, every link has its own: on the next page the mark would mean another.
 */
export function noteLinks(rendered: RenderedBook): PrintBook {
  const { number } = rendered.settings.notes
  const atEnd = rendered.settings.print.notes !== 'page'
  const links = new LinkNotes(rendered, !atEnd && number === 'page')
  const trees = new Map<string, Root>()
  for (const group of noteGroups(rendered.sections)) {
    const ofGroup = new Map<string, LinkNote>()
    for (const section of group) {
      const tree = copyTree(section.tree)
      trees.set(section.id, tree)
      if (section.kind !== 'matter') links.callIn(tree, section, atEnd ? () => ofGroup : ofLastParagraph())
    }
  }
  const notes = rendered.notes.map((note): PrintNote => {
    const tree = copyTree(note.tree)
    spellOut(tree, new Set(), rendered)
    return { ...note, tree }
  })
  return {
    ...rendered,
    sections: rendered.sections.map((section) => ({ ...section, tree: trees.get(section.id) ?? section.tree })),
    notes: [...notes, ...links.notes],
  }
}

/** The notes that links of a paragraph may call again, by address. */
type KnownNotes = (paragraph: Parents) => Map<string, LinkNote>

interface LinkNote {
  readonly id: string
  readonly calls: string[]
}

/** Of one paragraph, as long as no other comes between. */
function ofLastParagraph(): KnownNotes {
  let last: { readonly paragraph: Parents; readonly notes: Map<string, LinkNote> } | undefined
  return (paragraph) => {
    if (last?.paragraph !== paragraph) last = { paragraph, notes: new Map() }
    return last.notes
  }
}

/** Elements within a line: a link in them belongs to the paragraph around them. */
const phrases: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite code del dfn em i ins kbd mark q ruby s samp small span strong sub sup time u var'.split(' '),
)

/** After these no line ends before a note call; after others a word joiner stands. */
const joined = /[\p{Script=Latin}\p{N}]$/u

class LinkNotes {
  readonly notes: PrintNote[] = []
  readonly #rendered: RenderedBook
  readonly #isEachItsOwn: boolean
  readonly #ids: Set<string>

  constructor(rendered: RenderedBook, isEachItsOwn: boolean) {
    this.#rendered = rendered
    this.#isEachItsOwn = isEachItsOwn
    this.#ids = new Set([
      ...rendered.anchors.keys(),
      ...rendered.sections.map(({ id }) => id),
      ...rendered.notes.flatMap(({ id, calls }) => [id, ...calls]),
      ...(rendered.endnotes === undefined ? [] : [rendered.endnotes]),
    ])
  }

  callIn(parent: Parents, section: RenderedSection, known: KnownNotes, paragraph: Parents = parent): void {
    const before = [...parent.children]
    for (const child of before) {
      if (child.type !== 'element') continue
      this.callIn(child, section, known, phrases.has(child.tagName) ? paragraph : child)
      const address = addressOf(child)
      if (address === undefined) continue
      const words = wordsIn(child)
      const call = this.#call(child, address, section, known(paragraph))
      const joint: Text[] = words === '' || joined.test(words) ? [] : [{ type: 'text', value: '\u2060' }]
      const block = lastBlock(child)
      if (block === undefined) {
        const behind = parent.children.indexOf(child) + 1
        standApart(parent.children[behind])
        parent.children.splice(behind, 0, ...joint, call)
      } else {
        block.children.push(...joint, call)
      }
    }
  }

  #call(link: Element, address: string, section: RenderedSection, known: Map<string, LinkNote>): Element {
    const repeated = this.#isEachItsOwn ? undefined : known.get(address)
    const note = repeated ?? { id: this.#fresh(`link-${section.id}`), calls: [] }
    const id = this.#fresh(`call-${note.id}`)
    note.calls.push(id)
    if (repeated === undefined) {
      known.set(address, note)
      const words = element('p', { className: ['address-note'] }, [
        mark(id, this.#rendered),
        ' ',
        addressLink(link, address, this.#rendered),
      ])
      const tree: Root = { type: 'root', children: [words] }
      this.notes.push({ id: note.id, section: section.id, mark: '', tree, calls: note.calls, address })
    }
    const properties = { href: `#${note.id}`, id, dataNote: note.id, role: 'doc-noteref' }
    const call = { ...element('a', properties, ['']), ...(link.position && { position: link.position }) }
    return element('sup', { className: ['note-call'] }, [call])
  }

  #fresh(stem: string): string {
    let number = 1
    while (this.#ids.has(`${stem}-${number}`)) number += 1
    const id = `${stem}-${number}`
    this.#ids.add(id)
    return id
  }
}

/** Tells the author's call from that of a link right before it, as two of the author's are told apart. */
function standApart(node: RootContent | undefined): void {
  if (node?.type !== 'element' || !hasClass(node, 'note-call')) return
  node.properties['className'] = ['note-call', 'next-call']
  node.properties['dir'] = 'auto'
}

/** Of a link around whole paragraphs, the last, at whose end its note is called. */
function lastBlock({ children }: Element): Element | undefined {
  const last = children.findLast((child) => child.type === 'element')
  if (last?.type !== 'element' || phrases.has(last.tagName) || last.tagName === 'img') return undefined
  return lastBlock(last) ?? last
}

function mark(call: string, { labels }: RenderedBook): Element {
  const properties = { className: ['note-mark'], href: `#${call}`, role: 'doc-backlink', ariaLabel: labels.backToText }
  return element('a', properties, [''])
}

/** What a link leads to, where that is out of the book and its words do not say it. */
function addressOf({ tagName, properties, children }: Element): string | undefined {
  const { href } = properties
  if (tagName !== 'a' || typeof href !== 'string' || children.length === 0) return undefined
  if (saysAddress(wordsIn(element('a', {}, children)), href)) return undefined
  return printedAddress(href)
}

function addressLink(link: Element, address: string, { direction }: RenderedBook): Element {
  const { href } = link.properties
  return element('a', { href, className: ['address'], ...(direction === 'rtl' && { dir: 'ltr' }) }, [address])
}

/** Prints the addresses of links behind their words, each once. */
function spellOut(parent: Parents, known: Set<string>, rendered: RenderedBook): void {
  const before = [...parent.children]
  for (const child of before) {
    if (child.type !== 'element') continue
    spellOut(child, known, rendered)
    const address = addressOf(child)
    if (address === undefined || known.has(address)) continue
    known.add(address)
    const behind: ElementContent[] = [
      { type: 'text', value: ' (' },
      addressLink(child, address, rendered),
      { type: 'text', value: ')' },
    ]
    parent.children.splice(parent.children.indexOf(child) + 1, 0, ...behind)
  }
}
