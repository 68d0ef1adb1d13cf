import type { BlockContent, Code, DefinitionContent, Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import type { Point } from 'unist'
import { visit } from '../../model/visit.ts'
import { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { type TextPlaces, textPlaces } from '../../model/text-places.ts'

/** Parses a text of its own: a chapter, or a passage of one. */
export type Parse = (file: VFile) => Root

/** A line of a passage: its text, and the offset in the chapter at which it begins. */
export interface PassageLine {
  readonly text: string
  readonly offset: number
}

/** Labels of notes and links that a chapter defines, one a line. */
const definition = /^ {0,3}\[(\^?[^\]\n]+)\]:/gm

/**
 * Markdown that other syntax hides from the parser, such as the caption in the options of a block of code. It is parsed
 * by itself; its nodes have their places in the chapter, and what is wrong in it is reported there.
 */
export class Passages {
  readonly #file: VFile
  readonly #parse: Parse
  readonly #labels: ReadonlySet<string>
  readonly places: TextPlaces

  constructor(file: VFile, parse: Parse) {
    this.#file = file
    this.#parse = parse
    this.#labels = new Set([...String(file).matchAll(definition)].map(([, label = '']) => label))
    this.places = textPlaces(String(file))
  }

  /** The blocks that lines of the chapter hold. */
  blocks(lines: readonly PassageLine[]): (BlockContent | DefinitionContent)[] {
    const text = lines.map((line) => line.text).join('\n')
    // Calls are read as calls only where what they call is defined. No front matter begins below an empty line.
    const called = [...this.#labels].filter((label) => text.includes(`[${label}]`))
    const stubs = called.map((label) => `\n\n[${label}]: #`).join('')
    const file = new VFile({ path: this.#file.path, value: `\n${text}${stubs}` })
    const tree = this.#parse(file)
    const children = tree.children
      .filter(isBlock)
      .filter(({ position }) => (position?.start.line ?? 0) <= lines.length + 1)
    const move = (point: Point): Point => {
      const line = lines[Math.min(point.line, lines.length + 1) - 2]
      return this.places.point((line?.offset ?? 0) + Math.min(point.column - 1, line?.text.length ?? 0))
    }
    for (const child of children) moveTree(child, move)
    for (const message of file.messages) this.#report(message, move)
    return children
  }

  /** The phrases that a stretch of the chapter within one line holds. */
  phrases(start: number, end: number): PhrasingContent[] {
    const text = String(this.#file).slice(start, end)
    return this.blocks([{ text, offset: start }]).flatMap((block) =>
      block.type === 'paragraph' ? block.children : [asText(block, text)],
    )
  }

  /** The lines between the fences of a block of code, whatever it stands in. */
  lines(code: Code): PassageLine[] {
    const start = code.position?.start
    if (start?.offset === undefined || code.value === '') return []
    const values = code.value.split('\n')
    let from = String(this.#file).indexOf('\n', start.offset) + 1
    return values.map((text) => {
      const end = lineEnd(String(this.#file), from)
      const offset = Math.max(from, end - text.length)
      from = end + 1
      return { text, offset }
    })
  }

  #report(message: VFileMessage, move: (point: Point) => Point): void {
    const { place } = message
    if (place !== undefined) {
      const moved = 'start' in place ? { start: move(place.start), end: move(place.end) } : move(place)
      const { line, column } = 'start' in moved ? moved.start : moved
      message.place = moved
      message.line = line
      message.column = column
    }
    this.#file.messages.push(message)
  }
}

function moveTree(tree: Nodes, move: (point: Point) => Point): void {
  visit(tree, (node) => {
    if (node.position !== undefined) {
      node.position = { start: move(node.position.start), end: move(node.position.end) }
    }
  })
}

function isBlock(node: RootContent): node is BlockContent | DefinitionContent {
  return node.type !== 'yaml'
}

function asText(block: BlockContent | DefinitionContent, value: string): PhrasingContent {
  return { type: 'text', value, ...(block.position && { position: block.position }) }
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end === -1 ? text.length : end
}
