import { type PDFDocument, PDFName, type PDFRef } from '@cantoo/pdf-lib'
import type { Points, PrintSettings } from '../../model/settings.ts'
import { sheetOf } from '../geometry.ts'

interface Box {
  readonly x: Points
  readonly y: Points
  readonly width: Points
  readonly height: Points
}

/** Crop marks keep this far from the trimmed page, so that none is left on it where the knife misses by a little. */
const leastDistance: Points = 6
const markLength: Points = 15
/** White around the marks. */
const markMargin: Points = 3
const lineWidth: Points = 0.25

/**
 * Says where on the sheet the page is (ISO 32000-1, 14.11.2): what is left when it has been trimmed; beyond it the bleed;
 * beyond that, where the book asks for them, crop marks. The sheet is cut down to these.
 */
export function writePageBoxes(pdf: PDFDocument, print: PrintSettings): void {
  const { trim, bleed, cropMarks, cover } = print
  const start = Math.max(bleed, leastDistance)
  const marks = new Map<Points, PDFRef>()
  for (const [index, page] of pdf.getPages().entries()) {
    // Only the front cover is printed into its bleed; it stands that far from the corner of the sheet, all others in it.
    const inset = index === 0 && cover === true ? bleed : 0
    const box = { x: inset, y: sheetOf(print).height - inset - trim.height, ...trim }
    const whole = grown(box, cropMarks ? start + markLength + markMargin : bleed)
    page.setMediaBox(...sides(whole))
    page.setCropBox(...sides(whole))
    page.setBleedBox(...sides(grown(box, bleed)))
    page.setTrimBox(...sides(box))
    if (!cropMarks) continue
    const drawn = marks.get(inset) ?? pdf.context.register(pdf.context.flateStream(cropMarksAround(box, start)))
    marks.set(inset, drawn)
    // First, where units and origin are still those of the page.
    page.node.set(PDFName.of('Contents'), pdf.context.obj([drawn, page.node.get(PDFName.of('Contents')) ?? null]))
  }
}

/** A pair of lines at every corner, in black alone; they are no part of what is read. */
function cropMarksAround({ x, y, width, height }: Box, start: Points): string {
  const near = start
  const far = start + markLength
  const across = [y, y + height].flatMap((level) => [
    line(x - far, level, x - near, level),
    line(x + width + near, level, x + width + far, level),
  ])
  const upright = [x, x + width].flatMap((place) => [
    line(place, y - far, place, y - near),
    line(place, y + height + near, place, y + height + far),
  ])
  return ['/Artifact BMC', 'q', '0 G', `${lineWidth} w`, ...across, ...upright, 'S', 'Q', 'EMC'].join('\n')
}

function line(fromX: Points, fromY: Points, toX: Points, toY: Points): string {
  const [a, b, c, d] = [fromX, fromY, toX, toY].map((length) => Number(length.toFixed(4)))
  return `${a} ${b} m ${c} ${d} l`
}

function grown({ x, y, width, height }: Box, by: Points): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by }
}

function sides({ x, y, width, height }: Box): [number, number, number, number] {
  return [x, y, width, height]
}
