import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib'
import type { PrintedFont } from '../../model/preflight.ts'
import { type Operand, readContent } from './content-tokens.ts'
import { Ink } from './ink.ts'
import { identity, type Matrix, matrixOf, multiply, number } from './matrix.ts'
import { readFont } from './read-preflight.ts'
import { inherited, joinParts, streamBytes } from './stream-bytes.ts'
import { readToUnicode, textOf, type ToUnicode } from './to-unicode.ts'

/** What one glyph of a page, or several that cannot be told apart, stand for. */
export interface Letters {
  readonly text: string
  /** Painted in a run whose first glyph is its last character. */
  readonly backwards: boolean
  /** Origin on the page, in its own units; of type that runs upwards, on the page turned so that it can be read. */
  readonly x: number
  readonly y: number
  /** Of the type, in the same units. */
  readonly size: number
  /** Number of the marked content it belongs to on its page. */
  readonly content: number
}

interface Font {
  readonly bytes: 1 | 2
  readonly characters: ToUnicode
}

interface Marked {
  readonly content: number
  /** Nothing of an artifact, a picture, a formula or the marker of a list is the author's text. */
  readonly counts: boolean
  /** What is read in place of the glyphs; taken when the first of them is shown. */
  replacement: string | undefined
  readonly replaced: boolean
  readonly backwards: boolean
}

const wordless = new Set(['Artifact', 'Figure', 'Formula', 'Lbl'])

/** Reads the tagged text of pages, in the order in which they paint it, with what the PDF says their glyphs stand for. */
export class LetterReader {
  /** What the pages that have been read are painted with. */
  readonly ink = new Ink()
  readonly #fonts = new Map<PDFObject, Font>()
  readonly #faces: PrintedFont[] = []

  read(page: PDFDict): readonly Letters[] {
    this.ink.turn()
    const letters: Letters[] = []
    const resources = inherited(page, 'Resources')
    const contents = page.lookup(PDFName.of('Contents'))
    const parts = contents instanceof PDFArray ? contents.asArray().map((_, at) => contents.lookup(at)) : [contents]
    const run = new PageRun(this, letters)
    run.run(joinParts(parts.map(streamBytes)), resources instanceof PDFDict ? resources : undefined)
    return letters
  }

  /** Typefaces that the pages that have been read are set in, by name. */
  get faces(): readonly PrintedFont[] {
    return this.#faces.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  }

  font(resources: PDFDict | undefined, name: string): Font | undefined {
    const fonts = resources?.lookup(PDFName.of('Font'))
    const font = fonts instanceof PDFDict ? fonts.lookup(PDFName.of(name)) : undefined
    if (!(font instanceof PDFDict)) return undefined
    let known = this.#fonts.get(font)
    if (known === undefined) {
      const isComposite = font.lookup(PDFName.of('Subtype')) === PDFName.of('Type0')
      known = {
        bytes: isComposite ? 2 : 1,
        characters: readToUnicode(streamBytes(font.lookup(PDFName.of('ToUnicode')))),
      }
      this.#fonts.set(font, known)
      this.#faces.push(readFont(font))
    }
    return known
  }
}

/** The state of reading one page. */
class PageRun {
  readonly #reader: LetterReader
  readonly #letters: Letters[]
  readonly #marked: Marked[] = []
  #matrix = identity
  #font: Font | undefined
  #size = 0
  #line = identity

  constructor(reader: LetterReader, letters: Letters[]) {
    this.#reader = reader
    this.#letters = letters
  }

