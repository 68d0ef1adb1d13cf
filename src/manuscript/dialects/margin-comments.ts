import type { Parent, PhrasingContent, Root, RootContent } from 'mdast'
import { SKIP, visit } from '../../model/visit.ts'
import type { VFile } from 'vfile'
import { textPlaces } from '../../model/text-places.ts'
import { splitText } from './split-text.ts'
import { vanished } from './vanished.ts'

const inline = /(?<![%\w])%%(?!%)(?:[^%\n]|%(?!%))*%%(?![%\w])/g

/** A name for a block at its end, after a space: `Words. ^block-1`. */
const blockName = /(?:^|\s)\^([A-Za-z][A-Za-z0-9-]*)$/

/**
 * What folders of notes write for their authors alone: `%%comments%%`, in a line or from one line of `%%` to another, and
 * names of blocks, `^name`. Comments become comments of HTML, names become anchors; both are printed nowhere.
 *
 * See <https://help.obsidian.md/syntax>.
 */
export function marginComments(tree: Root, file: VFile): void {
  const source = String(file)
  if (/%\\?%/.test(source)) hideComments(tree, source)
  hideSpent(tree)
  if (/\^[A-Za-z]/.test(source)) namePlaces(tree)
}

function hideComments(tree: Root, source: string): void {
  visit(tree, (node) => {
    if ('children' in node && node.type !== 'paragraph') hideBlocks(node)
  })
  const places = textPlaces(source)
  visit(tree, 'text', (text, index, parent) => {
    if (parent === undefined || index === undefined || !text.value.includes('%%')) return undefined
    const pieces = splitText(text, source, places, inline, (_, position = text.position) => [vanished({ position })])
    if (pieces === undefined) return undefined
    parent.children.splice(index, 1, ...pieces)
    return [SKIP, index + pieces.length]
  })
}

/** Paragraphs of which only comments are left are none. */
function hideSpent(tree: Root): void {
  visit(tree, 'paragraph', (paragraph, index, parent) => {
    const comments = paragraph.children.filter((child) => child.type === 'html')
    const isSpent = comments.length > 0 && paragraph.children.every(isHidden)
    if (parent === undefined || index === undefined || !isSpent) return undefined
    parent.children.splice(index, 1, ...comments)
    return [SKIP, index + comments.length]
  })
}

/** Names of blocks become anchors. */
function namePlaces(tree: Root): void {
  visit(tree, 'paragraph', ({ children }) => {
    const last = children.at(-1)
    const [written, name] = (last?.type === 'text' && blockName.exec(last.value)) || []
    if (last?.type !== 'text' || written === undefined || name === undefined) return
    last.value = last.value.slice(0, -written.length)
    children.push({ type: 'html', value: `<a id="${name}"></a>`, ...(last.position && { position: last.position }) })
  })
}

function isHidden(node: PhrasingContent): boolean {
  return node.type === 'html' ? node.value === vanished({}).value : node.type === 'text' && node.value.trim() === ''
}

/** From a paragraph that is only `%%`, or begins with it, to the one that ends with it. */
function hideBlocks(parent: Parent): void {
  for (let from = 0; from < parent.children.length; from++) {
    if (!opens(parent.children[from])) continue
    const to = parent.children.findIndex((child, index) => index >= from && closes(child, index === from))
    if (to === -1) return
    const hidden = parent.children.slice(from, to + 1)
    const [start, end] = [hidden[0]?.position?.start, hidden.at(-1)?.position?.end]
    parent.children.splice(from, hidden.length, vanished(start && end ? { position: { start, end } } : {}))
  }
}

function opens(node: RootContent | undefined): boolean {
  const first = node?.type === 'paragraph' ? node.children[0] : undefined
  return first?.type === 'text' && /^%%(?:\n|$)/.test(first.value)
}

function closes(node: RootContent, isFirst: boolean): boolean {
  const last = node.type === 'paragraph' ? node.children.at(-1) : undefined
  if (last?.type !== 'text' || !/(?:^|\n)%%$/.test(last.value)) return false
  return !isFirst || last.value !== '%%' || (node.type === 'paragraph' && node.children.length > 1)
}
