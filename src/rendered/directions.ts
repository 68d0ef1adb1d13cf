import type { Element, Parents, Root, RootContent } from 'hast'
import { directionOf } from './direction.ts'
import { element, hasClass } from './element.ts'

type Direction = 'ltr' | 'rtl'

const strong: Readonly<Record<Direction, RegExp>> = {
  ltr: /(?=\p{L})[^\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u,
  rtl: /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u,
}

/** Programs, formulas and what a user types run to the right in every book. */
const alwaysRight: ReadonlySet<string> = new Set(['code', 'kbd', 'math', 'pre', 'samp', 'svg'])

/** Phrases whose punctuation belongs to them. */
const phrases: ReadonlySet<string> = new Set([
  'a',
  'b',
  'cite',
  'del',
  'em',
  'i',
  'ins',
  'mark',
  'q',
  's',
  'strong',
  'u',
])

/** Blocks that hold a text of their own. */
const blocks: ReadonlySet<string> = new Set('caption dd dt figcaption h1 h2 h3 h4 h5 h6 li p td th'.split(' '))
const blockContent: ReadonlySet<string> = new Set('blockquote div dl figure ol p pre section table ul'.split(' '))

/** Fewest words of a paragraph in another script that is turned round whole; a shorter one keeps its side of the page. */
const fewestWords = 6

/**
 * Says, with `dir`, the direction of what runs against the text around it: programs and formulas, and phrases and blocks
 * all of whose letters are of the other direction, so that their punctuation stays on their side. What the author gave a
 * direction keeps it. Style sheets cannot say this: EPUB wants it in the text (EPUB 3.3, 6.3.1.3).
 */
export function setDirections(tree: Root, base: Direction): void {
  walk(tree, base)
}

function walk(parent: Parents, around: Direction): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue
    const { properties, tagName } = child
    const said = saidDirection(child)
    if (said !== undefined) {
      if (said !== around) properties['dir'] ??= said
      walk(child, said)
    } else if (alwaysRight.has(tagName)) {
      if (around === 'rtl') properties['dir'] = 'ltr'
    } else if (phrases.has(tagName) && !holdsEntry(child) && runsAgainst(child, around)) {
      properties['dir'] = other(around)
    } else if (isTurned(child) && runsAgainst(child, around)) {
      turn(child, around)
    } else walk(child, around)
  }
}

function isTurned(node: Element): boolean {
  return isEntry(node) || (blocks.has(node.tagName) && !holdsBlocks(node) && !holdsEntry(node))
}

/** Whether it has a line of a list in it: page numbers and dates keep their sides, whatever the words between them are. */
function holdsEntry(node: Element): boolean {
  return node.children.some((child) => child.type === 'element' && (isEntry(child) || holdsEntry(child)))
}

/** The words in a line of the contents, before leader and page number, or of the timeline, between date and page number. */
function isEntry(node: RootContent): boolean {
  return node.type === 'element' && (hasClass(node, 'entry') || hasClass(node, 'event-label'))
}

function saidDirection({ properties: { dir, lang } }: Element): Direction | undefined {
  if (dir === 'ltr' || dir === 'rtl') return dir
  return typeof lang === 'string' && lang !== '' ? directionOf(lang) : undefined
}

function turn(block: Element, around: Direction): void {
  const words = textOf(block).match(/\p{L}+/gu)?.length ?? 0
  if (block.tagName === 'p' && words >= fewestWords) {
    block.properties['dir'] = other(around)
    return
  }
  // The mark of a note stands before its text on the side where all notes have theirs.
  const marks = block.children.findIndex((child) => child.type === 'element' && hasClass(child, 'note-mark')) + 1
  const rest = block.children.slice(marks)
  block.children = [...block.children.slice(0, marks), element('bdi', { dir: other(around) }, rest)]
}

/** Whether an element has letters, and all of them are of the other direction. */
function runsAgainst(node: Element, around: Direction): boolean {
  return hasText(node, strong[other(around)]) && !hasText(node, strong[around])
}

/** Whether a letter of its text, but for that of programs and formulas, is one of some. */
function hasText(node: Element, letter: RegExp): boolean {
  return node.children.some((child) => {
    if (child.type === 'text') return letter.test(child.value)
    return child.type === 'element' && !alwaysRight.has(child.tagName) && hasText(child, letter)
  })
}

/** Text of an element but for that of programs and formulas, which has a direction in any case. */
function textOf(node: Element): string {
  return node.children
    .map((child) => {
      if (child.type === 'text') return child.value
      return child.type === 'element' && !alwaysRight.has(child.tagName) ? textOf(child) : ''
    })
    .join('')
}

function holdsBlocks(node: Element): boolean {
  return node.children.some(
    (child) => child.type === 'element' && (blockContent.has(child.tagName) || holdsBlocks(child)),
  )
}

function other(direction: Direction): Direction {
  return direction === 'ltr' ? 'rtl' : 'ltr'
}