  run(bytes: Uint8Array, resources: PDFDict | undefined): void {
    const saved: { readonly matrix: Matrix; readonly font: Font | undefined; readonly size: number }[] = []
    let leading = 0
    readContent(bytes, (operator, operands) => {
      switch (operator) {
        case 'q':
          saved.push({ matrix: this.#matrix, font: this.#font, size: this.#size })
          return
        case 'Q': {
          const state = saved.pop()
          if (state !== undefined) {
            this.#matrix = state.matrix
            this.#font = state.font
            this.#size = state.size
          }
          return
        }
        case 'cm':
          this.#matrix = multiply(matrixOf(operands), this.#matrix)
          return
        case 'BT':
          this.#line = identity
          return
        case 'Tf':
          this.#font = this.#reader.font(resources, nameOf(operands[0]))
          this.#size = number(operands[1])
          return
        case 'TL':
          leading = number(operands[0])
          return
        case 'Tm':
          this.#line = matrixOf(operands)
          return
        case 'TD':
          leading = -number(operands[1])
          return this.#move(number(operands[0]), number(operands[1]))
        case 'Td':
          return this.#move(number(operands[0]), number(operands[1]))
        case 'T*':
          return this.#move(0, -leading)
        case 'Tj':
          return this.#show(operands[0])
        case "'":
        case '"':
          this.#move(0, -leading)
          return this.#show(operands.at(-1))
        case 'TJ':
          if (Array.isArray(operands[0])) for (const part of operands[0]) this.#show(part)
          return
        case 'BMC':
        case 'BDC':
          return this.#mark(nameOf(operands[0]), operands[1], resources)
        case 'EMC':
          this.#marked.pop()
          return
        case 'Do':
          return this.#paint(nameOf(operands[0]), resources)
        default:
          return this.#reader.ink.operate(operator, operands, resources)
      }
    })
  }

  #move(x: number, y: number): void {
    const [a, b, c, d, e, f] = this.#line
    this.#line = [a, b, c, d, x * a + y * c + e, x * b + y * d + f]
  }

  #mark(tag: string, properties: Operand, resources: PDFDict | undefined): void {
    const list = typeof properties === 'string' ? namedProperties(resources, properties) : properties
    const entry = (name: string): Operand => (list instanceof Map ? list.get(name) : undefined)
    const outer = this.#marked.at(-1)
    const number = entry('MCID')
    const isElement = typeof number === 'number'
    const actual = entry('ActualText')
    this.#marked.push({
      content: isElement ? number : (outer?.content ?? -1),
      counts: !wordless.has(tag) && (outer === undefined ? isElement : isElement || outer.counts),
      replacement: actual instanceof Uint8Array ? textString(actual) : undefined,
      replaced: actual !== undefined || outer?.replaced === true,
      backwards: tag === 'ReversedChars' || outer?.backwards === true,
    })
  }

  #show(operand: Operand): void {
    if (!(operand instanceof Uint8Array)) return
    const marked = this.#marked.at(-1)
    if (marked === undefined || !marked.counts) return
    const [a, b, c, d, e, f] = this.#matrix
    const x = this.#line[4] * a + this.#line[5] * c + e
    const y = this.#line[4] * b + this.#line[5] * d + f
    const type = multiply(this.#line, this.#matrix)
    const size = this.#size * Math.hypot(...scaleOf(type))
    const place = runsUpwards(type) ? { x: y, y: -x } : { x, y }
    const { content, backwards } = marked
    for (const text of marked.replaced ? [this.#replacement()] : this.#decode(operand)) {
      if (text !== '') this.#letters.push({ text, ...place, size, content, backwards })
    }
  }

  /** The text that stands for the glyphs, once. */
  #replacement(): string {
    const source = this.#marked.find((marked) => marked.replacement !== undefined)
    const text = source?.replacement ?? ''
    if (source !== undefined) source.replacement = undefined
    return text
  }

  #decode(bytes: Uint8Array): string[] {
    const { bytes: width, characters } = this.#font ?? { bytes: 1, characters: new Map<number, string>() }
    const glyphs: string[] = []
    for (let at = 0; at + width <= bytes.length; at += width) {
      const code = width === 1 ? bytes[at] : (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0)
      glyphs.push(characters.get(code ?? 0) ?? '\u{FFFD}')
    }
    return glyphs
  }

  #paint(name: string, resources: PDFDict | undefined): void {
    const objects = resources?.lookup(PDFName.of('XObject'))
    const form = objects instanceof PDFDict ? objects.lookup(PDFName.of(name)) : undefined
    if (!(form instanceof PDFRawStream)) return
    if (form.dict.lookup(PDFName.of('Subtype')) !== PDFName.of('Form')) {
      this.#reader.ink.picture(form, this.#matrix)
      return
    }
    const own = form.dict.lookup(PDFName.of('Resources'))
    const matrix = form.dict.lookup(PDFName.of('Matrix'))
    const saved = { matrix: this.#matrix, font: this.#font, size: this.#size, line: this.#line }
    if (matrix instanceof PDFArray) {
      this.#matrix = multiply(
        matrixOf(matrix.asArray().map((item) => (item instanceof PDFNumber ? item.asNumber() : 0))),
        this.#matrix,
      )
    }
    this.run(streamBytes(form), own instanceof PDFDict ? own : resources)
    this.#matrix = saved.matrix
    this.#font = saved.font
    this.#size = saved.size
    this.#line = saved.line
  }
}

function runsUpwards([a, b]: Matrix): boolean {
  return Math.abs(b) > Math.abs(a)
}

/** How far a step upwards goes. */
function scaleOf([, , c, d]: Matrix): [number, number] {
  return [c, d]
}

/** A property list kept among the resources. */
function namedProperties(resources: PDFDict | undefined, name: string): Operand {
  const lists = resources?.lookup(PDFName.of('Properties'))
  const list = lists instanceof PDFDict ? lists.lookup(PDFName.of(name)) : undefined
  const mcid = list instanceof PDFDict ? list.lookup(PDFName.of('MCID')) : undefined
  return mcid instanceof PDFNumber ? new Map([['MCID', mcid.asNumber()]]) : undefined
}

/** A text string: UTF-16 or UTF-8 by its mark, else as good as Latin-1 (ISO 32000-2, 7.9.2.2). */
function textString(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return textOf(bytes.subarray(2))
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder().decode(bytes)
  return String.fromCharCode(...bytes)
}

function nameOf(operand: Operand): string {
  return typeof operand === 'string' ? operand : ''
}
