import type { Unit } from '../when.ts'
import type { Written } from '../written.ts'
import type { Groups, Rule } from './language.ts'

/** Names by their value, as alternatives of a pattern each. */
export type Names = readonly (readonly [pattern: string, value: number])[]

/** How a language that puts words around numbers writes dates that are no days. */
export interface DateWords {
  /** BCP 47, for the names of months. */
  readonly tag: string
  readonly leads: string
  /** Of the leads, those after which something goes on from then. */
  readonly since: string
  readonly about: string
  /** "Early", "the end of": with what joins it to the date, such as a space or a hyphen. */
  readonly part: string
  /** Of the leads, those after which a month may stand without a year: "may" and "March" are words of their own. */
  readonly monthLeads: string
  /** Whether names of months begin with a capital letter. */
  readonly capitals: boolean
  /** Names of months that are not those of the language's calendar: abbreviations. */
  readonly shortMonths: Names
  /** Between a month or season and its year. */
  readonly of: string
  readonly seasons: Names
  /** Whole patterns of decades, with a group `tens` of three digits and a zero: "1990s". */
  readonly decade: string
  /** With a group `short` of two digits, or names: "the nineties". */
  readonly shortDecade: string
  readonly decadeNames: Names
  readonly ordinals: Names
  /** A century, with a group `ordinal` and, in the plural, `several`. */
  readonly century: string
  readonly beforeChrist: string
  readonly annoDomini: string
  /** Ranges: "between 1979 and 1989", with the groups `year` and `last` to be put in. */
  readonly ranges: (year: string, last: string) => readonly string[]
}

const before = String.raw`(?<![\p{L}\p{N}.,:/$€£¥#№§_\-–])`
/** What stands behind the number of a day, which the library reads: "30 February" is none. */
const noDay = String.raw`(?<!(?<!\p{N})\p{N}{1,2}(?:st|nd|rd|th|er|\.|º)?\s+(?:of\s+|de\s+)?)`
const after = String.raw`(?![\p{L}\p{N}%/°_]|[.,:]\d|[-–—]\d)`
const yearNumber = String.raw`1\d{3}|20\d\d`

