import { element, find, hasClass, type PlainElement, type PlainNode, rewrite } from './plain-tree.ts'

/**
 * Notes as cmark-gfm, pulldown-cmark and the press write them, all in the same way: each call an element `call` with the
 * number of its note, the notes that are called at the end, in the order of their first calls; a call within a note
 * counts where the note is first called.
 */
export function gatherNotes(tree: PlainElement): PlainElement {
  const notes = new Map(find(tree, isNote).map((note) => [labelOf(note), note]))
  if (notes.size === 0) return tree
  const numbers = new Map<string, number>()
  const printed: PlainElement[] = []

  /** Numbers the calls in a text; a note is read where it is first called. */
  const number = (node: PlainNode): PlainNode => {
    if (typeof node === 'string') return node
    if (!isCall(node)) return { ...node, children: node.children.map(number) }
    const label = targetOf(node)
    const note = notes.get(label)
    if (note === undefined) return node
    const known = numbers.get(label)
    if (known !== undefined) return element('call', { number: String(known) }, [])
    const own = numbers.size + 1
    numbers.set(label, own)
    printed.push(element('note', {}, []))
    printed[own - 1] = element('note', { number: String(own) }, childrenOf(number(element('', {}, note.children))))
    return element('call', { number: String(own) }, [])
  }

  const body = number(rewrite(tree, (node) => (isNote(node) || isNoteSection(node) ? [] : [node])))
  return element('', {}, [...childrenOf(body), ...printed])
}

function childrenOf(node: PlainNode): readonly PlainNode[] {
  if (typeof node === 'string') return []
  return rewrite(node, (inner) => (isMark(inner) ? [] : [inner])).children
}

type Test = (node: PlainElement) => boolean

const isCall: Test = (node) => ['footnote-ref', 'footnote-reference', 'note-call'].some((name) => hasClass(node, name))

const isNoteSection: Test = (node) =>
  node.name === 'section' && (hasClass(node, 'footnotes') || hasClass(node, 'notes'))

const isNote: Test = (node) =>
  hasClass(node, 'footnote-definition') ||
  node.attributes['role'] === 'doc-footnote' ||
  (node.name === 'li' && (node.attributes['id'] ?? '').startsWith('fn'))

/** What leads back to the call, and the mark of a note. */
const isMark: Test = (node) =>
  ['footnote-backref', 'footnote-definition-label', 'note-mark'].some((name) => hasClass(node, name))

function labelOf({ attributes }: PlainElement): string {
  return attributes['id'] ?? ''
}

function targetOf(call: PlainElement): string {
  const [link] = find(call, ({ name }) => name === 'a')
  return decodeURIComponent((link?.attributes['href'] ?? '').replace(/^#/, ''))
}
