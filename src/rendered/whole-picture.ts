import { crc32 } from 'node:zlib'

/**
 * What is wrong with the structure of a picture's file, in words that go on "since"; `undefined` for a file that is whole.
 * A header alone says little: a download that broke off, or a file that a transfer as text has spoilt, has a good one.
 */
export function faultOf(mediaType: string, bytes: Uint8Array): string | undefined {
  return walkers[mediaType]?.(bytes)
}

const walkers: Readonly<Record<string, (bytes: Uint8Array) => string | undefined>> = {
  'image/png': walkPng,
  'image/jpeg': walkJpeg,
  'image/gif': walkGif,
  'image/webp': walkWebp,
  'image/avif': walkAvif,
}

const cutShort = 'it ends too early'

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** Chunks of length, name, content and checksum, the last named `IEND` (PNG 3rd edition, 5.3). */
function walkPng(bytes: Uint8Array): string | undefined {
  const view = viewOf(bytes)
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at)
    if (end > bytes.length) return cutShort
    const name = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1')
    // Readers pass over a chunk that only says something about the picture, a small first letter, and is spoilt.
    const isNeeded = /^[A-Z]/.test(name)
    if (isNeeded && crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) {
      return `the checksum of its part ${name} is wrong`
    }
    if (name === 'IEND') return undefined
    at = end
  }
  return cutShort
}

/** Segments that begin with a marker; after a scan's header compressed data up to the next one (ITU-T T.81, annex B). */
function walkJpeg(bytes: Uint8Array): string | undefined {
  const view = viewOf(bytes)
  let scans = 0
  for (let at = 2; at + 1 < bytes.length; ) {
    if (bytes[at] !== 0xff) return 'its segments do not follow each other'
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xd9) return scans === 0 ? 'it holds no picture' : undefined
    const isAlone = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)
    if (marker === 0xff) at += 1
    else if (isAlone) at += 2
    else {
      if (at + 4 > bytes.length) return cutShort
      at += 2 + view.getUint16(at + 2)
      if (marker === 0xda) {
        scans += 1
        at = endOfScan(bytes, at)
      }
    }
  }
  return cutShort
}

/** Where the next marker stands: a byte 255 that neither stands for itself nor restarts the decoder. */
function endOfScan(bytes: Uint8Array, start: number): number {
  let at = bytes.indexOf(0xff, start)
  while (at !== -1) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at
    at = bytes.indexOf(0xff, at + 2)
  }
  return bytes.length
}

/** Blocks of sub-blocks up to the trailer (GIF89a, appendix A). */
function walkGif(bytes: Uint8Array): string | undefined {
  let pictures = 0
  let at = 13 + coloursOf(bytes[10] ?? 0)
  while (at < bytes.length) {
    const kind = bytes[at]
    if (kind === 0x3b) return pictures === 0 ? 'it holds no picture' : undefined
    if (kind === 0x21) at = afterSubBlocks(bytes, at + 2)
    else if (kind === 0x2c) {
      at = afterSubBlocks(bytes, at + 11 + coloursOf(bytes[at + 9] ?? 0))
      if (at <= bytes.length) pictures += 1
    } else return 'its blocks do not follow each other'
  }
  // Every reader forgives a missing trailer.
  return pictures > 0 && at === bytes.length ? undefined : cutShort
}

/** Bytes of the colour table that a block's flags announce. */
function coloursOf(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1)
}

function afterSubBlocks(bytes: Uint8Array, start: number): number {
  let at = start
  while (at < bytes.length && bytes[at] !== 0) at += 1 + (bytes[at] ?? 0)
  return at + 1
}

/** One RIFF chunk of the size that it says, which holds picture data (RFC 9649, 2). */
function walkWebp(bytes: Uint8Array): string | undefined {
  const view = viewOf(bytes)
  const end = 8 + view.getUint32(4, true)
  if (end > bytes.length) return cutShort
  let pictures = 0
  for (let at = 12; at + 8 <= end; ) {
    const name = Buffer.from(bytes.subarray(at, at + 4)).toString('latin1')
    const size = view.getUint32(at + 4, true)
    if (at + 8 + size > end) return cutShort
    if (name === 'VP8 ' || name === 'VP8L' || name === 'ANMF') pictures += 1
    at += 8 + size + (size % 2)
  }
  return pictures === 0 ? 'it holds no picture' : undefined
}

/** Boxes of size and name up to the end of the file, what the picture is and its data among them (ISO/IEC 14496-12, 4.2). */
function walkAvif(bytes: Uint8Array): string | undefined {
  const view = viewOf(bytes)
  const found = new Set<string>()
  for (let at = 0; at < bytes.length; ) {
    if (at + 8 > bytes.length) return cutShort
    const name = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1')
    const size = view.getUint32(at)
    // The last one may go on to the end; of one that is larger than four gigabytes no picture is made.
    const end = size === 0 ? bytes.length : at + size
    if (size !== 0 && size < 8) return 'its parts do not follow each other'
    if (end > bytes.length) return cutShort
    found.add(name)
    at = end
  }
  return found.has('meta') && found.has('mdat') ? undefined : 'it holds no picture'
}
