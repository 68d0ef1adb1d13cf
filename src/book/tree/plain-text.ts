import type { Nodes } from 'mdast'
import { formulaText } from './formula-text.ts'

const silent: ReadonlySet<Nodes['type']> = new Set(['footnoteReference', 'html', 'inlineNote', 'noteCall'])

/** Text of nodes as a reader would say it: note calls, raw tags and pictures left out. */
export function plainText(nodes: Nodes | readonly Nodes[]): string {
  if (!('type' in nodes)) return nodes.map((node) => plainText(node)).join('')
  if (silent.has(nodes.type)) return ''
  if (nodes.type === 'break') return ' '
  if ('children' in nodes) return plainText(nodes.children)
  return 'value' in nodes ? nodes.value : ''
}

/** The same in one line, formulas by their signs. */
export function plainLine(nodes: Nodes | readonly Nodes[]): string {
  return lineOf(nodes).replace(/\s+/gu, ' ').trim()
}

function lineOf(nodes: Nodes | readonly Nodes[]): string {
  if (!('type' in nodes)) return nodes.map((node) => lineOf(node)).join('')
  if (nodes.type === 'math' || nodes.type === 'inlineMath') return formulaText(nodes.value)
  return 'children' in nodes && !silent.has(nodes.type) ? lineOf(nodes.children) : plainText(nodes)
}
