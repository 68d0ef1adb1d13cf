import type { Math } from 'mdast-util-math'
import type { Paragraph, Root } from 'mdast'
import { visit } from '../../model/visit.ts'
import type { VFile } from 'vfile'

const attributes = /^\s*\{:?[ \t]*#([^\s{}]+)[^{}\n]*\}[ \t]*(?:\n|$)/

/** At the end of a formula, behind its last fence. */
const behindFence = /\$[ \t]*\{[ \t]*#([^\s{}]+)[^{}\n]*\}[ \t]*$/

/**
 * Reads the ids of display formulas into `data.hProperties.id`: in braces after either fence or on the line below, as
 * Pandoc's filters and kramdown have it, or `\label{…}` in the formula; and the author's own number, `\tag{…}`, into
 * `data.tag`. A formula of several lines takes the first of each.
 */
export function equationLabels(tree: Root, file: VFile): void {
  const source = String(file)
  if (!/[$\\`~]|:::|\{%/.test(source)) return // nothing in it that a formula can be fenced with
  visit(tree, 'math', (node, index, parent) => {
    const next = index === undefined ? undefined : parent?.children[index + 1]
    const below = next?.type === 'paragraph' ? attributesBelow(node, next) : undefined
    if (below !== undefined && index !== undefined) parent?.children.splice(index + 1, 1)
    const written = source.slice(node.position?.start.offset, node.position?.end.offset)
    const id = below ?? behindFence.exec(written)?.[1] ?? attributes.exec(node.value)?.[1]
    const value = node.value.replace(attributes, '')
    const label = /\\label\s*\{([^{}]+)\}/.exec(value)?.[1]?.trim()
    const [, star, tag] = /\\tag(\*?)\s*\{((?:[^{}]|\{[^{}]*\})*)\}/.exec(value) ?? []
    node.value = value.replace(/\s*\\label\s*\{[^{}]*\}/g, '').replace(/\s*\\tag\*?\s*\{(?:[^{}]|\{[^{}]*\})*\}/g, '')
    const given = id ?? label
    node.data = {
      ...node.data,
      ...(given !== undefined && { hProperties: { ...node.data?.hProperties, id: given } }),
      ...(tag !== undefined && { tag: star === '*' ? tag : `(${tag})` }),
    }
  })
}

/** A paragraph that is but attributes, right below the formula: it becomes part of it. */
function attributesBelow(math: Math, { children, position }: Paragraph): string | undefined {
  const [only, ...others] = children
  if (only?.type !== 'text' || others.length > 0 || math.position === undefined || position === undefined)
    return undefined
  if (position.start.line !== math.position.end.line + 1) return undefined
  const id = attributes.exec(only.value)?.[1]
  if (id !== undefined) math.position = { start: math.position.start, end: position.end }
  return id
}
