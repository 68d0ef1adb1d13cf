import type { ListItem, Nodes, Parents } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { report } from '../diagnostics/report.ts'
import type { SourceChapter } from '../model/manuscript.ts'
import type {} from '../model/source-nodes.ts'
import { advance } from './origin.ts'

/**
 * Compares a chapter's source with its tree: every letter and digit of the source is in a leaf of the tree or in the
 * syntax of the node around it. Reports the others and gives their number, in stretches of one line.
 */
export function proveCoverage({ file, tree }: SourceChapter): number {
  const source = String(file)
  const covered = new Uint8Array(source.length)
  cover(tree, source, covered)
  let stretches = 0
  let line = -1
  for (const word of uncoveredWords(source, covered)) {
    const lineStart = source.lastIndexOf('\n', word - 1) + 1
    if (lineStart === line) continue
    line = lineStart
    stretches++
    const text = uncoveredText(source, covered, word)
    report(file, 'source-covered', advance({ line: 1, column: 1 }, source.slice(0, word)), { text })
  }
  return stretches
}

/** Where words begin that are not covered, or not wholly. What is not covered is little, and mostly signs. */
function* uncoveredWords(source: string, covered: Uint8Array): Generator<number> {
  for (let bare = covered.indexOf(0); bare !== -1; ) {
    const next = covered.indexOf(1, bare)
    const end = next === -1 ? source.length : next
    for (const { index } of source.slice(bare, end).matchAll(/[\p{L}\p{N}]+/gu)) {
      let word = bare + index
      if (index === 0) while (/[\p{L}\p{N}]/u.test(source[word - 1] ?? '')) word -= 1
      yield word
    }
    bare = next === -1 ? -1 : covered.indexOf(0, next)
  }
}

/** The rest of a line from `index` on, up to what is covered again. */
function uncoveredText(source: string, covered: Uint8Array, index: number): string {
  const lineEnd = (source.indexOf('\n', index) + source.length + 1) % (source.length + 1)
  const coveredAgain = covered.subarray(index, lineEnd).findLastIndex((mark) => mark === 0) + 1
  return source.slice(index, index + coveredAgain).trim()
}

function cover(node: Nodes, source: string, covered: Uint8Array): void {
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  if (!('children' in node)) {
    if (start !== undefined && end !== undefined) covered.fill(1, start, end)
    return
  }
  for (const child of node.children) cover(child, source, covered)
  if (start === undefined || end === undefined) return
  coverPlaceless(node, start, end, source, covered)
  const first = Math.min(...node.children.map((child) => child.position?.start.offset ?? end), end)
  const last = Math.max(...node.children.map((child) => child.position?.end.offset ?? start), start)
  switch (node.type) {
    case 'link':
    case 'linkReference':
    case 'textDirective':
    case 'leafDirective':
      // Address, title, label; name and attributes.
      covered.fill(1, start, first)
      covered.fill(1, last, end)
      return
    case 'containerDirective':
      covered.fill(1, start, lineEnd(source, start, end))
      return
    case 'footnoteDefinition':
      // Its label.
      covered.fill(1, start, first)
      return
    case 'listItem': {
      const words = firstPhrase(node) ?? first
      // Marks of quotations stand between a lone number and what follows on another line.
      coverMatch(/^(?:\d{1,9}[.)]|[-+*])(?:\s+\[[ xX]\])?[\s>]*$/, start, words, source, covered)
      return
    }
    case 'heading':
      // Attributes of the press.
      if (node.data?.hProperties !== undefined)
        coverMatch(/^[ \t]*\{[^}]*\}[ \t]*(?:#*[ \t]*|\r?\n[ \t>]*(?:=+|-+)[ \t]*)$/, last, end, source, covered)
      return
    default:
  }
}

/**
 * Addresses that a parser finds in running text have no place, nor has the text around them: it must say the same as
 * the source between the neighbours that have one.
 */
function coverPlaceless(node: Parents, start: number, end: number, source: string, covered: Uint8Array): void {
  let from = start
  let words = ''
  const close = (to: number): void => {
    if (words !== '' && letters(words) === letters(source.slice(from, to))) covered.fill(1, from, to)
    words = ''
  }
  for (const child of node.children) {
    if (child.position === undefined) words += toString(child)
    else {
      close(child.position.start.offset ?? from)
      from = child.position.end.offset ?? from
    }
  }
  close(end)
}

/** Where the words of a task begin: its paragraph begins at the box where a mark stands behind that. */
function firstPhrase({ checked, children: [first] }: ListItem): number | undefined {
  if (typeof checked !== 'boolean' || first?.type !== 'paragraph') return undefined
  return (first.children[0] ?? first).position?.start.offset
}

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '')
}

function coverMatch(syntax: RegExp, from: number, to: number, source: string, covered: Uint8Array): void {
  if (syntax.test(source.slice(from, to))) covered.fill(1, from, to)
}

function lineEnd(source: string, from: number, to: number): number {
  const at = source.indexOf('\n', from)
  return at < 0 || at > to ? to : at
}
