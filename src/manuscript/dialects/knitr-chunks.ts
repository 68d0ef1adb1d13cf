import type { BlockContent, Code, DefinitionContent, Paragraph, PhrasingContent, Root } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { visit } from '../../model/visit.ts'
import type { VFile } from 'vfile'
import { report } from '../../diagnostics/report.ts'
import { type Chunk, readChunk, runsCode } from './chunk-options.ts'
import { block, label, titled } from './container.ts'
import type { Passages } from './passages.ts'
import { vanished } from './vanished.ts'

/** Blocks that bookdown numbers, each kind by itself. */
export const theoremKinds: ReadonlyMap<string, string> = new Map(
  Object.entries({
    theorem: 'thm',
    lemma: 'lem',
    corollary: 'cor',
    proposition: 'prp',
    conjecture: 'cnj',
    definition: 'def',
    example: 'exm',
    exercise: 'exr',
    hypothesis: 'hyp',
  }),
)

const unnumberedKinds = ['proof', 'remark', 'solution']

const picture = /include_(?:graphics|svg|image)\(\s*(?:c\()?\s*((?:["'][^"']*["'](?:\s*,\s*)?)+)/

/** Code that does nothing but print one text. */
const literalOutput = /^\s*(?:cat|writeLines|message)\(\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')\s*\)\s*$/

/**
 * Chunks of R Markdown and Quarto: ```` ```{r label, fig.cap="…"} ````. Pictures they show become figures, blocks of text
 * what they are, code a listing. The press runs no code: where a book would hold what code gives, that is reported.
 *
 * See <https://yihui.org/knitr/options/> and <https://bookdown.org/yihui/bookdown/markdown-extensions-by-bookdown.html>.
 */
export function knitrChunks(tree: Root, file: VFile, passages: Passages): void {
  visit(tree, 'code', (code, index, parent) => {
    const chunk = readChunk(code, String(file))
    if (chunk === undefined || parent === undefined || index === undefined) return undefined
    const blocks = blocksOf(code, chunk, file, passages)
    parent.children.splice(index, 1, ...blocks)
    return index + blocks.length
  })
}

type Block = BlockContent | DefinitionContent

function blocksOf(code: Code, chunk: Chunk, file: VFile, passages: Passages): Block[] {
  const { engine } = chunk
  if (engine === 'block' || engine === 'block2' || engine === 'asis') return [textBlock(code, chunk, passages)]
  const kind = theoremKinds.get(engine)
  if (kind !== undefined || unnumberedKinds.includes(engine)) return [theorem(code, chunk, kind, passages)]
  if (chunk.isFalse('include') && runsCode(file)) return [vanished(code)]

  const shown = chunk.body.replace(/^#\|[^\n]*\n?/gm, '')
  const listing: Code = { ...code, lang: engine.toLowerCase(), meta: null, value: shown }
  const isHidden = chunk.isFalse('echo') || shown.trim() === ''
  const pictures = picture.exec(chunk.body)
  if (pictures !== null) {
    const figure = pictureBlock(code, chunk, pictures, passages)
    return isHidden ? [figure] : [withoutPlace(listing), figure]
  }
  const output = literalOutput.exec(shown)
  if (output !== null && isHidden && !chunk.isFalse('eval')) {
    return [{ ...listing, lang: 'text', value: unescaped(output[1] ?? output[2] ?? '') }]
  }
  if (!runsCode(file)) return [listing]
  if (chunk.isFalse('eval')) return isHidden ? [vanished(code)] : [listing]
  const caption = captionOf(code, chunk, passages)
  const table = isHidden ? writtenTable(code, passages) : []
  if (table.length > 0) return caption === undefined ? table : [figureOf(code, chunk, caption, table)]
  report(file, 'chunk-run', code, { label: chunk.label ?? engine })
  if (caption !== undefined) return [figureOf(code, chunk, caption, [listing])]
  return isHidden ? [vanished(code)] : [listing]
}

/** The listing and its picture come of the same lines; one of them has to stand for those lines. */
function withoutPlace(code: Code): Code {
  const { position: _, ...rest } = code
  return rest
}

function pictureBlock(code: Code, chunk: Chunk, match: RegExpExecArray, passages: Passages): Block {
  const caption = captionOf(code, chunk, passages)
  const lines = passages.lines(code)
  const [first, last] = [lines[0], lines.at(-1)]
  // A picture without a caption stands for the head of the chunk too.
  const position =
    caption === undefined || first === undefined || last === undefined
      ? code.position
      : passages.places.position(first.offset, last.offset + last.text.length)
  const alt = chunk.option('fig.alt')?.value ?? chunk.option('fig.cap')?.value ?? ''
  const width = chunk.option('out.width')?.value
  const images = [...(match[1] ?? '').matchAll(/["']([^"']*)["']/g)].map(
    ([, url = '']): PhrasingContent => ({
      type: 'image',
      url,
      title: null,
      alt: alt.startsWith('(ref:') ? '' : alt,
      ...(width === undefined ? {} : { data: { hProperties: { width } } }),
      ...(position && { position }),
    }),
  )
  const paragraph: Paragraph = { type: 'paragraph', children: images, ...(position && { position }) }
  return caption === undefined ? paragraph : figureOf(code, chunk, caption, [paragraph])
}

function figureOf(code: Code, chunk: Chunk, caption: Caption, content: readonly Block[]): ContainerDirective {
  const id = chunk.label === undefined ? undefined : idOf(chunk.label, caption.kind)
  return block(caption.kind, id === undefined ? {} : { id }, [label(caption.words), ...content], code)
}

/** Quarto writes `fig-` itself. */
function idOf(label: string, kind: 'figure' | 'table'): string {
  return /^(?:fig|tbl)-/.test(label) ? label : `${kind === 'figure' ? 'fig' : 'tab'}:${label}`
}

interface Caption {
  readonly kind: 'figure' | 'table'
  readonly words: readonly PhrasingContent[]
}

function captionOf(code: Code, chunk: Chunk, passages: Passages): Caption | undefined {
  const figure = chunk.option('fig.cap')
  const table = chunk.option('tbl.cap') ?? chunk.option('tab.cap') ?? kableCaption(code, chunk, passages)
  const option = figure ?? table
  if (option === undefined || option.value === '' || option.value === 'NULL') return undefined
  return { kind: figure === undefined ? 'table' : 'figure', words: passages.phrases(option.start, option.end) }
}

/** `caption = "…"` among the arguments of the code itself. */
function kableCaption(code: Code, chunk: Chunk, passages: Passages) {
  const match = /\bcaption\s*=\s*(["'])(?<words>(?:(?!\1)[^\\\n]|\\.)*)\1/.exec(chunk.body)
  const words = match?.groups?.['words']
  if (words === undefined) return undefined
  for (const { text, offset } of passages.lines(code)) {
    const at = text.indexOf(words)
    if (at !== -1) return { value: words, start: offset + at, end: offset + at + words.length }
  }
  return undefined
}

/** A table that the code reads from a text within it, bars and all. */
function writtenTable(code: Code, passages: Passages): Block[] {
  const rows = passages.lines(code).filter(({ text }) => /^\s*\|.*\|\s*$/.test(text))
  const blocks = rows.length < 3 ? [] : passages.blocks(rows)
  return blocks.length > 0 && blocks.every(({ type }) => type === 'table') ? [...blocks, vanished(code)] : []
}

/** ```` ```{block2, type='rmdnote'} ````: Markdown with a class. */
function textBlock(code: Code, chunk: Chunk, passages: Passages): ContainerDirective {
  const type = chunk.option('type')?.value ?? ''
  return titled(type, {}, passages.blocks(passages.lines(code)), code)
}

function theorem(code: Code, chunk: Chunk, kind: string | undefined, passages: Passages): ContainerDirective {
  const name = chunk.option('name')
  const words = name === undefined ? [] : passages.phrases(name.start, name.end)
  const id = kind === undefined || chunk.label === undefined ? {} : { id: `${kind}:${chunk.label}` }
  const node = block('note', id, [label(words), ...passages.blocks(passages.lines(code))], code)
  node.data = { ...node.data, theorem: chunk.engine }
  return node
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/gs, (_, character: string) =>
    character === 'n' ? '\n' : character === 't' ? '\t' : character,
  )
}
