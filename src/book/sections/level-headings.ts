import { visit } from 'unist-util-visit'
import type { SectionDraft } from '../draft.ts'

const levels = [2, 3, 4, 5, 6] as const

/**
 * Sets the level of every heading below a section's title, which is 1: those that no other heading is above are 2, and
 * a heading is one level below the nearest heading before it that was meant to be above it. So no level is skipped,
 * whatever levels the author began with.
 */
export function levelHeadings(sections: readonly SectionDraft[]): void {
  for (const section of sections) {
    const above: number[] = []
    visit(section.tree, 'heading', (heading) => {
      while (above.length > 0 && (above.at(-1) ?? 0) >= heading.depth) above.pop()
      above.push(heading.depth)
      heading.depth = levels[above.length - 1] ?? 6
    })
  }
}
