import { execFileSync } from 'node:child_process'
import type { PageGeometry, Rectangle } from './page-geometry.ts'

/** Dots an inch: one to a point. */
const resolution = 72

/** How dark a dot must be to hold type rather than the edge of a letter beside it, of 255. */
const dark = 128

/** Dots that rounding and the edges of letters take, points. */
const tolerance = 1.5

/**
 * Pages on which poppler paints something in the margins: outside the type area with one line more below, and outside the
 * stripes across it in which running head and folio stand. `file` is the path of a PDF; gives labels.
 */
export function pagesWithInkInMargins(file: string, pages: readonly PageGeometry[], leading: number): string[] {
  const options = ['-r', String(resolution), '-gray', '-cropbox', file]
  const images = readImages(execFileSync('pdftoppm', options, { maxBuffer: 1 << 30 }))
  return pages
    .filter((page, index) => {
      const image = images[index]
      return image === undefined || hasInkOutside(image, allowedOn(page, leading))
    })
    .map(({ label }) => label)
}

function allowedOn({ area, lines }: PageGeometry, leading: number): Rectangle[] {
  const furniture = lines.filter(({ kind, region }) => kind === 'furniture' && (region === 'head' || region === 'foot'))
  return [
    { ...area, bottom: area.bottom + leading },
    ...furniture.map(({ baseline, size }) => ({ ...area, top: baseline - size, bottom: baseline + size / 2 })),
  ]
}

interface Image {
  readonly width: number
  readonly height: number
  readonly dots: Uint8Array
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

function hasInkOutside({ width, height, dots }: Image, allowed: readonly Rectangle[]): boolean {
  for (let y = 0; y < height; y += 1) {
    const row = allowed.filter(({ top, bottom }) => y + 1 > top - tolerance && y < bottom + tolerance)
    for (let x = 0; x < width; x += 1) {
      const isInside = row.some(({ left, right }) => x + 1 > left - tolerance && x < right + tolerance)
      if (!isInside && (dots[y * width + x] ?? 255) < dark) return true
    }
  }
  return false
}
