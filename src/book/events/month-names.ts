/** Months from 1 by their names, whole and short, in lower case, in a language and in English. */
export function monthNumbers(language: string): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>([['sept', 9]])
  for (const locale of [language, 'en']) {
    for (const style of ['long', 'short'] as const) {
      // With a day a language gives the form it uses in dates, such as the genitive.
      for (const options of [{ month: style }, { month: style, day: 'numeric' as const }]) {
        const format = new Intl.DateTimeFormat(locale, { ...options, calendar: 'gregory', timeZone: 'UTC' })
        for (let month = 1; month <= 12; month++) {
          const parts = format.formatToParts(Date.UTC(2000, month - 1, 1))
          const name = parts
            .find((part) => part.type === 'month')
            ?.value.toLowerCase()
            .replace(/\.$/, '')
          if (name !== undefined && !numbers.has(name)) numbers.set(name, month)
        }
      }
    }
  }
  return numbers
}
