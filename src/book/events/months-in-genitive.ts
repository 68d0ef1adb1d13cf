const genitives = new Map<string, ReadonlyMap<string, string>>()

/**
 * A date with its months as a preposition wants them, in a language that writes them so in dates with a day too: "do
 * března 1950" beside "březen 1950" and "1. března 1950".
 */
export function inGenitive(date: string, language: string): string {
  let names = genitives.get(language)
  if (names === undefined) {
    names = genitivesOf(language)
    genitives.set(language, names)
  }
  return date.replace(/\p{L}+/gu, (word) => names.get(word) ?? word)
}

function genitivesOf(language: string): ReadonlyMap<string, string> {
  const inYear = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', timeZone: 'UTC' })
  const withDay = new Intl.DateTimeFormat(language, { month: 'long', day: 'numeric', timeZone: 'UTC' })
  return new Map(Array.from({ length: 12 }, (_, month) => [nameOf(inYear, month), nameOf(withDay, month)] as const))
}

function nameOf(format: Intl.DateTimeFormat, month: number): string {
  return format.formatToParts(Date.UTC(2000, month, 1)).find(({ type }) => type === 'month')?.value ?? ''
}
