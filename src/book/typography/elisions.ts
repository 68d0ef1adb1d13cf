/** Words that begin with an apostrophe, by language. */
const elidedWords: Readonly<Record<string, RegExp>> = {
  de: /^'(?:s|n|ne|nen|nem|ner|rauf|raus|rein|runter|rüber)(?!\p{L})/iu,
  en: /^'(?:n'|(?:tis|twas|twere|twill|twould|tisn't|em|til|till|cause|cos|bout|round|kay|fraid|neath|gainst|nuff|ere|nother|ow|un|uns)(?!\p{L}))/iu,
  nl: /^'(?:s|t|n|k|m|r|ns|em)(?!\p{L})/iu,
}

/** A year without its century: '90s, '45; three figures in Italian: '800. */
const shortYear = /^'\p{N}{2,3}(?:s|er|ern)?(?![\p{L}\p{N}])/u

/** Whether a text that starts with `'` starts with a word, or a year, of which something is left out. */
export function isElision(text: string, language: string): boolean {
  return shortYear.test(text) || elidedWords[language]?.test(text) === true
}
