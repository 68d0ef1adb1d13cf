import type { Element } from 'hast'
import type { State } from 'mdast-util-to-hast'
import type { NoteCall } from '../../model/markdown-nodes.ts'
import { element } from '../element.ts'

export function noteCall(_: State, node: NoteCall): Element {
  return element('sup', { className: ['note-call'] }, [
    element('a', { href: `#${node.note}`, id: node.id, dataNote: node.note, role: 'doc-noteref' }, [node.mark]),
  ])
}
