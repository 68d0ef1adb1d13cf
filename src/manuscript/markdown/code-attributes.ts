import type { Code, Paragraph, Root } from 'mdast'
import type { Math } from 'mdast-util-math'
import type { Position } from 'unist'
import { visit } from '../../model/visit.ts'
import type { VFile } from 'vfile'
import { textPlaces } from '../../model/text-places.ts'
import { type Attributes, attributesAt } from './attributes.ts'
import { displayMath } from './tex-blocks.ts'

const title = /(?:^|[\s{,])(?:title|filename|file|caption|lst-cap)=(?:"([^"]+)"|'([^']+)')/

/**
 * Reads what stands behind an opening fence: Pandoc's attributes, ```` ```{.python #id} ````, of which the first class is the
 * language, and a title, ```` ```js title="x.js" ````, which becomes a paragraph above the listing. A fence `math` holds a
 * formula.
 */
export function codeAttributes(tree: Root, file: VFile): void {
  const places = textPlaces(String(file))
  visit(tree, 'code', (code, index, parent) => {
    if (parent === undefined || index === undefined) return undefined
    if (code.lang === 'math') {
      parent.children[index] = asMath(code)
      return undefined
    }
    const info = `${code.lang ?? ''} ${code.meta ?? ''}`.trim()
    const written = title.exec(info)
    const words = written?.[1] ?? written?.[2]
    const braces = /\{[^{}]*\}/.exec(info)
    const attributes = braces === null ? undefined : attributesAt(braces[0])?.attributes
    if (attributes !== undefined) settle(code, attributes, braces?.index === 0)
    if (words === undefined) return undefined
    const start = code.position?.start.offset
    const at = start === undefined ? -1 : String(file).indexOf(words, start)
    parent.children.splice(index, 0, titleOf(words, at < 0 ? undefined : places.position(at, at + words.length)))
    return index + 2
  })
}

function settle(code: Code, { id, classes }: Attributes, isLanguage: boolean): void {
  if (isLanguage) code.lang = classes.find((name) => !/^(?:number-?lines|input|output|cell.*)$/i.test(name)) ?? null
  if (id !== undefined) code.data = { ...code.data, hProperties: { ...code.data?.hProperties, id } }
}

function titleOf(words: string, position: Position | undefined): Paragraph {
  const place = position === undefined ? {} : { position }
  return {
    type: 'paragraph',
    children: [{ type: 'text', value: words, ...place }],
    data: { hProperties: { className: ['listing-title'] } },
    ...place,
  }
}

function asMath({ value, position }: Code): Math {
  return { type: 'math', value, meta: null, data: displayMath(value), ...(position && { position }) }
}
