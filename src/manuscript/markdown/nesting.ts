import type { Nodes, Root } from 'mdast'
import type { VFile } from 'vfile'
import { report } from '../../diagnostics/report.ts'

/** Blocks and phrases nested deeper than this are no text, and what walks through a tree runs out of room in them. */
const deepest = 100

/** The tree that `parse` gives; an empty one, and a report on the file, where it is nested too deep to work with. */
export function parseShallow(file: VFile, parse: () => Root): Root {
  try {
    const tree = parse()
    const deep = firstBeyond(tree)
    if (deep === undefined) return tree
    report(file, 'nesting-depth', deep, { most: deepest })
  } catch (error) {
    // The stack is full: the parser itself walks through its tree.
    if (!(error instanceof RangeError)) throw error
    report(file, 'nesting-depth', undefined, { most: deepest })
  }
  return { type: 'root', children: [] }
}

function firstBeyond(tree: Root): Nodes | undefined {
  let level: readonly Nodes[] = [tree]
  for (let depth = 0; depth < deepest && level.length > 0; depth += 1) {
    level = level.flatMap((node) => ('children' in node ? node.children : []))
  }
  return level[0]
}
