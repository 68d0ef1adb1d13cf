import type { RenderedBook, RenderedNote, RenderedSection } from '../../model/rendered.ts'

/** A note as print sets it: one of the author's, or the address of a link. */
export interface PrintNote extends RenderedNote {
  /** As printed; absent for a note of the author's. */
  readonly address?: string
}

/** The book with its notes as print sets them. */
export interface PrintBook extends RenderedBook {
  /** In order of first call. */
  readonly notes: readonly PrintNote[]
}

/**
 * Sections whose notes are counted, and set where they end, together: a chapter, and those below it. A part or another
 * placement begins anew.
 */
export function noteGroups(sections: readonly RenderedSection[]): readonly (readonly RenderedSection[])[] {
  const groups: RenderedSection[][] = []
  for (const section of sections) {
    const group = groups.at(-1)
    const [first] = group ?? []
    const goesOn =
      section.kind === 'chapter' &&
      section.depth > 0 &&
      first?.kind === 'chapter' &&
      first.placement === section.placement
    if (goesOn) group?.push(section)
    else groups.push([section])
  }
  return groups
}
