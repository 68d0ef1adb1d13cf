import type { Root } from 'mdast'
import { visit } from '../../model/visit.ts'
import type { VFile } from 'vfile'
import { type Delimiter, wrapDelimited } from './delimited.ts'
import { holdsPhrases } from './phrases.ts'

const anywhere = (): boolean => true
/** As in Pandoc: no white space, but for one that cannot break, nor the mark of another. */
const holdsNoSpace = (words: string): boolean => /^[^ \t\n^~]+$/.test(words)

/** After a bracket it begins the call of a note, if one that nothing defines. */
const isNoCall = (before: string): boolean => before !== '['

const superscript: Delimiter = {
  mark: '^',
  opens: isNoCall,
  closes: isNoCall,
  holds: holdsNoSpace,
  wrap: (children, position) => ({ type: 'superscript', children, data: { hName: 'sup' }, ...position }),
}

const subscript: Delimiter = {
  mark: '~',
  opens: anywhere,
  closes: anywhere,
  holds: holdsNoSpace,
  wrap: (children, position) => ({ type: 'subscript', children, data: { hName: 'sub' }, ...position }),
}

/** What is compared is no mark: `a==b`, `x == y`. */
const highlight: Delimiter = {
  mark: '==',
  opens: (before, after) => !/[\p{L}\p{N}!<>]/u.test(before) && !/[\s,.;:)=]/.test(after),
  closes: (before, after) => !/[\s(=]/.test(before) && !/[\p{L}\p{N}]/u.test(after),
  holds: (words) => /[\p{L}\p{N}]/u.test(words),
  wrap: (children, position) => ({ type: 'highlight', children, data: { hName: 'mark' }, ...position }),
}

/** Makes nodes of `x^2^`, `H~2~O` and `==marked==` phrases, with what may stand in them. */
export function markedPhrases(tree: Root, file: VFile): void {
  const source = String(file)
  const plain = source.replaceAll('\\', '').replaceAll('[^', '[') // calls of notes mark nothing
  for (const delimiter of [superscript, subscript, highlight]) {
    if (!plain.includes(delimiter.mark)) continue
    visit(tree, (node) => {
      if (!holdsPhrases(node)) return
      node.children = wrapDelimited(node.children, delimiter, source) ?? node.children
    })
  }
}
