import type { Paragraph, Root } from 'mdast'
import type { Node, Point } from 'unist'

/** Of letters and digits, with hyphens and apostrophes that no construct of Markdown begins with; one begins with `www.`. */
const word = String.raw`(?![wW]{3}\.)[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[’-][\p{L}\p{N}\p{M}]+)*`

/**
 * Words amid a line of text, with a word before them and one after them. Nothing can begin or end among them: the signs of
 * all syntax are others, or stand at the start of a line.
 */
const wordsAmidText = new RegExp(
  String.raw`(?<=\p{L}[,;.?!:]? )(?:${word}[,;.?!:]? )*${word}[,;.?!:]?(?= [\p{L}\p{N}])`,
  'gu',
)

/** Fewer characters are not worth leaving out. */
const fewest = 12

/**
 * The controls of Latin-1 number what is left out: no text has them, to the parser they are letters, and with others a text
 * would take twice the memory.
 */
const firstDigit = 0x80
const digits = 0x20
const markLength = 4
const mostMarks = digits ** markLength
const digit = /[\x80-\x9F]/
const mark = /[\x80-\x9F]{4}/g

/**
 * From these signs on, the words of a block may be names that the parser looks at: in tags, attributes, TeX and formulas.
 * Labels are compared where something is defined by its label.
 */
