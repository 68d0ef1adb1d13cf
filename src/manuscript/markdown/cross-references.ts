import type { Link, PhrasingContent, Root } from 'mdast'
import { SKIP, visit } from '../../model/visit.ts'
import type { VFile } from 'vfile'
import { cutText, placeText } from '../../model/text-source.ts'

const one = String.raw`-?@(?:fig|tbl|tab|eq|sec)(?::|-(?=\p{L}))[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.~/-](?=[\p{L}\p{N}_]))*`

/** A reference amid the text, or brackets with references and possibly words: `[see @fig:a; @fig:b]`. */
const references = new RegExp(
  `\\[[^\\[\\]@]*${one}(?:[^\\[\\]@]*${one})*[^\\[\\]@]*\\]|(?<![\\p{L}\\p{N}._+-])${one}`,
  'giu',
)

/**
 * References as pandoc-crossref and Quarto write them, by the first word of the id: `@fig:x`, `[@tbl-y; @eq-z]`, `-@sec:w`
 * for the number alone. They become links without words, so that an id that is not there is reported like that of any link.
 *
 * See <https://lierdakil.github.io/pandoc-crossref/#references> and
 * <https://quarto.org/docs/authoring/cross-references.html>.
 */
export function crossReferences(tree: Root, file: VFile): void {
  const source = String(file)
  if (!/[@&]/.test(source)) return
  visit(tree, 'text', (text, index, parent) => {
    if (parent === undefined || index === undefined || !text.value.includes('@')) return undefined
    const place = placeText(text, source)
    const pieces: PhrasingContent[] = []
    let read = 0
    const words = (from: number, to: number, value?: string): void => {
      if (to > from) pieces.push({ ...cutText(text, place, from, to), ...(value !== undefined && { value }) })
    }
    for (const match of text.value.matchAll(references)) {
      const [whole] = match
      if (place.isEscaped(match.index)) continue
      const isBracketed = whole.startsWith('[')
      words(read, match.index)
      read = match.index + (isBracketed ? 1 : 0)
      for (const inner of whole.matchAll(new RegExp(one, 'giu'))) {
        const at = match.index + inner.index
        words(read, at, text.value.slice(read, at).replaceAll(';', ','))
        read = at + inner[0].length
        pieces.push(reference(inner[0], cutText(text, place, at, read)))
      }
      const end = match.index + whole.length
      if (isBracketed) words(read, end - 1, text.value.slice(read, end - 1).replaceAll(';', ','))
      read = end
    }
    if (read === 0) return undefined
    words(read, text.value.length)
    parent.children.splice(index, 1, ...pieces)
    return [SKIP, index + pieces.length]
  })
}

function reference(written: string, { position }: Pick<Link, 'position'>): Link {
  return {
    type: 'link',
    url: `#${written.replace(/^-?@/, '')}`,
    children: [],
    ...(written.startsWith('-') && { data: { numberOnly: true } }),
    ...(position && { position }),
  }
}
