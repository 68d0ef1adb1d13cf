import type { Labels } from '../../model/labels.ts'
import type { SectionDraft } from '../draft.ts'
import { appendixWord, divisionLabel, itemLabel } from '../labels/numbered-label.ts'
import { appendixNumber, decimal, partNumber } from '../numerals.ts'
import { plainLine } from '../tree/plain-text.ts'

/**
 * Labels parts, chapters of the body and appendices. Chapters are numbered through the book; those below another carry
 * its number and their own: "3.1". A lone chapter is not numbered, nor is one whose title already says its number.
 */
export function numberSections(sections: readonly SectionDraft[], language: string, labels: Labels): void {
  numberParts(sections, language, labels.part)
  numberChapters(sections, language, labels.chapter)
  numberAppendices(sections, language)
}

function numberParts(sections: readonly SectionDraft[], language: string, word: string): void {
  const parts = sections.filter((section) => section.kind === 'part')
  for (const [index, part] of parts.entries()) {
    if (!saysNumber(part, word)) part.label = divisionLabel(word, partNumber(index + 1, language), language)
  }
}

function numberChapters(sections: readonly SectionDraft[], language: string, word: string): void {
  const chapters = sections.filter((section) => section.kind === 'chapter' && section.placement === 'body')
  if (chapters.filter((chapter) => chapter.numbered).length === 1) return
  /** The last number given at each depth. */
  const numbers: number[] = []
  let unnumberedDepth = Infinity
  for (const chapter of chapters) {
    const { depth } = chapter
    // What stands below a chapter without a number has none either.
    if (depth > unnumberedDepth) continue
    unnumberedDepth = chapter.numbered ? Infinity : depth
    if (!chapter.numbered) continue
    numbers.length = Math.min(numbers.length, depth + 1)
    for (let above = 0; above < depth; above++) numbers[above] ??= 1
    numbers[depth] = (numbers[depth] ?? 0) + 1
    if (saysNumber(chapter, word)) continue
    const path = numbers.map((number) => decimal(number, language)).join('.')
    chapter.label = depth === 0 ? divisionLabel(word, path, language) : path
  }
}

/** Files of the back matter that their title or name calls an appendix; an only one has no letter. */
function numberAppendices(sections: readonly SectionDraft[], language: string): void {
  const word = appendixWord(language)
  const appendices = sections.filter(
    (section) =>
      section.kind === 'chapter' && section.placement === 'back' && section.depth === 0 && isAppendix(section, word),
  )
  for (const [index, appendix] of appendices.entries()) {
    if (!appendix.numbered || titleBegins(appendix, word)) continue
    appendix.label = appendices.length === 1 ? word : itemLabel(word, appendixNumber(index + 1, language), language)
  }
}

function isAppendix(section: SectionDraft, word: string): boolean {
  return (
    section.source?.appendix === true ||
    titleBegins(section, word) ||
    /appendi(?:x|ces)/i.test(section.source?.path ?? '')
  )
}

/** Whether a title begins with the word for its division and a number, or with a number and a stop: "2. The Sea". */
function saysNumber(section: SectionDraft, word: string): boolean {
  const title = plainLine(section.title)
  return (
    /^\p{N}{1,2}(?:[.:)]|\s[-–—])/u.test(title) ||
    (titleBegins(section, word) && /^\S+\s+(?:\p{N}|[IVXLC]+\b)/iu.test(title))
  )
}

function titleBegins(section: SectionDraft, word: string): boolean {
  const title = plainLine(section.title).toLowerCase()
  return title.startsWith(word.toLowerCase()) || (section.placement === 'back' && title.startsWith('appendix'))
}
