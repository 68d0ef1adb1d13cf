import type { Nodes, Root } from 'mdast'
import { VFile } from 'vfile'
import { parseMarkdown } from '../../src/manuscript/markdown.ts'
import { reportsOn } from './memory-world.ts'

export interface Parsed {
  readonly tree: Root
  readonly reports: readonly string[]
}

export function parse(text: string): Parsed {
  const file = new VFile({ path: 'chapter.md', value: text })
  return { tree: parseMarkdown(file), reports: reportsOn(file) }
}

/** A tree as nested lists: type (of a directive its name), then what is in it; a text is its value. */
export function shape(node: Nodes): unknown {
  if (node.type === 'text') return node.value
  const type = node.type === 'containerDirective' ? `:${node.name}` : node.type
  if ('children' in node) return [type, ...node.children.map(shape)]
  return 'value' in node ? [type, node.value] : [type]
}

/** The blocks of a text, as `shape` gives them. */
export function blocks(text: string): unknown[] {
  return parse(text).tree.children.map(shape)
}

/** What each node of a type covers in the source. */
export function sources(text: string, type: Nodes['type']): string[] {
  const found: string[] = []
  const visit = (node: Nodes): void => {
    if (node.type === type) found.push(text.slice(node.position?.start.offset, node.position?.end.offset))
    if ('children' in node) node.children.forEach(visit)
  }
  visit(parse(text).tree)
  return found
}
