import { crc32, deflateSync } from 'node:zlib'

function chunk(name: string, content: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(name), content])
  const bytes = Buffer.alloc(named.length + 8)
  bytes.writeUInt32BE(content.length)
  bytes.set(named, 4)
  bytes.writeUInt32BE(crc32(named), named.length + 4)
  return bytes
}

/** A PNG of that size, of one grey; of one row where it has more pixels than a test has time for. */
export function png(width: number, height: number): Uint8Array {
  return pngOf(width, height, width * height > 1e6 ? 1 : height)
}

/** A PNG of that size, of one grey, with `rows` rows in it. */
export function pngOf(width: number, height: number, rows = height): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const content = Buffer.alloc((width + 1) * rows, 0x80)
  // Each row begins with the number of its filter, none.
  for (let row = 0; row < rows; row += 1) content[row * (width + 1)] = 0
  return new Uint8Array(
    Buffer.concat([
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(content)),
      chunk('IEND', new Uint8Array()),
    ]),
  )
}

/** Bytes written in hexadecimal; white space is for readers. */
function hex(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text.replace(/\s+/g, ''), 'hex'))
}

/** A whole GIF of 7 by 5 pixels: signature, screen, two colours, one picture, trailer. */
export const gif = hex(`
  47 49 46 38 39 61  0700 0500 80 00 00  000000 ffffff
  2c 0000 0000 0700 0500 00  02 02 8451 00  3b
`)

/** The segments of a JPEG of one pixel: start, frame, scan with a stuffed byte and a restart, end. */
export const jpeg = hex(`
  ffd8  ffc0 000b 08 0001 0001 01 011100
  ffda 0008 01 0100 00 3f 00  12 ff00 ffd0 34
  ffd9
`)

/** A WebP of one chunk, as far as its container goes. */
export const webp = hex('52494646 12000000 57454250 5650384c 05000000 2f 00000000 00')
