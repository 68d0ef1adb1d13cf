import type { Element } from 'hast'
import type { State } from 'mdast-util-to-hast'
import type { NoteCall } from '../../model/markdown-nodes.ts'
import { element } from '../element.ts'

/** Keeps its place in the source: print says where a call stands whose note it cannot set on the same page. */
export function noteCall(state: State, node: NoteCall): Element {
  const call = element('a', { href: `#${node.note}`, id: node.id, dataNote: node.note, role: 'doc-noteref' }, [
    node.mark,
  ])
  state.patch(node, call)
  return element('sup', { className: ['note-call'] }, [call])
}
