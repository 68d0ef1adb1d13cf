import type { Points, PrintSettings, TrimSize } from '../model/settings.ts'
import type { Frame } from './breaking/galley.ts'
import { magnification } from './galley/magnification.ts'

const pixelsPerPoint = 96 / 72

/** Height of the rule between body and notes with the space around it, in lines of the body. */
const separationInLines = 1

function toPixels(points: Points): number {
  return points * pixelsPerPoint
}

export function toPoints(pixels: number): Points {
  return pixels / pixelsPerPoint
}

/** Lines of body text on a full page. The type area is cut down to whole lines, so that full pages end level. */
function linesPerPage(print: PrintSettings): number {
  const height = print.trim.height - print.margins.top - print.margins.bottom
  return Math.max(1, Math.floor(height / print.leading + 1e-6))
}

function measureOf(print: PrintSettings): Points {
  return print.trim.width - print.margins.inner - print.margins.outer
}

/** Room on a page for the breaker. */
export function frameOf(print: PrintSettings): Frame {
  const line = toPixels(print.leading)
  return { height: line * linesPerPage(print), separation: line * separationInLines, line }
}

/**
 * The sheet that the browser prints on. It rounds paper sizes to pixels and to dots of 1/300 inch, so the sheet is the
 * next size that is whole in both, and the page is cut out of its upper left corner, with its bleed where it has one.
 */
export function sheetOf({ trim, bleed }: PrintSettings): TrimSize {
  const whole = 6
  const roundUp = (length: Points) => Math.ceil((length + 2 * bleed) / whole) * whole
  return { width: roundUp(trim.width), height: roundUp(trim.height) }
}

/** The page's geometry as CSS: custom properties that `print.css` builds on, and the sheet's size. */
export function geometryCss(print: PrintSettings): string {
  const { trim, margins, fontSize, leading, bleed } = print
  const sheet = sheetOf(print)
  const lengths: Readonly<Record<string, Points>> = {
    'trim-width': trim.width,
    'trim-height': trim.height,
    bleed,
    'sheet-width': sheet.width,
    'sheet-height': sheet.height,
    'margin-top': margins.top,
    'margin-inner': margins.inner,
    'margin-outer': margins.outer,
    'margin-bottom': margins.bottom,
    measure: measureOf(print),
    'type-height': leading * linesPerPage(print),
    leading,
    'font-size': fontSize,
    separation: leading * separationInLines,
  }
  const properties = Object.entries(lengths).map(([name, points]) => `  --${name}: ${decimal(points)}pt;`)
  return [
    `@page { size: ${sheet.width}pt ${sheet.height}pt; margin: 0; }`,
    `:root { zoom: ${magnification}; }`,
    ':root {',
    ...properties,
    '}',
  ].join('\n')
}

function decimal(points: Points): string {
  return String(Number(points.toFixed(4)))
}
