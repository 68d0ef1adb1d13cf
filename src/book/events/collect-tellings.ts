import type { RootContent } from 'mdast'
import type { LeafDirective, TextDirective } from 'mdast-util-directive'
import type { VFile } from 'vfile'
import type { Manuscript } from '../../model/manuscript.ts'
import type { Passage, SectionDraft } from '../draft.ts'
import type { Ids } from '../places/ids.ts'
import { asciiSlug } from '../places/slug.ts'
import { plainLine } from '../tree/plain-text.ts'
import { rewriteTree } from '../tree/rewrite-tree.ts'
import {
  type EventAttributes,
  type EventPlace,
  placeOfDirective,
  placeOfEntry,
  readAttributes,
} from './event-attributes.ts'
import { contextsIn, type EventContext } from './event-context.ts'

type Contexts = ReturnType<typeof contextsIn>

/** One place of the text that tells an event, or one entry of a timeline file. */
export interface ToldEvent {
  readonly attributes: EventAttributes
  /** Words of the text that tell it; empty where it prints nothing. */
  readonly words: string
  readonly file: VFile
  /** Relative to the book's folder. */
  readonly path: string
  readonly where: EventPlace
  readonly line: number
  /** Absent for an entry of a timeline file. */
  readonly anchor?: string
  readonly section?: SectionDraft
  /** The block that an inline event stands in. */
  readonly context?: EventContext
}

/**
 * Every telling of an event, those of the text first, in reading order. In the text an inline event becomes its words
 * under an anchor and a leaf event an anchor alone.
 */
export function collectTellings(
  passages: readonly Passage[],
  timeline: Manuscript['timeline'],
  ids: Ids,
): readonly ToldEvent[] {
  const told: ToldEvent[] = []
  const anchorsById = new Map<string, number>()

  /** The first telling is found under the event's own id, the others under ids made of it. */
  const anchorFor = ({ id, label }: EventAttributes, words: string): string => {
    if (id === undefined) return ids.fresh(eventStem(label ?? words))
    const count = (anchorsById.get(id) ?? 0) + 1
    anchorsById.set(id, count)
    return count === 1 ? id : ids.fresh(`${id}-${count}`)
  }

  const tell = (node: TextDirective | LeafDirective, { section, source }: Passage, contexts: Contexts): string => {
    const where = placeOfDirective(node)
    const attributes = readAttributes(node.attributes ?? {}, source.file, where)
    const words = plainLine(node.children)
    const anchor = anchorFor(attributes, words)
    const { file, path } = source
    const context = contexts.get(node)
    const line = node.position?.start.line ?? 1
    told.push({
      attributes,
      words,
      file,
      path,
      where,
      line,
      anchor,
      section,
      ...(context !== undefined && { context }),
    })
    return anchor
  }

  const replace = (node: RootContent, passage: Passage, contexts: Contexts): readonly RootContent[] | undefined => {
    if (node.type === 'textDirective' && node.name === 'event') {
      const id = tell(node, passage, contexts)
      rewriteTree(node, (inner) => replace(inner, passage, contexts))
      const { children, position } = node
      return [{ type: 'event', id, children, ...(position && { position }) }]
    }
    if (node.type === 'leafDirective' && node.name === 'event') {
      const { position } = node
      return [{ type: 'eventAnchor', id: tell(node, passage, contexts), ...(position && { position }) }]
    }
    return undefined
  }

  for (const passage of passages) {
    const contexts = contextsIn(passage.root, passage.source.file)
    rewriteTree(passage.root, (node) => replace(node, passage, contexts))
  }
  for (const { file, entries } of timeline) {
    for (const entry of entries) {
      const where = placeOfEntry(entry)
      const line = entry.position.start.line
      const path = file.basename ?? file.path
      told.push({ attributes: readAttributes(entry.attributes, file, where), words: '', file, path, where, line })
    }
  }
  return told
}

/** `event-` and the first words of the label. */
export function eventStem(label: string): string {
  const slug = asciiSlug(label).split('-').slice(0, 6).join('-')
  return slug === '' ? 'event-1' : `event-${slug}`
}
