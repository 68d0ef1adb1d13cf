import type { ElementContent } from 'hast'
import { toString } from 'hast-util-to-string'
import { addClass, element, isElement } from '../element.ts'

/** A dash that begins a line; typography has made one of several hyphens. */
const dash = /^\s*[\u2012-\u2015][\s\u00A0\u2009\u202F]*(?=\S)/u
const leadingDash = /^\s*[\u2012-\u2015][\s\u00A0\u2009\u202F]*/u
/** More than this is no name of an author and a work. */
const longest = 160

/**
 * Sets the attribution of a quotation apart: the last paragraph, or the last line of it, where it begins with a dash. A
 * quotation of which other paragraphs begin with a dash too is talk. `isCertain` tells that nothing but an attribution is
 * expected there.
 */
export function setAttribution(blocks: readonly ElementContent[], isCertain: boolean): ElementContent[] {
  const paragraphs = blocks.filter((block) => isElement(block, 'p'))
  const last = paragraphs.at(-1)
  if (last === undefined || last !== blocks.findLast((block) => block.type === 'element')) return [...blocks]
  if (paragraphs.slice(0, -1).some((paragraph) => dash.test(toString(paragraph)))) return [...blocks]
  if (dash.test(toString(last))) {
    if (paragraphs.length < 2 || toString(last).length > longest) return [...blocks]
    withoutDash(last.children)
    addClass(last, 'attribution')
    return [...blocks]
  }
  const line = lastLine(last.children, isCertain)
  if (line === undefined) return [...blocks]
  last.children = line.before
  const attribution = element('p', { className: ['attribution'] }, line.words)
  withoutDash(attribution.children)
  const at = blocks.indexOf(last) + 1
  return [...blocks.slice(0, at), { type: 'text', value: '\n' }, attribution, ...blocks.slice(at)]
}

/** The last line of running text, where it begins with a dash, and what stands before it. */
function lastLine(nodes: readonly ElementContent[], isCertain: boolean) {
  const at = nodes.findLastIndex((node) => node.type === 'text' && /\n\s*[\u2012-\u2015]/u.test(node.value))
  const text = nodes[at]
  if (text?.type !== 'text') return undefined
  const cut = text.value.search(/\n\s*[\u2012-\u2015][^\n]*$/u)
  if (cut < 0) return undefined
  const words: ElementContent[] = [{ type: 'text', value: text.value.slice(cut + 1) }, ...nodes.slice(at + 1)]
  const before: ElementContent[] = [...nodes.slice(0, at), { type: 'text', value: text.value.slice(0, cut) }]
  const isOneLine = !words.slice(1).some((node) => node.type === 'text' && node.value.includes('\n'))
  const said = before
    .map((node) => toString(node))
    .join('')
    .trimEnd()
  // A line that happens to begin with a dash goes on with a sentence.
  const isEnded = isCertain || /[.!?…:"'”’»“›」』)]$/u.test(said) || isElement(nodes[at - 1], 'br')
  if (!isOneLine || !isEnded || said === '' || words.map((node) => toString(node)).join('').length > longest) {
    return undefined
  }
  const end = before.findLastIndex((node) => !isElement(node, 'br') && toString(node).trim() !== '') + 1
  return { before: before.slice(0, end), words }
}

/** The dash is drawn by the style sheet. The words behind it may be in an element of their own, such as a link. */
function withoutDash(nodes: ElementContent[]): void {
  const [first] = nodes
  if (first?.type === 'text') first.value = first.value.replace(leadingDash, '')
}
