import { primarySubtag } from './language.ts'

/** A whole number in the digits of a language, without grouping: `12`, `۱۲`. */
export function decimal(number: number, language: string): string {
  let format = formats.get(language)
  if (format === undefined) {
    format = new Intl.NumberFormat(language, { useGrouping: false })
    formats.set(language, format)
  }
  return format.format(number)
}

/** By language; to make one takes longer than to number a chapter. */
const formats = new Map<string, Intl.NumberFormat>()

const romanSteps = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

/** A whole number from 1 in roman capitals. */
export function roman(number: number): string {
  let rest = number
  let text = ''
  for (const [value, letters] of romanSteps) {
    for (; rest >= value; rest -= value) text += letters
  }
  return text
}

/** 1 → `a`, 26 → `z`, 27 → `aa`. */
export function letters(number: number): string {
  const last = String.fromCodePoint(97 + ((number - 1) % 26))
  return number <= 26 ? last : letters(Math.floor((number - 1) / 26)) + last
}

const withoutRoman = new Set(['ar', 'fa', 'he', 'hi', 'ja', 'ko', 'zh'])
const withoutLatinLetters = new Set(['ar', 'bg', 'el', 'fa', 'he', 'hi', 'ja', 'ru', 'uk', 'zh'])

/** The number of a part: `II`, or decimal in languages that number parts so. */
export function partNumber(number: number, language: string): string {
  return withoutRoman.has(primarySubtag(language)) ? decimal(number, language) : roman(number)
}

/** The letter of an appendix: `B`, or a number where the language is not written in Latin letters. */
export function appendixNumber(number: number, language: string): string {
  return withoutLatinLetters.has(primarySubtag(language)) ? decimal(number, language) : letters(number).toUpperCase()
}
