import { type PDFContext, PDFHeader, type PDFObject, PDFObjectStream, type PDFRef, PDFStream } from '@cantoo/pdf-lib'
import { reachable } from './reachable.ts'

type Entry = readonly [PDFRef, PDFObject]

/** Objects in one object stream. */
const packSize = 100

const free = 0
const plain = 1
const packed = 2

/** Where a reader finds an object: `[kind, byte offset or object stream, generation or index in that stream]`. */
type Reference = readonly [kind: number, place: number, rest: number]

const referenceWidths = [1, 4, 2] as const
const referenceBytes = 7

/**
 * Writes a document to bytes, its small objects packed into streams (ISO 32000-1, 7.5.7) and found through a cross-reference
 * stream (7.5.8). pdf-lib can do that too, but looks through all references for the place of each: in a long book,
 * seconds.
 */
export function writeFile(context: PDFContext): Uint8Array {
  const wanted = reachable(context)
  const objects = context.enumerateIndirectObjects().filter(([ref]) => wanted.has(ref))
  const direct: Entry[] = objects.filter(isDirect)
  const references = new Map<number, Reference>()
  const small = objects.filter((entry) => !isDirect(entry))
  for (let from = 0; from < small.length; from += packSize) {
    const pack = small.slice(from, from + packSize)
    const ref = context.nextRef()
    for (const [index, [inside]] of pack.entries())
      references.set(inside.objectNumber, [packed, ref.objectNumber, index])
    direct.push([ref, PDFObjectStream.withContextAndObjects(context, pack, true)])
  }

  const parts: Uint8Array[] = [bytesOf(PDFHeader.forVersion(1, 7)), ascii('\n\n')]
  let size = lengthOf(parts)
  const write = ([ref, object]: Entry): void => {
    references.set(ref.objectNumber, [plain, size, ref.generationNumber])
    const own = [ascii(`${ref.objectNumber} ${ref.generationNumber} obj\n`), bytesOf(object), ascii('\nendobj\n\n')]
    parts.push(...own)
    size += lengthOf(own)
  }
  for (const entry of direct) write(entry)

  const start = size
  const ref = context.nextRef()
  references.set(ref.objectNumber, [plain, start, 0])
  const { Root, Info, ID } = context.trailerInfo
  const trailer = { Type: 'XRef', Size: ref.objectNumber + 1, W: [...referenceWidths], Root, Info, ID }
  write([ref, context.flateStream(referenceTable(references, ref.objectNumber + 1), trailer)])
  parts.push(ascii(`startxref\n${start}\n%%EOF`))
  return join(parts)
}

/** Streams cannot stand in a stream, nor objects that have been replaced. */
function isDirect([ref, object]: Entry): boolean {
  return object instanceof PDFStream || ref.generationNumber !== 0
}

function referenceTable(references: ReadonlyMap<number, Reference>, count: number): Uint8Array {
  const table = new DataView(new ArrayBuffer(count * referenceBytes))
  for (let number = 0; number < count; number += 1) {
    const [kind, place, rest] = references.get(number) ?? [free, 0, number === 0 ? 65_535 : 0]
    table.setUint8(number * referenceBytes, kind)
    table.setUint32(number * referenceBytes + 1, place)
    table.setUint16(number * referenceBytes + 5, rest)
  }
  return new Uint8Array(table.buffer)
}

function bytesOf(object: {
  sizeInBytes(): number
  copyBytesInto(buffer: Uint8Array, offset: number): number
}): Uint8Array {
  const buffer = new Uint8Array(object.sizeInBytes())
  object.copyBytesInto(buffer, 0)
  return buffer
}

function ascii(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function lengthOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0)
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const file = new Uint8Array(lengthOf(parts))
  let offset = 0
  for (const part of parts) {
    file.set(part, offset)
    offset += part.length
  }
  return file
}
