/** A WebP of one picture, and its place on a canvas in pixels. */
export interface Frame {
  readonly bytes: Uint8Array
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/**
 * The first picture of a WebP that moves, as a WebP of its own; a still one as it is (RFC 9649, 2.7). Throws where the
 * file has no picture.
 */
export function firstFrame(bytes: Uint8Array): Frame {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const uint24 = (at: number): number => view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000
  const canvas = { width: 0, height: 0 }
  for (let at = 12; at + 8 <= bytes.length; ) {
    const name = nameAt(bytes, at)
    const size = view.getUint32(at + 4, true)
    if (name === 'VP8X') Object.assign(canvas, { width: uint24(at + 12) + 1, height: uint24(at + 15) + 1 })
    if (name === 'VP8 ' || name === 'VP8L') return { bytes, left: 0, top: 0, ...still(bytes, at, canvas) }
    if (name === 'ANMF') {
      const content = bytes.subarray(at + 24, at + 8 + size)
      const place = { left: uint24(at + 8) * 2, top: uint24(at + 11) * 2 }
      return { ...place, ...canvas, bytes: alone(content, uint24(at + 14), uint24(at + 17)) }
    }
    at += 8 + size + (size % 2)
  }
  throw new Error('a WebP without a picture')
}

/** Size of a still picture: that of its canvas, or else what its data say. */
function still(bytes: Uint8Array, at: number, canvas: { readonly width: number; readonly height: number }) {
  if (canvas.width > 0) return canvas
  const view = new DataView(bytes.buffer, bytes.byteOffset + at + 8)
  if (nameAt(bytes, at) === 'VP8L') {
    const bits = view.getUint32(1, true)
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
  }
  return { width: view.getUint16(6, true) & 0x3fff, height: view.getUint16(8, true) & 0x3fff }
}

/** A file around the chunks of a frame; `width` and `height` are one less than the picture has. */
function alone(chunks: Uint8Array, width: number, height: number): Uint8Array {
  const file = new Uint8Array(30 + chunks.length)
  const view = new DataView(file.buffer)
  const write = (at: number, text: string): void => file.set(new TextEncoder().encode(text), at)
  write(0, 'RIFF')
  view.setUint32(4, file.length - 8, true)
  write(8, 'WEBPVP8X')
  view.setUint32(16, 10, true)
  // It may be transparent.
  file[20] = 0x10
  view.setUint32(24, width, true)
  view.setUint16(27, height & 0xffff, true)
  file[29] = height >> 16
  file.set(chunks, 30)
  return file
}

function nameAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4))
}
