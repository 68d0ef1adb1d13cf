const romanDigits: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** Lower-case roman numeral of a positive whole number. */
export function roman(value: number): string {
  let rest = value
  let text = ''
  for (const [worth, digits] of romanDigits) {
    while (rest >= worth) {
      text += digits
      rest -= worth
    }
  }
  return text
}

/** Page numbers in the digits of a language: `12`, `۱۲`. */
export function digitsOf(language: string): (page: number) => string {
  const format = new Intl.NumberFormat(language, { useGrouping: false })
  return (page) => format.format(page)
}
