import type { Element, ElementContent, Root } from 'hast'
import type { Root as Markdown } from 'mdast'
import type { Book, Note, Section } from '../model/book.ts'
import { isContent } from './element.ts'
import { placeEventAnchors } from './event-anchors.ts'
import { hastFromMarkdown } from './hast-from-markdown.ts'
import { idsOf } from './ids.ts'
import { settleLinks } from './links.ts'
import { markNote } from './note.ts'
import { parseRawHtml } from './raw-html.ts'
import type { Source } from './source.ts'
import { validNesting, validPhrases } from './valid-nesting.ts'

/** A section or a note as HTML, before anything was read for it. */
interface Draft {
  readonly source: Source
  readonly tree: Root
}

export interface SectionDraft extends Draft {
  readonly section: Section
  /** The title as the opener sets it, as a tree with one paragraph, so that the same steps serve it. */
  readonly title: Root
}

interface NoteDraft extends Draft {
  readonly note: Note
}

export interface Drafts {
  readonly sections: readonly SectionDraft[]
  readonly notes: readonly NoteDraft[]
  /** Every id that an element of the book has or will have. */
  readonly ids: ReadonlySet<string>
}

/** Turns all the author's text into HTML; only what must be read or generated is still missing. */
export function draftBook(book: Book): Drafts {
  const sources = new Map(
    book.sections.map((section): [string, Source] => [
      section.id,
      { file: section.file ?? book.file, path: section.path ?? '' },
    ]),
  )
  const sourceOf = (section: string): Source => sources.get(section) ?? { file: book.file, path: '' }
  const sections = book.sections.map((section): SectionDraft => {
    const source = sourceOf(section.id)
    // In a paragraph: between the blocks of a root there are line ends.
    const title: Markdown = { type: 'root', children: [{ type: 'paragraph', children: [...section.titleNodes] }] }
    return {
      section,
      source,
      title: hastFromMarkdown(title, book.labels, source.file),
      tree: hastFromMarkdown(section.tree, book.labels, source.file),
    }
  })
  const notes = book.notes.map((note): NoteDraft => {
    const source = sourceOf(note.section)
    const content: Markdown = { type: 'root', children: [...note.children] }
    return { note, source, tree: hastFromMarkdown(content, book.labels, source.file) }
  })

  const drafts: readonly Draft[] = [
    ...sections.flatMap(({ source, title, tree }) => [
      { source, tree: title },
      { source, tree },
    ]),
    ...notes,
  ]
  // The book's own ids come first: those of raw HTML give way to them.
  const ids = new Set([
    ...book.sections.map((section) => section.id),
    ...book.notes.map((note) => note.id),
    ...book.timelines.flatMap(({ lines }) => lines.map((line) => line.id)),
    ...drafts.flatMap(({ tree }) => idsOf(tree)),
  ])
  for (const { source, tree } of drafts) {
    parseRawHtml(tree, source, ids)
    placeEventAnchors(tree)
  }
  for (const { source, tree } of drafts) {
    settleLinks(tree, source.file, ids)
    validNesting(tree) // of links only those that are left count
  }
  // After the author's HTML, in which nothing may pass for a mark.
  for (const { note, tree } of notes) markNote(tree, note, book.labels)
  return { sections, notes, ids }
}

/** What the title of a section holds; raw HTML may have divided its paragraph. */
export function titleContent({ title }: SectionDraft): ElementContent[] {
  const content = title.children.filter(isContent)
  return validPhrases(content.flatMap((child) => (isParagraph(child) ? child.children : [child])))
}

function isParagraph(node: ElementContent): node is Element {
  return node.type === 'element' && node.tagName === 'p'
}
