import { crc32 } from 'node:zlib'

/** A file of an archive. */
export interface Entry {
  readonly name: string
  readonly bytes: Uint8Array
  /** The same deflated (RFC 1951); absent of a file that is stored as it is. */
  readonly deflated?: Uint8Array
}

const localHeader = { signature: 0x04034b50, length: 30 }
const directoryHeader = { signature: 0x02014b50, length: 46 }
const endOfDirectory = { signature: 0x06054b50, length: 22 }

/** 2.0, the first with deflated files. */
const version = 20
/** That a name is UTF-8. */
const utf8Name = 0x0800
const deflateMethod = 8
/** January 1, 1980, the first that fits, at midnight. */
const earliest = 0x0021 << 16

const mostEntries = 0xffff
const mostBytes = 0xffffffff

/**
 * An archive without comments or more than one disk (ZIP application note, 4.3). Throws where it would need the longer numbers of
 * ZIP64, which many e-readers cannot read.
 */
export function archive(entries: readonly Entry[]): Uint8Array {
  const encoder = new TextEncoder()
  const packed = entries.map(({ name, bytes, deflated }) => ({
    name: encoder.encode(name),
    data: deflated ?? bytes,
    size: bytes.length,
    crc: crc32(bytes),
    method: deflated === undefined ? 0 : deflateMethod,
  }))
  const headers = packed.reduce(
    (sum, { name }) => sum + 2 * name.length + localHeader.length + directoryHeader.length,
    0,
  )
  const length = packed.reduce((sum, { data }) => sum + data.length, headers + endOfDirectory.length)
  if (packed.length > mostEntries || length > mostBytes)
    throw new Error(`no EPUB holds ${packed.length} files of ${length} bytes`)
  const written = new Uint8Array(length)
  const view = new DataView(written.buffer)

  /** What both headers of a file say, from their version on. */
  const describe = (at: number, { name, data, size, crc, method }: (typeof packed)[number]): void => {
    view.setUint16(at, version, true)
    view.setUint16(at + 2, name.some((byte) => byte > 0x7f) ? utf8Name : 0, true)
    view.setUint16(at + 4, method, true)
    view.setUint32(at + 6, earliest, true)
    view.setUint32(at + 10, crc, true)
    view.setUint32(at + 14, data.length, true)
    view.setUint32(at + 18, size, true)
    view.setUint16(at + 22, name.length, true)
  }

  let at = 0
  const starts = packed.map((file) => {
    const start = at
    view.setUint32(at, localHeader.signature, true)
    describe(at + 4, file)
    written.set(file.name, at + localHeader.length)
    written.set(file.data, at + localHeader.length + file.name.length)
    at += localHeader.length + file.name.length + file.data.length
    return start
  })
  const directory = at
  for (const [index, file] of packed.entries()) {
    view.setUint32(at, directoryHeader.signature, true)
    view.setUint16(at + 4, version, true)
    describe(at + 6, file)
    view.setUint32(at + 42, starts[index] ?? 0, true)
    written.set(file.name, at + directoryHeader.length)
    at += directoryHeader.length + file.name.length
  }
  view.setUint32(at, endOfDirectory.signature, true)
  view.setUint16(at + 8, packed.length, true)
  view.setUint16(at + 10, packed.length, true)
  view.setUint32(at + 12, at - directory, true)
  view.setUint32(at + 16, directory, true)
  return written
}
