import type { Element } from 'hast'
import type { State } from 'mdast-util-to-hast'
import type { Caption, Figure } from '../../model/markdown-nodes.ts'
import { element, text } from '../element.ts'

/** A picture or table with its caption below it; above it where it is a table, as printers have it. */
export function figure(state: State, node: Figure): Element {
  const isTable = node.kind === 'table'
  const children = state.all(node)
  const captions = children.filter((child) => child.type === 'element' && child.tagName === 'figcaption')
  const content = children.filter((child) => !captions.includes(child))
  const classes = [isTable ? 'table-figure' : 'figure', ...(node.turned === true ? ['turned'] : [])]
  const result = element('figure', { className: classes, id: node.id })
  result.children = state.wrap(isTable ? [...captions, ...content] : [...content, ...captions], true)
  state.patch(node, result)
  return result
}

/** The number, unless the author wrote one, and the author's words after it where there are any. */
export function caption(state: State, node: Caption): Element {
  const words = state.all(node)
  if (node.label === '') return element('figcaption', {}, words)
  const label = element('span', { className: ['label'] }, [words.length === 0 ? node.label : `${node.label}.`])
  return element('figcaption', {}, words.length === 0 ? [label] : [label, text(' '), ...words])
}
