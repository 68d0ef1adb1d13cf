import { byLanguage, primarySubtag } from '../language.ts'

/** Languages that put a chapter's number inside its name: 第3章. */
const enclosing = new Set(['ja', 'zh'])

/** "Chapter 3", "Part II"; in Japanese and Chinese 第3章. */
export function divisionLabel(word: string, number: string, language: string): string {
  return enclosing.has(primarySubtag(language)) ? `第${number}${word}` : `${word} ${number}`
}

/** "Figure 3", "Appendix A"; in Japanese and Chinese 図3. */
export function itemLabel(word: string, number: string, language: string): string {
  return enclosing.has(primarySubtag(language)) ? `${word}${number}` : `${word} ${number}`
}

const appendixWords = {
  ar: 'ملحق',
  da: 'Bilag',
  de: 'Anhang',
  en: 'Appendix',
  es: 'Apéndice',
  fa: 'پیوست',
  fr: 'Annexe',
  he: 'נספח',
  it: 'Appendice',
  ja: '付録',
  nl: 'Bijlage',
  pl: 'Dodatek',
  pt: 'Apêndice',
  ru: 'Приложение',
  sv: 'Bilaga',
  tr: 'Ek',
  uk: 'Додаток',
  zh: '附录',
}

/** The word for an appendix; English where there is none for the language. */
export function appendixWord(language: string): string {
  return byLanguage(appendixWords, language) ?? appendixWords.en
}
