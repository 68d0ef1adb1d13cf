import type { Element, Nodes } from 'hast'
import { visit } from '../model/visit.ts'
import type { RenderedBook, RenderedSection } from '../model/rendered.ts'
import { fileNamer } from './file-names.ts'

/** Names that the package keeps for itself, in the folder of the sections. */
export const packageFiles = {
  cover: 'cover.xhtml',
  navigation: 'toc.xhtml',
  ncx: 'toc.ncx',
  package: 'content.opf',
  styles: 'style.css',
} as const

/** Where an id of the book stands in the EPUB. */
export interface Address {
  readonly file: string
  /** Absent where the file as a whole is meant. */
  readonly fragment?: string
}

/** Where everything in the EPUB is. */
export interface Addresses {
  /** File of each section, by section id. */
  readonly files: ReadonlyMap<string, string>
  /** First place of each id in the book. */
  readonly places: ReadonlyMap<string, Address>
}

/**
 * Ids that every reading system and validator takes: names of XML 1.0, any edition, without colons, in ASCII. None of
 * them begins with `_`, so that ids of our making cannot meet them.
 */
const plainId = /^[A-Za-z][\w.-]*$/

/**
 * Gives every section its file and every id its place. An id that is no plain XML name gets one, the same wherever it
 * is mentioned.
 */
export function locate({ sections, notes }: RenderedBook): Addresses {
  const fileName = fileNamer(Object.values(packageFiles))
  const files = new Map<string, string>()
  const places = new Map<string, Address>()
  const add = (id: string, file: string): void => {
    if (places.has(id)) return
    const fragment = plainId.test(id) ? id : `_${places.size + 1}`
    places.set(id, { file, fragment })
  }
  for (const section of sections) {
    files.set(section.id, isContents(section) ? packageFiles.navigation : fileName(section.id, 'xhtml'))
  }
  for (const section of sections) {
    const file = files.get(section.id) ?? ''
    if (isContents(section)) places.set(section.id, { file })
    else {
      add(section.id, file)
      eachId(section.tree, (id) => add(id, file))
    }
  }
  for (const note of notes) {
    const file = files.get(note.section)
    if (file === undefined) continue
    add(note.id, file)
    eachId(note.tree, (id) => add(id, file))
  }
  return { files, places }
}

/** Whether the navigation document stands in for the section. */
export function isContents(section: RenderedSection): boolean {
  return section.matter === 'contents'
}

/** A reference to a place, as seen from a file of the same folder. */
export function hrefFrom(file: string, place: Address): string {
  const fragment = place.fragment === undefined ? '' : `#${place.fragment}`
  return place.file === file && fragment !== '' ? fragment : place.file + fragment
}

function eachId(tree: Nodes, found: (id: string) => void): void {
  visit(tree, 'element', (element: Element) => {
    const { id } = element.properties
    if (typeof id === 'string' && id !== '') found(id)
  })
}
