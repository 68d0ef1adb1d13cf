import type { Code, Root } from 'mdast'
import { visit } from '../../model/visit.ts'
import type { VFile } from 'vfile'
import { admonitionKind } from '../markdown/admonition-names.ts'
import { readAttributes } from './attribute-list.ts'
import { block, label, titled } from './container.ts'
import type { Passages } from './passages.ts'
import { vanished } from './vanished.ts'

/**
 * Admonitions that are fenced as code: ```` ```admonish warning title="…" ```` of mdbook-admonish, ```` ```ad-tip ```` with
 * a line `title: …` of Obsidian's plug-in.
 *
 * See <https://tommilligan.github.io/mdbook-admonish/> and <https://plugins.javalent.com/admonitions>.
 */
export function admonish(tree: Root, file: VFile, passages: Passages): void {
  visit(tree, 'code', (code, index, parent) => {
    if (parent === undefined || index === undefined) return undefined
    const container = admonition(code, String(file), passages)
    if (container === undefined) return undefined
    parent.children.splice(index, 1, container)
    return index + 1
  })
}

function admonition(code: Code, source: string, passages: Passages) {
  const start = code.position?.start.offset
  const [, obsidian] = /^ad-(\w+)$/.exec(code.lang ?? '') ?? []
  if (start === undefined || (code.lang !== 'admonish' && obsidian === undefined)) return undefined
  const lines = passages.lines(code)
  if (obsidian !== undefined) {
    const given = lines.findIndex(({ text }) => !/^(?:title|collapse|icon|color):/.test(text))
    const rest = given === -1 ? [] : lines.slice(given)
    const line = lines.find(({ text }) => text.startsWith('title:'))
    const words = line?.text.slice('title:'.length).trim() ?? ''
    const at = (line?.offset ?? 0) + (line?.text.lastIndexOf(words) ?? 0)
    return box(obsidian, words === '' ? undefined : at, words, rest)
  }
  const head = /^[^\n]*/.exec(source.slice(start))?.[0] ?? ''
  const from = start + head.indexOf('admonish') + 'admonish'.length
  const attributes = readAttributes(source.slice(from, start + head.length))
  const kind = attributes.find(({ key, value }) => key === '' && /^[a-z]/i.test(value))?.value.split('.', 1)[0]
  const quoted = attributes.find(({ key, start: at }) => key === '' && source.charAt(from + at - 1) === '"')
  const title = attributes.find(({ key }) => key === 'title') ?? quoted
  return box(
    quoted !== undefined && kind === quoted.value ? 'note' : (kind ?? 'note'),
    title && from + title.start,
    title?.value ?? '',
    lines,
  )

  function box(kind: string, titleAt: number | undefined, title: string, body: typeof lines) {
    const blocks = [...passages.blocks(body), vanished(code)]
    if (titleAt === undefined) return titled(kind, {}, blocks, code)
    const words = label(passages.phrases(titleAt, titleAt + title.length))
    return block(admonitionKind(kind) ?? 'note', {}, [words, ...blocks], code)
  }
}
