import type { Heading, Nodes } from 'mdast'
import { visit } from '../../model/visit.ts'
import type { NoteDraft, Passage, SectionDraft } from '../draft.ts'
import { plainLine } from '../tree/plain-text.ts'
import { explicitId, htmlIds } from './explicit-ids.ts'
import type { Ids } from './ids.ts'
import { asciiSlug } from './slug.ts'

/** A place of the book that can be linked to. */
export interface Place {
  readonly id: string
  readonly section: SectionDraft
  /** What a link without words of its own prints. */
  readonly name: string
}

/**
 * Gives every heading an id, and tells of every place in the book where it is and what it is called. Each file learns
 * what its own ids and heading fragments mean.
 */
export function namePlaces(
  sections: readonly SectionDraft[],
  passages: readonly Passage[],
  notes: readonly NoteDraft[],
  ids: Ids,
): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>()
  for (const section of sections) {
    places.set(section.id, { id: section.id, section, name: nameOf(section) })
    for (const heading of section.opens) {
      const id = explicitId(heading)
      const given = id === undefined ? undefined : section.source?.givenIds.get(id)
      if (given !== undefined) {
        section.source?.places.set(given, section.id)
        section.source?.givenIds.set(section.id, given) // the section may be called otherwise, so that files can be too
      }
      addFragments(section, heading, section.id)
    }
  }
  for (const { id, section, mark } of notes) places.set(id, { id, section, name: mark })
  for (const { root, section, source } of passages) {
    const add = (id: string, name: string): void => {
      places.set(id, { id, section, name: name === '' ? nameOf(section) : name })
      const given = source.givenIds.get(id)
      // An id that the author gave means more than a fragment that happens to be the same.
      if (given !== undefined) source.places.set(given, id)
      else if (!source.places.has(id)) source.places.set(id, id)
    }
    let headings = 0
    visit(root, (node) => {
      switch (node.type) {
        case 'heading': {
          headings += 1
          const id = explicitId(node) ?? ids.fresh(`${section.id}-${asciiSlug(plainLine(node)) || headings}`)
          node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id } }
          add(id, plainLine(node))
          addFragments({ source }, node, id)
          break
        }
        case 'equation':
        case 'figure':
          add(node.id, node.label)
          break
        case 'event':
          add(node.id, plainLine(node))
          break
        case 'eventAnchor':
          add(node.id, nameOf(section))
          break
        case 'noteCall':
          places.set(node.id, { id: node.id, section, name: node.mark })
          break
        case 'html':
          for (const id of htmlIds(node)) if (!places.has(id)) add(id, '')
          break
        default: {
          const id = explicitId(node)
          if (id !== undefined) add(id, nameOfBlock(node, section))
        }
      }
    })
  }
  return places
}

function nameOf({ label, title }: SectionDraft): string {
  return label ?? plainLine(title)
}

function addFragments({ source }: Pick<SectionDraft, 'source'>, heading: Heading, id: string): void {
  if (source === undefined) return
  for (const fragment of source.fragments.get(heading) ?? []) {
    if (!source.places.has(fragment)) source.places.set(fragment, id)
  }
}

/** What a link without words prints for a block or phrase: a title or words of its own, else where it stands. */
function nameOfBlock(node: Nodes, section: SectionDraft): string {
  const [first] = node.type === 'containerDirective' ? node.children : []
  if (first?.type === 'paragraph' && first.data?.directiveLabel === true) return plainLine(first)
  const isBlock = node.type === 'containerDirective' || node.type === 'code'
  return isBlock ? (section.label ?? plainLine(section.title)) : plainLine(node)
}
