import { crc32 } from 'node:zlib'
import { unzlibSync, zlibSync } from 'fflate'

/** What begins a JPEG's segment of a profile, with the zero that ends it (ICC.1:2022, B.4). */
const jpegMark = latin('ICC_PROFILE\0')

/** Most bytes of a profile in one segment, after its length, mark, number and count. */
const mostInSegment = 0xffff - 2 - jpegMark.length - 2

/**
 * The ICC profile of a picture, by which its numbers mean colours; `undefined` where it has none, or one for other colours
 * than red, green and blue.
 */
export function profileOf(mediaType: string, bytes: Uint8Array): Uint8Array | undefined {
  const profile = readers[mediaType]?.(bytes)
  const space = profile && Buffer.from(profile.subarray(16, 20)).toString('latin1')
  return space === 'RGB ' ? profile : undefined
}

/** The same JPEG or PNG with a profile. A PNG without colours comes back as it is: it cannot hold one of colours. */
export function withProfile(mediaType: string, bytes: Uint8Array, profile: Uint8Array | undefined): Uint8Array {
  if (profile === undefined) return bytes
  if (mediaType === 'image/jpeg') {
    // Behind the header of JFIF, which stands first.
    const head = bytes[3] === 0xe0 ? 4 + ((bytes[4] ?? 0) << 8) + (bytes[5] ?? 0) : 2
    return Buffer.concat([bytes.subarray(0, head), ...segments(profile), bytes.subarray(head)])
  }
  const isGrey = bytes[25] === 0 || bytes[25] === 4
  if (isGrey) return bytes
  // Signature and header, then what says something of the colours (PNG 3rd edition, 5.6).
  const end = 8 + 25
  return Buffer.concat([bytes.subarray(0, end), chunk('iCCP', profile), bytes.subarray(end)])
}

const readers: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array | undefined>> = {
  'image/jpeg': ofJpeg,
  'image/png': ofPng,
  'image/webp': ofWebp,
  'image/avif': ofAvif,
}

function ofJpeg(bytes: Uint8Array): Uint8Array | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: Uint8Array[] = []
  // Segments follow each other up to the first scan.
  for (let at = 2; at + 4 <= file.length && file[at] === 0xff && file[at + 1] !== 0xda; ) {
    if (file[at + 1] === 0xff) {
      // What may fill up the room before a marker (ITU-T T.81, B.1.1.2).
      at += 1
      continue
    }
    const size = file.readUInt16BE(at + 2)
    const content = file.subarray(at + 4, at + 2 + size)
    if (file[at + 1] === 0xe2 && content.indexOf(jpegMark) === 0) {
      parts[content[jpegMark.length] ?? 0] = content.subarray(jpegMark.length + 2)
    }
    at += 2 + size
  }
  return parts.length === 0 ? undefined : Buffer.concat(parts.filter((part) => part !== undefined))
}

function segments(profile: Uint8Array): Uint8Array[] {
  const count = Math.ceil(profile.length / mostInSegment)
  return Array.from({ length: count }, (_, index) => {
    const content = profile.subarray(index * mostInSegment, (index + 1) * mostInSegment)
    const head = Buffer.from([0xff, 0xe2, 0, 0, ...jpegMark, index + 1, count])
    head.writeUInt16BE(head.length - 2 + content.length, 2)
    return Buffer.concat([head, content])
  })
}

/** A name, a zero, the way of compression, and the profile compressed (PNG 3rd edition, 11.3.2.3). */
function ofPng(bytes: Uint8Array): Uint8Array | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 8; at + 12 <= file.length; at += 12 + file.readUInt32BE(at)) {
    const name = file.toString('latin1', at + 4, at + 8)
    if (name === 'IDAT') return undefined
    if (name !== 'iCCP') continue
    const content = file.subarray(at + 8, at + 8 + file.readUInt32BE(at))
    try {
      return unzlibSync(content.subarray(content.indexOf(0) + 2))
    } catch {
      // As browsers do with a profile that cannot be read.
      return undefined
    }
  }
  return undefined
}

function chunk(name: string, profile: Uint8Array): Uint8Array {
  const named = Buffer.concat([latin(`${name}ICC\0\0`), zlibSync(profile)])
  const bytes = Buffer.alloc(named.length + 8)
  bytes.writeUInt32BE(named.length - 4)
  bytes.set(named, 4)
  bytes.writeUInt32BE(crc32(named), named.length + 4)
  return bytes
}

function ofWebp(bytes: Uint8Array): Uint8Array | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.toString('latin1', 12, 16) !== 'VP8X') return undefined
  for (let at = 12; at + 8 <= file.length; ) {
    const size = file.readUInt32LE(at + 4)
    if (file.toString('latin1', at, at + 4) === 'ICCP') return file.subarray(at + 8, at + 8 + size)
    at += 8 + size + (size % 2)
  }
  return undefined
}

/** A box `colr` of the kind `prof` or `rICC`, found by its name, which stands before all compressed data (ISO/IEC 14496-12, 12.1.5). */
function ofAvif(bytes: Uint8Array): Uint8Array | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (const kind of ['colrprof', 'colrrICC']) {
    const at = file.indexOf(kind, 0, 'latin1') - 4
    if (at >= 0) return file.subarray(at + 12, at + file.readUInt32BE(at))
  }
  return undefined
}

function latin(text: string): Uint8Array {
  return Buffer.from(text, 'latin1')
}
