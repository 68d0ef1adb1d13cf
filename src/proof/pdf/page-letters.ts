import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib'
import type { PrintedFont } from '../../model/preflight.ts'
import { readContent } from './content-tokens.ts'
import { Ink } from './ink.ts'
import { identity, type Matrix, matrixOf, multiply } from './matrix.ts'
import type { Operands } from './operands.ts'
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
}

/** The letters of a marked content, in the order in which the page paints them. */
export interface LetterRow {
  readonly text: string
  /** With their places, where these were asked for. */
  readonly letters: readonly Letters[]
}

/** Letters of a page by the number of the marked content they belong to. */
export type PageLetters = ReadonlyMap<number, LetterRow>

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

const unknownFont: Font = { bytes: 1, characters: new Map() }

const wordless = new Set(['Artifact', 'Figure', 'Formula', 'Lbl'])

/** Reads the tagged text of pages, in the order in which they paint it, with what the PDF says their glyphs stand for. */
export class LetterReader {
  /** What the pages that have been read are painted with. */
  readonly ink = new Ink()
  readonly #fonts = new Map<PDFObject, Font>()
  readonly #faces: PrintedFont[] = []

  /** Where each letter stands is found out only where that is asked for: of most books nobody needs to know. */
  read(page: PDFDict, withPlaces: boolean): PageLetters {
    this.ink.turn(page)
    const resources = inherited(page, 'Resources')
    const contents = page.lookup(PDFName.of('Contents'))
    const parts = contents instanceof PDFArray ? contents.asArray().map((_, at) => contents.lookup(at)) : [contents]
    const run = new PageRun(this, withPlaces)
    run.run(joinParts(parts.map(streamBytes)), resources instanceof PDFDict ? resources : undefined)
    return run.letters
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

interface GrowingRow {
  readonly content: number
  text: string
  readonly letters: Letters[]
}

/** The state of reading one page. */
class PageRun {
  readonly letters = new Map<number, GrowingRow>()
  readonly #reader: LetterReader
  readonly #withPlaces: boolean
  /** The row that was added to last. */
  #row: GrowingRow | undefined
  readonly #marked: Marked[] = []
  #matrix = identity
  #font: Font | undefined
  #size = 0
  /** Of the line's matrix all but where it begins, which moves with every glyph. */
  #line = identity
  #x = 0
  #y = 0
  /** How the type stands on the page; known anew when it is next shown. */
  #type: Type | undefined

  constructor(reader: LetterReader, withPlaces: boolean) {
    this.#reader = reader
    this.#withPlaces = withPlaces
  }

  run(bytes: Uint8Array, resources: PDFDict | undefined): void {
    const saved: { readonly matrix: Matrix; readonly font: Font | undefined; readonly size: number }[] = []
    let leading = 0
    readContent(bytes, (operator, operands) => {
      switch (operator) {
        case 'Tj':
          return this.#show(operands, 0)
        case 'Td':
          return this.#move(operands.number(0), operands.number(1))
        case 'q':
          saved.push({ matrix: this.#matrix, font: this.#font, size: this.#size })
          return
        case 'Q': {
          const state = saved.pop()
          if (state !== undefined) {
            this.#matrix = state.matrix
            this.#font = state.font
            this.#size = state.size
            this.#type = undefined
          }
          return
        }
        case 'cm':
          this.#matrix = multiply(matrixOf(operands), this.#matrix)
          this.#type = undefined
          return
        case 'BT':
          return this.#begin(identity)
        case 'Tf':
          this.#font = this.#reader.font(resources, operands.name(0))
          this.#size = operands.number(operands.after(0))
          this.#type = undefined
          return
        case 'TL':
          leading = operands.number(0)
          return
        case 'Tm':
          return this.#begin(matrixOf(operands))
        case 'TD':
          leading = -operands.number(1)
          return this.#move(operands.number(0), operands.number(1))
        case 'T*':
          return this.#move(0, -leading)
        case "'":
        case '"':
          this.#move(0, -leading)
          return this.#show(operands, operands.count - 1)
        case 'TJ':
          if (!operands.isArray(0)) return
          for (let at = 1; at < operands.count; at = operands.after(at)) this.#show(operands, at)
          return
        case 'BMC':
        case 'BDC':
          return this.#mark(operands, resources)
        case 'EMC':
          this.#marked.pop()
          return
        case 'Do':
          return this.#paint(operands.name(0), resources)
        default:
          return this.#reader.ink.operate(operator, operands, resources)
      }
    })
  }

  #begin(line: Matrix): void {
    this.#line = line
    this.#x = line[4]
    this.#y = line[5]
    this.#type = undefined
  }

  #move(x: number, y: number): void {
    if (!this.#withPlaces) return
    const [a, b, c, d] = this.#line
    this.#x = x * a + y * c + this.#x
    this.#y = x * b + y * d + this.#y
  }

  #mark(operands: Operands, resources: PDFDict | undefined): void {
    const tag = operands.name(0)
    const list = operands.after(0)
    const mcid = operands.entry(list, 'MCID')
    const actual = operands.entry(list, 'ActualText')
    const outer = this.#marked.at(-1)
    const number = operands.isName(list)
      ? namedContent(resources, operands.name(list))
      : operands.isNumber(mcid)
        ? operands.number(mcid)
        : undefined
    const isElement = number !== undefined
    this.#marked.push({
      content: number ?? outer?.content ?? -1,
      counts: !wordless.has(tag) && (outer === undefined ? isElement : isElement || outer.counts),
      replacement: operands.isString(actual) ? textString(operands.bytes(actual)) : undefined,
      replaced: actual >= 0 || outer?.replaced === true,
      backwards: tag === 'ReversedChars' || outer?.backwards === true,
    })
  }

