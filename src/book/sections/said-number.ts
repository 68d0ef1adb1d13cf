import type { SectionDraft } from '../draft.ts'
import { plainLine } from '../tree/plain-text.ts'

/** Below four hundred; `C` alone is a letter. */
const romanNumeral = /^(?:[IVX]+|[XLC][IVXLC]+)$/

/** In English; other languages have titles in figures far more often than in words. */
const numberWords = new Set(
  [
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen',
    'nineteen twenty thirty forty fifty',
  ].flatMap((line) => line.split(' ')),
)

const eastAsian = /^第\s*([\p{N}〇一二三四五六七八九十百]+)\s*[章部編篇節节回話话卷巻]/u

/**
 * The number that a title says itself: after a word for its division, "Chapter III", "Appendix B: Tables", or before a
 * stop, "2. The Sea". `undefined` where it says none.
 */
export function saidNumber(section: SectionDraft, words: readonly string[]): string | undefined {
  const title = plainLine(section.title)
  const leading = /^(\p{N}{1,2})(?:[.:)]|\s[-–—])/u.exec(title) ?? eastAsian.exec(title)
  if (leading !== null) return leading[1]
  const word = words.find((one) => beginsWith(title, one))
  if (word === undefined) return undefined
  const [, said = ''] = /^\s*([\p{L}\p{N}-]+)(?=$|[\s.:,–—：、．])/u.exec(title.slice(word.length)) ?? []
  const isNumber =
    /^\p{N}+$/u.test(said) ||
    romanNumeral.test(said) ||
    (section.isAppendix && /^\p{Lu}$/u.test(said)) ||
    numberWords.has(said.toLowerCase().split('-')[0] ?? '')
  return isNumber ? said : undefined
}

/** Whether a title begins with a word for its division: "Appendix on method". */
export function titleBegins(section: SectionDraft, words: readonly string[]): boolean {
  const title = plainLine(section.title)
  return words.some((word) => beginsWith(title, word))
}

function beginsWith(title: string, word: string): boolean {
  return title.toLowerCase().startsWith(word.toLowerCase()) && !/^[a-z]/i.test(title.slice(word.length))
}
