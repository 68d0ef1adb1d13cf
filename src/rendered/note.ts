import type { Element, Root } from 'hast'
import type { Labels } from '../model/labels.ts'
import type { Note } from '../model/book.ts'
import { element, text } from './element.ts'

/** Puts the mark, which leads back to the first call, at the beginning of a note. */
export function markNote(tree: Root, note: Note, labels: Labels): void {
  const [call] = note.calls
  if (!call) throw new Error(`note ${note.id} has no call`)
  const mark = element('a', { className: ['note-mark'], href: `#${call.id}`, role: 'doc-backlink' }, [note.mark])
  mark.properties['ariaLabel'] = `${note.mark}. ${labels.backToText}`
  const first = tree.children.find((child) => child.type === 'element')
  // A list, a listing or a quotation cannot begin with a mark: it gets a line of its own.
  if (isParagraph(first)) first.children.unshift(mark, text(' '))
  else tree.children.unshift(element('p', {}, [mark]), text('\n'))
}

function isParagraph(node: Root['children'][number] | undefined): node is Element {
  return node?.type === 'element' && node.tagName === 'p'
}
