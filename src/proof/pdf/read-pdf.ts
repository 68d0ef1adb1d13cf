import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import type { Preflight } from '../../model/preflight.ts'
import { normalise } from '../normalise.ts'
import { mayRunLeft, numberRows, readLines, runsLeft } from './logical-order.ts'
import { LetterReader, type PageLetters } from './page-letters.ts'
import type { Line } from '../plain-text.ts'
import { readPreflight } from './read-preflight.ts'
import { readingOrder } from './reading-order.ts'

/** Tagged text of a page: no running heads, no folios. For every inline element its lines. */
export type PdfPage = readonly (readonly Line[])[]

/** What a reader of a PDF finds in it. */
export interface PdfContents {
  readonly pages: readonly PdfPage[]
  /** Printed labels, page by page. */
  readonly labels: readonly string[]
  /** Page index by name. */
  readonly destinations: ReadonlyMap<string, number>
  readonly preflight: Preflight
}

/**
 * Reads a PDF, the notes of every page behind its other text where they stand at its foot. Throws where it cannot be read.
 */
export async function readPdf(bytes: Uint8Array, notesAtFoot = false): Promise<PdfContents> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true })
  const reader = new LetterReader()
  const pages = document.getPages()
  const indexes = new Map(pages.map((page, index) => [page.ref, index]))
  const order = readingOrder(document.catalog, notesAtFoot)
  const isRightToLeft = readsLeft(document.catalog)
  return {
    // First, since what the pages are painted with is gathered as they are read.
    pages: pages.map((page) => readPage(reader, page.node, order.get(page.ref), isRightToLeft)),
    labels: readLabels(document.catalog, pages.length),
    destinations: readDestinations(document.catalog, indexes),
    preflight: readPreflight(document, reader.faces, reader.ink),
  }
}

/** Whether the book is read from right to left (ISO 32000-2, 12.2), so that its paragraphs are, whatever their letters. */
function readsLeft(catalog: PDFDict): boolean {
  const preferences = catalog.lookup(PDFName.of('ViewerPreferences'))
  return preferences instanceof PDFDict && nameOf(preferences.lookup(PDFName.of('Direction'))) === 'R2L'
}

/** A page as its tags have it read; what has no tag is not read. */
function readPage(
  reader: LetterReader,
  page: PDFDict,
  ranks: ReadonlyMap<number, number> | undefined,
  isRightToLeft: boolean,
): PdfPage {
  const { letters, isPlain } = lettersOf(reader, page, isRightToLeft)
  const tagged = [...letters].flatMap(([content, own]) => {
    const rank = ranks?.get(content)
    return rank === undefined ? [] : [{ rank, own }]
  })
  const elements = tagged.sort((a, b) => a.rank - b.rank).map(({ own }) => own)
  if (isPlain) return elements.map(({ text }) => [{ text: normalise(text) }])
  return numberRows(elements.map((own) => readLines(own.letters))).map((lines) =>
    lines.map(({ text, row }) => ({ text: normalise(text), row })),
  )
}

/** Letters of a page, with their places where some of them run to the left, or all paragraphs do: else it is plain. */
function lettersOf(
  reader: LetterReader,
  page: PDFDict,
  isRightToLeft: boolean,
): { readonly letters: PageLetters; readonly isPlain: boolean } {
  if (!isRightToLeft) {
    const letters = reader.read(page, false)
    if (![...letters.values()].some(({ text }) => mayRunLeft(text))) return { letters, isPlain: true }
  }
  const letters = reader.read(page, true)
  return { letters, isPlain: !isRightToLeft && ![...letters.values()].some((row) => row.letters.some(runsLeft)) }
}

/** ISO 32000-2, 12.4.2. */
function readLabels(catalog: PDFDict, count: number): string[] {
  const ranges = new Map<number, PDFDict>()
  for (const [key, value] of treeEntries(catalog.lookup(PDFName.of('PageLabels')), 'Nums')) {
    if (key instanceof PDFNumber && value instanceof PDFDict) ranges.set(key.asNumber(), value)
  }
  let from = 0
  let range: PDFDict | undefined
  return Array.from({ length: count }, (_, index) => {
    const own = ranges.get(index)
    if (own !== undefined) {
      from = index
      range = own
    }
    const prefix = range?.lookup(PDFName.of('P'))
    const start = range?.lookup(PDFName.of('St'))
    const number = index - from + (start instanceof PDFNumber ? start.asNumber() : 1)
    return stringOf(prefix) + numeral(number, range === undefined ? 'D' : nameOf(range.lookup(PDFName.of('S'))))
  })
}

function numeral(number: number, style: string | undefined): string {
  switch (style) {
    case 'D':
      return String(number)
    case 'R':
      return roman(number)
    case 'r':
      return roman(number).toLowerCase()
    case 'A':
    case 'a': {
      const letter = String.fromCharCode(style.charCodeAt(0) + ((number - 1) % 26))
      return letter.repeat(Math.ceil(number / 26))
    }
    default:
      return ''
  }
}

function roman(number: number): string {
  const signs = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const
  let rest = number
  let text = ''
  for (const [value, sign] of signs) {
    for (; rest >= value; rest -= value) text += sign
  }
  return text
}

/** Named destinations, by either of the two ways to write them (ISO 32000-2, 12.3.2.4). */
function readDestinations(catalog: PDFDict, indexes: ReadonlyMap<PDFRef, number>): Map<string, number> {
  const destinations = new Map<string, number>()
  const add = (name: string, value: PDFObject | undefined): void => {
    const target = value instanceof PDFDict ? value.lookup(PDFName.of('D')) : value
    const page = target instanceof PDFArray ? target.get(0) : undefined
    const index = page instanceof PDFRef ? indexes.get(page) : undefined
    if (index !== undefined) destinations.set(name, index)
  }
  const plain = catalog.lookup(PDFName.of('Dests'))
  if (plain instanceof PDFDict) for (const key of plain.keys()) add(key.decodeText(), plain.lookup(key))
  const names = catalog.lookup(PDFName.of('Names'))
  const tree = names instanceof PDFDict ? names.lookup(PDFName.of('Dests')) : undefined
  for (const [key, value] of treeEntries(tree, 'Names')) add(stringOf(key), value)
  return destinations
}

/** Entries of a name tree or a number tree. */
function* treeEntries(
  node: PDFObject | undefined,
  list: 'Names' | 'Nums',
): Generator<readonly [PDFObject | undefined, PDFObject | undefined]> {
  if (!(node instanceof PDFDict)) return
  const entries = node.lookup(PDFName.of(list))
  if (entries instanceof PDFArray) {
    for (let at = 0; at < entries.size(); at += 2) yield [entries.lookup(at), entries.lookup(at + 1)]
  }
  const kids = node.lookup(PDFName.of('Kids'))
  if (kids instanceof PDFArray) for (let at = 0; at < kids.size(); at++) yield* treeEntries(kids.lookup(at), list)
}

function stringOf(object: PDFObject | undefined): string {
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : ''
}

function nameOf(object: PDFObject | undefined): string | undefined {
  return object instanceof PDFName ? object.decodeText() : undefined
}