const wordsMatter = /[<{$\\]/
const wordsOrLabelsMatter = /[<{$\\[]/
const definition = /(?<!\[\^[^\]\n]*)\]:/

/** An abridged line that is nothing but text, if it stands alone between empty ones; no address, which becomes a link. */
const plainLine = /^(?!.*www\.)\p{L}[\p{L}\p{N}\p{M} ,;.?!’\x80-\x9F-]*(?<! )$/iu

/** A place in a line where words were left out. */
interface Gap {
  /** Column after what stands for them, in the abridged text. */
  readonly after: number
  /** By how many characters the line is shorter. */
  readonly missing: number
}

interface AbridgedLine {
  readonly text: string
  /** Offset of the whole line in the text. */
  readonly start: number
  readonly gaps: readonly Gap[]
}

/**
 * The tree of a text from which `parse` gets most words left out: they are most of a book, the parser looks at each of their
 * letters several times, and nothing begins or ends among them. Of paragraphs that follow one another it gets the first, where
 * they are nothing but text. The tree and its positions are those of the whole text.
 */
export function parseAbridged(text: string, parse: (text: string) => Root): Root {
  if (digit.test(text) || text.includes('\r')) return parse(text)
  const omitted: string[] = []
  const lines = abridge(text, omitted)
  if (omitted.length === 0) return parse(text)

  const parseLines = (shown: readonly number[]): Root => {
    returned.clear()
    const tree = parse(shown.map((index) => lines[index]?.text).join('\n'))
    complete(tree, ({ line, column }) => pointIn(lines, shown[line - 1] ?? 0, column), words)
    return tree
  }
  const returned = new Set<number>()
  const words = (short: string): string =>
    short.replace(mark, (written) => {
      const index = indexOf(written)
      returned.add(index)
      return omitted[index] ?? written
    })
  // Not a word may be lost here: what is expected of the editions is read in this tree.
  const checked = (tree: Root): Root => (returned.size === omitted.length ? tree : parse(text))

  const { shown, followers } = gatherPlain(lines)
  const tree = parseLines(shown)
  const led = ({ type, position }: Node): readonly number[] =>
    (type === 'paragraph' && position && followers.get(position.start.line - 1)) || []
  // Amid code, or whatever else goes on over empty lines, they are no paragraphs.
  if (tree.children.filter((node) => led(node).length > 0).length < followers.size)
    return checked(parseLines([...lines.keys()]))
  tree.children = tree.children.flatMap((node) => [
    node,
    ...led(node).map((index) => plainParagraph(lines, index, words)),
  ])
  return checked(tree)
}

/** The lines of a text without most of their words, which are added to those that were left out. */
function abridge(text: string, omitted: string[]): readonly AbridgedLine[] {
  const matters = definition.test(text) ? wordsOrLabelsMatter : wordsMatter
  let start = 0
  let isPlain = true
  return text.split('\n').map((line) => {
    if (line.trim() === '') isPlain = true
    const sign = isPlain ? line.search(matters) : 0
    isPlain &&= sign === -1
    const abridged = abridgeLine(line, start, sign === -1 ? line.length : sign, omitted)
    start += line.length + 1
    return abridged
  })
}

function abridgeLine(line: string, start: number, until: number, omitted: string[]): AbridgedLine {
  const gaps: Gap[] = []
  let shorter = 0
  const text = line.replace(wordsAmidText, (words, at: number) => {
    if (words.length < fewest || at + words.length > until || omitted.length === mostMarks) return words
    gaps.push({ after: at - shorter + markLength + 1, missing: words.length - markLength })
    shorter += words.length - markLength
    return markOf(omitted.push(words) - 1)
  })
  return { text, start, gaps }
}

function markOf(index: number): string {
  const places = Array.from({ length: markLength }, (_, place) => Math.floor(index / digits ** place) % digits)
  return String.fromCharCode(...places.map((value) => firstDigit + value))
}

function indexOf(written: string): number {
  return Array.from(written).reduceRight((index, sign) => index * digits + sign.charCodeAt(0) - firstDigit, 0)
}

interface Gathered {
  /** Indices of the lines that the parser gets. */
  readonly shown: readonly number[]
  /** Of the line of a plain paragraph, the lines of those that follow it. */
  readonly followers: ReadonlyMap<number, readonly number[]>
}

/** Finds paragraphs of one line that follow one another with an empty line between, and after, and are nothing but text. */
function gatherPlain(lines: readonly AbridgedLine[]): Gathered {
  const shown: number[] = []
  const followers = new Map<number, number[]>()
  const isEmpty = (index: number): boolean => lines[index]?.text === ''
  const isPlain = (index: number): boolean =>
    (index === 0 || isEmpty(index - 1)) && isEmpty(index + 1) && plainLine.test(lines[index]?.text ?? '')
  for (let index = 0; index < lines.length; index++) {
    shown.push(index)
    if (!isPlain(index)) continue
    const own: number[] = []
    for (let next = index + 2; isPlain(next); next += 2) own.push(next)
    if (own.length === 0) continue
    followers.set(index, own)
    index += 2 * own.length // the empty line after the last stands for those before it
  }
  return { shown, followers }
}

/** The place in the whole text of one in an abridged line. */
function pointIn(lines: readonly AbridgedLine[], index: number, column: number): Point {
  const { start, gaps } = lines[index] ?? { start: 0, gaps: [] }
  let whole = column
  for (const { after, missing } of gaps) if (after <= column) whole += missing
  return { line: index + 1, column: whole, offset: start + whole - 1 }
}

function plainParagraph(lines: readonly AbridgedLine[], index: number, words: (abridged: string) => string): Paragraph {
  const { text } = lines[index] ?? { text: '' }
  const place = () => ({ start: pointIn(lines, index, 1), end: pointIn(lines, index, text.length + 1) })
  return { type: 'paragraph', children: [{ type: 'text', value: words(text), position: place() }], position: place() }
}

/** Gives a tree the positions and the words of the whole text. */
function complete(node: object, point: (point: Point) => Point, words: (abridged: string) => string): void {
  if (Array.isArray(node)) {
    for (const child of node) if (typeof child === 'object' && child !== null) complete(child, point, words)
    return
  }
  for (const [key, value] of Object.entries(node) as [string, unknown][]) {
    if (typeof value === 'string') {
      if (key !== 'type' && digit.test(value)) Object.assign(node, { [key]: words(value) })
    } else if (key === 'position' && isPosition(value)) {
      // Not in place: nodes may share one.
      Object.assign(node, { position: { start: point(value.start), end: point(value.end) } })
    } else if (typeof value === 'object' && value !== null) complete(value, point, words)
  }
}

function isPosition(value: unknown): value is NonNullable<Node['position']> {
  return typeof value === 'object' && value !== null && 'start' in value && 'end' in value
}
