import { visit } from '../../model/visit.ts'
import type { BookFigure, Section } from '../../model/book.ts'
import { plainLine } from '../tree/plain-text.ts'
import { withoutOwnLabel } from './own-label.ts'

/** Longest caption that a list has whole, in UTF-16 code units. */
const longest = 90

/** The figures and tables that have captions, in reading order; of a long caption its first sentence. */
export function listFigures(sections: readonly Section[], language: string): readonly BookFigure[] {
  const figures: BookFigure[] = []
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' })
  for (const { tree } of sections) {
    visit(tree, 'figure', ({ id, kind, label, children }) => {
      const captions = children.filter((child) => child.type === 'caption')
      const isOwn = captions.some((child) => child.label === '')
      const caption = isOwn ? withoutOwnLabel(plainLine(captions)) : plainLine(captions)
      if (caption === '') return
      const [first] = sentences.segment(caption)
      const words = caption.length > longest ? (first?.segment.trim() ?? caption) : caption
      figures.push({ id, kind, label, caption: words.replace(/(?<!\.)[.。]$/u, '') })
    })
  }
  return figures
}
