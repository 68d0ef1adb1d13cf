import { commonWords } from './common-words.ts'

/** A letter of a script without spaces stands for part of a word, one of the others for less. */
const scripts = {
  Arabic: { letters: /\p{Script=Arabic}/gu, weight: 1 },
  Cyrillic: { letters: /\p{Script=Cyrillic}/gu, weight: 1 },
  Devanagari: { letters: /\p{Script=Devanagari}/gu, weight: 1 },
  Greek: { letters: /\p{Script=Greek}/gu, weight: 1 },
  Han: { letters: /\p{Script=Han}/gu, weight: 3 },
  Hangul: { letters: /\p{Script=Hangul}/gu, weight: 2 },
  Hebrew: { letters: /\p{Script=Hebrew}/gu, weight: 1 },
  Kana: { letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, weight: 3 },
  Latin: { letters: /\p{Script=Latin}/gu, weight: 1 },
} as const

type Script = keyof typeof scripts

/** Fewest common words by which a language in Latin letters is told. */
const fewestWords = 40

/** Most of the text that is looked at, in characters: more would not change the answer. */
const sample = 400_000

/**
 * The language a text is most likely in, as a BCP 47 tag: by its letters, or by the commonest words of languages in
 * Latin letters. English where nothing else is likelier.
 */
export function guessLanguage(whole: string): string {
  const text = whole.slice(0, sample)
  const counts = new Map(
    Object.entries(scripts).map(([script, { letters, weight }]) => [
      script,
      (text.match(letters)?.length ?? 0) * weight,
    ]),
  )
  const count = (script: Script): number => counts.get(script) ?? 0
  const eastAsian = count('Han') + count('Kana') + count('Hangul')
  const others = (['Arabic', 'Cyrillic', 'Devanagari', 'Greek', 'Hebrew'] as const).toSorted(
    (a, b) => count(b) - count(a),
  )
  const [first] = others
  if (first === undefined || Math.max(eastAsian, count(first)) <= count('Latin')) return latinLanguage(text)
  if (eastAsian > count(first)) {
    if (count('Hangul') > count('Han') && count('Hangul') > count('Kana')) return 'ko'
    return count('Kana') * 10 > eastAsian ? 'ja' : 'zh'
  }
  switch (first) {
    case 'Arabic':
      return /[ٹڈڑں]/u.test(text) ? 'ur' : has(text, /[پچژگی]/gu, 0.02, count(first)) ? 'fa' : 'ar'
    case 'Cyrillic':
      return cyrillicLanguage(text, count(first))
    case 'Devanagari':
      return 'hi'
    case 'Greek':
      return 'el'
    case 'Hebrew':
      return 'he'
  }
}

function cyrillicLanguage(text: string, letters: number): string {
  if (has(text, /[їєґ]/giu, 0.005, letters)) return 'uk'
  if (has(text, /[ўі]/giu, 0.02, letters)) return 'be'
  if (has(text, /[ђјљњћџ]/giu, 0.01, letters)) return 'sr'
  return has(text, /[ыэё]/giu, 0.005, letters) ? 'ru' : has(text, /ъ/giu, 0.005, letters) ? 'bg' : 'ru'
}

/** Whether at least this share of a text's letters are among those. */
function has(text: string, letters: RegExp, share: number, all: number): boolean {
  return (text.match(letters)?.length ?? 0) > all * share
}

function latinLanguage(text: string): string {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  const tally = Object.entries(commonWords)
    .map(([language, common]) => ({ language, found: words.filter((word) => common.has(word)).length }))
    .sort((a, b) => b.found - a.found)
  const english = tally.find(({ language }) => language === 'en')?.found ?? 0
  const [best] = tally
  return best !== undefined && best.found >= fewestWords && best.found > english * 1.3 ? best.language : 'en'
}
