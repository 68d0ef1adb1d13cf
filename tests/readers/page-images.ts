import { execFileSync } from 'node:child_process'

/** Dots an inch: one to a point. */
const resolution = 72

/** A page in shades of gray. */
export interface Image {
  readonly width: number
  readonly height: number
  /** From white, 255, to black, row by row. */
  readonly dots: Uint8Array
}

/** The pages of a PDF as poppler shows them, each as large as its crop box. */
export function pageImages(file: string): Image[] {
  const options = ['-r', String(resolution), '-gray', '-cropbox', file]
  return readImages(execFileSync('pdftoppm', options, { maxBuffer: 1 << 30 }))
}

/** Portable graymaps, one after the other. */
function readImages(bytes: Uint8Array): Image[] {
  const images: Image[] = []
  for (let at = 0; at < bytes.length; ) {
    const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(Buffer.from(bytes.subarray(at, at + 40)).toString('latin1'))
    if (header === null) break
    const [text, width, height] = [header[0], Number(header[1]), Number(header[2])]
    const start = at + text.length
    at = start + width * height
    images.push({ width, height, dots: bytes.subarray(start, at) })
  }
  return images
}
