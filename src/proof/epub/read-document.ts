import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { normalise } from '../normalise.ts'
import type { PlainText } from '../plain-text.ts'
import type { EpubFault } from '../../model/epub-fault.ts'
import { DocumentLint } from './lint-document.ts'

/** Text of a content document, or of a note in it. */
export interface Passage extends PlainText {
  /** Calls of notes, in order, with their offsets in the text. */
  readonly calls: readonly { readonly from: number; readonly mark: string; readonly target: string }[]
}

export interface EpubNote {
  /** `file#id`. */
  readonly place: string
  readonly passage: Passage
  /** Text of the link back; absent without one. */
  readonly mark: string | undefined
  /** Where links in it lead back to. */
  readonly backTo: readonly string[]
}

export interface EpubLink {
  readonly target: string
  /** Normalised. */
  readonly text: string
  /** Where in the text of the document it stands. */
  readonly from: number
}

export interface EpubDocument {
  readonly path: string
  /** Every id in it. */
  readonly ids: ReadonlySet<string>
  /** Without its notes. */
  readonly body: Passage
  readonly notes: readonly EpubNote[]
  readonly links: readonly EpubLink[]
  /** Names of elements, and terms of `epub:type`. */
  readonly kinds: ReadonlySet<string>
  /** What keeps people from reading it. */
  readonly faults: readonly EpubFault[]
}

/** What is being read: the body or a note. */
interface Reading {
  /** Joined at the end: a text that grows piece by piece keeps all its pieces, and the document that they are cut from. */
  readonly pieces: string[]
  /** Of all pieces, in characters. */
  length: number
  readonly starts: number[]
  readonly calls: { from: number; mark: string; target: string }[]
}

interface OpenLink {
  readonly target: string
  readonly kind: 'call' | 'back' | 'other'
  readonly from: number
  text: string
}

/** Reads an XHTML document; `path` is its path in the container. Throws where it is not well-formed. */
export function readDocument(path: string, xml: string): EpubDocument {
  const lint = new DocumentLint(path)
  const kinds = new Set<string>()
  const ids = new Set<string>()
  const links: EpubLink[] = []
  const notes: { place: string; reading: Reading; mark: string | undefined; backTo: string[] }[] = []
  const body = emptyReading()
  let reading = body
  let depth = 0
  let bodyDepth = Number.POSITIVE_INFINITY
  let skipDepth = Number.POSITIVE_INFINITY
  let noteDepth = Number.POSITIVE_INFINITY
  let link: OpenLink | undefined

  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw new Error(`${path}: ${error.message}`)
  })
  parser.on('opentag', (tag) => {
    depth++
    lint.open(tag, parser.line)
    kinds.add(tag.name)
    for (const type of tag.attributes['epub:type']?.split(/\s+/) ?? []) kinds.add(type)
    const id = tag.attributes['id']
    if (id !== undefined) ids.add(id)
    if (tag.name === 'body') bodyDepth = depth
    if (depth >= skipDepth) return
    if (wordless.has(tag.name)) skipDepth = depth
    if (tag.name === 'aside' && hasType(tag, 'footnote')) {
      noteDepth = depth
      reading = emptyReading()
      notes.push({ place: `${path}#${id ?? ''}`, reading, mark: undefined, backTo: [] })
    }
    if (tag.name === 'a' && tag.attributes['href'] !== undefined) link = openLink(tag, path, reading.length)
    reading.starts.push(reading.length)
  })
  parser.on('closetag', (tag) => {
    if (depth === skipDepth) skipDepth = Number.POSITIVE_INFINITY
    if (tag.name === 'a' && link !== undefined) {
      const { kind, target, from, text } = link
      const note = notes.at(-1)
      if (kind === 'call') reading.calls.push({ from, mark: text, target })
      else if (kind === 'back' && depth > noteDepth && note !== undefined) {
        note.mark ??= text
        note.backTo.push(target)
      } else links.push({ target, text, from })
      link = undefined
    }
    if (depth === noteDepth) {
      noteDepth = Number.POSITIVE_INFINITY
      reading = body
    }
    reading.starts.push(reading.length)
    lint.close()
    depth--
  })
  const read = (raw: string): void => {
    if (depth < bodyDepth || depth >= skipDepth) return
    const text = normalise(raw)
    if (link !== undefined) link.text += text
    // The mark of a note is compared apart.
    if (link?.kind === 'back') return
    reading.pieces.push(text)
    reading.length += text.length
  }
  parser.on('text', read)
  parser.on('cdata', read)
  parser.write(xml).close()
  return {
    path,
    ids,
    body: passageOf(body),
    notes: notes.map(({ reading: own, ...note }) => ({ ...note, passage: passageOf(own) })),
    links,
    kinds,
    faults: lint.faults,
  }
}

/** Formulas and drawings have letters that are not compared. */
const wordless: ReadonlySet<string> = new Set(['math', 'svg', 'script', 'style'])

function emptyReading(): Reading {
  return { pieces: [], length: 0, starts: [], calls: [] }
}

function passageOf({ pieces, starts, calls }: Reading): Passage {
  return { text: pieces.join(''), starts, calls }
}

function openLink(tag: SaxesTagPlain, path: string, from: number): OpenLink {
  const kind = hasType(tag, 'noteref') ? 'call' : tag.attributes['role'] === 'doc-backlink' ? 'back' : 'other'
  return { target: resolve(tag.attributes['href'] ?? '', path), kind, from, text: '' }
}

function hasType(tag: SaxesTagPlain, type: string): boolean {
  return (tag.attributes['epub:type'] ?? '').split(/\s+/).includes(type)
}

/** Path in the container of a reference in a file of it; addresses elsewhere stay as they are. */
export function resolve(reference: string, from: string): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(reference)) return reference
  const base = 'container:/'
  const { pathname, hash } = new URL(reference, new URL(encodeURI(from), base))
  return decodeURIComponent(pathname.replace(/^\//, '')) + decodeURIComponent(hash)
}
