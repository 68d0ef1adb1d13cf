import type { Element, Root } from 'hast'
import type { PageMap, TextPlace } from '../model/editions.ts'
import type { RenderedBook } from '../model/rendered.ts'
import { noteSpots, sectionSpots } from '../model/spots.ts'
import { visit } from '../model/visit.ts'
import { isContents } from './addresses.ts'
import { insertMark } from './insert-mark.ts'
import { pathTo } from './path-to.ts'

/** A place in the e-book where a page of the printed book begins. */
export interface PageMark {
  /** Of the element that marks it, unique in the book. */
  readonly id: string
  /** The number of the page as printed. */
  readonly label: string
}

/** The page marks of a book. */
export interface PageMarks {
  /** In the order of the pages. */
  readonly marks: readonly PageMark[]
  /** Those of the printed contents, by the id of what the entry leads to that the page begins with; by '' where it is the title. */
  readonly ofContents: ReadonlyMap<string, readonly PageMark[]>
}

/** A tree of the book that marks go into. */
interface Leaf {
  /** Of leaves in reading order. */
  readonly order: number
  readonly tree: Root
  readonly isContents: boolean
}

interface PlacedMark {
  readonly mark: PageMark
  readonly place: TextPlace | undefined
}

/** Names that are plain in XML, see `addresses.ts`. */
const plainLabel = /^[\w.-]+$/

/**
 * Puts the numbers of the printed pages into the trees of a book, in place: before the first word of each page, or the first
 * picture of one without words. A page that holds only the end of a note is marked at the next word of the text, blank ones are
 * not marked. Within the text marks keep the order of the pages, so that page lists do (EPUB 3.3, 7.4.3).
 */
export function markPages(book: RenderedBook, pages: PageMap): PageMarks {
  const leaves = leavesOf(book)
  const elements = new Map([...leaves.values()].flatMap(({ spots }) => spots))
  const ofContents = new Map<string, PageMark[]>()
  const marks = pagesToMark(book, pages)
  let last: Leaf | undefined
  for (const { mark, place } of settle(marks, leaves)) {
    const leaf = place === undefined ? undefined : leaves.get(leafKey(place.spot))
    const spot = place === undefined ? undefined : elements.get(place.spot)
    if (leaf === undefined || spot === undefined || place === undefined) {
      const end = last?.tree ?? book.sections.findLast((section) => !isContents(section))?.tree
      end?.children.push(markElement(mark))
    } else if (leaf.isContents) {
      const entry = entryOf(leaf.tree, spot)
      ofContents.set(entry, [...(ofContents.get(entry) ?? []), mark])
    } else {
      insertMark(leaf.tree, spot, place, markElement(mark))
      last = leaf
    }
  }
  return { marks: marks.map(({ mark }) => mark), ofContents }
}

function leafKey(spot: string): string {
  return spot.slice(0, spot.indexOf('-'))
}

function leavesOf({ sections, notes }: RenderedBook) {
  const leaves = new Map<string, Leaf & { readonly spots: readonly (readonly [string, Element])[] }>()
  const places = new Map(sections.map(({ id }, index) => [id, index]))
  for (const [index, section] of sections.entries()) {
    const spots = sectionSpots(section.tree, index).map(({ key, element }) => [key, element] as const)
    leaves.set(`${index}`, { order: index, tree: section.tree, isContents: isContents(section), spots })
  }
  for (const [index, { section, tree }] of notes.entries()) {
    // After the text of their section, in order.
    const order = (places.get(section) ?? 0) + (index + 1) / (notes.length + 1)
    const spots = noteSpots(tree, index).map(({ key, element }) => [key, element] as const)
    leaves.set(`n${index}`, { order, tree, isContents: false, spots })
  }
  return leaves
}

function pagesToMark({ frontCover, sections, notes }: RenderedBook, { pages, starts }: PageMap): PlacedMark[] {
  const taken = new Set<string>()
  for (const { tree } of [...sections, ...notes]) {
    visit(tree, 'element', ({ properties }) => {
      if (typeof properties['id'] === 'string') taken.add(properties['id'])
    })
  }
  // The cover and its back have no number.
  const unnumbered = frontCover === undefined ? 0 : 2
  return pages.slice(unnumbered).flatMap(({ index, label }): PlacedMark[] => {
    const { blank = true, place } = starts[index] ?? {}
    return blank ? [] : [{ mark: { id: idFor(label, index, taken), label }, place }]
  })
}

function idFor(label: string, index: number, taken: Set<string>): string {
  const plain = plainLabel.test(label) ? `page-${label}` : `page-at-${index + 1}`
  let id = plain
  for (let count = 2; taken.has(id); count += 1) id = `${plain}-${count}`
  taken.add(id)
  return id
}

/** Gives marks without a place, or with one before that of an earlier page, the place of the next that has one. */
function settle(marks: readonly PlacedMark[], leaves: ReadonlyMap<string, Leaf>): readonly PlacedMark[] {
  let reached = 0
  const inOrder = marks.map(({ mark, place }): PlacedMark => {
    const order = place === undefined ? undefined : leaves.get(leafKey(place.spot))?.order
    if (order === undefined || order < reached) return { mark, place: undefined }
    reached = order
    return { mark, place }
  })
  let following: TextPlace | undefined
  return inOrder
    .toReversed()
    .map(({ mark, place }) => {
      following = place ?? following
      return { mark, place: following }
    })
    .toReversed()
}

/** The id that the entry of the contents with the given element leads to; '' where it stands in none. */
function entryOf(tree: Root, element: Element): string {
  for (const parent of [...pathTo(tree, element), element].toReversed()) {
    const href = parent.type === 'element' && parent.tagName === 'a' ? parent.properties['href'] : undefined
    if (typeof href === 'string' && href.startsWith('#')) return href.slice(1)
  }
  return ''
}

/** EPUB Structural Semantics Vocabulary, `pagebreak`; DPUB-ARIA, `doc-pagebreak`. */
function markElement({ id, label }: PageMark): Element {
  const properties = { 'epub:type': 'pagebreak', role: 'doc-pagebreak', id, ariaLabel: label }
  return { type: 'element', tagName: 'span', properties, children: [] }
}
