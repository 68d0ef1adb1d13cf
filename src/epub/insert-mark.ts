import type { Element, Parents, Root, Text } from 'hast'
import type { TextPlace } from '../model/editions.ts'
import { atoms, lettersIn, uncounted } from '../model/letters.ts'
import { pathTo } from './path-to.ts'

/** Elements whose beginning is the beginning of what is around them too. */
const openings: ReadonlySet<string> = new Set(
  (
    'a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strong sub sup time u var ' +
    'header hgroup figcaption figure pre'
  ).split(' '),
)

/** Elements that must not hold a mark, at their beginning or within: it stands before the outermost of them. */
const closed: ReadonlySet<string> = new Set([
  'caption',
  'picture',
  'ruby',
  'rb',
  'rt',
  'rp',
  'rtc',
  'summary',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
])

/** Elements whose children are of fixed kinds. */
const strict: ReadonlySet<string> = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'colgroup', 'ol', 'ul', 'dl'])

/** Elements before which a mark stands in a line of its own. */
const blocks: ReadonlySet<string> = new Set(
  'blockquote div dl figure h1 h2 h3 h4 h5 h6 header hgroup hr ol p pre section table ul'.split(' '),
)

/**
 * Puts a mark before a letter of a spot of the tree, in place: outside of phrases that begin with that letter, before
 * headings and captions rather than in them. In a word that two pages share it stands where print divides it: whoever cites
 * the page finds its first letters.
 */
export function insertMark(tree: Root, spot: Element, place: TextPlace, mark: Element): void {
  const path = pathTo(tree, spot)
  const around = path.at(-1)
  if (around === undefined) return
  if (atoms.has(spot.tagName)) {
    insertBefore(path, spot, mark)
    return
  }
  const found = findLetter(spot, place.letter, [...path, spot])
  if (found === undefined) {
    spot.children.push(mark)
    return
  }
  const { text, offset, parents } = found
  const parent = parents.at(-1)
  const isFirstLetter = lettersIn(text.value.slice(0, offset)) === 0
  if (parent === undefined || isFirstLetter || parents.some(isClosed)) insertBefore(parents, text, mark)
  else {
    const rest: Text = { type: 'text', value: text.value.slice(offset) }
    text.value = text.value.slice(0, offset)
    parent.children.splice(childIndex(parent, text) + 1, 0, mark, rest)
  }
}

/** Before a node at the end of a path: outside of all that begins with it, and of what must hold no mark. */
function insertBefore(path: readonly Parents[], node: Element | Text, mark: Element): void {
  const outermost = path.findIndex(isClosed)
  const whole = path[outermost]
  let at: Element | Text = whole?.type === 'element' ? whole : node
  let depth = (whole === undefined ? path.length : outermost) - 1
  for (; depth > 0; depth -= 1) {
    const parent = path[depth]
    if (parent?.type !== 'element') break
    if (!strict.has(parent.tagName) && !(openings.has(parent.tagName) && isFirst(parent, at))) break
    at = parent
  }
  // Else it could end a screen, and what it marks begin the next.
  if (at.type === 'element' && blocks.has(at.tagName)) mark.properties['className'] = ['before-block']
  const parent = path[depth]
  parent?.children.splice(childIndex(parent, at), 0, mark)
}

function isClosed(parent: Parents): boolean {
  return parent.type === 'element' && closed.has(parent.tagName)
}

/** Whether nothing that is seen stands before a child; marks are not seen. */
function isFirst(parent: Parents, child: Element | Text): boolean {
  return parent.children.slice(0, childIndex(parent, child)).every((before) => {
    if (before.type === 'text') return lettersIn(before.value) === 0
    return before.type !== 'element' || before.properties['role'] === 'doc-pagebreak'
  })
}

function childIndex(parent: Parents, child: Element | Text): number {
  return (parent.children as readonly unknown[]).indexOf(child)
}

interface FoundLetter {
  readonly text: Text
  readonly offset: number
  /** From the root to the parent of the text. */
  readonly parents: readonly Parents[]
}

function findLetter(spot: Element, letter: number, path: readonly Parents[]): FoundLetter | undefined {
  let passed = 0
  for (const { text, parents } of texts(spot, path)) {
    const count = lettersIn(text.value)
    if (passed + count > letter) return { text, offset: offsetOf(text.value, letter - passed), parents }
    passed += count
  }
  return undefined
}

function offsetOf(text: string, letter: number): number {
  let passed = 0
  for (let offset = 0; offset < text.length; offset += 1) {
    const isLetter = lettersIn(text.charAt(offset)) > 0
    if (isLetter && passed === letter) return offset
    if (isLetter) passed += 1
  }
  return text.length
}

function* texts(node: Parents, path: readonly Parents[]): Generator<{ text: Text; parents: readonly Parents[] }> {
  for (const child of node.children) {
    if (child.type === 'text') yield { text: child, parents: path }
    if (child.type !== 'element' || atoms.has(child.tagName) || isUncounted(child)) continue
    yield* texts(child, [...path, child])
  }
}

function isUncounted({ properties }: Element): boolean {
  const classes = Array.isArray(properties['className']) ? properties['className'] : []
  return properties['ariaHidden'] === 'true' || classes.some((name) => uncounted.has(name))
}
