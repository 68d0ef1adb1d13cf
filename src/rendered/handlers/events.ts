import type { Element } from 'hast'
import type { State } from 'mdast-util-to-hast'
import type { EventAnchor, EventWords } from '../../model/markdown-nodes.ts'
import { element } from '../element.ts'

/** Words that tell an event; its anchor is theirs. */
export function event(state: State, node: EventWords): Element {
  return element('span', { className: ['event'], id: node.id }, state.all(node))
}

/** Stands as a block for now: `placeEventAnchors` moves it into the next one. */
export function eventAnchor(_: State, node: EventAnchor): Element {
  return element('span', { className: ['event-anchor'], id: node.id })
}
