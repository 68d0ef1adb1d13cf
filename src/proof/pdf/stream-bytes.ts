import { inflateSync } from 'node:zlib'
import { PDFArray, PDFDict, PDFName, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib'

/** What a stream holds, inflated; nothing for what is no stream. */
export function streamBytes(stream: PDFObject | undefined): Uint8Array {
  if (!(stream instanceof PDFRawStream)) return new Uint8Array()
  const filter = stream.dict.lookup(PDFName.of('Filter'))
  const name = filter instanceof PDFArray ? filter.lookup(0) : filter
  return name === PDFName.of('FlateDecode') ? inflateSync(stream.contents) : stream.contents
}

/** An entry of a page, or of the nodes above it. */
export function inherited(page: PDFDict, key: string): PDFObject | undefined {
  for (let node: PDFObject | undefined = page; node instanceof PDFDict; node = node.lookup(PDFName.of('Parent'))) {
    const value = node.lookup(PDFName.of(key))
    if (value !== undefined) return value
  }
  return undefined
}

/** The parts of a content are one, with white space between them. */
export function joinParts(parts: readonly Uint8Array[]): Uint8Array {
  const [only, ...more] = parts
  if (only !== undefined && more.length === 0) return only
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length + 1, 0)).fill(32)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length + 1
  }
  return whole
}
