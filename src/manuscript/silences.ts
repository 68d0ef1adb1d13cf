import type { Nodes, Root } from 'mdast'
import type { Position } from 'unist'
import type { VFile } from 'vfile'
import { catalogue } from '../diagnostics/catalogue.ts'
import { nearest } from '../diagnostics/nearest.ts'
import { report } from '../diagnostics/report.ts'
import type { Rule } from '../diagnostics/rule.ts'
import { addSilence, type Silence } from '../diagnostics/silence.ts'
import { textPlaces } from '../model/text-places.ts'

type Lines = Silence['lines']

/** What holds blocks. */
const containers: ReadonlySet<string> = new Set([
  'root',
  'blockquote',
  'listItem',
  'footnoteDefinition',
  'containerDirective',
  'defListDescription',
])

/**
 * Reads the comments of a chapter that silence a rule: `<!-- octavo-ignore rule: reason -->` in the block that follows or
 * in the one that it stands in, `<!-- octavo-ignore-file rule: reason -->` in the whole file.
 */
export function readSilences(tree: Root, file: VFile): void {
  const places = textPlaces(String(file))
  visitHtml(tree, [], (path) => {
    const { start, end } = path.at(-1)?.position ?? {}
    if (start?.offset === undefined || end?.offset === undefined) return
    // From the source: in a quotation the value of a node lacks the marks before its lines.
    const source = String(file).slice(start.offset, end.offset)
    for (const match of source.matchAll(/<!--\s*octavo-ignore(-file)?(?![\w-])([\s\S]*?)-->/g)) {
      const from = start.offset + match.index
      const position = places.position(from, from + match[0].length)
      readSilence(file, match[2] ?? '', position, match[1] === undefined ? linesOf(blockOf(path)) : undefined)
    }
  })
}

function visitHtml(node: Nodes, above: readonly Nodes[], visitor: (path: readonly Nodes[]) => void): void {
  const path = [...above, node]
  if (node.type === 'html') visitor(path)
  if ('children' in node) for (const child of node.children) visitHtml(child, path, visitor)
}

/**
 * Reads the comments of YAML between two offsets that silence a rule: `# octavo-ignore rule: reason` at the end of a line,
 * or on the line before an entry.
 */
export function readYamlSilences(file: VFile, start: number, end: number): void {
  const places = textPlaces(String(file))
  const first = places.point(start).line
  const lines = String(file).slice(start, end).split('\n')
  let offset = start
  for (const [index, line] of lines.entries()) {
    const match = /(^|\s)#\s*octavo-ignore(-file)?(?![\w-])(.*)$/.exec(line)
    if (match !== null) {
      const from = offset + match.index + (match[1]?.length ?? 0)
      const alone = line.slice(0, match.index).trim() === ''
      const about = alone ? entryAfter(lines, index) : { first: index, last: index }
      readSilence(
        file,
        match[3] ?? '',
        places.position(from, offset + line.length),
        match[2] === undefined ? { first: about.first + first, last: about.last + first } : undefined,
      )
    }
    offset += line.length + 1
  }
}

/** No line: of a comment that nothing follows. */
const none: Lines = { first: 0, last: 0 }

function readSilence(file: VFile, text: string, position: Position, lines: Lines): void {
  const [, rule = '', reason = ''] = /^\s*([^\s:]*)\s*:?\s*([\s\S]*)$/.exec(text) ?? []
  const unknown = whyNot(rule)
  if (unknown !== undefined) {
    report(file, 'ignore-known', position, { rule, ...unknown })
    return
  }
  if (reason.trim() === '') report(file, 'ignore-reason', position, { rule })
  addSilence(file, { rule, position, ...(lines !== undefined && { lines }) })
}

/** What is wrong with the rule of a comment. */
function whyNot(id: string): { readonly expected: string; readonly suggestion: string } | undefined {
  const rules: Readonly<Record<string, Rule>> = catalogue
  const rule = Object.hasOwn(rules, id) ? rules[id] : undefined
  if (rule === undefined) {
    const near = nearest(id, Object.keys(rules))
    const suggestion = near === undefined ? 'Type `octavo explain` for all of them.' : `Did you mean \`${near}\`?`
    return { expected: 'one that the press has', suggestion }
  }
  if (!('fault' in rule)) return undefined
  return {
    expected: 'one about the text: this one says that an edition is wrong',
    suggestion: 'Take the comment out, and report the fault.',
  }
}

/** The block that a comment is about; `path` leads from the root to the comment. */
function blockOf(path: readonly Nodes[]): Nodes | undefined {
  const depth = path.findLastIndex((node) => containers.has(node.type))
  const block = path[depth + 1]
  const container = path[depth]
  if (block === undefined || container === undefined || !('children' in container)) return undefined
  if (!isComment(block)) return block
  const siblings: readonly Nodes[] = container.children
  return siblings.slice(siblings.indexOf(block) + 1).find((sibling) => !isComment(sibling))
}

/** Whether a block is nothing but comments. */
function isComment(node: Nodes): boolean {
  return node.type === 'html' && node.value.replace(/<!--[\s\S]*?-->/g, '').trim() === ''
}

function linesOf(node: Nodes | undefined): Lines {
  const { start, end } = node?.position ?? {}
  return start === undefined || end === undefined ? none : { first: start.line, last: end.line }
}

/** The lines of the entry that follows a line: itself, and those that stand deeper. */
function entryAfter(lines: readonly string[], index: number): { readonly first: number; readonly last: number } {
  const first = lines.findIndex((line, at) => at > index && isText(line))
  if (first === -1) return { first: index, last: index }
  const entry = lines[first] ?? ''
  const next = lines.findIndex((line, at) => at > first && isText(line) && indent(line) <= indent(entry))
  return { first, last: (next === -1 ? lines.length : next) - 1 }
}

function isText(line: string): boolean {
  return /^\s*[^\s#]/.test(line)
}

function indent(line: string): number {
  return line.length - line.trimStart().length
}
