import type { LineMeasure, Piece } from '../breaking/break-lines.ts'
import { boxOf, contentWidth } from './geometry.ts'
import { partsOf, pixels, type Type, typeOf } from './word-widths.ts'

/** The characters that end a piece of a paragraph. */
export interface Site {
  readonly text: Text
  readonly from: number
  readonly to: number
}

/** A paragraph, or what stands between two line breaks of its author's. `sites` runs parallel to `pieces`. */
export interface Paragraph {
  readonly pieces: Piece[]
  /** Absent where a piece does not end in text. */
  readonly sites: (Site | undefined)[]
  readonly measure: LineMeasure
}

/** Scripts whose lines do not end at spaces and hyphens; not the signs that describe Han. */
const otherScripts =
  /[\u0E00-\u0EFF\u0F00-\u109F\u1100-\u11FF\u1780-\u17FF\u2E80-\u2FEF\u3000-\uD7FF\uF900-\uFAFF\uFF00-\uFFEF]/g

/** Share of such letters up to which a text is broken as one that has but some words of theirs. */
const mostOthers = 0.1

const tokens = /[ \t\n\r\f]+|\u00A0|[^ \t\n\r\f\u00A0]+/g

/** A last line shorter than this share of the measure is a stub. */
const stubShare = 1 / 6

interface Reading {
  readonly done: Paragraph[]
  paragraph: Paragraph
  width: number
  gaps: number
  /** Whether what was read last is white space, or nothing yet, so that more of it does not show. */
  blank: boolean
}

/**
 * Reads a block of lines from the layout as it stands, in CSS pixels of the book. `undefined` where it holds what is not
 * broken into lines at spaces and hyphens.
 */
export function readParagraph(block: Element, style: CSSStyleDeclaration): readonly Paragraph[] | undefined {
  const text = block.textContent
  if ((text.match(otherScripts)?.length ?? 0) > text.length * mostOthers) return undefined
  const rest = contentWidth(block)
  const { space } = typeOf(style)
  const measure = { first: rest - pixels(style.textIndent), rest, space, stub: rest * stubShare }
  const reading: Reading = { done: [], paragraph: { pieces: [], sites: [], measure }, width: 0, gaps: 0, blank: true }
  if (!readInline(block, typeOf(style), reading)) return undefined
  endParagraph(reading)
  return reading.done
}

/** Returns whether all of it could be read. */
function readInline(element: Element, type: Type, reading: Reading): boolean {
  return [...element.childNodes].every((node) => {
    if (node instanceof Text) readText(node, type, reading)
    return node instanceof Element ? readElement(node, reading) : true
  })
}

function readElement(element: Element, reading: Reading): boolean {
  if (element instanceof HTMLBRElement) {
    endParagraph(reading)
    return true
  }
  if (element.tagName === 'WBR') {
    endPiece(reading, 'hard', 0)
    return true
  }
  const style = getComputedStyle(element)
  if (style.display === 'none') return true
  if (style.float !== 'none' || style.position !== 'static') return false
  if (style.display !== 'inline' || element.matches('img, svg')) {
    reading.width += pixels(style.marginLeft) + boxOf(element).width + pixels(style.marginRight)
    reading.blank = false
    return true
  }
  reading.width += pixels(style.marginLeft) + pixels(style.borderLeftWidth) + pixels(style.paddingLeft)
  const isRead = readInline(element, typeOf(style), reading)
  reading.width += pixels(style.marginRight) + pixels(style.borderRightWidth) + pixels(style.paddingRight)
  return isRead
}

function readText(text: Text, type: Type, reading: Reading): void {
  for (const { index, 0: token } of text.data.matchAll(tokens)) {
    if (token === '\u00A0') {
      readGap(type, reading)
    } else if (token.trimStart() !== '') {
      readWord(token, text, index, type, reading)
    } else if (reading.blank) {
      // White space in two texts: neither can be exchanged without the other.
      const last = reading.paragraph.pieces.pop()
      if (last !== undefined) reading.paragraph.pieces.push({ ...last, isFixed: true })
    } else {
      if (type.isWrapped) endPiece(reading, 'space', type.space, { text, from: index, to: index + token.length })
      else readGap(type, reading)
      reading.blank = true
    }
  }
}

/** A space at which no line ends. */
function readGap(type: Type, reading: Reading): void {
  reading.width += type.space
  reading.gaps += 1
  reading.blank = false
}

function readWord(word: string, text: Text, at: number, type: Type, reading: Reading): void {
  reading.blank = false
  for (const { width, end, from, to } of partsOf(word, text, at, type)) {
    reading.width += width
    const site = { text, from: at + from, to: at + to }
    if (end !== undefined) endPiece(reading, end, end === 'soft' ? type.hyphen : 0, site)
  }
}

function endPiece(reading: Reading, end: Piece['end'], after: number, site?: Site): void {
  reading.paragraph.pieces.push({ width: reading.width, gaps: reading.gaps, end, after, isFixed: end === 'hard' })
  reading.paragraph.sites.push(site)
  reading.width = 0
  reading.gaps = 0
}

function endParagraph(reading: Reading): void {
  const { pieces, sites, measure } = reading.paragraph
  const last = pieces.at(-1)
  if (reading.width === 0 && last?.end === 'space') {
    pieces[pieces.length - 1] = { ...last, end: 'last', after: 0 }
    sites[sites.length - 1] = undefined
  } else {
    endPiece(reading, 'last', 0)
  }
  reading.done.push(reading.paragraph)
  reading.paragraph = { pieces: [], sites: [], measure: { ...measure, first: measure.rest } }
  reading.width = 0
  reading.gaps = 0
  reading.blank = true
}
