import type { Labels } from '../../model/labels.ts'
import type { SectionDraft } from '../draft.ts'
import { appendixWord, divisionLabel, itemLabel } from '../labels/numbered-label.ts'
import { appendixNumber, decimal, partNumber } from '../numerals.ts'
import { plainLine } from '../tree/plain-text.ts'
import { saidNumber, titleBegins } from './said-number.ts'

/**
 * Labels parts, chapters of the body and appendices, and says by what number their figures go. Chapters are numbered
 * through the book; those below another carry its number and their own: "3.1". A lone chapter is not numbered, and one
 * whose title already says its number is not given another.
 */
export function numberSections(sections: readonly SectionDraft[], language: string, labels: Labels): void {
  numberParts(sections, language, labels.part)
  const words = [appendixWord(language), 'Appendix']
  tellAppendices(sections, words)
  const chapters = sections.filter((section) => section.kind === 'chapter')
  numberChapters(
    chapters.filter((chapter) => chapter.placement === 'body' && !chapter.isAppendix),
    language,
    labels.chapter,
  )
  numberAppendices(
    chapters.filter((chapter) => chapter.isAppendix),
    language,
    words,
  )
}

function numberParts(sections: readonly SectionDraft[], language: string, word: string): void {
  const parts = sections.filter((section) => section.kind === 'part')
  for (const [index, part] of parts.entries()) {
    if (saidNumber(part, [word]) === undefined) {
      part.label = divisionLabel(word, partNumber(index + 1, language), language)
    }
  }
}

function numberChapters(chapters: readonly SectionDraft[], language: string, word: string): void {
  if (chapters.filter((chapter) => chapter.numbered).length === 1) return
  /** The last number given at each depth. */
  const numbers: number[] = []
  let unnumberedDepth = Infinity
  let figureNumber = ''
  for (const chapter of chapters) {
    const { depth } = chapter
    // What stands below a chapter without a number has none either.
    if (depth > unnumberedDepth) continue
    unnumberedDepth = chapter.numbered ? Infinity : depth
    if (!chapter.numbered) continue
    numbers.length = Math.min(numbers.length, depth + 1)
    for (let above = 0; above < depth; above++) numbers[above] ??= 1
    numbers[depth] = (numbers[depth] ?? 0) + 1
    const said = saidNumber(chapter, [word])
    const path = numbers.map((number) => decimal(number, language)).join('.')
    // Chapters below another go on with its figures.
    if (depth === 0) figureNumber = said ?? path
    chapter.number = figureNumber
    if (said === undefined) chapter.label = depth === 0 ? divisionLabel(word, path, language) : path
  }
}

/** Says which chapters of body and back are appendices: by title or name, or below one. */
function tellAppendices(sections: readonly SectionDraft[], words: readonly string[]): void {
  let above: SectionDraft | undefined
  for (const section of sections) {
    if (section.kind !== 'chapter' || section.placement === 'front') continue
    section.isAppendix ||= section.depth > 0 ? above?.isAppendix === true : isAppendix(section, words)
    if (section.depth === 0) above = section
  }
}

function isAppendix(section: SectionDraft, words: readonly string[]): boolean {
  const path = section.source?.path ?? ''
  const isNamed = /(?:^|[/\s_-])appendi(?:x|ces)(?![a-z])/i.test(path)
  if (section.source?.appendix === true) return true
  if (section.placement === 'back') return isNamed || titleBegins(section, words)
  // In the body words alone prove nothing: "Appendix B: Tables", but not "Appendix of a fish".
  const title = plainLine(section.title)
  return titleBegins(section, words) && /^\p{L}+(?:$|[:.–—]|\s+(?:\p{Lu}|\p{N}+)(?=$|[\s:.–—]))/u.test(title)
}

/** Letters; an only appendix has none, but its figures are A.1 and on. */
function numberAppendices(appendices: readonly SectionDraft[], language: string, words: readonly string[]): void {
  const [word = ''] = words
  // A text without a title, such as references that another tool would make, is none of the appendices.
  const tops = appendices.filter(({ depth, numbered, title }) => depth === 0 && numbered && title.children.length > 0)
  let letter = ''
  let below = 0
  for (const appendix of appendices.filter(({ numbered }) => numbered)) {
    if (appendix.depth > 0) {
      appendix.number = letter
      if (appendix.depth > 1 || tops.length === 1) continue
      below += 1
      if (saidNumber(appendix, words) === undefined) appendix.label = `${letter}.${decimal(below, language)}`
      continue
    }
    if (!tops.includes(appendix)) continue
    const said = saidNumber(appendix, words)
    letter = said ?? appendixNumber(tops.indexOf(appendix) + 1, language)
    below = 0
    appendix.number = letter
    if (said !== undefined || titleBegins(appendix, words)) continue
    appendix.label = tops.length === 1 ? word : itemLabel(word, letter, language)
  }
}
