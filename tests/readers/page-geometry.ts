import { PDFDocument } from '@cantoo/pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { shapesOf } from './page-shapes.ts'
import { type BarePiece, typeOf } from './page-type.ts'

/** A rectangle on a page, in points from the upper left corner of the trimmed page. */
export interface Rectangle {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/**
 * What the tags and the type say that a piece of type is. `running` are paragraphs, lists and quotations; `formula` is
 * whatever stands in a mathematical face, `furniture` what no tag holds: running heads, folios, leaders.
 */
export type TypeKind = 'running' | 'heading' | 'table' | 'code' | 'figure' | 'formula' | 'furniture'

/** A piece of type that was shown in one go. Its box is nominal, from the top of an ascender to the foot of a descender. */
export interface PieceOfType extends Rectangle {
  readonly text: string
  /** Points from the upper edge of the trimmed page. */
  readonly baseline: number
  /** Points. */
  readonly size: number
  readonly kind: TypeKind
  /** Set on a page that is turned. */
  readonly turned: boolean
  readonly region: Region
}

/** Parts of a page: what stands over the type area, in it above the note rule, in it below, and under it. */
export type Region = 'head' | 'body' | 'notes' | 'foot'

/** A line of type in one region: what stands on one baseline. */
export interface Line extends Rectangle {
  readonly text: string
  readonly baseline: number
  /** That of most of its letters. */
  readonly size: number
  readonly kind: TypeKind
  readonly region: Region
}

/** A picture, or something drawn: a rule where it is long and thin. */
export interface Shape extends Rectangle {
  readonly kind: 'picture' | 'rule' | 'drawing'
}

export interface PageGeometry {
  /** From 0, in the order of the file. */
  readonly index: number
  /** Of the PDF, as readers show it. */
  readonly label: string
  readonly side: 'recto' | 'verso'
  /** At which side the fore-edge is. */
  readonly outer: 'left' | 'right'
  /** Size of the trim box. */
  readonly trim: { readonly width: number; readonly height: number }
  readonly area: Rectangle
  readonly pieces: readonly PieceOfType[]
  readonly lines: readonly Line[]
  readonly shapes: readonly Shape[]
  /** Between body and notes, where there is one. */
  readonly noteRule: Shape | undefined
}

/** Upper left corner of the trimmed page in the file's own coordinates. */
export interface Place {
  readonly left: number
  readonly top: number
}

/** How a book was asked to be set, in points. */
export interface Setting {
  readonly trim: { readonly width: number; readonly height: number }
  readonly margins: { readonly top: number; readonly bottom: number; readonly inner: number; readonly outer: number }
  readonly fontSize: number
  readonly leading: number
}

/** Lines of running text that a type area holds. */
function linesOfArea({ trim, margins, leading }: Setting): number {
  return Math.floor((trim.height - margins.top - margins.bottom) / leading + 1e-6)
}

/** Reads where everything stands on the pages of a finished book, with Mozilla's reader. */
export async function geometryOf(file: Uint8Array, setting: Setting): Promise<PageGeometry[]> {
  const reading = getDocument({ data: new Uint8Array(file), verbosity: 0 })
  const pdf = await reading.promise
  const boxes = (await PDFDocument.load(file, { updateMetadata: false })).getPages().map((page) => page.getTrimBox())
  const labels = await pdf.getPageLabels()
  const preferences = await pdf.getViewerPreferences()
  const leftward = preferences?.get('Direction') === 'R2L'
  const pages: PageGeometry[] = []
  for (let index = 0; index < pdf.numPages; index += 1) {
    const page = await pdf.getPage(index + 1)
    const box = boxes[index] ?? { x: 0, y: 0, width: 0, height: 0 }
    const place = { left: box.x, top: box.y + box.height }
    const label = labels?.[index] ?? String(index + 1)
    const side = (numberOf(label) ?? index + 1) % 2 === 1 ? 'recto' : 'verso'
    const area = areaOf(setting, side, leftward)
    // Draws first: only then is it known which faces the type is in.
    const shapes = await shapesOf(page, place)
    const type = await typeOf(page, place)
    const noteRule = noteRuleOf(shapes, type, area, setting)
    const regionOf = ({ baseline }: BarePiece): Region => {
      if (baseline <= area.top) return 'head'
      if (baseline > area.bottom + setting.leading) return 'foot'
      return noteRule !== undefined && baseline > noteRule.bottom ? 'notes' : 'body'
    }
    const pieces = type.map((piece) => ({ ...piece, region: regionOf(piece) }))
    const trim = { width: box.width, height: box.height }
    const outer = (side === 'recto') === leftward ? 'left' : 'right'
    pages.push({ index, label, side, outer, trim, area, pieces, lines: linesOf(pieces), shapes, noteRule })
    page.cleanup()
  }
  await reading.destroy()
  return pages
}

/** The number that a label says, in roman or in the digits of any script; `undefined` of names, such as a cover's. */
function numberOf(label: string): number | undefined {
  if (/^\p{Nd}+$/u.test(label)) return Array.from(label).reduce((sum, digit) => sum * 10 + digitOf(digit), 0)
  if (!/^[ivxlcdm]+$/.test(label)) return undefined
  const worth: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 }
  const values = Array.from(label).map((letter) => worth[letter] ?? 0)
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0)
}