  #show(operands: Operands, index: number): void {
    const marked = this.#marked.at(-1)
    if (marked === undefined || !marked.counts || !operands.isString(index)) return
    if (marked.replaced) return this.#add(this.#replacement(), marked)
    const { bytes: width, characters } = this.#font ?? unknownFont
    const length = operands.length(index)
    for (let at = 0; at + width <= length; at += width) {
      const first = operands.byte(index, at)
      const code = width === 1 ? first : first * 256 + operands.byte(index, at + 1)
      this.#add(characters.get(code) ?? '\u{FFFD}', marked)
    }
  }

  #add(text: string, { content, backwards }: Marked): void {
    if (text === '') return
    let row = this.#row
    if (row?.content !== content) row = this.#rowOf(content)
    row.text += text
    if (this.#withPlaces) row.letters.push({ text, ...this.#place(), backwards })
  }

  #rowOf(content: number): GrowingRow {
    const row = this.letters.get(content) ?? { content, text: '', letters: [] }
    this.letters.set(content, row)
    this.#row = row
    return row
  }

  #place(): Pick<Letters, 'x' | 'y' | 'size'> {
    const [a, b, c, d, e, f] = this.#matrix
    const x = this.#x * a + this.#y * c + e
    const y = this.#x * b + this.#y * d + f
    const { size, upwards } = (this.#type ??= typeOf(multiply(this.#line, this.#matrix), this.#size))
    return upwards ? { x: y, y: -x, size } : { x, y, size }
  }

  /** The text that stands for the glyphs, once. */
  #replacement(): string {
    const source = this.#marked.find((marked) => marked.replacement !== undefined)
    const text = source?.replacement ?? ''
    if (source !== undefined) source.replacement = undefined
    return text
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
    const saved = {
      matrix: this.#matrix,
      font: this.#font,
      size: this.#size,
      line: this.#line,
      x: this.#x,
      y: this.#y,
    }
    if (matrix instanceof PDFArray) {
      const at = (index: number): number => {
        const item = matrix.get(index)
        return item instanceof PDFNumber ? item.asNumber() : 0
      }
      this.#matrix = multiply([at(0), at(1), at(2), at(3), at(4), at(5)], this.#matrix)
    }
    this.#type = undefined
    this.run(streamBytes(form), own instanceof PDFDict ? own : resources)
    this.#matrix = saved.matrix
    this.#font = saved.font
    this.#size = saved.size
    this.#line = saved.line
    this.#x = saved.x
    this.#y = saved.y
    this.#type = undefined
  }
}

/** Type as a matrix sets it on the page: its size, and whether its lines run upwards. */
interface Type {
  readonly size: number
  readonly upwards: boolean
}

/** The size is how far a step upwards goes. */
function typeOf([a, b, c, d]: Matrix, size: number): Type {
  return { size: size * Math.hypot(c, d), upwards: Math.abs(b) > Math.abs(a) }
}

/** Number of a marked content whose property list is kept among the resources. */
function namedContent(resources: PDFDict | undefined, name: string): number | undefined {
  const lists = resources?.lookup(PDFName.of('Properties'))
  const list = lists instanceof PDFDict ? lists.lookup(PDFName.of(name)) : undefined
  const mcid = list instanceof PDFDict ? list.lookup(PDFName.of('MCID')) : undefined
  return mcid instanceof PDFNumber ? mcid.asNumber() : undefined
}

const utf8 = new TextDecoder()

/** A text string: UTF-16 or UTF-8 by its mark, else as good as Latin-1 (ISO 32000-2, 7.9.2.2). */
function textString(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return textOf(bytes.subarray(2))
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return utf8.decode(bytes)
  return String.fromCharCode(...bytes)
}
