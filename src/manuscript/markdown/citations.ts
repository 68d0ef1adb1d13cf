import type { PhrasingContent, Root, Text } from 'mdast'
import { SKIP, visit } from '../../model/visit.ts'
import type { VFile } from 'vfile'
import { report } from '../../diagnostics/report.ts'
import { cutText, placeText } from '../../model/text-source.ts'
import { runsCode } from '../dialects/chunk-options.ts'

const key = String.raw`@(?:\{[^{}\s]+\}|[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_]))*)`
/** Brackets of which every item, between semicolons, holds one key: `[see @a, p. 3; -@b]`. */
const bracketed = new RegExp(
  `\\[((?:[^\\[\\]@;]*?-?${key}[^\\[\\]@;]*)(?:;[^\\[\\]@;]*?-?${key}[^\\[\\]@;]*)*)\\]`,
  'gu',
)

/** A key amid the text, `As @wren1850 says`: one with a number, since names of people on the web begin so too. */
const narrative = String.raw`(?<![\p{L}\p{N}._+@-])@(?=[\p{L}_:-]*\d)[\p{L}_][\p{L}\p{N}_]*(?:[:-][\p{L}\p{N}_]+)*`

/**
 * Pandoc's citations, in brackets and, in a text that has a bibliography, amid the words. They are not set yet: they are
 * printed as the author wrote them, between round brackets and without the signs that no reader knows, and counted once for
 * a file.
 */
export function citations(tree: Root, file: VFile): void {
  const source = String(file)
  if (!/[@&]/.test(source)) return // an at sign, or a reference to one
  const names =
    runsCode(file) || /^(?:bibliography|references)\s*:/m.test(/^---\n[\s\S]*?\n(?:---|\.\.\.)/.exec(source)?.[0] ?? '')
  const pattern = names ? new RegExp(`${bracketed.source}|${narrative}`, 'gu') : bracketed
  let first: Text | undefined
  let count = 0
  visit(tree, 'text', (text, index, parent) => {
    if (parent === undefined || index === undefined || !text.value.includes('@')) return undefined
    const place = placeText(text, source)
    const pieces: PhrasingContent[] = []
    let read = 0
    for (const match of text.value.matchAll(pattern)) {
      const [whole, inner] = match
      const end = match.index + whole.length
      const signs = [...whole.matchAll(/[[@]/g)].map((sign) => match.index + sign.index)
      if (
        place.offsets === undefined ||
        signs.some((sign) => place.isEscaped(sign)) ||
        !(names || inner === undefined || isPlain(inner))
      )
        continue
      if (match.index > read) pieces.push(cutText(text, place, read, match.index))
      const citation = cutText(text, place, match.index, end)
      citation.value = inner === undefined ? whole.slice(1) : printed(inner)
      pieces.push(citation)
      first ??= citation
      count += 1
      read = end
    }
    if (read === 0) return undefined
    if (read < text.value.length) pieces.push(cutText(text, place, read, text.value.length))
    parent.children.splice(index, 1, ...pieces)
    return [SKIP, index + pieces.length]
  })
  if (first !== undefined) report(file, 'citation-available', first, { count })
}

/** Whether nothing but a citation looks like this: a key with a year, a place in the work, or more than one key. */
function isPlain(inner: string): boolean {
  return inner.includes(';') || /@\S*\d/.test(inner) || /@\S+,\s*(?:pp?\.|§|ch|vol|sec|\d)/.test(inner)
}

function printed(inner: string): string {
  return `(${inner.replace(/(?:(?<=^|[\s;])-)?@\{?([^\s{},;]+)\}?/g, '$1').trim()})`
}
