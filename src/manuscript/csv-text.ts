import type { Position } from 'unist'
import type { VFile } from 'vfile'
import { textPlaces } from '../model/text-places.ts'

export interface CsvCell {
  /** Without the quotation marks around it and the space at its ends. */
  readonly text: string
  readonly place: Position
}

export interface CsvText {
  /** Lines that hold anything, the header among them. */
  readonly rows: readonly (readonly CsvCell[])[]
  readonly problems: readonly { readonly reason: string; readonly place: Position }[]
}

/**
 * Reads comma-separated values (RFC 4180). What separates them is the comma, or the semicolon or tab of spreadsheets,
 * whichever the first line has most of outside quotation marks.
 */
export function readCsv(file: VFile): CsvText {
  const text = String(file)
  const places = textPlaces(text)
  const separator = separatorOf(text)
  const problems: { reason: string; place: Position }[] = []
  const rows: CsvCell[][] = []
  let row: CsvCell[] = []
  let at = 0

  const endRow = (): void => {
    if (row.some((cell) => cell.text !== '')) rows.push(row)
    row = []
  }

  while (at < text.length) {
    const start = at
    let value: string
    if (text[at] === '"') {
      const end = closingQuote(text, at)
      if (end === undefined) {
        const lineEnd = text.indexOf('\n', at)
        problems.push({
          reason: 'nothing closes the quotation mark',
          place: places.position(at, lineEnd < 0 ? text.length : lineEnd),
        })
        return { rows, problems }
      }
      value = text.slice(at + 1, end).replaceAll('""', '"')
      at = end + 1
    } else {
      at = endOfBare(text, at, separator)
      value = text.slice(start, at)
    }
    const cell = { text: value.trim(), place: places.position(start, at) }
    row.push(cell)
    const end = endOfBare(text, at, separator)
    const stray = text.slice(at, end)
    if (stray.trim() !== '') {
      problems.push({ reason: 'there is text after a quotation mark that closes', place: places.position(at, end) })
    }
    at = end
    if (text[at] === separator) {
      at += 1
      // Nothing follows the last separator of a line: that is an empty value.
      if (at < text.length && text[at] !== '\n') continue
      row.push({ text: '', place: places.position(at, at) })
    }
    at += 1
    endRow()
  }
  endRow()
  return { rows, problems }
}

function separatorOf(text: string): string {
  const header = text.slice(0, endOfBare(text, 0, '\n')).replace(/"[^"]*"/g, '')
  const counts = [',', ';', '\t'].map((separator) => ({ separator, count: header.split(separator).length }))
  return counts.toSorted((one, other) => other.count - one.count)[0]?.separator ?? ','
}

/** Where the quotation mark is that closes one; two in a row stand for one of the text. */
function closingQuote(text: string, open: number): number | undefined {
  for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at
  }
  return undefined
}

function endOfBare(text: string, from: number, separator: string): number {
  for (let at = from; at < text.length; at++) if (text[at] === separator || text[at] === '\n') return at
  return text.length
}
