import type { Line, PageGeometry, PieceOfType, Region, Setting, Shape } from './page-geometry.ts'

/** A small page, for tests of what looks at pages. */
export const setting: Setting = {
  trim: { width: 300, height: 400 },
  margins: { top: 40, bottom: 40, inner: 50, outer: 30 },
  fontSize: 10,
  leading: 16,
}

/** A line on such a page. */
export interface Sketch {
  readonly baseline: number
  readonly left?: number
  readonly right?: number
  readonly size?: number
  readonly text?: string
  readonly region?: Region
  readonly kind?: Line['kind']
}

/** A page with these lines on it, and a folio at the foot of those without a running head. */
export function pageOf(index: number, sketches: readonly Sketch[], shapes: readonly Shape[] = []): PageGeometry {
  const side = index % 2 === 0 ? 'recto' : 'verso'
  const area = side === 'recto' ? { left: 50, right: 270 } : { left: 30, right: 250 }
  const label = String(index + 1)
  const middle = (area.left + area.right) / 2
  const folio: Sketch = {
    baseline: 380,
    left: middle - 3,
    right: middle + 3,
    text: label,
    region: 'foot',
    kind: 'furniture',
  }
  const isOpener = sketches.length > 0 && sketches.every(({ region }) => region !== 'head')
  const pieces = [...sketches, ...(isOpener ? [folio] : [])].map((sketch): PieceOfType => {
    const size = sketch.size ?? 10
    const box = { ...area, top: sketch.baseline - 0.72 * size, bottom: sketch.baseline + 0.22 * size }
    return { text: 'lines', kind: 'running', region: 'body', turned: false, ...box, ...sketch, size }
  })
  return {
    index,
    label,
    side,
    outer: side === 'recto' ? 'right' : 'left',
    trim: setting.trim,
    area: { ...area, top: 40, bottom: 360 },
    pieces,
    lines: pieces,
    shapes,
    noteRule: shapes.find(({ kind }) => kind === 'rule'),
  }
}

/** Lines on the grid from the top of the type area. */
export const column = (count: number): Sketch[] =>
  Array.from({ length: count }, (_, line) => ({ baseline: 51 + 16 * line }))
