import type { ElementContent, Root, RootContent, Text } from 'hast'

/** A web or mail address, or a path of several steps. */
const address = /:\/\/|^www\.|[^\s@]@[^\s@]+\.|[\p{L}\d]\/\S*\//u

/** Every address has one of these. */
const addressSign = /[/@]|www\./u

/**
 * Where an address may go on in the next line: after a colon or the slashes behind it, and before the signs that join its
 * parts, at least two characters from either end (The Chicago Manual of Style, 17th edition, 14.18).
 */
const joints = /(?<=:\/\/)|(?<!^.?|[:/.,~?#%&=_@-])(?=[/.,~?#%&=_@-].)/u

/** Program text: after the signs that join names. */
const codeJoints = /(?<=[^\s/._:=(,-][/._:=(,-]+)(?=[^\s/._:=(,)-]{2})/u

/** Anywhere but close to the ends. */
const anywhere = /(?<=^.{4,})(?=.{4})/u

/** After these, and before them but for small kana, a line may end in scripts without spaces, whatever stands beside them. */
const sign = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u
const headSign =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}](?<![々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ])/u

/** Shorter ones go on the next line whole. */
const shortest = 14

/** Elements whose lines are not broken as those of running text. */
const kept = new Set(['pre', 'math', 'svg'])

/**
 * A copy of a tree with `wbr` where addresses, and long names of programs, may be divided without a hyphen. In a language
 * that has no spaces to widen, long program text may be divided anywhere, and from the signs beside it.
 */
export function breakAddresses(tree: Root, language: string): Root {
  const inCode = /^(?:ja|zh)\b/iu.test(language) ? anywhere : codeJoints
  return { ...tree, children: tree.children.flatMap((child) => breakNode(child, undefined, inCode)) }
}

/** `code` is where program text may be divided, `joint` where this text may, which is no program's where it is absent. */
function breakNode<T extends RootContent>(node: T, joint: RegExp | undefined, code: RegExp): (T | ElementContent)[] {
  if (node.type === 'text') return breakText(node, joint)
  if (node.type !== 'element' || kept.has(node.tagName)) return [node]
  const inner = node.tagName === 'code' ? code : joint
  const children = code === anywhere ? partCode(node.children) : node.children
  return [{ ...node, children: children.flatMap((child) => breakNode(child, inner, code)) }]
}

/** Program text that begins or ends with a quotation mark would cling to the signs beside it. */
function partCode(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node, index) => {
    const before = nodes[index - 1]
    const isParted =
      (isCode(node) && before?.type === 'text' && sign.test(before.value)) ||
      (isCode(before) && node.type === 'text' && headSign.test(node.value))
    return isParted ? [lineEnd(), node] : [node]
  })
}

function isCode(node: ElementContent | undefined): boolean {
  return node?.type === 'element' && node.tagName === 'code'
}

function lineEnd(): ElementContent {
  return { type: 'element', tagName: 'wbr', properties: {}, children: [] }
}

function breakText(node: Text, code: RegExp | undefined): ElementContent[] {
  if (code === undefined && !addressSign.test(node.value)) return [node]
  const pieces = node.value.split(/(\s+)/u).flatMap((word) => {
    if (word.length < shortest || (code === undefined && !address.test(word))) return [word]
    return word.split(code ?? joints).flatMap((part, index) => (index === 0 ? [part] : [undefined, part]))
  })
  if (!pieces.includes(undefined)) return [node]
  const nodes: ElementContent[] = []
  for (const piece of pieces) {
    const last = nodes.at(-1)
    if (piece === undefined) nodes.push(lineEnd())
    else if (last?.type === 'text') last.value += piece
    else nodes.push({ type: 'text', value: piece })
  }
  return nodes
}
