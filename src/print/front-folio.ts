import { roman } from './folio.ts'

/** Thirty-two letters, as front matter is numbered in Persian books where it is not in roman numerals. */
const persian = 'الف ب پ ت ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن و ه ی'.split(' ')

/** Values of letters, from the greatest: tens and units stand side by side. Heh alone has a tail, lest it look like a five. */
const abjad = letterValues('ق ص ف ع س ن م ل ك ي ط ح ز و هـ د ج ب أ')
const hebrew = letterValues('ק צ פ ע ס נ מ ל כ י ט ח ז ו ה ד ג ב א')

/** One letter for 100, nine for 90 to 10, nine for 9 to 1. */
function letterValues(letters: string): readonly (readonly [number, string])[] {
  const values = [100, 90, 80, 70, 60, 50, 40, 30, 20, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]
  return letters.split(' ').map((letter, index) => [values[index] ?? 0, letter])
}

/**
 * Numerals of the pages before the text, in a language: roman, but in languages whose letters are their own numerals. Those
 * count as far as a front matter goes; beyond it roman numerals go on.
 */
export function frontNumeral(language: string): (page: number) => string {
  switch (new Intl.Locale(language).language) {
    case 'fa':
      return (page) => persian[page - 1] ?? roman(page)
    case 'ar':
      return (page) => lettersFor(page, abjad)
    case 'he':
      // Fifteen and sixteen would spell a name of God.
      return (page) => lettersFor(page, hebrew).replace('יה', 'טו').replace('יו', 'טז')
    default:
      return roman
  }
}

function lettersFor(page: number, values: readonly (readonly [number, string])[]): string {
  if (page >= 200) return roman(page)
  let rest = page
  let text = ''
  for (const [value, letter] of values) {
    if (value > rest) continue
    text += letter
    rest -= value
  }
  return text.replace(/هـ(?=.)|(?<=.)هـ/u, 'ه')
}
