import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib'
import type { CoarsestPicture } from '../../model/preflight.ts'
import type { Matrix } from './matrix.ts'
import type { Operands } from './operands.ts'

/** The space that an operator sets a colour in (ISO 32000-2, 8.6.8). */
const spaces: Readonly<Record<string, string>> = {
  g: 'DeviceGray',
  G: 'DeviceGray',
  rg: 'DeviceRGB',
  RG: 'DeviceRGB',
  k: 'DeviceCMYK',
  K: 'DeviceCMYK',
}

const pointsPerInch = 72

/** Gathers in what colours and from what pictures pages are painted, as they are read one after the other. */
export class Ink {
  readonly colourSpaces = new Set<string>()
  /** Index of the first page on which a gray is mixed of three colours. */
  mixedGray: number | undefined
  coarsest: CoarsestPicture | undefined
  #page = -1
  #read: PDFDict | undefined

  /** Of the pages in their order; one may be read twice. */
  turn(page: PDFDict): void {
    if (page !== this.#read) this.#page += 1
    this.#read = page
  }

  /** Any operator that shows nothing by itself; passed over where it sets no colour. */
  operate(operator: string, operands: Operands, resources: PDFDict | undefined): void {
    switch (operator) {
      case 'cs':
      case 'CS':
        return this.#space(operands.name(0), resources)
      case 'scn':
      case 'SCN':
        // A colour by name is a pattern; one that shades has colours of its own.
        return this.#shade(
          dictOf(
            dictOf(resource(resources, 'Pattern', operands.name(operands.count - 1)))?.lookup(PDFName.of('Shading')),
          ),
        )
      case 'sh':
        return this.#shade(dictOf(resource(resources, 'Shading', operands.name(0))))
      default:
        this.#note(spaces[operator])
        if (operator === 'rg' || operator === 'RG') this.#mix(operands)
    }
  }

  /** An image, painted into the unit square that `matrix` brings to the page. */
  picture({ dict }: PDFRawStream, [a, b, c, d]: Matrix): void {
    if (dict.has(PDFName.of('ImageMask'))) return
    this.#spaceOf(dict.lookup(PDFName.of('ColorSpace')))
    const pixels = [count(dict, 'Width'), count(dict, 'Height')] as const
    const across = (pixels[0] * pointsPerInch) / Math.hypot(a, b)
    const down = (pixels[1] * pointsPerInch) / Math.hypot(c, d)
    const density = Math.floor(Math.min(across, down) + 1e-3)
    if (density < (this.coarsest?.density ?? Infinity)) this.coarsest = { density, pixels, page: this.#page }
  }

  #mix(operands: Operands): void {
    const [red, green, blue] = [operands.number(0), operands.number(1), operands.number(2)]
    if (red === green && green === blue) this.mixedGray ??= this.#page
  }

  /** A colour space by its name, that of a resource or a family. */
  #space(name: string, resources: PDFDict | undefined): void {
    if (name !== '') this.#spaceOf(resource(resources, 'ColorSpace', name) ?? PDFName.of(name))
  }

  #shade(shading: PDFDict | undefined): void {
    this.#spaceOf(shading?.lookup(PDFName.of('ColorSpace')))
  }

  #spaceOf(space: PDFObject | undefined): void {
    const family = space instanceof PDFArray ? space.lookup(0) : space
    if (!(family instanceof PDFName)) return
    this.#note(family.decodeText())
    // What the colours of a palette are made of.
    if (space instanceof PDFArray && family === PDFName.of('Indexed')) this.#spaceOf(space.lookup(1))
  }

  #note(space: string | undefined): void {
    if (space !== undefined) this.colourSpaces.add(space)
  }
}

function resource(resources: PDFDict | undefined, kind: string, name: string): PDFObject | undefined {
  return name === '' ? undefined : dictOf(resources?.lookup(PDFName.of(kind)))?.lookup(PDFName.of(name))
}

function dictOf(object: PDFObject | undefined): PDFDict | undefined {
  if (object instanceof PDFRawStream) return object.dict
  return object instanceof PDFDict ? object : undefined
}

function count(dict: PDFDict, key: string): number {
  const value = dict.lookup(PDFName.of(key))
  return value instanceof PDFNumber ? value.asNumber() : 0
}
