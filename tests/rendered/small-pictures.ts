import { crc32, deflateSync } from 'node:zlib'

function chunk(name: string, content: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(name), content])
  const bytes = Buffer.alloc(named.length + 8)
  bytes.writeUInt32BE(content.length)
  bytes.set(named, 4)
  bytes.writeUInt32BE(crc32(named), named.length + 4)
  return bytes
}

/** A whole PNG of that size, of one grey; of one row where it has more pixels than a test has time for. */
export function png(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const rows = width * height > 1e6 ? 1 : height
  return new Uint8Array(
    Buffer.concat([
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(Buffer.alloc((width + 1) * rows, 0x80))),
      chunk('IEND', new Uint8Array()),
    ]),
  )
}

/** A whole GIF of 7 by 5 pixels. */
export const gif = new Uint8Array([
  ...Buffer.from('GIF89a'),
  ...[7, 0, 5, 0, 0x80, 0, 0],
  ...[0, 0, 0, 255, 255, 255],
  ...[0x2c, 0, 0, 0, 0, 7, 0, 5, 0, 0],
  ...[2, 2, 0x84, 0x51, 0, 0x3b],
])

/** The segments of a JPEG of one pixel: start, frame, scan with a stuffed byte and a restart, end. */
export const jpeg = new Uint8Array([
  ...[0xff, 0xd8],
  ...[0xff, 0xc0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0],
  ...[0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0xff, 0, 0xff, 0xd0, 0x34],
  ...[0xff, 0xd9],
])

/** A WebP of one chunk, as far as its container goes. */
export const webp = new Uint8Array([
  ...Buffer.from('RIFF'),
  ...[18, 0, 0, 0],
  ...Buffer.from('WEBPVP8L'),
  ...[5, 0, 0, 0, 0x2f, 0, 0, 0, 0, 0],
])