/** Digits stand in tens in every script, from nought to nine. */
function digitOf(digit: string): number {
  let first = digit.codePointAt(0) ?? 0
  while (/^\p{Nd}$/u.test(String.fromCodePoint(first - 1)) && (digit.codePointAt(0) ?? 0) - first < 9) first -= 1
  return (digit.codePointAt(0) ?? 0) - first
}

function areaOf(setting: Setting, side: 'recto' | 'verso', leftward: boolean): Rectangle {
  const { trim, margins, leading } = setting
  const innerAtLeft = (side === 'recto') !== leftward
  return {
    left: innerAtLeft ? margins.inner : margins.outer,
    right: trim.width - (innerAtLeft ? margins.outer : margins.inner),
    top: margins.top,
    bottom: margins.top + linesOfArea(setting) * leading,
  }
}

/** Pieces on one baseline, in reading order; those of side notes, sub- and superscripts come out as lines of their own. */
function linesOf(pieces: readonly PieceOfType[]): Line[] {
  const rows = new Map<string, PieceOfType[]>()
  for (const piece of pieces) {
    if (piece.turned) continue
    // The same baseline in all of a line to 1/100 pt, with what rounding may do
    const key = [-1, 0, 1]
      .map((step) => `${piece.region} ${Math.round(piece.baseline * 20) + step}`)
      .find((near) => rows.has(near))
    const row = rows.get(key ?? '')
    if (row === undefined) rows.set(`${piece.region} ${Math.round(piece.baseline * 20)}`, [piece])
    else row.push(piece)
  }
  return [...rows.values()].map(lineOf).toSorted((a, b) => a.baseline - b.baseline)
}

function lineOf(row: readonly PieceOfType[]): Line {
  const letters = new Map<number, number>()
  for (const { size, text } of row) {
    const rounded = Math.round(size * 100) / 100
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length)
  }
  const [size = 0] = [...letters].toSorted(([, a], [, b]) => b - a)[0] ?? []
  const main = row.find((piece) => Math.abs(piece.size - size) < 0.01) ?? row[0]
  return {
    text: textOf(row),
    baseline: main?.baseline ?? 0,
    size,
    kind: main?.kind ?? 'furniture',
    region: main?.region ?? 'body',
    ...around(row),
  }
}

/** Pieces of one word come apart where the browser changed faces or set a letter by itself. */
function textOf(row: readonly PieceOfType[]): string {
  const gap = (index: number) => (row[index]?.left ?? 0) - (row[index - 1]?.right ?? 0)
  return row.map(({ text, size }, index) => (index === 0 || gap(index) < 0.12 * size ? text : ` ${text}`)).join('')
}

/** The smallest rectangle that holds all of these. */
export function around(boxes: readonly Rectangle[]): Rectangle {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    right: Math.max(...boxes.map(({ right }) => right)),
    top: Math.min(...boxes.map(({ top }) => top)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  }
}

/** Type of notes is at most this share of the book's. */
const noteType = 0.87

/**
 * The rule over the notes: it begins where lines begin, is four ems long or as long as a line, and all below it, but the
 * folio, is in smaller type and in no table of the text.
 */
function noteRuleOf(
  shapes: readonly Shape[],
  pieces: readonly BarePiece[],
  area: Rectangle,
  { fontSize, leading }: Setting,
): Shape | undefined {
  const measure = area.right - area.left
  return shapes
    .filter(({ kind, left, right }) => {
      const length = right - left
      const begins = Math.abs(left - area.left) < 0.5 || Math.abs(right - area.right) < 0.5
      return kind === 'rule' && begins && (Math.abs(length - 4 * fontSize) < 0.5 || Math.abs(length - measure) < 0.5)
    })
    .toSorted((a, b) => a.top - b.top)
    .find(({ bottom }) => {
      const below = pieces.filter(({ baseline }) => baseline > bottom && baseline <= area.bottom + leading)
      const first = Math.min(...below.map(({ baseline }) => baseline))
      const opens = below.filter(({ baseline }) => baseline - first < 1)
      return (
        below.length > 0 &&
        below.every(({ size }) => size <= noteType * fontSize) &&
        opens.some(({ kind }) => kind !== 'table' && kind !== 'figure')
      )
    })
}
