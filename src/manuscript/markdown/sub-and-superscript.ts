import type { PhrasingContent, Root, Text } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'

/** `H~2~O` and `x^2^`, as Pandoc reads them: no white space between the marks, and no mark beside its like. */
const scripts = /(?<![\^~\\])(?:\^(?<raised>[^\s^~]+)\^|~(?<lowered>[^\s^~]+)~)(?![\^~])/gu

/** Makes nodes of sub- and superscripts in the text; marks that the author escaped stay as they are. */
export function subAndSuperscript(tree: Root, file: VFile): void {
  const source = String(file)
  visit(tree, 'text', (text, index, parent) => {
    if (parent === undefined || index === undefined || !/[\^~]/.test(text.value)) return undefined
    const { start, end } = text.position ?? {}
    if (/\\[\^~]|&/.test(source.slice(start?.offset, end?.offset))) return undefined
    const pieces = piecesOf(text)
    if (pieces.length === 1) return undefined
    parent.children.splice(index, 1, ...pieces)
    return [SKIP, index + pieces.length]
  })
}

/** Every piece has the place of the whole text: what it stands in is what an author looks for. */
function piecesOf(text: Text): PhrasingContent[] {
  const pieces: PhrasingContent[] = []
  const position = text.position === undefined ? {} : { position: text.position }
  const plain = (value: string): Text => ({ type: 'text', value, ...position })
  let read = 0
  for (const match of text.value.matchAll(scripts)) {
    const { raised, lowered } = match.groups ?? {}
    if (match.index > read) pieces.push(plain(text.value.slice(read, match.index)))
    pieces.push({
      type: raised === undefined ? 'subscript' : 'superscript',
      children: [plain(raised ?? lowered ?? '')],
      data: { hName: raised === undefined ? 'sub' : 'sup' },
      ...position,
    })
    read = match.index + match[0].length
  }
  if (read < text.value.length || pieces.length === 0) pieces.push(plain(text.value.slice(read)))
  return pieces
}
