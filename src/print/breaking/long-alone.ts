import type { Chapter } from './chapter.ts'
import type { PagePlan } from './galley.ts'
import { columnOf } from './page-column.ts'
import { whiteOf } from './weigh.ts'

/** Lines by which pages are seen not to end level; one that ends further up has no foot to compare. */
const seen = { from: 0.5, to: 1.5 }

/** Whether a page runs a line long, and the one facing it ends a line higher. */
export function isLongAlone(chapter: Chapter, pages: readonly PagePlan[], page: number): boolean {
  const own = pages[page]
  const isVerso = (chapter.firstSide === 'verso') === (page % 2 === 0)
  const facing = pages[isVerso ? page + 1 : page - 1]
  if (own === undefined || facing === undefined || own.depth <= 0) return false
  const difference = linesAbove(chapter, facing) - linesAbove(chapter, own)
  return linesAbove(chapter, own) < seen.from && difference >= seen.from && difference < seen.to
}

/** From the foot of a page that runs a line long up to where this one ends, in lines. */
function linesAbove(chapter: Chapter, { from, to, pieces, depth }: PagePlan): number {
  if (pieces.length > 0) return 1 - depth
  const { height } = columnOf(chapter.galley, from, to, chapter.frame.line)
  return whiteOf(chapter, { to, depth, body: height, height }) + 1 - depth
}
