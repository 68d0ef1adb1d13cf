import type { Code, Html, Nodes, Paragraph, Root } from 'mdast'
import type { Position } from 'unist'
import { visit } from '../../model/visit.ts'
import { VFile } from 'vfile'
import { didYouMean } from '../../diagnostics/nearest.ts'
import { report } from '../../diagnostics/report.ts'
import { resolvePath } from '../layouts/find-chapter.ts'
import type { SourceFiles } from '../source-files.ts'
import { includedLines, includeTarget } from './include-lines.ts'
import type { Parse } from './passages.ts'
import { vanished } from './vanished.ts'

const directive = /^[ \t]*\{\{\s*#(include|rustdoc_include|playground|playpen)\s+([^{}]+?)\s*\}\}[ \t]*$/

/** `import, title:"x"`, `import:"marker"`, `import title:"x"`, `import x.js`; more words than that are prose. */
const named = /^(?:import|include)(?:[,:]|$|\s+(?:\S+$|[a-z]+[:=]"))/

/** mdBook gives up at as many texts within texts. */
const deepest = 10

/**
 * Takes in the files that a chapter names: `{{#include path:anchor}}` of mdBook, in listings and between blocks, and
 * `[import, title:"…"](path)` or `[include](path)` of HonKit. Nothing outside the folder of the book is read. For a file
 * that is not there the path is printed, between signs that something was left out.
 *
 * See <https://rust-lang.github.io/mdBook/format/mdbook.html> and <https://github.com/azu/gitbook-plugin-include-codeblock>.
 */
export async function takeIn(tree: Root, file: VFile, sources: SourceFiles, parse: Parse): Promise<void> {
  if (!/\{\{|import|include/.test(String(file))) return
  await new Includes(file, sources, parse).resolve(tree, file.path, 0)
}

class Includes {
  readonly #file: VFile
  readonly #sources: SourceFiles
  readonly #parse: Parse
  /** Offsets from here on are of no place in the chapter: what is taken in has its own. */
  #beyond: number

  constructor(file: VFile, sources: SourceFiles, parse: Parse) {
    this.#file = file
    this.#sources = sources
    this.#parse = parse
    this.#beyond = String(file).length + 1
  }

  /** `from` is the file that names the others. */
  async resolve(tree: Root, from: string, depth: number): Promise<void> {
    const codes: Code[] = []
    const blocks: { node: Html | Paragraph; parent: { children: Nodes[] } }[] = []
    visit(tree, (node, _, parent) => {
      if (node.type === 'code') codes.push(node)
      else if (parent !== undefined && ((node.type === 'html' && directive.test(node.value)) || isImport(node))) {
        blocks.push({ node, parent })
      }
    })
    for (const code of codes) await this.#inCode(code, from)
    for (const { node, parent } of blocks) {
      const nodes = node.type === 'html' ? await this.#inText(node, from, depth) : await this.#imported(node, from)
      parent.children.splice(parent.children.indexOf(node), 1, ...nodes)
    }
  }

  async #inCode(code: Code, from: string): Promise<void> {
    if (!code.value.includes('{{')) return
    const lines: string[] = []
    let isWhole = true
    for (const line of code.value.split('\n')) {
      const [, , written] = directive.exec(line) ?? []
      if (written === undefined) {
        lines.push(line)
        isWhole &&= line.trim() === ''
        continue
      }
      const text = await this.#read(written, from, code.position)
      if (text === undefined) lines.push(leftOut(written))
      else lines.push(text)
      isWhole &&= text === undefined
    }
    code.value = lines.join('\n')
    if (isWhole) code.data = { ...code.data, leftOut: true }
  }

  async #inText(node: Html, from: string, depth: number): Promise<Nodes[]> {
    const [, kind = '', written = ''] = directive.exec(node.value) ?? []
    if (depth === deepest) {
      report(this.#file, 'include-found', node.position, { path: written, suggestion: 'It takes in itself: end it.' })
      return [absent(written, node.position)]
    }
    const text = await this.#read(written, from, node.position)
    if (text === undefined) return [absent(written, node.position)]
    const path = resolvePath(includeTarget(written).path, folderOf(from))
    if (kind !== 'include') return [listing(text, path, node.position)]
    const file = new VFile({ path, value: text })
    const tree = this.#parse(file)
    for (const message of file.messages) {
      message.file = this.#file.path
      message.place = node.position
      message.line = node.position?.start.line
      message.column = node.position?.start.column
      this.#file.messages.push(message)
    }
    await this.resolve(tree, path, depth + 1)
    this.#displace(tree, node.position)
    return [vanished(node), ...tree.children.filter(({ type }) => type !== 'yaml')]
  }

  async #imported(paragraph: Paragraph, from: string): Promise<Nodes[]> {
    const [link] = paragraph.children
    if (link?.type !== 'link') return [paragraph]
    const [words] = link.children
    const written = words?.type === 'text' ? words.value : ''
    const marker =
      /^(?:import|include):\s*"([^"]+)"/.exec(written)?.[1] ?? /\bmarker[:=]\s*"([^"]+)"/.exec(written)?.[1]
    const title = /\btitle[:=]\s*"([^"]+)"/.exec(written)?.[1]
    const target = marker === undefined ? link.url : `${link.url}:${marker}`
    const text = await this.#read(target, from, link.position)
    const code = text === undefined ? absent(link.url, paragraph.position) : listing(text, link.url, paragraph.position)
    const place = words?.position && { position: words.position }
    const heading: Paragraph[] =
      title === undefined
        ? []
        : [{ type: 'paragraph', children: [{ type: 'strong', children: [{ type: 'text', value: title, ...place }] }] }]
    return [...heading, code]
  }

  async #read(written: string, from: string, place: Position | undefined): Promise<string | undefined> {
    const { path, lines } = includeTarget(written)
    const wanted = resolvePath(path, folderOf(from))
    const file = this.#sources.paths.includes(wanted) ? await this.#sources.read(wanted) : undefined
    const text = file === undefined ? undefined : includedLines(String(file), lines)
    if (text === undefined) {
      const suggestion =
        file === undefined ? 'Put the file there, or mend the path.' : didYouMean(lines ?? '', anchorsOf(String(file)))
      report(this.#file, 'include-found', place, { path: written, suggestion })
    }
    return text
  }

  /** What is taken in stands, for the reports, where it is taken in, and has offsets that no other text has. */
  #displace(tree: Root, at: Position | undefined): void {
    if (at === undefined) return
    const base = this.#beyond
    visit(tree, (node) => {
      const { position } = node
      if (position === undefined) return
      const [start, end] = [position.start.offset ?? 0, position.end.offset ?? 0]
      this.#beyond = Math.max(this.#beyond, base + end + 1)
      node.position = { start: { ...at.start, offset: base + start }, end: { ...at.end, offset: base + end } }
    })
  }
}

function isImport(node: Nodes): node is Paragraph {
  if (node.type !== 'paragraph' || node.children.length !== 1) return false
  const [link] = node.children
  const [words] = link?.type === 'link' ? link.children : []
  return words?.type === 'text' && named.test(words.value) && link?.type === 'link' && link.url !== ''
}

function anchorsOf(text: string): string[] {
  return [...text.matchAll(/\bANCHOR:\s*([\w-]+)/g)].map(([, name = '']) => name)
}

function listing(value: string, path: string, position: Position | undefined): Code {
  const lang = /\.([a-z\d]+)$/i.exec(path)?.[1] ?? null
  return { type: 'code', lang, meta: null, value: value.replace(/\n$/, ''), ...(position && { position }) }
}

function absent(path: string, position: Position | undefined): Code {
  return {
    type: 'code',
    lang: null,
    meta: null,
    value: leftOut(path),
    data: { leftOut: true },
    ...(position && { position }),
  }
}

function leftOut(path: string): string {
  return `[…] ${path}`
}

function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : ''
}
