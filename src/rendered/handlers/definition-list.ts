import type { Element } from 'hast'
import type { State } from 'mdast-util-to-hast'
import type { DefList, DefListDescription, DefListTerm } from '../../model/source-nodes.ts'
import { element } from '../element.ts'

export function defList(state: State, node: DefList): Element {
  const result = element('dl', {}, state.wrap(state.all(node), true))
  state.patch(node, result)
  return result
}

export function defListTerm(state: State, node: DefListTerm): Element {
  const result = element('dt', {}, state.all(node))
  state.patch(node, result)
  return result
}

/** A definition; as in a list, its paragraphs are none of their own where nothing sets them apart. */
export function defListDescription(state: State, node: DefListDescription): Element {
  const blocks = state.all(node)
  const content = node.spread
    ? state.wrap(blocks, true)
    : blocks.flatMap((block) => (block.type === 'element' && block.tagName === 'p' ? block.children : [block]))
  const result = element('dd', {}, content)
  state.patch(node, result)
  return result
}
