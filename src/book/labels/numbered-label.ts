import { byLanguage, primarySubtag } from '../language.ts'

/** Languages that put a chapter's number inside its name, after this: 第3章, 제3장. */
const enclosing: Readonly<Record<string, string>> = { ja: '第', ko: '제', zh: '第' }

/** Languages that set nothing between the name of a figure and its number: 図3. */
const closed = new Set(['ja', 'zh'])

/** What stands between a number and the name it is set before: "3. fejezet". */
const numberFirst: Readonly<Record<string, string>> = { hu: '. ', lt: ' ', lv: '. ' }

/** "Chapter 3", "Part II"; in Hungarian 3. fejezet, in Japanese and Chinese 第3章, in Korean 제3장. */
export function divisionLabel(word: string, number: string, language: string): string {
  const primary = primarySubtag(language)
  const before = enclosing[primary]
  if (before !== undefined) return `${before}${number}${word}`
  // Romanian counts its parts, but not the first: Partea I, Partea a II-a.
  if (primary === 'ro' && /^[IVX]+$/.test(number) && number !== 'I') return `${word} a ${number}-a`
  return itemLabel(word, number, language)
}

/** "Figure 3", "Appendix A"; in Hungarian 3. ábra, in Japanese and Chinese 図3. */
export function itemLabel(word: string, number: string, language: string): string {
  const primary = primarySubtag(language)
  const after = numberFirst[primary]
  if (after !== undefined) return `${number}${after}${word.toLowerCase()}`
  return closed.has(primary) ? `${word}${number}` : `${word} ${number}`
}

const appendixWords = {
  ar: 'ملحق',
  bg: 'Приложение',
  ca: 'Apèndix',
  cs: 'Příloha',
  da: 'Bilag',
  de: 'Anhang',
  el: 'Παράρτημα',
  en: 'Appendix',
  es: 'Apéndice',
  et: 'Lisa',
  fa: 'پیوست',
  fi: 'Liite',
  fr: 'Annexe',
  he: 'נספח',
  hi: 'परिशिष्ट',
  hr: 'Dodatak',
  hu: 'Függelék',
  it: 'Appendice',
  ja: '付録',
  ko: '부록',
  lt: 'Priedas',
  lv: 'Pielikums',
  nb: 'Vedlegg',
  nl: 'Bijlage',
  nn: 'Vedlegg',
  no: 'Vedlegg',
  pl: 'Dodatek',
  pt: 'Apêndice',
  ro: 'Anexa',
  ru: 'Приложение',
  sk: 'Príloha',
  sl: 'Dodatek',
  sv: 'Bilaga',
  tr: 'Ek',
  uk: 'Додаток',
  zh: '附录',
}

/** The word for an appendix; English where there is none for the language. */
export function appendixWord(language: string): string {
  return byLanguage(appendixWords, language) ?? appendixWords.en
}
