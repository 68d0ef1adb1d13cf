import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { around, type Place, type Shape } from './page-geometry.ts'

type Matrix = readonly [number, number, number, number, number, number]

const identity: Matrix = [1, 0, 0, 1, 0, 0]

function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

/** Greatest thickness of a rule, points. */
const thin = 1.6

/** Pictures, rules and drawings of a page. */
export async function shapesOf(page: PDFPageProxy, place: Place): Promise<Shape[]> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const found: Shape[] = []
  const saved: Matrix[] = []
  let matrix = identity
  const draw = (kind: 'picture' | 'drawing', box: readonly number[]): void => {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = box
    const corners = [at(matrix, x0, y0), at(matrix, x0, y1), at(matrix, x1, y0), at(matrix, x1, y1)]
    const edges = around(
      corners.map(([x, y]) => ({
        left: x - place.left,
        right: x - place.left,
        top: place.top - y,
        bottom: place.top - y,
      })),
    )
    const isRule = kind === 'drawing' && edges.bottom - edges.top <= thin && edges.right - edges.left > 4 * thin
    found.push({ kind: isRule ? 'rule' : kind, ...edges })
  }
  for (const [index, name] of fnArray.entries()) {
    const given: unknown[] = argsArray[index] ?? []
    if (name === OPS.save) saved.push(matrix)
    else if (name === OPS.restore) matrix = saved.pop() ?? identity
    else if (name === OPS.transform) matrix = times(matrix, matrixOf(given))
    else if (name === OPS.paintFormXObjectBegin) {
      saved.push(matrix)
      matrix = times(matrix, matrixOf(given[0]))
    } else if (name === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? identity
    else if (pictureOperators.has(name)) draw('picture', [0, 0, 1, 1])
    else if (name === OPS.constructPath && paintOperators.has(Number(given[0]))) draw('drawing', numbersOf(given[2]))
  }
  return found
}

const pictureOperators: ReadonlySet<number> = new Set([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
])

const paintOperators: ReadonlySet<number> = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
])

function at([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f]
}

function numbersOf(given: unknown): number[] {
  if (given instanceof Float32Array) return [...given]
  return Array.isArray(given) ? given.map(Number) : []
}

function matrixOf(given: unknown): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersOf(given)
  return [a, b, c, d, e, f]
}
