import type { Heading } from 'mdast'
import { visit } from '../../model/visit.ts'
import { report } from '../../diagnostics/report.ts'
import type { SectionDraft } from '../draft.ts'

const levels = [2, 3, 4, 5, 6] as const

/**
 * Sets the level of every heading below a section's title, which is 1: those that no other heading is above are 2, and
 * a heading is one level below the nearest heading before it that was meant to be above it. So no level is skipped,
 * whatever levels the author began with; where the author skipped one, it is reported.
 */
export function levelHeadings(sections: readonly SectionDraft[]): void {
  for (const section of sections) {
    const above: number[] = []
    let before = titleLevel(section)
    visit(section.tree, 'heading', (heading) => {
      if (before !== undefined) reportGap(heading, before, section)
      before = heading.depth
      while (above.length > 0 && (above.at(-1) ?? 0) >= heading.depth) above.pop()
      above.push(heading.depth)
      heading.depth = levels[above.length - 1] ?? 6
    })
  }
}

/** Level of the title; `undefined` where all headings below it leave one out, which is a matter of taste. */
function titleLevel({ opens, tree }: SectionDraft): number | undefined {
  const depth = opens.at(-1)?.depth
  let isUsed = false
  visit(tree, 'heading', (heading) => {
    if (depth !== undefined && heading.depth <= depth + 1) isUsed = true
  })
  return isUsed ? depth : undefined
}

function reportGap(heading: Heading, before: number, { source }: SectionDraft): void {
  const most = before + 1
  if (heading.depth <= most || source === undefined) return
  const marks = `\`${'#'.repeat(most)}\``
  report(source.file, 'heading-order', heading, { found: heading.depth, before, most, marks })
}
