import type { ChapterRole, ManuscriptItem, SourceChapter } from '../../model/manuscript.ts'
import { opensFolder } from '../natural-order.ts'

/** The items of a book by their place in the volume. */
export interface Placed {
  readonly front: readonly ManuscriptItem[]
  readonly body: readonly ManuscriptItem[]
  readonly back: readonly ManuscriptItem[]
}

/** In the order in which the Chicago Manual of Style has them (1.4, 17th edition). */
const frontRoles: readonly ChapterRole[] = ['dedication', 'epigraph', 'foreword', 'preface', 'acknowledgments']
const backRoles: readonly ChapterRole[] = [
  'afterword',
  'acknowledgments',
  'appendix',
  'glossary',
  'bibliography',
  'contributors',
  'colophon',
]

/** Chapters of the body that custom gives no number. */
const unnumberedRoles: readonly ChapterRole[] = ['introduction', 'prologue', 'epilogue', 'conclusion']

/**
 * Front and back matter of a folder without a listing. A file whose name has no number has a place by custom, wherever
 * its name sorts; the numbered ones are where their author wants them, and are front or back matter at either end.
 */
export function placeInFolder(body: readonly ManuscriptItem[]): Placed {
  const front = pick(body, frontRoles, (chapter) => chapter.role !== 'acknowledgments' && isFree(chapter))
  const back = pick(
    body.filter((item) => !front.includes(item)),
    backRoles,
    isFree,
  )
  const rest = body.filter((item) => !front.includes(item) && !back.includes(item))
  const first = pick(rest, ['introduction', 'prologue'], isFree)
  const last = pick(rest, ['conclusion', 'epilogue'], isFree)
  const ordered = [...first, ...rest.filter((item) => !first.includes(item) && !last.includes(item)), ...last]
  const ends = placeEnds(ordered, (role) => role)
  if (!ends.body.some((item) => item.kind === 'chapter')) return { front: [], body, back: [] }
  return {
    front: [...front, ...ends.front].map(unnumbered),
    body: ends.body.map((item) => (isUnnumbered(item) ? unnumbered(item) : item)),
    back: [...ends.back, ...back],
  }
}

/**
 * Front and back matter of a table of contents file: what stands unnumbered before and after its numbered chapters, as
 * mdBook has it, and at either end what is called by the name of such matter.
 */
export function placeInSummary(body: readonly ManuscriptItem[]): Placed {
  const hasNumbers = body.some((item) => item.kind === 'chapter' && hasNumber(item.chapter))
  if (!hasNumbers) return { front: [], body, back: [] }
  const { front, back, ...ends } = placeEnds(body, (role, chapter, end) => {
    if (!hasNumber(chapter) && chapter.depth === 0) return end === 'front' ? 'preface' : 'afterword'
    return role
  })
  // An introduction before the first chapter has no number, though every line of the list has.
  const isOpening = (item: ManuscriptItem, index: number): boolean =>
    item.kind === 'chapter' && index === 0 && !holdsOthers(ends.body, index) && introduces(item.chapter)
  return {
    front: front.map(unnumbered),
    body: ends.body.map((item, index) => (isOpening(item, index) ? unnumbered(item) : item)),
    back,
  }
}

/** An introduction, or the text that opens a repository. */
function introduces({ role, path }: SourceChapter): boolean {
  return role === 'introduction' || opensFolder(path.replace(/^.*\//, ''))
}

/** Neither its listing nor its heading, `{-}`, says that it has none. */
function hasNumber({ numbered, tree }: SourceChapter): boolean {
  const heading = tree.children.find((node) => node.type === 'heading')
  const classes = heading?.data?.hProperties?.['className']
  return numbered !== false && !(Array.isArray(classes) && classes.includes('unnumbered'))
}

type RoleOf = (role: ChapterRole | undefined, chapter: SourceChapter, end: 'front' | 'back') => ChapterRole | undefined

/** The runs at either end that are all front matter, or all back matter. */
function placeEnds(items: readonly ManuscriptItem[], roleOf: RoleOf): Placed {
  const isAt = (end: 'front' | 'back', known: readonly ChapterRole[]) => (item: ManuscriptItem, index: number) => {
    if (item.kind !== 'chapter' || holdsOthers(items, index)) return false
    const role = roleOf(item.chapter.role, item.chapter, end)
    return role !== undefined && known.includes(role)
  }
  const isFront = isAt('front', frontRoles)
  const isBack = isAt('back', backRoles)
  const start = items.findIndex((item, index) => !isFront(item, index))
  const last = items.findLastIndex((item, index) => !isBack(item, index))
  if (start === -1 || last < start) return { front: [], body: items, back: [] }
  return { front: items.slice(0, start), body: items.slice(start, last + 1), back: items.slice(last + 1) }
}

/** Whether other chapters are listed below an item. */
function holdsOthers(items: readonly ManuscriptItem[], index: number): boolean {
  const [item, next] = items.slice(index, index + 2)
  return item?.kind === 'chapter' && next?.kind === 'chapter' && next.chapter.depth > item.chapter.depth
}

function pick(
  items: readonly ManuscriptItem[],
  order: readonly ChapterRole[],
  isWanted: (chapter: SourceChapter) => boolean,
): ManuscriptItem[] {
  return order.flatMap((role) =>
    items.filter((item) => item.kind === 'chapter' && item.chapter.role === role && isWanted(item.chapter)),
  )
}

/** Whether its name leaves the place of a file to custom: at the top, and without a number. */
function isFree({ path }: SourceChapter): boolean {
  return !path.includes('/') && !/^\d/.test(path)
}

/** `README.md`, `introduction.md` and `00-introduction.md`, but not `01-introduction.md`, which is Chapter 1. */
function isUnnumbered(item: ManuscriptItem): boolean {
  if (item.kind !== 'chapter') return false
  const { path, role } = item.chapter
  // The text that opens the folder speaks of the whole.
  if (opensFolder(path)) return true
  if (role === undefined || !unnumberedRoles.includes(role)) return false
  const number = /^\d+/.exec(path.replace(/^.*\//, ''))?.[0]
  const mayBeChapter = role === 'introduction' || role === 'conclusion'
  return !mayBeChapter || number === undefined || Number(number) === 0
}

function unnumbered(item: ManuscriptItem): ManuscriptItem {
  return item.kind === 'chapter' ? { kind: 'chapter', chapter: { ...item.chapter, numbered: false } } : item
}
