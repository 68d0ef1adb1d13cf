import type { Code, Nodes, Root } from 'mdast'
import type { Math } from 'mdast-util-math'
import { visit } from '../../model/visit.ts'
import type { VFile } from 'vfile'
import { report } from '../../diagnostics/report.ts'

/** Reports listings and formulas whose fence nothing closes: by the rules of Markdown they hold all that follows. */
export function checkFences(tree: Root, file: VFile): void {
  const source = String(file)
  if (!/`{3}|~{3}|\${2}/.test(source)) return
  visit(tree, (node) => {
    if (isFenced(node)) checkFence(node, file, source)
  })
}

function isFenced(node: Nodes): node is Code | Math {
  return node.type === 'code' || node.type === 'math'
}

function checkFence(node: Code | Math, file: VFile, source: string): void {
  const start = node.position?.start
  if (start?.offset === undefined) return
  const [head = '', ...lines] = source.slice(start.offset, node.position?.end.offset).split('\n')
  const [fence] = /^(?:`{3,}|~{3,}|\${2,})/.exec(head) ?? []
  // Two dollars may open and close on one line.
  if (fence === undefined || (fence.startsWith('$') && head.indexOf('$$', fence.length) >= 0)) return
  const last = (lines.at(-1) ?? '').replace(/^[ \t>]+/, '')
  const isClosed = fence.startsWith('$') ? last.includes('$$') : last.startsWith(fence)
  if (isClosed) return
  const { line, column, offset } = start
  const length = head.trimEnd().length
  const end = { line, column: column + length, offset: offset + length }
  report(file, 'fence-closed', { start, end }, { fence })
}
