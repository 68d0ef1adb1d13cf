import type { BlockContent, Code, DefinitionContent, Html, Image, Paragraph, Root, Table } from 'mdast'
import type { Math } from 'mdast-util-math'
import { visit } from '../../model/visit.ts'
import type { VFile } from 'vfile'
import { report } from '../../diagnostics/report.ts'
import { admonitionKind } from '../markdown/admonition-names.ts'
import { block, label, titled } from './container.ts'
import { theoremKinds } from './knitr-chunks.ts'
import { listTable } from './list-table.ts'
import { type MystFence, readMystFence } from './myst-fence.ts'
import type { Passages } from './passages.ts'
import { vanished } from './vanished.ts'

type Block = BlockContent | DefinitionContent

/** What stands for a fence: it covers all of its source. */
interface Made {
  readonly blocks: readonly Block[]
}

/** Blocks whose title, if they have one, stands above what they hold. */
const plain = [
  'dropdown details card grid grid-item grid-item-card tab-set tab-item tabs div container glossary',
  'versionadded versionchanged deprecated only margin-note figure-md seealso-list hlist rubric centered code-group',
].flatMap((line) => line.split(' '))

/** Boxes beside the text. */
const boxes = ['sidebar', 'margin', 'topic', 'aside', 'admonition']

/** What a website or an index is made of. */
const passedOver = [
  'tableofcontents toctree contents index raw bibliography footbibliography meta currentmodule genindex',
].flatMap((line) => line.split(' '))

/**
 * Directives of MyST and Jupyter Book that are fenced as code: admonitions, figures, tables, formulas, listings. One that
 * the press does not know is reported, and what it holds is kept.
 */
export function mystBlocks(tree: Root, file: VFile, passages: Passages): void {
  visit(tree, 'code', (code, index, parent) => {
    if (parent === undefined || index === undefined) return undefined
    const fence = readMystFence(code, String(file), passages)
    if (fence === undefined) return undefined
    const { blocks } = made(code, fence, file, passages)
    parent.children.splice(index, 1, ...blocks)
    return index + blocks.length
  })
}

function made(code: Code, fence: MystFence, file: VFile, passages: Passages): Made {
  const { name, argument, options, lines } = fence
  const id = options.get('name') ?? options.get('label')
  const attributes: Record<string, string> = id === undefined ? {} : { id }
  const mark = vanished(code)
  const place = code.position && { position: code.position }
  const words = () => passages.phrases(fence.argumentStart, fence.argumentStart + argument.length)
  const body = () => passages.blocks(lines)
  const value = lines.map(({ text }) => text).join('\n')

  if (passedOver.includes(name)) return { blocks: [mark] }
  switch (name) {
    case 'figure':
    case 'image':
    case 'figure-md': {
      const image = picture(code, argument, options)
      const paragraph: Paragraph = { type: 'paragraph', children: [image], ...place }
      if (name === 'image') return { blocks: [paragraph] }
      const [caption, ...legend] = body()
      if (caption?.type !== 'paragraph') return { blocks: [block('figure', attributes, [paragraph], code)] }
      return { blocks: [block('figure', attributes, [label(caption.children), paragraph, ...legend], code)] }
    }
    case 'table':
    case 'list-table':
    case 'csv-table': {
      const content: readonly Block[] = name === 'table' ? body() : [tableOf(name, fence, passages)]
      const caption = argument === '' ? undefined : label(words())
      if (caption === undefined && id === undefined) return { blocks: [...content, mark] }
      return { blocks: [block('table', attributes, [caption, ...content, mark], code)] }
    }
    case 'math': {
      const math: Math = {
        type: 'math',
        value: [argument, value].filter((part) => part !== '').join('\n'),
        data: id === undefined ? {} : { hProperties: { id } },
        ...place,
      }
      return { blocks: [math] }
    }
    case 'code':
    case 'code-block':
    case 'sourcecode':
    case 'code-cell':
    case 'parsed-literal':
      return {
        blocks: listing({ ...code, lang: argument.replace(/^ipython\d?$/, 'python'), meta: null, value }, options),
      }
    case 'include': {
      const html: Html = { type: 'html', value: `{{#include ${argument}}}`, ...place }
      return { blocks: [html] }
    }
    case 'literalinclude': {
      const lang = options.get('language') ?? /\.(\w+)$/.exec(argument)?.[1] ?? null
      return { blocks: listing({ ...code, lang, meta: null, value: `{{#include ${argument}}}` }, options) }
    }
    case 'epigraph':
    case 'pull-quote':
    case 'highlights':
      return { blocks: [block('epigraph', attributes, [...body(), mark], code)] }
    default:
  }
  const kind = /^(?:prf|proof):(\w+)$/.exec(name)?.[1] ?? (theoremKinds.has(name) ? name : undefined)
  if (kind !== undefined) {
    const node = block('note', attributes, [label(argument === '' ? [] : words()), ...body(), mark], code)
    node.data = { ...node.data, theorem: kind }
    return { blocks: [node] }
  }
  if (admonitionKind(name) !== undefined || boxes.includes(name)) {
    const type = name === 'admonition' ? (options.get('class') ?? 'note') : boxes.includes(name) ? 'note' : name
    // Words on the first line are a title, unless nothing comes after them.
    const isTitle = argument !== '' && value.trim() !== ''
    const title = isTitle ? label(words()) : undefined
    const text = isTitle || argument === '' ? body() : [{ type: 'paragraph' as const, children: words() }]
    if (title === undefined) return { blocks: [titled(type, attributes, [...text, mark], code)] }
    return { blocks: [block(admonitionKind(type) ?? 'note', attributes, [title, ...text, mark], code)] }
  }
  if (!plain.includes(name)) report(file, 'block-known', code, { name })
  const heading: Paragraph[] =
    argument === '' ? [] : [{ type: 'paragraph', children: [{ type: 'strong', children: words() }] }]
  return { blocks: [...heading, ...body(), mark] }
}

function picture(code: Code, url: string, options: ReadonlyMap<string, string>): Image {
  const width = options.get('width') ?? options.get('scale')
  return {
    type: 'image',
    url,
    title: null,
    alt: options.get('alt') ?? '',
    ...(width === undefined ? {} : { data: { hProperties: { width } } }),
    ...(code.position && { position: code.position }),
  }
}

function listing(code: Code, options: ReadonlyMap<string, string>): Block[] {
  const caption = options.get('caption')
  if (caption === undefined) return [code]
  return [{ type: 'paragraph', children: [{ type: 'strong', children: [{ type: 'text', value: caption }] }] }, code]
}

function tableOf(name: string, { lines, options }: MystFence, passages: Passages): Block {
  const heads = Number(options.get('header-rows') ?? 0)
  if (name === 'list-table') {
    const [list] = passages.blocks(lines)
    return (list?.type === 'list' ? listTable(list, heads) : undefined) ?? list ?? { type: 'paragraph', children: [] }
  }
  const written = [options.get('header') ?? '', ...lines.map(({ text }) => text)].filter((line) => line.trim() !== '')
  const rows: Table['children'] = written.map((line) => ({
    type: 'tableRow',
    children: [...line.matchAll(/(?:^|,)\s*(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, bare = '']) => ({
      type: 'tableCell',
      children: [{ type: 'text', value: (quoted?.replaceAll('""', '"') ?? bare).trim() }],
    })),
  }))
  return { type: 'table', align: null, children: rows }
}
