import type { Position } from 'unist'
import type { VFile } from 'vfile'
import { type Document, isAlias, isMap, isNode, isPair, isScalar, isSeq, type Node, parseDocument, visit } from 'yaml'
import { codeOf, findForbidden } from './characters.ts'
import { readYamlSilences } from './silences.ts'
import { textPlaces } from '../model/text-places.ts'
import { reasonOf } from './yaml-reasons.ts'

/** Keys and indices from the root to a value. */
export type YamlPath = readonly (string | number)[]

/** A YAML text whose every value has a place. */
export interface YamlText {
  /**
   * Maps, lists and strings: a value is kept as it was written, less the space around it, so that `2024-01-03` stays
   * that date, `no` that word and an ISBN that number. Keys without a value are left out. `undefined` for a text without
   * any, and for one with problems.
   */
  readonly value: unknown
  readonly problems: readonly { readonly reason: string; readonly place: Position }[]
  /** Where the value at `path` stands, else the nearest value around it. */
  readonly place: (path: YamlPath) => Position
  /** Where the key at `path` stands, else its value. */
  readonly keyPlace: (path: YamlPath) => Position
}

/** More than this many values repeated through aliases is taken for an attack, not for a book. */
const maxAliasCount = 100

/**
 * Reads the YAML in `file` between two offsets; everything by default. Places are places of the file. Comments that
 * silence a rule are noted on the file.
 */
export function readYaml(file: VFile, start = 0, end = String(file).length): YamlText {
  readYamlSilences(file, start, end)
  const places = textPlaces(String(file))
  const text = String(file).slice(start, end)
  const document = parseDocument(text, {
    schema: 'failsafe',
    customTags: (tags) => [...tags, 'null'],
    prettyErrors: false,
    logLevel: 'error',
  })
  const position = (from: number, to: number) => places.position(start + from, start + to)
  // What follows the first error of syntax mostly follows from it.
  const first = document.errors.find(({ code }) => code !== 'DUPLICATE_KEY')
  const problems = document.errors
    .filter((error) => error === first || error.code === 'DUPLICATE_KEY')
    .map((error) => {
      const open = error.code === 'MISSING_CHAR' ? openQuote(document) : undefined
      const [from, to] = open === undefined ? error.pos : [open, endOfLine(text, open)]
      return { reason: reasonOf(error, text), place: position(from, to) }
    })

  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) !== undefined) return
      problems.push({ reason: `there is no anchor \`&${alias.source}\``, place: position(...range(alias)) })
    },
    // One that stands in the file as it is was left out when the file was read; this one is written as an escape.
    Scalar(_, scalar) {
      const text = String(scalar.value)
      const odd = findForbidden(text)
      if (odd === -1) return
      problems.push({ reason: `no edition can hold the character ${codeOf(text, odd)}`, place: placeOf(scalar) })
    },
  })

  function placeOf(node: Node | undefined): Position {
    const [from, to] = range(node)
    return position(from, from + text.slice(from, to).trimEnd().length)
  }

  return {
    value: problems.length > 0 ? undefined : toValue(),
    problems,
    place: (path) => placeOf(walk(document, path).value),
    keyPlace(path) {
      const { key, value } = walk(document, path)
      return placeOf(key ?? value)
    },
  }

  function toValue(): unknown {
    try {
      return document.toJS({
        maxAliasCount,
        reviver: (_, value: unknown) => (typeof value === 'string' ? value.trim() : (value ?? undefined)),
      })
    } catch (error) {
      if (!(error instanceof ReferenceError)) throw error
      problems.push({ reason: 'too many values are repeated through aliases', place: position(0, text.length) })
      return undefined
    }
  }
}

/** Where the quote is that nothing closes: it runs to the end of the text, so that no other comes after it. */
function openQuote(document: Document): number | undefined {
  let start: number | undefined
  visit(document, {
    Scalar(_, { type, range }) {
      if (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') start = range?.[0]
    },
  })
  return start
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end === -1 ? text.length : end
}

function walk(document: Document, path: YamlPath): { key: Node | undefined; value: Node | undefined } {
  let value: Node | undefined = document.contents ?? undefined
  let key: Node | undefined
  for (const step of path) {
    const parent: Node | undefined = isAlias(value) ? value.resolve(document) : value
    const item: unknown = isMap(parent)
      ? parent.items.find((pair) => isScalar(pair.key) && pair.key.value === step)
      : isSeq(parent)
        ? parent.items[Number(step)]
        : undefined
    const next = isPair(item) ? item.value : item
    key = isPair(item) && isNode(item.key) ? item.key : undefined
    if (!isNode(next)) break
    value = next
  }
  return { key, value }
}

function range(node: Node | undefined): [number, number] {
  return [node?.range?.[0] ?? 0, node?.range?.[1] ?? 0]
}