/** The rules for years, months, seasons, decades and centuries of a language. */
export function rulesFor(words: DateWords): readonly Rule[] {
  const { leads, about, part, of, since } = words
  const introduced = `(?:(?<lead>${leads})\\s+)?(?:(?<about>${about})\\s*)?(?<part>${part})?`
  const pattern = (body: string, end = after) => new RegExp(`${before}${body}${end}`, 'giu')
  const months = [...monthNames(words.tag), ...words.shortMonths]
  const isSince = new RegExp(`^(?:${since})$`, 'iu')
  const isMonthLead = new RegExp(`^(?:${words.monthLeads})$`, 'iu')
  const open = (groups: Groups, from: Extract<Written, { kind: 'calendar' | 'season' }>): Written =>
    isSince.test(groups['lead'] ?? '') ? { kind: 'interval', from, to: 'open' } : from

  return [
    ...words.ranges(`(?<year>${yearNumber})`, `(?<last>${yearNumber}|\\d\\d)`).map((range) => ({
      pattern: pattern(`(?:(?<lead>${leads})\\s+)?(?:${range})`),
      read: readRange,
    })),
    {
      pattern: pattern(
        `${introduced}(?:(?<year>\\d{1,4})\\s*(?:${words.beforeChrist})|(?:${words.annoDomini})\\s*(?<anno>\\d{1,4})|(?<past>\\d{1,4})\\s*(?:${words.annoDomini}))`,
      ),
      read: ({ year, anno, past }) => ({
        kind: 'calendar',
        year: year === undefined ? Number(anno ?? past) : 1 - Number(year),
      }),
    },
    {
      pattern: pattern(`${introduced}(?<year>${yearNumber})`),
      read: (groups) => open(groups, { kind: 'calendar', year: Number(groups['year']) }),
    },
    {
      pattern: pattern(`${noDay}${introduced}(?<month>${anyOf(months)})\\.?(?:${of})(?<year>${yearNumber})`),
      read: (groups) => open(groups, { kind: 'calendar', ...month(groups, months), year: Number(groups['year']) }),
    },
    {
      pattern: pattern(`${introduced}(?<month>${anyOf(monthNames(words.tag))})`, `(?!(?:${of})?\\d)${after}`),
      read: (groups) => {
        const { lead = '', part: early, month: name = '' } = groups
        if (words.capitals && !/^\p{Lu}/u.test(name)) return undefined
        if (early === undefined && !isMonthLead.test(lead)) return undefined
        return open(groups, { kind: 'calendar', ...month(groups, months) })
      },
    },
    {
      pattern: pattern(`${introduced}(?<season>${anyOf(words.seasons)})(?:${of})(?<year>${yearNumber})`),
      read: (groups) => {
        const season = valueOf(words.seasons, groups['season'])
        return season === undefined ? undefined : open(groups, { kind: 'season', season, year: Number(groups['year']) })
      },
    },
    {
      pattern: pattern(`${introduced}(?:${words.decade})`),
      read: ({ tens }) => ({ kind: 'decade', first: Number(tens) * 10 }),
    },
    {
      pattern: pattern(`${introduced}(?:${words.shortDecade})`),
      read: ({ short, name }) => {
        const tens = short === undefined ? valueOf(words.decadeNames, name) : Number(short)
        return tens === undefined ? undefined : { kind: 'short-decade', tens }
      },
    },
    {
      pattern: pattern(`${introduced}(?:${words.century})(?:\\s*(?<bc>${words.beforeChrist}))?`),
      read: ({ ordinal, bc, several }) => {
        const number = numberOf(ordinal) ?? valueOf(words.ordinals, ordinal)
        if (number === undefined || number < 1 || number > 21) return undefined
        // "The first centuries" are no century.
        if (several !== undefined && number < 10) return undefined
        return { kind: 'century', first: bc === undefined ? (number - 1) * 100 : 1 - number * 100 }
      },
    },
  ]
}

function readRange({ year, last }: Groups): Written | undefined {
  const from = Number(year)
  const to = Number(last) < 100 ? Math.floor(from / 100) * 100 + Number(last) : Number(last)
  if (to <= from) return undefined
  return { kind: 'interval', from: { kind: 'calendar', year: from }, to: { kind: 'calendar', year: to } }
}

function month({ month: name }: Groups, names: Names): { month?: number } {
  const value = valueOf(names, name)
  return value === undefined ? {} : { month: value }
}

/** The value of the first name whose pattern is the whole of a word. */
export function valueOf(names: Names, word: string | undefined): number | undefined {
  return names.find(([pattern]) => new RegExp(`^(?:${pattern})$`, 'iu').test(word ?? ''))?.[1]
}

export function anyOf(names: Names): string {
  return names.map(([pattern]) => pattern).join('|')
}

/** The number that a word begins with in digits or is in Roman numerals. */
function numberOf(word: string | undefined): number | undefined {
  if (word === undefined) return undefined
  if (/^\d/.test(word)) return Number.parseInt(word, 10)
  if (!/^[XVI]+$/.test(word)) return undefined
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 }
  const numbers = word.split('').map((letter) => values[letter] ?? 0)
  return numbers.reduce((sum, value, at) => sum + (value < (numbers[at + 1] ?? 0) ? -value : value), 0)
}

/** A relative date: so many units later or, with a negative sign, earlier. */
export function shifted(
  kind: 'shift' | 'span',
  amount: number | undefined,
  unit: Unit,
  sign: 1 | -1,
): Written | undefined {
  return amount === undefined ? undefined : { kind, unit, amount: amount * sign }
}

function monthNames(tag: string): Names {
  return Array.from({ length: 12 }, (_, index) => {
    const format = new Intl.DateTimeFormat(tag, { month: 'long', calendar: 'gregory', timeZone: 'UTC' })
    return [format.format(Date.UTC(2000, index, 1)), index + 1] as const
  })
}
