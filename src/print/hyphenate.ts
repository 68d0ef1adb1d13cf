import type { Element, Root, RootContent } from 'hast'
import { createRequire } from 'node:module'

const softHyphen = '\u00AD'

/** Letters that stay on the line before a hyphen, and that go to the next: no stubs of two. */
const fewestBefore = 3
const fewestAfter = 3
const shortestWord = 6
/** Longer runs of letters are no words, and looking for patterns in them takes for ever. */
const longestWord = 100

/** Pattern files of the `hyphen` package (from TeX's hyph-utf8) by BCP 47 tag, primary subtag where one serves all. */
const patternFiles: Readonly<Record<string, string>> = {
  bg: 'bg',
  ca: 'ca',
  cs: 'cs',
  da: 'da',
  de: 'de-1996',
  'de-ch': 'de-ch-1901',
  el: 'el-monoton',
  en: 'en-us',
  'en-gb': 'en-gb',
  'en-au': 'en-gb',
  'en-ie': 'en-gb',
  'en-nz': 'en-gb',
  'en-za': 'en-gb',
  es: 'es',
  et: 'et',
  fi: 'fi',
  fr: 'fr',
  ga: 'ga',
  hr: 'hr',
  hu: 'hu',
  it: 'it',
  la: 'la',
  lt: 'lt',
  lv: 'lv',
  nb: 'nb',
  nl: 'nl',
  nn: 'nn',
  no: 'no',
  pl: 'pl',
  pt: 'pt',
  ro: 'ro',
  ru: 'ru',
  sk: 'sk',
  sl: 'sl',
  sv: 'sv',
  tr: 'tr',
  uk: 'uk',
}

interface HyphenModule {
  readonly hyphenateSync: (text: string, options: { hyphenChar: string; minWordLength: number }) => string
}

/** Divides the words of what stands between two spaces. */
type Hyphenator = (piece: string) => string

function isPatterns(value: unknown): value is HyphenModule {
  return typeof value === 'object' && value !== null && 'hyphenateSync' in value
}

const load = createRequire(import.meta.url)
const hyphenators = new Map<string, Hyphenator | undefined>()

function hyphenatorFor(language: string): Hyphenator | undefined {
  const tag = language.toLowerCase()
  const file = patternFiles[tag] ?? patternFiles[tag.split('-')[0] ?? '']
  if (file === undefined) return undefined
  if (hyphenators.has(file)) return hyphenators.get(file)
  const patterns: unknown = load(`hyphen/${file}`)
  if (!isPatterns(patterns)) throw new Error(`No hyphenation patterns in hyphen/${file}`)
  const divide = remembering((word) =>
    word.length < shortestWord || word.length > longestWord
      ? word
      : withoutStubs(patterns.hyphenateSync(word, { hyphenChar: softHyphen, minWordLength: shortestWord })),
  )
  const hyphenate = remembering((piece) =>
    piece.length < shortestWord || address.test(piece) ? piece : piece.replace(words, divide),
  )
  hyphenators.set(file, hyphenate)
  return hyphenate
}

/** A text has the same words again and again. */
function remembering(give: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const given = give(text)
    known.set(text, given)
    return given
  }
}

/** Takes out hyphens that would leave too few letters on either side. */
function withoutStubs(word: string): string {
  const parts = word.split(softHyphen)
  let text = parts[0] ?? ''
  let letters = text.length
  const total = parts.reduce((sum, part) => sum + part.length, 0)
  for (const part of parts.slice(1)) {
    text += letters >= fewestBefore && total - letters >= fewestAfter ? softHyphen + part : part
    letters += part.length
  }
  return text
}

/**
 * Elements whose words are never divided: what is not justified needs no hyphens. The words of tables are divided where
 * their columns have no room else, see `print.css`.
 */
const whole = new Set('caption code dt figcaption h1 h2 h3 h4 h5 h6 header kbd math pre samp svg'.split(' '))

/** A web or mail address: a reader would copy the hyphen. */
const address = /:\/\/|^www\.|[^\s@]@[^\s@]+\.|[\p{L}\d]\/\S*\//u

const words = /\p{L}[\p{L}\p{M}]+/gu

/** Elements that begin and end a line. */
const blocks = new Set(
  (
    'aside blockquote br caption dd div dl dt figcaption figure footer header h1 h2 h3 h4 h5 h6 hr li ol p pre section ' +
    'table td th tr ul'
  ).split(' '),
)

/** Where a walk through a tree, from its end to its start, stands. */
interface Walk {
  readonly language: string
  /** Whether no word was met yet of those that end a paragraph. */
  atEnd: boolean
}

/**
 * A copy of a tree with soft hyphens (U+00AD) where words may be divided, by the language of each element. Languages
 * without patterns, headings, code and the last word of a paragraph are left alone.
 */
export function hyphenate(tree: Root, language: string): Root {
  return { ...tree, children: hyphenateAll(tree.children, { language, atEnd: true }) }
}

function hyphenateAll<T extends RootContent>(nodes: readonly T[], walk: Walk): T[] {
  return nodes
    .toReversed()
    .map((node) => hyphenateNode(node, walk))
    .toReversed()
}

function hyphenateNode<T extends RootContent>(node: T, walk: Walk): T {
  if (node.type === 'text') return { ...node, value: hyphenateText(node.value, walk) }
  // The call of a note is no word.
  if (node.type !== 'element' || node.tagName === 'sup') return node
  const isBlock = blocks.has(node.tagName)
  const inside: Walk = { language: languageOf(node) ?? walk.language, atEnd: isBlock || walk.atEnd }
  if (whole.has(node.tagName)) {
    walk.atEnd = isBlock
    return node
  }
  const children = hyphenateAll(node.children, inside)
  walk.atEnd = isBlock || inside.atEnd
  return { ...node, children }
}

function hyphenateText(text: string, walk: Walk): string {
  const hyphenate = hyphenatorFor(walk.language)
  const pieces = text.split(/(\s+)/u)
  const last = walk.atEnd ? pieces.findLastIndex((piece) => /[\p{L}\p{N}]/u.test(piece)) : -1
  if (last >= 0) walk.atEnd = false
  if (hyphenate === undefined) return text
  return pieces.map((piece, index) => (index === last ? piece : hyphenate(piece))).join('')
}

function languageOf(element: Element): string | undefined {
  const { lang } = element.properties
  return typeof lang === 'string' ? lang : undefined
}
