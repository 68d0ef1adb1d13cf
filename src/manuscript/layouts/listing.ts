import { matterNames, type MatterName } from '../../model/settings.ts'

/** A chapter as a layout lists it: a file of the book, not read yet. */
export interface ListedChapter {
  readonly kind: 'chapter'
  /** Relative to the book's folder. */
  readonly path: string
  readonly title?: string
  /** Nesting below the top level. */
  readonly depth: number
  readonly numbered?: false
  readonly appendix?: true
  /** Its front matter speaks of the book, and the title in it is the book's. */
  readonly opensBook?: true
}

export interface ListedMatter {
  readonly kind: 'matter'
  readonly name: MatterName
}

export type ListedItem = ListedChapter | ListedMatter | { readonly kind: 'part'; readonly title: string }

/** What a book holds, in reading order. */
export interface Listing {
  readonly front: readonly ListedItem[]
  readonly body: readonly ListedItem[]
  readonly back: readonly ListedItem[]
}

export function isMatterName(text: string): text is MatterName {
  return (matterNames as readonly string[]).includes(text)
}

export function matter(...names: readonly MatterName[]): ListedMatter[] {
  return names.map((name) => ({ kind: 'matter', name }))
}
