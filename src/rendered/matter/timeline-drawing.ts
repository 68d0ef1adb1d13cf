import type { Book, Section } from '../../model/book.ts'
import type { Asset } from '../../model/rendered.ts'
import { directionOf } from '../direction.ts'
import { drawTimeline } from '../drawing/draw-timeline.ts'

/** A drawing as the page of its timeline shows it. */
export interface ShownDrawing {
  readonly asset: Asset
  readonly width: number
  readonly height: number
  /** What it is, for those who do not see it; the list below it says the rest. */
  readonly name: string
}

/** Where drawings have their paths: no file of a book's folder is found there. */
const folder = ':timeline'

/** The drawings of the timeline that a section prints, in order; none where the author wants none or the events are few. */
export function drawingsOf(section: Section, { labels, settings, timelines }: Book): readonly ShownDrawing[] {
  const timeline = timelines.find((one) => one.section === section.id)
  if (timeline === undefined || !timeline.settings.drawing) return []
  const { language, print } = settings
  const { margins, trim } = print
  const title = section.title === '' ? labels.timeline : section.title
  const plates = drawTimeline(timeline.lines, {
    title,
    language,
    direction: directionOf(language),
    proportion: (trim.height - margins.top - margins.bottom) / (trim.width - margins.inner - margins.outer),
  })
  return plates.map(({ svg, ...plate }, index) => ({
    ...plate,
    asset: {
      path: `${folder}/${section.id}-${index + 1}.svg`,
      mediaType: 'image/svg+xml',
      bytes: new TextEncoder().encode(svg),
    },
  }))
}
