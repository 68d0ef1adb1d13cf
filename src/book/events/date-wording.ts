/** How a language says what `Intl` cannot: each takes text that is already in the language's digits. */
export interface DateWords {
  readonly circa: (date: string) => string
  readonly until: (date: string) => string
  readonly from: (date: string) => string
  readonly startUnknown: string
  readonly endUnknown: string
  /** Of a date of which nothing is known. */
  readonly unknown: string
  /** A year before Christ. */
  readonly beforeChrist: (year: string) => string
  /** A year of the first century, which would pass for a number, or the last of years that begin before Christ. */
  readonly afterChrist?: (year: string) => string
  /** What `Intl` sets after a year, left out before the era. */
  readonly afterYear?: string
  /** What `Intl` sets after a year on its own, where the language writes the year bare. */
  readonly loneYear?: string
  /** How the first day of a month is written, where not as the others. */
  readonly firstOfMonth?: string
  /** Spring, summer, autumn, winter of a year. */
  readonly seasons: readonly [string, string, string, string]
  readonly season: (season: string, year: string) => string
  /** The ten years from one that ends in 0; a language without it prints first and last year. */
  readonly decade?: (year: string) => string
  /** A day, months or a season of some year among several: "25 December, 1560s"; a comma where there is none. */
  readonly within?: (date: string, years: string) => string
  /** The nth century, its number in digits too. */
  readonly century: (number: number, text: string) => string
}

/** A season as most languages set it before its year. */
export const spaced = (season: string, year: string): string => `${season} ${year}`
