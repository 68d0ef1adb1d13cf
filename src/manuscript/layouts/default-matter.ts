import type { WrittenSettings } from '../settings/written-settings.ts'
import { type ListedMatter, matter } from './listing.ts'

/** The pages a book opens with where its author lists none. Contents serve a book of more than one chapter. */
export function defaultFront({ dedication, epigraph }: WrittenSettings, contents: boolean): readonly ListedMatter[] {
  return [
    ...matter('half-title', 'title', 'copyright'),
    ...(dedication === undefined ? [] : matter('dedication')),
    ...(epigraph === undefined ? [] : matter('epigraph')),
    ...(contents ? matter('contents') : []),
  ]
}

/** The pages a book closes with where its author lists none; a timeline without events falls away later. */
export const defaultBack: readonly ListedMatter[] = matter('timeline', 'colophon')
