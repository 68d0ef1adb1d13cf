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

const eastAsian = /^[第제]\s*([\p{N}〇一二三四五六七八九十百]+)\s*[章部編篇節节回話话卷巻장부편절권]/u

/**
 * The number that a title says itself: after a word for its division, "Chapter III", "Appendix B: Tables", or before a
 * stop, "2. The Sea". `undefined` where it says none.
 */
export function saidNumber(section: SectionDraft, words: readonly string[]): string | undefined {
  const title = plainLine(section.title)
  const leading = /^(\p{N}{1,2})(?:[.:)]|\s[-–—])/u.exec(title) ?? eastAsian.exec(title)
  if (leading !== null) return leading[1]
  const word = words.find((one) => beginsWith(title, one))
  if (word === undefined) return numberBefore(title, words, section.isAppendix)
  // Romanian counts its parts: Partea a II-a.
  const rest = title.slice(word.length).replace(/^ a ([IVX]+)-a(?!\p{L})/u, ' $1')
  const [, said = ''] = /^\s*([\p{L}\p{N}-]+)(?=$|[\s.:,–—：、．])/u.exec(rest) ?? []
  const isNumber = isNumeral(said, section.isAppendix) || numberWords.has(said.toLowerCase().split('-')[0] ?? '')
  return isNumber ? said : undefined
}

/** The number of a title that has it before the word: "II. rész", "A függelék". */
function numberBefore(title: string, words: readonly string[], isAppendix: boolean): string | undefined {
  const [whole = '', said = ''] = /^([\p{L}\p{N}]+)\.?\s+/u.exec(title) ?? []
  const rest = title.slice(whole.length)
  return isNumeral(said, isAppendix) && words.some((word) => isDivision(rest, word)) ? said : undefined
}

/** Whether a text is a word for a division, alone or before a stop: "I part with the sea" says no number. */
function isDivision(text: string, word: string): boolean {
  return beginsWith(text, word) && /^(?:$|\s*[.:,–—])/u.test(text.slice(word.length))
}

function isNumeral(said: string, isAppendix: boolean): boolean {
  return /^\p{N}+$/u.test(said) || romanNumeral.test(said) || (isAppendix && /^\p{Lu}$/u.test(said))
}

/** Whether a title begins with a word for its division: "Appendix on method". */
export function titleBegins(section: SectionDraft, words: readonly string[]): boolean {
  const title = plainLine(section.title)
  return words.some((word) => beginsWith(title, word))
}

function beginsWith(title: string, word: string): boolean {
  return title.toLowerCase().startsWith(word.toLowerCase()) && !/^[\p{Lu}\p{Ll}]/u.test(title.slice(word.length))
}
