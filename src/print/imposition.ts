import type { PageEntry } from '../model/editions.ts'
import type { RenderedSection } from '../model/rendered.ts'
import type { Opening, PageSpec, SectionSpec } from './galley/protocol.ts'

/** A section with the number of pages its text fills, at least one. */
export interface SectionExtent {
  readonly section: RenderedSection
  readonly pages: number
}

/** Where a part of the volume begins. */
export interface ImpositionStart {
  /** Pages before it with the same kind of numeral. */
  readonly pagesBefore: number
  readonly numeral: (page: number) => string
  /** The section before it, and what stands over versos there; absent at the beginning. */
  readonly section?: RenderedSection
  readonly part?: string
}

export interface ImpositionStyle {
  readonly openers: 'recto' | 'any'
  /** Running head of versos outside any part of the book. */
  readonly bookTitle: string
  /** Ends on a verso, with a blank page where needed. */
  readonly wholeLeaves: boolean
}

export interface Imposed {
  readonly sections: readonly SectionSpec[]
  /** Labels and sides in order; `index` counts from 0 within this part of the volume. */
  readonly pages: readonly PageEntry[]
  /** What stands over its last versos. */
  readonly part: string
}

/** Front matter that by custom carries neither running head nor folio. */
const plainMatter: ReadonlySet<string> = new Set(['half-title', 'title', 'copyright', 'dedication', 'epigraph'])

/** Matter that has a leaf to itself, whatever chapters do: it opens on a recto, and its back is blank. */
const leafMatter: ReadonlySet<string> = new Set(['half-title', 'title', 'dedication', 'epigraph'])

/** Matter that opens on the back of the leaf before it. */
const versoMatter = new Set(['copyright'])

/** Matter that goes on with what stands before it, on whatever side. */
const followingMatter = new Set(['figures', 'tables'])

/**
 * Lays the pages of a part of the volume side by side: rectos are odd, openers go where the style asks, blank pages fill
 * the gaps.
 */
export function impose(extents: readonly SectionExtent[], start: ImpositionStart, style: ImpositionStyle): Imposed {
  const pages: PageEntry[] = []
  const add = (kind: PageSpec['kind'], runningHeads: readonly [string, string]): PageSpec => {
    const number = start.pagesBefore + pages.length + 1
    const label = start.numeral(number)
    const side = number % 2 === 1 ? 'recto' : 'verso'
    pages.push({ index: pages.length, label, side })
    return { side, kind, folio: label, runningHead: side === 'verso' ? runningHeads[0] : runningHeads[1] }
  }
  let part = start.part ?? style.bookTitle
  let previous = start.section
  const sections = extents.map(({ section, pages: count }, position): SectionSpec => {
    if (section.kind === 'part') part = section.title
    else if (section.placement !== 'body') part = style.bookTitle
    const heads = [part, headOf(section) ?? style.bookTitle] as const
    const next = start.pagesBefore + pages.length + 1
    const blanks = blanksBefore(section, previous, next, style)
    previous = section
    const blanksBeforeSection = Array.from({ length: blanks }, () => add('blank', heads))
    const plain = plainMatter.has(matterOf(section))
    const own = Array.from({ length: count }, (_, page) =>
      add(plain || section.kind === 'part' ? 'plain' : page === 0 ? 'opener' : 'text', heads),
    )
    const odd = style.wholeLeaves && position === extents.length - 1 && (start.pagesBefore + pages.length) % 2 === 1
    return {
      id: section.id,
      blanksBefore: blanksBeforeSection,
      pages: own,
      blanksAfter: odd ? [add('blank', heads)] : [],
    }
  })
  return { sections, pages, part }
}

/** What stands over the rectos of a section: its number where it has no title. */
function headOf({ shortTitle, title, label }: RenderedSection): string | undefined {
  return shortTitle ?? (title === '' ? label : title)
}

function blanksBefore(
  section: RenderedSection,
  previous: RenderedSection | undefined,
  page: number,
  style: Pick<ImpositionStyle, 'openers'>,
): number {
  const opening = openingOf(section, previous, style)
  return opening === 'any' || opening === (page % 2 === 1 ? 'recto' : 'verso') ? 0 : 1
}

/** The side that a section opens on, after the one before it. */
export function openingOf(
  section: RenderedSection,
  previous: RenderedSection | undefined,
  style: Pick<ImpositionStyle, 'openers'>,
): Opening {
  const matter = matterOf(section)
  if (versoMatter.has(matter)) return 'verso'
  const isAfterLeaf = previous !== undefined && hasLeaf(previous)
  if (followingMatter.has(matter) && !isAfterLeaf) return 'any'
  return isAfterLeaf || hasLeaf(section) || opensRecto(section, style) ? 'recto' : 'any'
}

function hasLeaf(section: RenderedSection): boolean {
  return section.kind === 'part' || leafMatter.has(matterOf(section))
}

/** What a section is of the matter before the text, the author's own included; empty for any other. */
function matterOf({ matter, placement, role }: RenderedSection): string {
  return matter ?? (placement === 'front' ? role : undefined) ?? ''
}

function opensRecto(section: RenderedSection, style: Pick<ImpositionStyle, 'openers'>): boolean {
  return style.openers === 'recto' && section.depth === 0
}
