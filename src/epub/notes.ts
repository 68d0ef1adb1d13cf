import type { Element, ElementContent, Root } from 'hast'
import { visit } from '../model/visit.ts'
import type { Labels } from '../model/labels.ts'
import type { RenderedNote } from '../model/rendered.ts'

/**
 * Marks the note calls of a tree, in place, so that a reading system can show the note over the text (EPUB Structural
 * Semantics Vocabulary, `noteref`; DPUB-ARIA, `doc-noteref`).
 */
export function markNoteCalls(tree: Root): void {
  visit(tree, 'element', ({ properties }) => {
    const { dataNote } = properties
    if (typeof dataNote !== 'string') return
    delete properties['dataNote']
    Object.assign(properties, { href: `#${dataNote}`, 'epub:type': 'noteref', role: 'doc-noteref' })
  })
}

/**
 * The notes of one section, to stand at the end of it. Each is an `aside`, which is what Apple Books, Kobo, Kindle and
 * Thorium show as a pop-up; its mark leads back to the first call, as Kindle asks, and numbers at its end to the others.
 */
export function noteSection(notes: readonly RenderedNote[], labels: Labels): Element {
  return {
    type: 'element',
    tagName: 'section',
    properties: { className: ['notes'], 'epub:type': 'footnotes' },
    children: notes.map((note) => ({
      type: 'element',
      tagName: 'aside',
      properties: { id: note.id, 'epub:type': 'footnote', role: 'doc-footnote' },
      children: noteContent(note, labels).children.filter((child) => child.type !== 'doctype'),
    })),
  }
}

function noteContent(note: RenderedNote, labels: Labels): Root {
  const { tree } = note
  addWaysBack(tree, note, labels)
  visit(tree, 'element', ({ tagName, properties }) => {
    const { className } = properties
    if (tagName !== 'a' || !Array.isArray(className) || !className.includes('note-mark')) return
    properties['href'] = `#${note.calls[0] ?? ''}`
    properties['role'] = 'doc-backlink'
    properties['ariaLabel'] ??= `${note.mark}. ${labels.backToText}`
  })
  return tree
}

/** A note that is called more than once ends with a way back to each of the other calls. */
function addWaysBack(tree: Root, { mark, calls }: RenderedNote, { backToText }: Labels): void {
  const ways = calls.slice(1).flatMap((call, index): ElementContent[] => [
    { type: 'text', value: ' ' },
    {
      type: 'element',
      tagName: 'a',
      properties: { href: `#${call}`, role: 'doc-backlink', ariaLabel: `${mark}. ${backToText} (${index + 2})` },
      children: [{ type: 'text', value: `\u2191${index + 2}` }],
    },
  ])
  const last = tree.children.findLast((child) => child.type === 'element')
  if (ways.length === 0) return
  if (last?.tagName === 'p') last.children.push(...ways)
  else tree.children.push({ type: 'element', tagName: 'p', properties: {}, children: ways })
}
