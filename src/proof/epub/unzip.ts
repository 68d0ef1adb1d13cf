import { crc32, inflateRawSync } from 'node:zlib'

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50

/** Bytes that the engine unpacks at a time, at least; more at once need not be joined. */
const leastChunk = 64

/**
 * Files of a ZIP archive by name, from its directory, each to be unpacked when it is read: all at once a long book takes three
 * times its size. Throws where the archive is damaged, and reading does where a file is: checksums are compared.
 */
export function unzip(archive: Uint8Array): ReadonlyMap<string, () => Uint8Array> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  let end = archive.length - 22
  while (end >= 0 && view.getUint32(end, true) !== endOfDirectory) end--
  if (end < 0) throw new Error('no directory of files')
  const files = new Map<string, () => Uint8Array>()
  let at = view.getUint32(end + 16, true)
  for (let count = view.getUint16(end + 10, true); count > 0; count--) {
    if (view.getUint32(at, true) !== directoryEntry) throw new Error('a damaged directory of files')
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true))
    const name = new TextDecoder().decode(archive.subarray(at + 46, at + 46 + (nameLength ?? 0)))
    const method = view.getUint16(at + 10, true)
    const packed = view.getUint32(at + 20, true)
    const local = view.getUint32(at + 42, true)
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    const data = archive.subarray(start, start + packed)
    const size = view.getUint32(at + 24, true)
    const checksum = view.getUint32(at + 16, true)
    if (files.has(name)) throw new Error(`\`${name}\` is in it twice`)
    files.set(name, () => {
      const bytes = method === 0 ? data : inflateRawSync(data, { chunkSize: Math.max(size, leastChunk) })
      if (crc32(bytes) !== checksum) throw new Error(`wrong checksum of \`${name}\``)
      return bytes
    })
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0)
  }
  return files
}
