import type { Nodes, Root } from 'mdast'
import { VFile } from 'vfile'
import { expect } from 'vitest'
import { parseMarkdown } from '../../src/manuscript/markdown.ts'
import { proveCoverage } from '../../src/proof/coverage.ts'
import { reportsOn } from './memory-world.ts'

export interface Parsed {
  readonly tree: Root
  /** The blocks of the tree, as `shapeOf` gives them. */
  readonly shape: readonly unknown[]
  readonly reports: readonly string[]
}

/** Parses a chapter; whatever becomes of it, no word of the source may be without a place in the tree. */
export function parseWhole(text: string, path = 'a.md'): Parsed {
  const file = new VFile({ path, value: text })
  const tree = parseMarkdown(file)
  const reports = reportsOn(file)
  proveCoverage({ id: 'a', path, file, tree, frontMatter: {}, depth: 0 })
  expect(reportsOn(file)).toEqual(reports)
  return { tree, reports, shape: tree.children.map(shapeOf) }
}

/** The tree as nested lists: type, or name of a directive, then what is in it; of links and pictures the address first. */
export function shapeOf(node: Nodes): unknown {
  if (node.type === 'text') return node.value
  if (node.type === 'containerDirective') return [`:${node.name}`, ...node.children.map(shapeOf)]
  if (node.type === 'link') return [node.type, node.url, ...node.children.map(shapeOf)]
  if ('children' in node) return [node.type, ...node.children.map(shapeOf)]
  if (node.type === 'image') return [node.type, node.url]
  return 'value' in node ? [node.type, node.value] : [node.type]
}
