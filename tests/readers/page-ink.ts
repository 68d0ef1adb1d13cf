import type { PageGeometry, Rectangle } from './page-geometry.ts'
import { type Image, pageImages } from './page-images.ts'

/** How dark a dot must be to hold type rather than the edge of a letter beside it, of 255. */
const dark = 128

/** Dots that rounding and the edges of letters take, points. */
const tolerance = 1.5

/**
 * Pages on which poppler paints something in the margins: outside the type area with one line more below, and outside the
 * stripes across it in which running head and folio stand. `file` is the path of a PDF; gives labels.
 */
export function pagesWithInkInMargins(file: string, pages: readonly PageGeometry[], leading: number): string[] {
  const images = pageImages(file)
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
